//! An authority's own pages: the home page and the imprint page.

mod address;
mod home;
mod imprint_link;
mod imprint_page;

pub(super) use home::read as read_home;
pub(super) use imprint_page::read as read_imprint_page;

use super::{
    Criterion,
    canary::{Expectation, Field},
};

/// What home pages normally show: the law wants the imprint there. Of 15 real pages 14 have it, one is drawn by a script.
pub(super) const EXPECTED_OF_HOME: &[Expectation] =
    &[Expectation::new(Field::Met(Criterion::HomePageLinksImprint), 0.8)];

/// What imprint pages normally show; mail addresses are often hidden from programs, so they are not expected.
pub(super) const EXPECTED_OF_IMPRINT: &[Expectation] = &[
    Expectation::new(Field::Met(Criterion::ImprintName), 0.7),
    Expectation::new(Field::Met(Criterion::ImprintAddress), 0.7),
    Expectation::new(Field::Met(Criterion::ImprintPhone), 0.6),
];
