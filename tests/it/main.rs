//! The one integration test binary: each module is a feature seen from outside.
#![expect(clippy::unwrap_used, reason = "a test that panics has said what is wrong")]

mod accuracy;
mod accuracy_social;
mod architecture;
mod archive;
mod canary;
mod collect;
mod command_line;
mod corpus;
mod disk;
mod doctor;
mod doctor_pages;
mod extract;
mod extract_hostile;
mod feeds;
mod extract_social;
mod feeds_corpus;
mod feeds_hostile;
mod hostile;
mod hostile_social;
mod italian;
mod import;
mod kill;
mod measure;
mod measure_links;
mod night;
mod origin;
mod overlap;
mod readme;
mod registry;
mod report;
mod social_night;
mod schedule;
mod telegram;
mod website;
mod wording;
