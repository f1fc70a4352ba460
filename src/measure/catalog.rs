//! The list of metrics, in the order in which they are computed: a later one may read an earlier one by name.

use super::definition::Definition;

/// The topics of metrics, as German headers name them, in the order in which readers meet them.
pub const TOPICS: [&str; 8] = [
    "Reichweite",
    "Rhythmus",
    "Ansprache",
    "Inhalte",
    "Nichts nur im Kanal",
    "Verifizierung und Impressum",
    "Kanäle und Verweise",
    "Lauf und Herkunft",
];

/// One metric: a SQL file whose leading comment lines define it.
#[derive(Debug, Clone, Copy)]
pub struct Metric {
    /// Name of the metric, of its file and of the table it becomes.
    pub name: &'static str,
    /// The SQL text with its header.
    pub sql: &'static str,
}

impl Metric {
    /// Returns what it means, in English.
    #[must_use]
    pub fn english(&self) -> Definition {
        Definition::both(self.sql).0
    }

    /// Returns what it means, in German.
    #[must_use]
    pub fn german(&self) -> Definition {
        Definition::both(self.sql).1
    }

    /// Returns the title: the first line of the definition.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.sql.lines().next().and_then(|line| line.strip_prefix("-- ")).unwrap_or(self.name)
    }

    /// Returns the columns that tell its rows apart, as `Key` in its header says; none where nothing does.
    #[must_use]
    pub fn key(&self) -> Vec<&'static str> {
        let line = self.sql.lines().find_map(|line| line.strip_prefix("-- Key: ")).unwrap_or("none");
        let columns = line.trim_end_matches('.').split(", ");
        columns.filter(|column| *column != "none").collect()
    }
}

macro_rules! metrics {
    ($($name:literal),+ $(,)?) => {
        /// Every metric, in order of computation.
        pub const METRICS: &[Metric] =
            &[$(Metric { name: $name, sql: include_str!(concat!($name, ".sql")) }),+];
    };
}

metrics!(
    "followers",
    "followers_per_1000",
    "follower_rank",
    "badge",
    "imprint",
    "last_check",
    "channel_start",
    "channel_name",
    "group_shares",
    "run_targets",
    "run_issues",
    "run_alarms",
    "runs_known",
    "website_findings",
    "imprint_clicks",
    "channel_handles",
    "official_pages",
    "official_links",
    "pages_read",
    "confirming_links",
    "back_links",
    "channel_links",
    "channel_conflicts",
    "unconfirmed_channels",
    "found_channels",
    "platform_channels",
    "watched",
    "posting_rate",
    "posting_gaps",
    "posting_hours",
    "quiet_hours",
    "last_post",
    "promised_rhythm",
    "users_reached",
    "follower_growth",
    "launch_curve",
    "badge_counts",
    "changes",
    "days_to_badge",
    "follower_drops",
    "register_bodies",
    "register_coverage",
    "register_entries",
    "register_tasks",
    "badge_statements",
    "channel_mentions",
    "short_links",
    "newest_posts",
    "watched_84_days",
    "wording",
    "wording_consistency",
    "wording_evidence",
    "content",
    "reactions",
    "reaction_kinds",
    "topics",
    "exclusivity",
    "exclusive_posts",
);

#[cfg(test)]
mod tests {
    use super::{Definition, METRICS, TOPICS};

    #[test]
    fn every_metric_defines_itself_in_both_languages() {
        for metric in METRICS {
            let (english, german) = (metric.english(), metric.german());
            let labels = |definition: &Definition| {
                definition.parts.iter().map(|part| part.label.clone()).collect::<Vec<String>>()
            };
            let expected = ["Definition", "Unit", "Key", "Formula", "Edge cases", "Unknown"];
            assert_eq!(labels(&english), expected, "the English header of {}", metric.name);
            let expected = ["Thema", "Bedeutung", "Einheit", "Berechnung", "Besonderheiten", "Unbekannt"];
            assert_eq!(labels(&german), expected, "the German header of {}", metric.name);
            assert!(!english.title.is_empty() && !german.title.is_empty(), "{} has no title", metric.name);
            let topic = german.part("Thema").unwrap_or_default();
            assert!(TOPICS.contains(&topic), "{} speaks of {topic}, which is no topic", metric.name);
        }
    }

    /// `1.0` is a double in Polars, and a decimal of few digits in Spark SQL.
    #[test]
    fn no_fraction_is_written_without_its_type() {
        let bare = regex::Regex::new(r"(^|[^\w.(])\d+\.\d|\(\d+\.\d+[^ \d]").expect("a pattern");
        for metric in METRICS {
            for line in metric.sql.lines().filter(|line| !line.trim_start().starts_with("--")) {
                assert!(!bare.is_match(line), "{}: write CAST(... AS DOUBLE) in `{line}`", metric.name);
            }
        }
    }

    /// Polars takes a metric of that name in place of the step.
    #[test]
    fn no_step_of_a_metric_bears_the_name_of_a_metric() {
        let step = regex::Regex::new(r"(?m)^(?:WITH )?(\w+) AS \($").expect("a pattern");
        for metric in METRICS {
            for found in step.captures_iter(metric.sql) {
                let is_metric = METRICS.iter().any(|other| other.name == &found[1]);
                assert!(!is_metric, "{}: the step {} bears the name of a metric", metric.name, &found[1]);
            }
        }
    }
}
