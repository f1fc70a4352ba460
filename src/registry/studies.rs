//! Studies: which share of the people uses WhatsApp, as surveys state it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::Url;

use super::{
    SourceKind,
    reading::{Reading, Rows},
    sheet::Format,
};
use crate::typed::word;

/// What a survey calls using WhatsApp.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Usage {
    /// Every day.
    Daily,
    /// At least once a week.
    Weekly,
    /// At all, without a stated rhythm.
    Used,
}

impl Usage {
    /// Every word, the strictest first.
    pub const ALL: [Self; 3] = [Self::Daily, Self::Weekly, Self::Used];

    /// Returns the word that registry files and tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Used => "used",
        }
    }

    /// Returns the usage of a word that people write for it, in English or German.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Some(match word(text).as_str() {
            "daily" | "taeglich" => Self::Daily,
            "weekly" | "at_least_weekly" | "mindestens_woechentlich" | "woechentlich" => Self::Weekly,
            "used" | "genutzt" => Self::Used,
            _ => return None,
        })
    }
}

/// A share as it was printed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PrintedPercent {
    /// The share in percent, 0 to 100.
    pub value: f64,
    /// Half of the last printed digit: 0.5 for `82`, 0.05 for `81.6`. The true share may differ by so much.
    pub half_step: f64,
}

impl PrintedPercent {
    /// Returns the share of text such as `82`, `81,6` or `81.6 %`; `None` for anything else, or outside 0 to 100.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('%').trim_end();
        let (whole, digits) = text.split_once([',', '.']).unwrap_or((text, ""));
        let is_number = |part: &str| part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
        let ends_in_separator = text.ends_with([',', '.']);
        if whole.is_empty() || ends_in_separator || !is_number(whole) || !is_number(digits) {
            return None;
        }
        let value: f64 = format!("{whole}.{digits}0").parse().ok()?;
        let half_step = 0.5 / 10f64.powi(i32::try_from(digits.len()).ok()?);
        (value <= 100.0).then_some(Self { value, half_step })
    }
}

/// One share that one survey states. What its source does not say is `None`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Study {
    /// Stable key, such as `ard-zdf-2022-weekly`.
    pub study_id: String,
    /// Name of the study.
    pub study: String,
    /// Who publishes it.
    pub publisher: String,
    /// The year it is of.
    pub year: u64,
    /// When people were asked, in the source's words.
    pub survey_period: Option<String>,
    /// What it calls using WhatsApp.
    pub usage: Usage,
    /// The share of the people asked.
    pub percent: PrintedPercent,
    /// Whom the share is of, in the source's words.
    pub population_base: Option<String>,
    /// How many people were asked.
    pub sample_size: Option<u64>,
    /// Address of the page that states the share.
    pub source_url: Url,
    /// How near that page is to the publisher.
    pub source_kind: SourceKind,
    /// From which day on reports reckon with it; `None` when they never do.
    pub in_force_from: Option<Date>,
}

/// The file of the studies.
pub(super) const FORMAT: Format = Format {
    file: "studies.csv",
    needed: &[
        "study_id",
        "study",
        "publisher",
        "year",
        "usage",
        "percent",
        "source_url",
        "source_kind",
        "in_force_from",
    ],
    optional: &["survey_period", "population_base", "sample_size"],
};

/// Reads one row of the file of studies.
pub(super) fn read(mut row: Reading, seen: &mut Rows) -> Option<Study> {
    let study_id = row.key("study_id", seen);
    let study = row.required("study", "write the name of the study").map(str::to_owned);
    let publisher = row.required("publisher", "write who publishes the study").map(str::to_owned);
    let year = year(&mut row);
    let usage = row.one_of("usage", Usage::read, &Usage::ALL.map(Usage::as_str));
    let percent = percent(&mut row);
    let sample_size = row.whole("sample_size").filter(|size| *size > 0);
    let source_url = source_url(&mut row);
    let source_kind = row.one_of("source_kind", SourceKind::read, &SourceKind::ALL.map(SourceKind::as_str));
    let in_force_from = row.day("in_force_from");
    let text = |column| row.row.text(column).map(str::to_owned);
    let (survey_period, population_base) = (text("survey_period"), text("population_base"));
    let study = || {
        Some(Study {
            study_id: study_id?,
            study: study?,
            publisher: publisher?,
            year: year?,
            survey_period,
            usage: usage?,
            percent: percent?,
            population_base,
            sample_size,
            source_url: source_url?,
            source_kind: source_kind?,
            in_force_from,
        })
    };
    let study = study();
    row.finish(study)
}

/// The years in which WhatsApp can have been asked about, up to the end of what people plan for.
const YEARS: std::ops::RangeInclusive<u64> = 2009..=2100;

fn year(row: &mut Reading) -> Option<u64> {
    const HINT: &str = "write the year that the share is of, such as 2022";
    row.required("year", HINT)?;
    let year = row.whole("year").filter(|year| YEARS.contains(year));
    if year.is_none() {
        row.error("year", "not a year in which WhatsApp existed", HINT);
    }
    year
}

fn percent(row: &mut Reading) -> Option<PrintedPercent> {
    const HINT: &str = "write the share with the digits that the source prints, such as 82 or 81.6";
    let text = row.required("percent", HINT)?;
    let percent = PrintedPercent::read(text);
    if percent.is_none() {
        row.error("percent", "not a share from 0 to 100", HINT);
    }
    percent
}

fn source_url(row: &mut Reading) -> Option<Url> {
    row.required("source_url", "write the address of the page that says so")?;
    match row.web("source_url")? {
        Ok(url) => Some(url),
        Err(bad) => {
            row.error("source_url", bad.message(), bad.hint());
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(f64, f64)>) {
        let found = PrintedPercent::read(text).map(|percent| (percent.value, percent.half_step));
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn a_share_is_as_precise_as_it_is_printed() {
        check("82", Some((82.0, 0.5)));
        check("82,0 %", Some((82.0, 0.05)));
        check("81.64", Some((81.64, 0.005)));
        check("0", Some((0.0, 0.5)));
        check("100", Some((100.0, 0.5)));
    }

    #[test]
    fn what_is_no_share_is_refused() {
        for text in ["", "%", "82,", ",5", "-1", "100,1", "1e1", "8 2", "rund 82", "NaN", "9999999999"] {
            check(text, None);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,12}") {
            let inside = PrintedPercent::read(&text).is_none_or(|share| (0.0..=100.0).contains(&share.value));
            proptest::prop_assert!(inside);
        }
    }
}
