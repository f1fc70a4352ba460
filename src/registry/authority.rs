//! An authority (Behörde) with its official key, population and home page.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::Url;

use super::{
    Land, Level, Population, PopulationClass,
    official_key::{ags, ars},
    population::population,
    reading::{NOTHING_HERE, Reading, Rows},
    sheet::Format,
};
use crate::typed::word;

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

impl Authority {
    /// Returns the population class for peer groups; unknown when the population is.
    #[must_use]
    pub fn population_class(&self) -> PopulationClass {
        PopulationClass::of(self.population.as_ref().map(|population| population.inhabitants))
    }
}

/// The file of the authorities.
pub(super) const FORMAT: Format = Format {
    file: "authorities.csv",
    needed: &["authority_id", "name", "level", "land", "population", "population_as_of", "source"],
    optional: &["ags", "ars", "website", "source_date"],
};

/// What was met in earlier rows, with the row.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) ids: Rows,
    ags: Rows,
    names: Rows,
}

/// Reads one row of the authorities' file.
pub(super) fn read(mut row: Reading, seen: &mut Seen) -> Option<Authority> {
    let authority_id = row.key("authority_id", &mut seen.ids);
    let name = row
        .required("name", "write the name as people use it, such as Landkreis Musterland")
        .map(str::to_owned);
    let level = row.one_of("level", Level::read, &Level::ALL.map(Level::as_str));
    let land = land(&mut row, level);
    let ags = ags(&mut row, level, land, &mut seen.ags);
    let ars = ars(&mut row, ags.as_deref());
    let population = population(&mut row, level, ags.is_some());
    let website = match row.web("website") {
        Some(Err(bad)) => {
            row.warning("website", format!("{}; it is left unknown", bad.message()), bad.hint());
            None
        }
        Some(Ok(url)) => Some(url),
        None => None,
    };
    let source =
        row.required("source", "write where the entry comes from: an address or the name of a table");
    let source_date = row.day("source_date");
    if let (Some(name), Some(level)) = (&name, level) {
        note_same_name(&mut row, name, level, land, &mut seen.names);
    }
    let land = land.map(|land| land.code.to_owned());
    let authority = || {
        let source = source?.to_owned();
        Some(Authority {
            authority_id: authority_id?,
            name: name?,
            level: level?,
            land,
            ags,
            ars,
            population,
            website,
            source,
            source_date,
        })
    };
    let authority = authority();
    row.finish(authority)
}

fn land(row: &mut Reading, level: Option<Level>) -> Option<&'static Land> {
    const HINT: &str = "write the two letters of the Land, such as NW, or its name";
    let Some(text) = row.row.text("land") else {
        if let Some(level) = level.filter(|level| level.has_land()) {
            row.error("land", format!("{NOTHING_HERE}, and level {} needs a Land", level.as_str()), HINT);
        }
        return None;
    };
    if level == Some(Level::Bund) {
        if !matches!(word(text).as_str(), "bund" | "de" | "deutschland") {
            row.error("land", "a Land beside the federal level", "leave it empty, or correct the level");
        }
        return None;
    }
    let land = Land::read(text);
    if land.is_none() {
        row.error("land", "not one of the sixteen Länder", HINT);
    }
    land
}

fn note_same_name(row: &mut Reading, name: &str, level: Level, land: Option<&Land>, seen: &mut Rows) {
    let place = land.map_or("", |land| land.code);
    let key = format!("{}/{place}/{}", level.as_str(), word(name));
    if let Some(other) = seen.get(&key) {
        let message = format!("the same name as in row {other}, at the same level and in the same Land");
        row.warning(
            "name",
            message,
            "add what tells them apart, such as the district; or remove one of the two",
        );
    } else {
        seen.insert(key, row.row.number);
    }
}
