//! How often and when each channel posts, as a section of the page.

use crate::{language::Language, view::Report};

pub(super) fn cadence(_report: &Report, _language: &Language) -> String {
    String::new()
}
