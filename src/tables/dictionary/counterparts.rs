//! Whether press releases say what posts say.

use super::{Meaning, column};

const TEXT: &str =
    "what channels write belongs to them: the data set names and links to posts, and quotes none";

pub(super) const COLUMNS: &[Meaning] = &[
    column("posts", "Posts", "Own posts and replies of the 84 days up to the report.").count().always(),
    column(
        "posts_judged",
        "Posts judged",
        "Posts of which it can be told whether a press release says the same.",
    )
    .count()
    .always(),
    column("posts_with_counterpart", "With counterpart", "Posts judged that have a counterpart.")
        .count()
        .always(),
    column("posts_with_link", "With link", "Posts that link to the press release that is their counterpart.")
        .count()
        .always(),
    column("posts_exclusive", "Without counterpart", "Posts judged for which no counterpart was found.")
        .count()
        .always(),
    column("posts_unknown", "Not told", "Posts of which it cannot be told; never part of the share.")
        .count()
        .always(),
    column(
        "posts_without_press_feed",
        "Without press feed",
        "Posts not told because the registry has no press feed of the authority.",
    )
    .count()
    .always(),
    column(
        "posts_not_watched",
        "Not watched",
        "Posts not told because the releases were not watched over the whole time around them.",
    )
    .count()
    .always(),
    column(
        "posts_own_page_not_read",
        "Own page not read",
        "Posts not told because they link to a page of the authority's website that is in no feed.",
    )
    .count()
    .always(),
    column(
        "posts_too_few_words",
        "Too few words",
        "Posts not told because they say too little to be found again.",
    )
    .count()
    .always(),
    column(
        "judged_from_day",
        "First day judged",
        "Day of the oldest post judged, in days since 1970-01-01; empty when none was.",
    )
    .count(),
    column(
        "judged_to_day",
        "Last day judged",
        "Day of the newest post judged, in days since 1970-01-01; empty when none was.",
    )
    .count(),
    column(
        "counterpart_share",
        "Share with counterpart",
        "Posts with a counterpart among the posts judged; empty when none was judged.",
    ),
    column(
        "post_id",
        "Post",
        "What the platform knows the post by; made of time and text where it does not tell.",
    )
    .outside()
    .always(),
    column("posted_on", "Posted on", "Day of posting in Berlin.").always(),
    column("posted_second", "Posted at", "Second of posting, since 1970.").always(),
    column(
        "nearest_url",
        "Nearest release",
        "Address of the release that comes nearest; empty when none shares a word.",
    ),
    column(
        "nearest_similarity",
        "Similarity of it",
        "From 0 to 1, below the threshold; empty when no release shares a word.",
    ),
    column("post_text", "Text", "What the post says.").outside().withheld(TEXT),
];
