//! How many people follow a channel, how precisely that is known, and what follows from it.

use super::{Meaning, column};
use crate::count::Precision;

pub(super) const COLUMNS: &[Meaning] = &[
    column(
        "followers",
        "Followers",
        "Followers as shown, `7.6K` written out as 7600; empty when not known, never 0 for that.",
    )
    .count()
    .always_in(&["followers", "follower_rank"]),
    column(
        "followers_low",
        "Followers at least",
        "The smallest number that fits what was shown; empty when none was.",
    )
    .count()
    .always_in(&["followers"]),
    column(
        "followers_high",
        "Followers at most",
        "The largest number that fits what was shown; empty when none was, or when the source gives a \
         lower bound only.",
    )
    .count(),
    column(
        "followers_precision",
        "Precision of followers",
        "How the number was stated: in full (`exact`), shortened by the platform (`rounded`), by a \
         person as about (`about`) or as more than (`at_least`). Empty when there is none.",
    )
    .words(precisions)
    .always_in(&["followers"]),
    column(
        "followers_wording",
        "Wording",
        "The one or two words beside a published number, such as `rund`; empty when there are none.",
    )
    .outside(),
    column(
        "locale",
        "Language of the page",
        "Language of the page that gave the number: it decides how numbers are shortened.",
    )
    .outside(),
    column(
        "followers_source",
        "Source of followers",
        "How the number came to us, as in `source`; empty when there is none.",
    )
    .words(|| vec!["collected", "imported", "published", "declared"]),
    column(
        "followers_from",
        "Followers, first day",
        "The first day that the number can be for; empty when not stated.",
    ),
    column(
        "followers_to",
        "Followers, last day",
        "The last day that the number can be for; empty when not stated.",
    ),
    column(
        "per_1000",
        "Followers per 1,000 inhabitants",
        "1000 · followers / inhabitants; followers need not live there.",
    )
    .always_in(&["followers_per_1000"]),
    column("per_1000_low", "Per 1,000 at least", "The same from the lower bound of the followers.")
        .always_in(&["followers_per_1000"]),
    column("per_1000_high", "Per 1,000 at most", "The same from the upper bound; empty when that is open."),
    column("rank_from", "Best rank", "The best rank that the bounds allow; 1 is the largest.")
        .count()
        .always(),
    column("rank_to", "Worst rank", "The worst rank that the bounds allow: equal bounds are a tie.")
        .count()
        .always(),
    column("channels", "Channels compared", "Channels of the platform that were compared.")
        .count()
        .always()
        .within(&["follower_rank"]),
];

fn precisions() -> Vec<&'static str> {
    [Precision::Exact, Precision::Rounded, Precision::About, Precision::AtLeast]
        .map(Precision::as_str)
        .to_vec()
}
