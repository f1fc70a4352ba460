//! Status: each authority's verification stage, what is missing, and the next step, from what is known of its channels.
//!
//! It must not know where facts came from or how stages are shown.

mod alert;
pub mod criteria;
mod stage;
mod standing;
mod step;

pub use alert::AlertKind;
pub use stage::{Stage, authority_stage};
pub use standing::{Standing, standing};
pub use step::{PREREQUISITES, Step};
