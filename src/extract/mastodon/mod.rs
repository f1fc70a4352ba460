//! Mastodon by the public interface of the home server: the account and its statuses.
//!
//! Anchored on the documented names of the interface (docs.joinmastodon.org, entities Account and Status) and on
//! answers of real servers. Only the home server counts right; what another server says of an account is recognised
//! and its counts are refused (mastodon#16382).

mod account;
mod activity;
mod actor;
mod fields;
mod media;
mod origin;
mod outbox;
mod paging;
mod rich_text;
mod statuses;

pub(super) use account::{looks_like_account, read as read_account};
pub(super) use outbox::read as read_outbox;
pub(super) use statuses::{looks_like_statuses, read as read_statuses};

use super::canary::{Expectation, Field};

/// What accounts normally show. Followers and all that is counted are missing from copies only, which a registry of
/// home addresses does not have; an account that has never posted has no last day and leads nowhere.
pub(super) const EXPECTED_OF_ACCOUNT: &[Expectation] = &[
    Expectation::new(Field::Name, 0.98),
    Expectation::new(Field::Description, 0.95),
    Expectation::new(Field::Followers, 0.95),
    Expectation::new(Field::Handle, 0.95),
    Expectation::new(Field::PostsTotal, 0.95),
    Expectation::new(Field::OpenedOn, 0.95),
    Expectation::new(Field::LastPostOn, 0.7),
    Expectation::new(Field::Picture, 0.7),
    Expectation::new(Field::Lead, 0.8),
];

/// What pages of statuses normally show. Of boosts neither text nor numbers are taken, and some accounts mostly boost.
pub(super) const EXPECTED_OF_STATUSES: &[Expectation] = &[
    Expectation::new(Field::Posts, 0.7),
    Expectation::new(Field::PostTime, 0.98),
    Expectation::new(Field::PostUrl, 0.9),
    Expectation::new(Field::PostText, 0.6),
    Expectation::new(Field::PostReactions, 0.6),
    Expectation::new(Field::PostReplies, 0.6),
    Expectation::new(Field::PostShares, 0.6),
];
