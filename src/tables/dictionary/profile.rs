//! What a channel shows of itself: name, description, badge, imprint, history.

use super::{Meaning, column, facts};
use crate::extract::ImprintGrade;

pub(super) const COLUMNS: &[Meaning] = &[
    column("name", "Name shown", "Name of the channel as its page showed it; empty when none was read.")
        .outside()
        .always_in(&["channel_name"]),
    column(
        "description",
        "Description shown",
        "Description of the channel as its page showed it, the authority's own public text. Empty when \
         it was not read; a single apostrophe when the page shows that there is none.",
    )
    .outside(),
    column(
        "badge",
        "Verification badge",
        "`verified` or `unverified` as shown or stated; `unknown` when the page does not tell, which is \
         not `unverified`. The colour of the badge is never used.",
    )
    .words(badges)
    .always(),
    column(
        "badge",
        "Verification badge",
        "The newest statement; empty when nothing was ever said, which is not `unverified`.",
    )
    .words(badges)
    .within(&["platform_channels"]),
    column("verified_before", "Verified before", "1 when an earlier statement said verified, else 0.")
        .count()
        .always(),
    column(
        "last_verified",
        "Last earlier day with badge",
        "The newest earlier day on which it was said to be verified; empty when none.",
    ),
    column(
        "first_hand",
        "First hand",
        "1 for a source that speaks for itself, 0 for pages that only repeat others.",
    )
    .count()
    .always(),
    column(
        "since",
        "Since",
        "The first day since which this source has said the same without a break; empty when it states no day.",
    ),
    column(
        "otherwise_until",
        "Otherwise until",
        "The newest earlier day on which this source said the opposite; empty when it never did, or states no day.",
    ),
    column(
        "watched_to",
        "Watched up to",
        "Up to when the channel's posts were looked for, in UTC; what was posted later is not known. Empty when what \
         was handed over proves nothing about the time between.",
    )
    .within(&["newest_posts"]),
    column("posts_known", "Posts known", "Posts of the channel that are known, deleted ones left out.")
        .count()
        .always(),
    column(
        "imprint",
        "Imprint in the description",
        "Data in full, a link that says it leads to the imprint, a link that does not, none; `unknown` \
         when the description was not read, which is not `none`.",
    )
    .words(imprints)
    .always(),
    column("picture_url", "Picture", "Address of the profile picture.")
        .withheld("addresses of pictures expire, and the pictures are not ours"),
    column("posts_total", "Posts in all", "Posts as the platform counts them; empty when it does not say.")
        .count(),
    column(
        "opened_on",
        "Opened on",
        "The day on which the channel was opened, as the platform says; empty when it does not.",
    ),
    column(
        "last_post_on",
        "Newest post on",
        "Day of the newest post that is known of; empty when none is, which does not mean that there is \
         none.",
    ),
    column(
        "bot",
        "Posts by program",
        "The account declares that a program posts there; `unknown` when it does not say.",
    )
    .words(facts)
    .always(),
    column(
        "discoverable",
        "To be recommended",
        "The account wants to be recommended; `unknown` when it does not say.",
    )
    .words(facts)
    .always(),
    column(
        "indexable",
        "To be found",
        "The account wants its posts to be found by search; `unknown` when it does not say.",
    )
    .words(facts)
    .always(),
    column(
        "bridged_from",
        "Copy of",
        "The account on another platform of which this one is a copy; empty when none is known.",
    )
    .outside(),
    column(
        "started_from",
        "Start, first day",
        "The first day on which the channel can have been opened, as a source states it; empty when \
         none does.",
    )
    .always_in(&["channel_start"]),
    column(
        "started_to",
        "Start, last day",
        "The last day on which it can have been opened, as that source states it; empty when none does.",
    )
    .always_in(&["channel_start"]),
    column(
        "name_before",
        "Name before",
        "The name that the page showed the time before; empty at the first reading.",
    )
    .outside(),
    column(
        "renamed_on",
        "Renamed on",
        "The newest day on which another name was read; empty when the name never changed.",
    ),
    column("checked_at", "Checked at", "When the newest check ended, in UTC; empty when there was none."),
    column(
        "posts_28_days",
        "Posts in 28 days",
        "Posts of the 28 days up to the day of the report; empty where posts cannot be read, never 0 \
         for that.",
    )
    .count(),
    column(
        "posts_precision",
        "Precision of posts",
        "`exact` when what was read reaches back far enough, else `at_least`; empty without a number.",
    )
    .words(|| vec!["exact", "at_least"]),
    column("badge_met", "With badge", "Channels of the group that are verified.").count().always(),
    column("badge_unmet", "Without badge", "Channels of the group that are unverified.").count().always(),
    column("badge_unknown", "Badge unknown", "Channels of the group of which it is not known.")
        .count()
        .always(),
    column("imprint_met", "With imprint", "Channels of the group with data in full or a link that says so.")
        .count()
        .always(),
    column("imprint_unmet", "Without imprint", "Channels of the group with neither.").count().always(),
    column("imprint_unknown", "Imprint unknown", "Channels of the group whose description was not read.")
        .count()
        .always(),
];

fn badges() -> Vec<&'static str> {
    vec!["verified", "unverified", "unknown"]
}

fn imprints() -> Vec<&'static str> {
    use ImprintGrade::{FullText, LabelledLink, None, Unknown, UnlabelledLink};
    [FullText, LabelledLink, UnlabelledLink, None, Unknown].map(ImprintGrade::as_str).to_vec()
}
