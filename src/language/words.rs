//! The words for every value that the stages name: one method a type, the words in the message files.

use super::{Arg, Language};
use crate::{
    collect::{CheckStatus, NotAsked, Purpose},
    compare::{PeerGroup, Refusal},
    count::Precision,
    extract::{Criterion, ImprintGrade, canary::Field},
    fact::Fact,
    platform::Platform,
    registry::{Level, PopulationClass, SourceKind, StatedDate},
    requirement::Requirement,
    source::Source,
    status::{AlertKind, Stage, Standing, Step},
};

impl Language {
    fn word(&self, family: &str, key: &str) -> String {
        self.text(&message_id(family, key))
    }

    /// Returns the name of a stage, such as `verifiziert`.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> String {
        self.word("stage", stage.as_str())
    }

    /// Returns what a stage means, as a sentence.
    #[must_use]
    pub fn stage_meaning(&self, stage: Stage) -> String {
        self.word("stage-meaning", stage.as_str())
    }

    /// Returns what an authority can do at a stage, as a sentence.
    #[must_use]
    pub fn stage_advice(&self, stage: Stage) -> String {
        self.word("stage-advice", stage.as_str())
    }

    /// Returns since when a channel stands at its stage, as a phrase; `None` where nobody can say.
    #[must_use]
    pub fn since(&self, standing: &Standing) -> Option<String> {
        let date = self.stated_date(&standing.since?);
        let date = ("date", Arg::from(&date));
        let before = standing.otherwise_until.map(|day| self.stated_date(&StatedDate::day(day)));
        Some(match (standing.stage, &before) {
            (Stage::Verified, None) => self.text_with("standing-verified", &[date]),
            (Stage::Verified, Some(before)) => {
                self.text_with("standing-verified-between", &[date, ("before", before.into())])
            }
            (Stage::Lost, None) => self.text_with("standing-lost", &[date]),
            (Stage::Lost, Some(before)) => {
                self.text_with("standing-lost-between", &[date, ("before", before.into())])
            }
            (Stage::Applied, _) => {
                let days = u64::try_from(standing.waiting_days?).unwrap_or_default();
                self.text_with("standing-applied", &[date, ("days", days.into())])
            }
            _ => return None,
        })
    }

    /// Returns what to do next and why, as a sentence.
    #[must_use]
    pub fn step(&self, step: Step) -> String {
        match step {
            Step::Meet(requirement) => self.word("step-meet", requirement.as_str()),
            Step::FindOut(requirement) => self.word("step-find-out", requirement.as_str()),
            general => self.word("step", general.as_str()),
        }
    }

    /// Returns what a criterion of the status report asks, as a short phrase.
    #[must_use]
    pub fn requirement(&self, requirement: Requirement) -> String {
        self.word("requirement", requirement.as_str())
    }

    /// Returns the words of the dossier for an item, a gap, a confirmation or what is wrong with an answer.
    #[must_use]
    pub fn dossier(&self, family: &str, key: &str) -> String {
        self.word(&format!("dossier-{family}"), key)
    }

    /// Returns the name of a check's end, such as `gelesen`.
    #[must_use]
    pub fn status(&self, status: CheckStatus) -> String {
        self.word("status", status.as_str())
    }

    /// Returns what a check's end means, as a sentence.
    #[must_use]
    pub fn status_meaning(&self, status: CheckStatus) -> String {
        self.word("status-meaning", status.as_str())
    }

    /// Returns what to do after such an end, as a sentence.
    #[must_use]
    pub fn status_advice(&self, status: CheckStatus) -> String {
        self.word("status-advice", status.as_str())
    }

    /// Returns why a forecast leaves a host out, as a phrase.
    #[must_use]
    pub fn not_asked(&self, why: NotAsked) -> String {
        self.word("plan-not-asked", why.as_str())
    }

    /// Returns the name of an administrative level.
    #[must_use]
    pub fn level(&self, level: Level) -> String {
        self.word("level", level.as_str())
    }

    /// Returns the name of a Land from its two-letter code, or the words for `none`; another code is returned as it is.
    #[must_use]
    pub fn land(&self, code: &str) -> String {
        if LANDS.contains(&code) { self.word("land", &code.to_lowercase()) } else { code.to_owned() }
    }

    /// Returns the name of a population class, such as `20.000 bis 49.999`.
    #[must_use]
    pub fn population_class(&self, class: PopulationClass) -> String {
        self.word("population", class.as_str())
    }

    /// Returns the name of a peer group, such as `Kreis · 100.000 bis 249.999 · Bayern`.
    #[must_use]
    pub fn peer_group(&self, group: &PeerGroup) -> String {
        let class = group.population_class.map(|class| self.population_class(class));
        let land = group.land.as_deref().map(|code| super::hostile::plain(&self.land(code)));
        let parts: Vec<String> = [Some(self.level(group.level)), class, land].into_iter().flatten().collect();
        parts.join(" · ")
    }

    /// Returns why an authority is not compared, as a sentence.
    #[must_use]
    pub fn refusal(&self, refusal: Refusal) -> String {
        self.text(match refusal {
            Refusal::Published => "refusal-published",
            Refusal::NoDay => "refusal-no-day",
            Refusal::Open => "refusal-open",
            Refusal::TooFew => "refusal-too-few",
        })
    }

    /// Returns what a criterion asks, such as `Kanal auf der Startseite verlinkt`.
    #[must_use]
    pub fn criterion(&self, criterion: Criterion) -> String {
        self.word("criterion", criterion.as_str())
    }

    /// Returns the name of a field that the canaries watch, such as `Abonnentenzahl`.
    #[must_use]
    pub fn field(&self, field: Field) -> String {
        match field {
            Field::Met(criterion) => self.criterion(criterion),
            field => self.word("field", field.as_str()),
        }
    }

    /// Returns the name of a kind of page, such as `Telegram, Vorschau`.
    #[must_use]
    pub fn purpose(&self, purpose: Purpose) -> String {
        self.word("purpose", purpose.as_str())
    }

    /// Returns the name of an imprint grade.
    #[must_use]
    pub fn imprint(&self, grade: ImprintGrade) -> String {
        self.word("imprint", grade.as_str())
    }

    /// Returns the name of a platform.
    #[must_use]
    pub fn platform(&self, platform: Platform) -> String {
        self.word("platform", platform.as_str())
    }

    /// Returns the word for a link in one direction: `verlinkt`, `kein Link`, `unbekannt`.
    #[must_use]
    pub fn link_state(&self, fact: Fact) -> String {
        self.word("link", fact.as_str())
    }

    /// Returns the word for links in both directions.
    #[must_use]
    pub fn two_way(&self, fact: Fact) -> String {
        self.word("two-way", fact.as_str())
    }

    /// Returns the word for a fact: `erfüllt`, `nicht erfüllt`, `unbekannt`.
    #[must_use]
    pub fn fact(&self, fact: Fact) -> String {
        self.word("fact", fact.as_str())
    }

    /// Returns the word for the state of the badge.
    #[must_use]
    pub fn badge(&self, fact: Fact) -> String {
        self.word("badge", fact.as_str())
    }

    /// Returns the word for the way a value came.
    #[must_use]
    pub fn source(&self, source: Source) -> String {
        self.word("source", source.as_str())
    }

    /// Returns the word for how near a published source is.
    #[must_use]
    pub fn source_kind(&self, kind: SourceKind) -> String {
        self.word("source-kind", kind.as_str())
    }

    /// Returns the word for a precision.
    #[must_use]
    pub fn precision(&self, precision: Precision) -> String {
        self.word("precision", precision.as_str())
    }

    /// Returns what happened, as a short phrase.
    #[must_use]
    pub fn alert(&self, kind: AlertKind) -> String {
        self.word("alert", kind.as_str())
    }

    /// Returns what to do about it, as a sentence.
    #[must_use]
    pub fn alert_advice(&self, kind: AlertKind) -> String {
        self.word("alert-advice", kind.as_str())
    }
}

/// The official two-letter codes of the sixteen Länder.
pub(super) const LANDS: [&str; 17] =
    ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH", "none"];

/// Fluent ids have hyphens where table words have underscores.
pub(super) fn message_id(family: &str, key: &str) -> String {
    format!("{family}-{}", key.replace('_', "-"))
}
