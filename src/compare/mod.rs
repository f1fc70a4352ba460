//! Compare: who is comparable with whom, and where an authority stands among them.
//!
//! Pure functions over values. A comparison is told only where it is fair: counts that were read or handed over, never
//! published ones beside them; days no more than a month apart; at least five known values. Otherwise it is refused, with
//! the reason. There is no score over several measures. The statistics themselves are in `measure::statistics`. It must
//! not know metrics, tables or how comparisons are shown.

mod group;
mod nearest;
mod overview;
mod placement;

use jiff::civil::Date;

pub use group::PeerGroup;
pub use nearest::{Nearest, nearest};
pub use overview::{Overview, overview};
pub use placement::{LeftOut, Placement, Refusal, placement};

use crate::{
    measure::statistics::Interval,
    registry::{Level, PopulationClass},
};

/// Fewer known values are no group: who stands where could be guessed from them.
pub const LEAST_KNOWN: usize = 5;

/// Counts further apart in time are not compared.
pub const MOST_DAYS_APART: i32 = 31;

/// What makes an authority comparable.
#[derive(Debug, Clone, Copy)]
pub struct Traits<'a> {
    /// Its level.
    pub level: Level,
    /// The code of its Land; `None` for the federal level.
    pub land: Option<&'a str>,
    /// Inhabitants; `None` where none apply or none are known.
    pub population: Option<u64>,
}

impl Traits<'_> {
    /// Returns the population class; `None` when the population is unknown, which is no class.
    #[must_use]
    pub fn class(&self) -> Option<PopulationClass> {
        self.population.map(|inhabitants| PopulationClass::of(Some(inhabitants)))
    }
}

/// A value with what decides whether it may be compared.
#[derive(Debug, Clone, Copy)]
pub struct Value {
    /// The value with its bounds.
    pub interval: Interval,
    /// True when it was read or handed over, false when it was published.
    pub is_measured: bool,
    /// The first and the last day that it may be for; `None` when its source does not say.
    pub days: Option<(Date, Date)>,
}

impl Value {
    /// Returns true when both are surely no more than a month apart.
    fn is_near(&self, (from, to): (Date, Date)) -> bool {
        let Some((own_from, own_to)) = self.days else { return false };
        let apart = own_to.max(to) - own_from.min(from);
        apart.get_days() <= MOST_DAYS_APART
    }
}
