//! The list of metrics, in the order in which they are computed: a later one may read an earlier one by name.

/// One metric: a SQL file whose leading comment lines define it.
#[derive(Debug, Clone, Copy)]
pub struct Metric {
    /// Name of the metric, of its file and of the table it becomes.
    pub name: &'static str,
    /// The SQL text with its header.
    pub sql: &'static str,
}

impl Metric {
    /// Returns the definition: the comment lines at the head of the file, without the comment marks.
    #[must_use]
    pub fn definition(&self) -> String {
        let comments = self.sql.lines().map_while(|line| line.strip_prefix("--"));
        comments.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
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
    "exclusivity",
    "exclusive_posts",
);

#[cfg(test)]
mod tests {
    use super::METRICS;

    #[test]
    fn every_metric_defines_itself() {
        for metric in METRICS {
            let definition = metric.definition();
            for part in ["Definition:", "Unit:", "Key:", "Unknown:", "Edge cases:"] {
                assert!(definition.contains(part), "{} lacks `{part}` in its header", metric.name);
            }
        }
    }
}
