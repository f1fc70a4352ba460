//! Status: each authority's verification stage, from what is known of its channels.
//!
//! It must not know where facts came from or how stages are shown.

mod alert;
mod assess;
mod stage;

pub use alert::AlertKind;
pub use assess::{ChannelFacts, authority_stage, channel_stage};
pub use stage::Stage;
