//! An authority (Behörde) with its official key, population and home page.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::Url;

use super::Level;

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

impl Authority {
    /// Returns the population class for peer groups.
    #[must_use]
    pub fn population_class(&self) -> PopulationClass {
        PopulationClass::of(self.population.as_ref().map(|population| population.inhabitants))
    }
}

impl PopulationClass {
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

/// One public authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    /// Stable key in lower-case ASCII with hyphens, such as `kreis-05162-rhein-kreis-neuss`.
    pub authority_id: String,
    /// Name as people write it, such as `Rhein-Kreis Neuss`.
    pub name: String,
    /// Administrative level.
    pub level: Level,
    /// Two-letter code of the Land (`NW`), `None` for the federal level.
    pub land: Option<String>,
    /// Official municipality key (AGS): 2 digits for a Land, 5 for a district, 8 for a municipality.
    pub ags: Option<String>,
    /// Regional key (ARS) of 12 digits.
    pub ars: Option<String>,
    /// Inhabitants; `None` where none applies (police, ministries) or none is known.
    pub population: Option<Population>,
    /// Home page; `None` when unknown.
    pub website: Option<Url>,
    /// Where the entry comes from, an address or the name of an official table.
    pub source: String,
    /// The day of the source, if known.
    pub source_date: Option<Date>,
}
