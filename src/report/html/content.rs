//! What the posts of each channel carry and speak of, as a section of the page.

use crate::{language::Language, view::Report};

pub(super) fn content(_report: &Report, _language: &Language) -> String {
    String::new()
}
