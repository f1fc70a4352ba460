//! The public page of an Instagram profile, as a person saves it or as a host's written permission allows.
//!
//! Without a login the page says little: three numbers, the name, the handle and the self-description, all in what it
//! announces to other sites. It never says whether the account is verified, nor shows posts. Older pages and exports
//! carry the profile as JSON.

mod announced;
mod shared_data;

use super::{
    Extraction,
    canary::{Expectation, Field},
    no_profile,
    outline::Outline,
    page::Page,
};

/// What pages of profiles normally show. Not every account has a name or describes itself.
pub(super) const EXPECTED: &[Expectation] = &[
    Expectation::new(Field::Followers, 0.95),
    Expectation::new(Field::PostsTotal, 0.95),
    Expectation::new(Field::Handle, 0.97),
    Expectation::new(Field::Name, 0.85),
];

pub(super) use announced::{is_profile, rounded_or_cut};
pub(super) use shared_data::is_profile as is_profile_data;

/// Reads a profile, or says why the page is none.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    if let Some(extraction) = shared_data::read(page) {
        return extraction;
    }
    let outline = Outline::of(&page.text);
    announced::read(page, &outline).unwrap_or_else(|| absence(page, &outline))
}

/// Says what came instead of a profile: most often the wall that asks for a login.
fn absence(page: &Page<'_>, outline: &Outline) -> Extraction {
    let is_login_address = page
        .url
        .is_some_and(|url| url.path().contains("/accounts/login") || url.path().contains("/challenge"));
    let names_no_profile = |title: &str| {
        let title = title.to_lowercase();
        title == "instagram"
            || title.contains("login")
            || title.contains("log in")
            || title.contains("anmelden")
    };
    let is_wall = |title: Option<&str>| is_login_address || title.is_some_and(names_no_profile);
    no_profile::read(page, outline, is_wall, "announces no profile")
}
