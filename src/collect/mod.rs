//! Collect: asks the servers that are due, slowly, under our own name, and hands on what came back.
//!
//! The only stage that opens connections, through one client that cannot skip robots.txt, pacing, the
//! address guard, the size limit and the archive. It must not know what is in a page.

pub(crate) mod api_error;
mod body;
mod client;
mod document;
mod due;
mod endpoints;
mod error;
mod guard;
mod internet;
mod outside;
mod playback;
mod progress;
mod purpose;
mod retry_after;
mod robots;
mod run;
mod settings;
mod target;

use jiff::{SignedDuration, Timestamp};

pub use document::{CheckStatus, Document, Fetch, Hop};
pub use endpoints::endpoints;
pub use error::CollectError;
pub use internet::Internet;
pub use outside::{Answer, Ask, AskError, Outside};
pub use playback::Playback;
pub use progress::Progress;
pub use purpose::{Accept, Purpose, USUAL_LANGUAGE};
pub use robots::{PRODUCT_TOKEN, RobotsRules};
pub use run::{RunSummary, collect, user_agent};
pub use settings::{CollectSettings, DueDays, HostSettings};
pub use target::{Subject, Target};

/// What counts as the same night: so long an unfinished run is gone on with, a host that answered 429 rests,
/// and a robots.txt is not asked for again.
const NIGHT: SignedDuration = SignedDuration::from_hours(12);

/// Cuts a time off at the second, as archive and tables keep it.
fn whole_seconds(time: Timestamp) -> Timestamp {
    Timestamp::from_second(time.as_second()).unwrap_or(time)
}
