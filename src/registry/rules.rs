//! What the registry is checked against besides itself.

use jiff::civil::Date;

/// What the registry is checked against besides itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rules {
    /// No date may lie after this day; `None` leaves dates alone.
    pub as_of: Option<Date>,
    /// Addresses of this machine are legal; for tests against an origin server on loopback.
    pub loopback: bool,
}
