//! An authority's own pages: the home page and the imprint page.

mod address;
mod home;
mod imprint_link;
mod imprint_page;

pub(super) use home::read as read_home;
pub(super) use imprint_page::read as read_imprint_page;
