//! The feed at an address that stays: beside the reports of the days, the newest one's.

use std::{fs, path::Path};

use jiff::civil::Date;

use crate::{disk, report::ReportError};

/// The feed's name, in each report and beside them.
pub(super) const FEED: &str = "changes.atom";

/// Copies the feed of the newest report into the folder of the reports; without a report it goes.
///
/// A feed reader asks one address for years, and every report has a folder of its own.
pub fn publish_newest_feed(reports: &Path) -> Result<(), ReportError> {
    let path = reports.join(FEED);
    let published = match newest_feed(reports) {
        Some(feed) => disk::replace(&path, &feed),
        None => disk::remove(&path, reports),
    };
    published.map_err(|source| ReportError::File { path, source })
}

/// Returns the feed of the last day that has one.
fn newest_feed(reports: &Path) -> Option<Vec<u8>> {
    let folders = fs::read_dir(reports).into_iter().flatten().flatten();
    let mut days: Vec<Date> =
        folders.filter_map(|folder| folder.file_name().to_str()?.parse().ok()).collect();
    days.sort_unstable();
    days.into_iter().rev().find_map(|day| fs::read(reports.join(day.to_string()).join(FEED)).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_feed_stands_beside_the_reports() {
        let folder = tempfile::tempdir().unwrap();
        let reports = folder.path().join("reports");
        let write = |day: &str, text: &str| {
            fs::create_dir_all(reports.join(day)).unwrap();
            fs::write(reports.join(day).join(FEED), text).unwrap();
        };
        let published = || {
            publish_newest_feed(&reports).unwrap();
            fs::read_to_string(reports.join(FEED)).ok()
        };
        assert_eq!(published(), None, "nothing to publish, and no folder");
        write("2026-10-05", "old");
        write("2026-10-06", "new");
        fs::create_dir(reports.join("2026-10-12")).unwrap();
        fs::create_dir(reports.join("notes")).unwrap();
        assert_eq!(published().as_deref(), Some("new"));
        write("2026-10-05", "old, made anew");
        assert_eq!(published().as_deref(), Some("new"));
        fs::remove_dir_all(reports.join("2026-10-06")).unwrap();
        assert_eq!(published().as_deref(), Some("old, made anew"));
        fs::remove_dir_all(reports.join("2026-10-05")).unwrap();
        assert_eq!(published(), None);
    }
}
