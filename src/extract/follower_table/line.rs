//! One line of a table of follower counts.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::{
    collect::CheckStatus,
    extract::{
        DatedObservation, Evidence, ImprintGrade, Issue, Observation,
        table::{Line, issue},
        text, whatsapp,
    },
    fact::Fact,
    typed::{self, Moment},
};

/// One line of a table of follower counts, as import keeps it: its fields are the columns. An empty cell is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FollowerLine {
    /// Where in the table that was handed over it stood, such as `row 7`.
    pub place: String,
    /// The day, or day and time.
    pub date: String,
    /// The clock time, where it stood in a cell of its own.
    pub time: String,
    /// How the check ended, in the words of [`CheckStatus`]; empty where the table has no such column.
    pub status: String,
    /// The count as it stood there, with its words.
    pub followers: String,
    /// The verification badge: yes, no or unknown.
    pub badge: String,
    /// The language in which the page was asked for.
    pub locale: String,
    /// The channel's name on that day.
    pub name: String,
    /// The channel's description on that day.
    pub description: String,
}

impl Line for FollowerLine {
    fn place(&mut self) -> &mut String {
        &mut self.place
    }
}

impl FollowerLine {
    /// Returns true when nothing is said beside the day.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.status, &self.followers, &self.badge, &self.name, &self.description]
            .iter()
            .all(|cell| cell.trim().is_empty())
    }

    /// Reads a line, or says what in it could not be read: half a row is another row.
    pub fn read(&self, zone: &TimeZone) -> Result<DatedObservation, Issue> {
        let wrong = |code: &str, column: &str, cell: &str, why: &dyn ToString| {
            issue(code, &self.place, format!("{column}: \"{}\": {}", typed::shown(cell), why.to_string()))
        };
        let moment = typed::moment(&self.date, &self.time, zone);
        let moment = moment.map_err(|why| wrong("not_a_date", "date", &self.date, &why))?;
        let status = match self.status.trim() {
            "" => CheckStatus::Ok,
            word => CheckStatus::ALL
                .into_iter()
                .find(|status| status.as_str() == word)
                .ok_or_else(|| wrong("unknown_status", "status", word, &"a status that is not known"))?,
        };
        let followers = match self.followers.trim() {
            "" => None,
            cell if status != CheckStatus::Ok => {
                return Err(wrong(
                    "count_of_failure",
                    "followers",
                    cell,
                    &"a count beside a check that failed",
                ));
            }
            cell => Some(typed::count(cell).map_err(|why| wrong("not_a_count", "followers", cell, &why))?),
        };
        let badge = typed::answer(&self.badge).ok_or_else(|| {
            wrong("unknown_answer", "badge", &self.badge, &"neither yes nor no nor unknown")
        })?;
        let mut evidence = Vec::new();
        let mut found = |field: &str, cell: &str| {
            let field = field.to_owned();
            evidence.push(Evidence { field, place: self.place.clone(), quote: text::quote(cell) });
        };
        if followers.is_some() {
            found("followers", &self.followers);
        }
        if badge != Fact::Unknown {
            found("badge", &self.badge);
        }
        let mut known = |field: &str, cell: &str| {
            (!cell.trim().is_empty()).then(|| {
                found(field, cell);
                cell.trim().to_owned()
            })
        };
        let name = known("name", &self.name);
        let description = known("description", &self.description);
        let imprint = match &description {
            None => ImprintGrade::Unknown,
            Some(description) => {
                let (grade, quoted) = whatsapp::imprint_grade(description);
                if let Some(quoted) = quoted {
                    found("imprint", &quoted);
                }
                grade
            }
        };
        let locale = Some(self.locale.trim()).filter(|locale| !locale.is_empty());
        let locale = locale.map(|locale| locale.split('-').next().unwrap_or(locale).to_ascii_lowercase());
        Ok(DatedObservation {
            at: moment.at(),
            is_day: matches!(moment, Moment::Day(_)),
            status,
            observation: Observation {
                name,
                description,
                followers,
                locale,
                badge,
                imprint,
                evidence,
                ..Observation::default()
            },
        })
    }
}
