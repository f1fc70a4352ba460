//! What people type into spreadsheets: the dialect of the file, words, numbers, counts with words, days and times.
//!
//! One understanding for the registry's files and for tables that are handed over. It must not know which column a
//! cell stands in.

mod answer;
mod cell;
mod count;
mod dialect;
mod moment;
mod number;
mod private;
mod stated_date;
mod word;

pub use stated_date::StatedDate;

pub(crate) use answer::answer;
pub(crate) use cell::shown;
pub(crate) use count::{count, worded};
pub(crate) use dialect::{SEPARATORS, cells, decode, separator};
pub(crate) use moment::{Moment, moment};
pub(crate) use number::whole;
pub(crate) use private::{holds_mail, holds_phone};
pub(crate) use word::{is_key, word};
