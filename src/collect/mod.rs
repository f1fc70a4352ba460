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
mod experience;
mod forecast;
mod guard;
mod host;
mod internet;
mod outside;
mod permission;
mod plan;
mod playback;
mod progress;
mod purpose;
mod rate_limit;
mod retry_after;
mod robots;
mod run;
mod settings;
mod spread;
mod target;

use jiff::{SignedDuration, Timestamp};
use url::Url;

pub use document::{CheckStatus, Document, Fetch, Hop};
pub use endpoints::endpoints;
pub use error::CollectError;
pub use forecast::{Forecast, HostForecast, NotAsked, forecast};
pub use internet::Internet;
pub use outside::{Answer, Ask, AskError, Outside};
pub use permission::Permission;
pub use plan::Plan;
pub use playback::Playback;
pub use progress::Progress;
pub use purpose::{Accept, Purpose, USUAL_LANGUAGE};
pub use robots::{PRODUCT_TOKEN, RobotsRules};
pub use run::{RunSummary, collect, user_agent};
pub use settings::{CollectSettings, DueDays, HostSettings};
pub use target::{Subject, Target};

/// What counts as the same night: so long an unfinished run is gone on with, a host that answered 429 rests,
/// and a robots.txt is not asked for again. No run works longer than this at a stretch, so that no robots.txt is
/// relied on for more than 24 hours (RFC 9309, section 2.4).
const NIGHT: SignedDuration = SignedDuration::from_hours(12);

/// Returns the host whose pace an address keeps to; all schemes and ports of a machine share it.
fn host_of(url: &Url) -> &str {
    url.host_str().unwrap_or("")
}

/// Cuts a time off at the second, as archive and tables keep it.
pub(crate) fn whole_seconds(time: Timestamp) -> Timestamp {
    Timestamp::from_second(time.as_second()).unwrap_or(time)
}
