//! Whether what a channel says can be read elsewhere too, as a section of the page.

use crate::{language::Language, view::Report};

pub(super) fn exclusivity(_report: &Report, _language: &Language) -> String {
    String::new()
}
