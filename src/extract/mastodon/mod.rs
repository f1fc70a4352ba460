//! Mastodon by the public interface of the home server: the account and its statuses.
//!
//! Anchored on the documented names of the interface (docs.joinmastodon.org, entities Account and Status) and on
//! answers of real servers. Only the home server counts right; what another server says of an account is recognised
//! and its counts are refused (mastodon#16382).

mod account;
mod fields;
mod media;
mod origin;
mod paging;
mod rich_text;
mod statuses;

pub(super) use account::{looks_like_account, read as read_account};
pub(super) use statuses::{looks_like_statuses, read as read_statuses};
