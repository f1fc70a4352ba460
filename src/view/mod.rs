//! View: metric tables and stages into the finished values that a report shows.
//!
//! Charts and formats read these values and nothing else. Everything is sorted as it is to be shown. It must
//! not know formats.

mod assemble;
mod cadence;
mod comparison;
mod content;
mod definitions;
mod exclusivity;
mod growth;
mod history;
mod criteria_rows;
mod invitation;
mod known;
mod metric_rows;
mod next_steps;
mod posting;
mod presence;
mod presence_rows;
mod proposal;
mod register;
mod shown;
mod stages_of_group;
mod stages_over_time;
mod wording;

pub use assemble::{Assembly, assemble};
pub use cadence::*;
pub use comparison::*;
pub use content::*;
pub use definitions::MetricDefinition;
pub use exclusivity::*;
pub use growth::*;
pub use history::*;
pub use invitation::{Invitation, invitation};
pub use next_steps::{NextStep, StepChannel, next_steps};
pub use posting::{Coverage, DAYS_LOOKED_AT, Part, Segment, UNKNOWN, segments};
pub use presence::*;
pub use proposal::*;
pub use register::*;
pub use shown::*;
pub use stages_of_group::{
    StagesOfGroup, authorities_at, authorities_in, authorities_with_channel, stages_by_land, stages_by_level,
};
pub use stages_over_time::{DATED_STAGES, StagesOfWeek};
pub use wording::*;
