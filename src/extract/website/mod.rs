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
