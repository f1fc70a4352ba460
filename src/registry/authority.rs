//! An authority (Behörde) with its official key, population and home page.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::Url;

use super::{
    Land, Level,
    reading::{Reading, Rows},
    sheet::Format,
    word::word,
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
    let level = level?;
    let Some(text) = row.row.text("land") else {
        if level.has_land() {
            row.error(
                "land",
                format!("nothing stands here, and level {} needs a Land", level.as_str()),
                HINT,
            );
        }
        return None;
    };
    if level == Level::Bund {
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

fn ags(row: &mut Reading, level: Option<Level>, land: Option<&Land>, seen: &mut Rows) -> Option<String> {
    let (text, level) = (row.row.text("ags")?, level?);
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        row.error(
            "ags",
            "an official key (AGS) has digits only",
            "copy it from the Gemeindeverzeichnis of Destatis",
        );
        return None;
    }
    let allowed = level.ags_digits();
    // Spreadsheets drop the leading zero of a number; with the Land beside it nothing is guessed.
    let padded = format!("0{text}");
    let zero_dropped =
        land.is_some_and(|land| padded.starts_with(land.key)) && allowed.contains(&padded.len());
    let ags = if zero_dropped { padded } else { text.to_owned() };
    if !allowed.contains(&ags.len()) {
        let lengths: Vec<String> = allowed.iter().map(ToString::to_string).collect();
        let digits = lengths.join(" or ");
        let message = format!(
            "{} digits, but the official key (AGS) of level {} has {digits}",
            ags.len(),
            level.as_str()
        );
        row.error("ags", message, "correct the key or the level; leave it empty if unknown");
        return None;
    }
    if let Some(land) = land.filter(|land| !ags.starts_with(land.key)) {
        let message = format!("keys (AGS) in {} begin with {}", land.name, land.key);
        row.error("ags", message, "correct the key or the Land");
        return None;
    }
    let territorial = !matches!(level, Level::Bund | Level::Polizei | Level::Feuerwehr | Level::Other);
    if territorial {
        if let Some(other) = seen.get(&ags) {
            let message = format!("the same key (AGS) as in row {other}");
            row.error("ags", message, "one body is one row: remove one of the two, or correct its key");
        } else {
            seen.insert(ags.clone(), row.row.number);
        }
    }
    Some(ags)
}

fn ars(row: &mut Reading, ags: Option<&str>) -> Option<String> {
    // Destatis writes it in groups (`05 1 62 0000 000`), which also keeps spreadsheets from counting it.
    let digits = row.row.text("ars")?.replace([' ', '\u{a0}'], "");
    let ars = if digits.len() == 11 { format!("0{digits}") } else { digits };
    let plain = ars.len() == 12 && ars.bytes().all(|byte| byte.is_ascii_digit());
    // The regional key has the association between district and municipality, the AGS does not.
    let fits = |ags: &str| ags.get(..5).is_none_or(|district| ars.starts_with(district));
    if plain && ags.is_none_or(fits) {
        return Some(ars);
    }
    let message = if plain {
        "a regional key (ARS) that does not fit the AGS; it is left unknown"
    } else {
        "a regional key (ARS) has 12 digits; it is left unknown"
    };
    row.warning(
        "ars",
        message,
        "write it in groups, such as 05 1 62 0000 000: spreadsheets shorten long numbers",
    );
    None
}

fn population(row: &mut Reading, level: Option<Level>, has_ags: bool) -> Option<Population> {
    let needed = match level? {
        Level::Kreis | Level::KreisfreieStadt => true,
        // Ministries, parliaments, parts of towns and associations have no key of their own.
        Level::Land | Level::Gemeinde => has_ags,
        _ => false,
    };
    let as_of = row.day("population_as_of");
    if row.row.text("population").is_none() {
        if needed {
            let hint =
                "write the inhabitants and their date; without them nothing per inhabitant can be said";
            row.warning("population", "nothing stands here, and this level has inhabitants", hint);
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
