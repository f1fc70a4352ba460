//! Status: each authority's verification stage, with the evidence for it.
//!
//! Takes metric tables and findings, gives stages. It must not know formats.

mod stage;

pub use stage::Stage;
