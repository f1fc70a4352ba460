//! How the followers of each channel developed, as a section of the page.

use crate::{language::Language, view::Report};

pub(super) fn growth(_report: &Report, _language: &Language) -> String {
    String::new()
}
