//! How many people live where an authority is responsible, and since when that is known.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Level,
    reading::{NOTHING_HERE, Reading},
};

/// A population figure with its date; figures without one are not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Population {
    /// Inhabitants.
    pub inhabitants: u64,
    /// The day the figure is for.
    pub as_of: Date,
}

/// The population class used in peer groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PopulationClass {
    /// Fewer than 20,000 inhabitants.
    Under20k,
    /// 20,000 to 49,999.
    From20k,
    /// 50,000 to 99,999.
    From50k,
    /// 100,000 to 249,999.
    From100k,
    /// 250,000 to 499,999.
    From250k,
    /// 500,000 and more.
    From500k,
    /// No population figure, or one that does not apply (ministries, police).
    Unknown,
}

impl PopulationClass {
    /// Every class, smallest first, unknown last.
    pub const ALL: [Self; 7] = [
        Self::Under20k,
        Self::From20k,
        Self::From50k,
        Self::From100k,
        Self::From250k,
        Self::From500k,
        Self::Unknown,
    ];

    /// Returns the class of a number of inhabitants.
    #[must_use]
    pub fn of(inhabitants: Option<u64>) -> Self {
        match inhabitants {
            None => Self::Unknown,
            Some(n) if n < 20_000 => Self::Under20k,
            Some(n) if n < 50_000 => Self::From20k,
            Some(n) if n < 100_000 => Self::From50k,
            Some(n) if n < 250_000 => Self::From100k,
            Some(n) if n < 500_000 => Self::From250k,
            Some(_) => Self::From500k,
        }
    }

    /// Returns the word that tables use; it sorts in the order of size.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Under20k => "1_under_20k",
            Self::From20k => "2_20k_to_50k",
            Self::From50k => "3_50k_to_100k",
            Self::From100k => "4_100k_to_250k",
            Self::From250k => "5_250k_to_500k",
            Self::From500k => "6_500k_and_more",
            Self::Unknown => "unknown",
        }
    }
}

/// Reads population and date, or `None`; a warning says what is missing or wrong.
pub(super) fn population(row: &mut Reading, level: Option<Level>, has_ags: bool) -> Option<Population> {
    let needed = match level {
        Some(Level::Kreis | Level::KreisfreieStadt) => true,
        // Ministries, parliaments, parts of towns and associations have no key of their own.
        Some(Level::Land | Level::Gemeinde) => has_ags,
        _ => false,
    };
    let as_of = row.day("population_as_of");
    if row.row.text("population").is_none() {
        if needed {
            let hint =
                "write the inhabitants and their date; without them nothing per inhabitant can be said";
            row.warning("population", format!("{NOTHING_HERE}, and this level has inhabitants"), hint);
        }
        return None;
    }
    let inhabitants = row.whole("population")?;
    if inhabitants == 0 || inhabitants > MOST_INHABITANTS {
        let message = "not a plausible number of inhabitants; it is left unknown";
        row.warning("population", message, "leave it empty if unknown");
        return None;
    }
    if row.row.text("population_as_of").is_none() {
        let message = "a population without its date; it is left unknown";
        row.warning("population_as_of", message, "write the day that the figure is for, such as 31.12.2024");
    }
    Some(Population { inhabitants, as_of: as_of? })
}

/// A little above the population of the whole country.
const MOST_INHABITANTS: u64 = 100_000_000;
