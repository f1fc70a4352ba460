//! View: metric tables and stages into the finished values that a report shows.
//!
//! Charts and formats read these values and nothing else. Everything is sorted as it is to be shown. It must
//! not know formats.

mod assemble;
mod criteria_rows;
mod invitation;
mod known;
mod metric_rows;
mod presence;
mod presence_rows;
mod shown;

pub use assemble::{Assembly, assemble};
pub use invitation::{Invitation, invitation};
pub use presence::*;
pub use shown::*;
