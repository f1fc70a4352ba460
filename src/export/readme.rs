//! `README.md` of the data set: what it is, what unknown means, how it is made, what it cannot tell, how to cite it.
//!
//! The text stands in `readme.md` beside this file, German first.

use askama::Template;

use super::{
    Doi, Origin,
    catalog::WITHHELD,
    package::{Package, title, version},
    rights::Rights,
};
use crate::{
    language::{Lang, Language, hostile},
    tables::columns,
};

#[derive(Template)]
#[template(path = "readme.md", escape = "none", whitespace = "preserve")]
struct Readme<'a> {
    invented: bool,
    title: &'static str,
    as_of: String,
    day: String,
    day_in_english: String,
    version: String,
    program: &'static str,
    publisher: String,
    doi: Option<String>,
    rights: &'a Rights,
    package: &'a Package,
    withheld_columns: Vec<(String, &'static str)>,
    withheld_metrics: Vec<(String, &'static str)>,
    left_out: usize,
    nothing_read: bool,
}

/// Returns the README of the data set.
///
/// # Panics
///
/// Never: the template writes into memory.
pub(super) fn readme(origin: &Origin<'_>, rights: &Rights, package: &Package) -> String {
    let withheld = columns().filter_map(|meaning| Some((meaning.column, meaning.withheld?)));
    let readme = Readme {
        invented: origin.invented,
        title: title(origin.invented),
        as_of: origin.as_of.to_string(),
        day: Language::new(Lang::De).date(origin.as_of),
        day_in_english: Language::new(Lang::En).date(origin.as_of),
        version: version(origin.as_of),
        program: env!("CARGO_PKG_VERSION"),
        publisher: hostile::plain(&rights.publisher),
        doi: origin.settings.doi.as_ref().map(Doi::address),
        rights,
        package,
        withheld_columns: by_reason(withheld),
        withheld_metrics: by_reason(WITHHELD),
        nothing_read: !rights.pages_read,
        left_out: package.resources.iter().map(|resource| resource.left_out).sum(),
    };
    readme.render().expect("writing into memory does not fail") + "\n"
}

/// Puts names that have one reason into one line.
fn by_reason(
    withheld: impl IntoIterator<Item = (&'static str, &'static str)>,
) -> Vec<(String, &'static str)> {
    let mut lines: Vec<(String, &str)> = Vec::new();
    for (name, reason) in withheld {
        match lines.iter_mut().find(|(_, of_line)| *of_line == reason) {
            Some((names, _)) => *names = format!("{names}, `{name}`"),
            None => lines.push((format!("`{name}`"), reason)),
        }
    }
    lines
}
