//! `doctor pages`: do channel pages that a person saved still look as we know them; if not, what to tell us.
//!
//! Our knowledge of these pages comes from others' programs, not from a saved page: somebody has to look.

mod model;
mod sheet;
mod to_developers;

use std::collections::BTreeSet;

use serde::Serialize;

use self::model::{Kind, Page};
use super::super::{
    Exit, Failure, Printer,
    arguments::{Global, PagesArguments},
    inspect,
};
use crate::{collect::Purpose, extract, language::Language};

/// What came of all pages together.
#[derive(Serialize)]
struct Comparison {
    verdict: Verdict,
    /// What would have to be looked at before the model is confirmed.
    lacks: BTreeSet<Lack>,
    pages: Vec<Page>,
    /// A text for the developers, without anything from the channels.
    report: String,
}

/// Whether pages look as we know them.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Verdict {
    /// Every kind of page fits.
    Confirmed,
    /// Every page fits, but some kind was not among them.
    SoFar,
    /// A page differs.
    Differs,
}

/// A kind of page that was not among them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
enum Lack {
    Verified,
    Unverified,
    Dead,
    German,
    English,
}

pub(super) fn run(arguments: &PagesArguments, global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let PagesArguments { files, verified, unverified, dead } = arguments;
    let named = [
        (verified, Some(Kind::Verified)),
        (unverified, Some(Kind::Unverified)),
        (dead, Some(Kind::Dead)),
        (files, None),
    ];
    let mut pages = Vec::new();
    for (file, expected) in
        named.into_iter().flat_map(|(files, kind)| files.iter().map(move |file| (file, kind)))
    {
        let read = extract::inspect(&inspect::bytes(file)?, Some(Purpose::WhatsappChannel), None);
        pages.push(Page::compare(file.display().to_string(), expected, read));
    }
    let comparison = Comparison::of(pages);
    printer.result(&comparison, || sheet::human(&comparison, &Language::new(global.lang)))?;
    Ok(if comparison.verdict == Verdict::Differs { Exit::Failed } else { Exit::Done })
}

impl Comparison {
    fn of(pages: Vec<Page>) -> Self {
        let is_there = |wanted: &dyn Fn(&Page) -> bool| pages.iter().any(wanted);
        let kind = |kind| is_there(&|page| page.read_as == Some(kind));
        let language = |tag| is_there(&|page| page.is_live() && page.language.as_deref() == Some(tag));
        let there = [
            (Lack::Verified, kind(Kind::Verified)),
            (Lack::Unverified, kind(Kind::Unverified)),
            (Lack::Dead, kind(Kind::Dead)),
            (Lack::German, language("de")),
            (Lack::English, language("en")),
        ];
        let lacks: BTreeSet<Lack> =
            there.into_iter().filter(|(_, is_there)| !is_there).map(|(lack, _)| lack).collect();
        let verdict = match (pages.iter().all(Page::fits), lacks.is_empty()) {
            (false, _) => Verdict::Differs,
            (true, false) => Verdict::SoFar,
            (true, true) => Verdict::Confirmed,
        };
        Self { verdict, lacks, report: to_developers::report(&pages), pages }
    }
}
