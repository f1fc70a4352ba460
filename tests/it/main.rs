//! The one integration test binary: each module is a feature seen from outside.

mod architecture;
mod collect;
mod command_line;
mod extract;
mod measure;
mod night;
mod registry;
mod report;
