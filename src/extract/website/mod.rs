//! An authority's own pages: the home page, the contact page and the imprint page.

mod address;
mod channel_link;
mod completeness;
mod contact_link;
mod contact_page;
mod feed;
mod home;
mod imprint_link;
mod imprint_page;

pub(super) use contact_page::read as read_contact_page;
pub(super) use home::read as read_home;
pub(super) use imprint_page::read as read_imprint_page;

use super::{
    Criterion,
    canary::{Expectation, Field},
};

/// What home pages normally show: the law wants the imprint there. Of 15 real pages 14 have it, one is drawn by a script.
pub(super) const EXPECTED_OF_HOME: &[Expectation] =
    &[Expectation::new(Field::Met(Criterion::HomePageLinksImprint), 0.8)];

/// What contact pages normally show: the footer with the imprint stands on every page, but a short link to a channel is asked for
/// as such a page too and shows none.
pub(super) const EXPECTED_OF_CONTACT: &[Expectation] =
    &[Expectation::new(Field::Met(Criterion::ContactPageLinksImprint), 0.5)];

/// What imprint pages normally show; mail addresses are often hidden from programs, so they are not expected.
pub(super) const EXPECTED_OF_IMPRINT: &[Expectation] = &[
    Expectation::new(Field::Met(Criterion::ImprintName), 0.7),
    Expectation::new(Field::Met(Criterion::ImprintAddress), 0.7),
    Expectation::new(Field::Met(Criterion::ImprintPhone), 0.6),
];
