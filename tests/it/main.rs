//! The one integration test binary: each module is a feature seen from outside.

mod corpus;
mod extract;
mod extract_hostile;
