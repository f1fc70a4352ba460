//! The list of metrics, in the order in which they are computed: a later one may read an earlier one by name.

use super::definition::Definition;

/// The topics of metrics, as German headers name them, in the order in which readers meet them.
pub const TOPICS: [&str; 9] = [
    "Reichweite",
    "Rhythmus",
    "Ansprache",
    "Inhalte",
    "Nichts nur im Kanal",
    "Verifizierung und Impressum",
    "Kanäle und Verweise",
    "Lauf und Herkunft",
    STEPS,
];

/// The topic of tables that later metrics read and no reader needs: they save looking at all rows again.
const STEPS: &str = "Zwischenschritte";

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

    /// Says whether it is a step on the way to others and no figure to show.
    #[must_use]
    pub fn is_step(&self) -> bool {
        self.german().part("Thema") == Some(STEPS)
    }

    /// Returns what its SQL reads from, each once, in the order of the text: tables, other metrics, and its own steps.
    #[must_use]
    pub fn reads(&self) -> Vec<&'static str> {
        let code = self.sql.lines().filter(|line| !line.starts_with("--"));
        let mut words = code.flat_map(str::split_whitespace);
        let mut reads = Vec::new();
        while let Some(word) = words.next() {
            let name = match word {
                "FROM" | "JOIN" => words.next().unwrap_or_default().trim_end_matches([')', ',']),
                _ => continue,
            };
            if !reads.contains(&name) {
                reads.push(name);
            }
        }
        reads
    }
}

/// Returns the named metrics and those that they read, in the order of computation.
pub(super) fn with_what_they_read(names: &[&str]) -> Vec<&'static Metric> {
    let mut wanted = names.to_vec();
    // A metric reads earlier ones only, so that one way back finds all.
    let needed = METRICS.iter().rev().filter(|metric| {
        let is_needed = wanted.contains(&metric.name);
        if is_needed {
            wanted.extend(metric.reads());
        }
        is_needed
    });
    let mut needed: Vec<_> = needed.collect();
    needed.reverse();
    needed
}

macro_rules! metrics {
    ($($name:literal),+ $(,)?) => {
        /// Every metric, in order of computation.
        pub const METRICS: &[Metric] =
            &[$(Metric { name: $name, sql: include_str!(concat!($name, ".sql")) }),+];
    };
}

metrics!(
    "reported_channels",
    "channel_days",
    "post_days",
    "watched_spans",
    "watched_posts",
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
    "growth_days",
    "follower_growth",
    "launch_weeks",
    "launch_curve",
    "badge_counts",
    "stated_values",
    "turning_days",
    "turning_statements",
    "changes",
    "stages_over_time",
    "days_to_badge",
    "follower_drops",
    "register_bodies",
    "register_coverage",
    "register_entries",
    "register_tasks",
    "badge_days",
    "badge_turns",
    "badge_statements",
    "channel_mentions",
    "short_links",
    "newest_posts",
    "wording",
    "wording_consistency",
    "wording_examples",
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

    #[track_caller]
    fn check_no_line(pattern: &str, advice: &str) {
        let bare = regex::Regex::new(pattern).expect("a pattern");
        for metric in METRICS {
            for line in metric.sql.lines().filter(|line| !line.trim_start().starts_with("--")) {
                assert!(!bare.is_match(line), "{}: write {advice} in `{line}`", metric.name);
            }
        }
    }

    /// `1.0` is a double in Polars, and a decimal of few digits in Spark SQL.
    #[test]
    fn no_fraction_is_written_without_its_type() {
        check_no_line(r"(^|[^\w.(])\d+\.\d|\(\d+\.\d+[^ \d]", "CAST(... AS DOUBLE)");
    }

    /// A column of a bare number has no type before its neighbours are known, and Polars can fail at joining it.
    #[test]
    fn no_column_is_a_bare_number() {
        check_no_line(r"(^\s*|SELECT |, )\d+ AS \w", "CAST(... AS BIGINT)");
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
