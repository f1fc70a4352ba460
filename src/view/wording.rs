//! How each channel speaks to its readers: from the metrics to the view.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Coverage, Owner, Part, Segment,
    posting::{coverage, read},
    presence_rows::Order,
    segments,
    shown::AuthorityRow,
};
use crate::{
    measure::{Metrics, RowError},
    platform::Platform,
};

/// How each channel speaks to its readers, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Wording {
    /// Of how many channels that is known.
    pub coverage: Coverage,
    /// The channels with posts in their own words.
    pub channels: Vec<ChannelWording>,
}

/// How one channel speaks.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelWording {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// Days of the 84 in which its posts were looked for.
    pub watched_days: f64,
    /// Posts in its own words.
    pub posts: u64,
    /// How it addresses its readers.
    pub address: Vec<Segment>,
    /// What it sounds like.
    pub register: Vec<Segment>,
    /// Posts with the most frequent way of addressing among those with an address; `None` without any.
    pub consistency: Option<Consistency>,
    /// Posts that greet.
    pub salutation: Part,
    /// Posts that take leave.
    pub sign_off: Part,
    /// Posts with emoji.
    pub emoji: Part,
    /// Posts with words from English.
    pub anglicisms: Part,
    /// Posts with forms that name every gender.
    pub gender_forms: Part,
    /// Mean length.
    pub words_per_post: f64,
    /// Mean length of a sentence.
    pub words_per_sentence: Option<f64>,
    /// Exclamation marks a post.
    pub exclamation_marks_per_post: f64,
    /// Posts that are long enough to tell how hard they are to read.
    pub readability_posts: u64,
    /// Amstad 1978, from about 0 (hard) to 100 (easy).
    pub amstad: Option<f64>,
    /// Wiener Sachtextformel 1, a school grade.
    pub wiener_sachtextformel: Option<f64>,
    /// Posts with the words that decided, up to three a verdict.
    pub evidence: Vec<Evidence>,
}

/// How often a channel keeps to its most frequent way of addressing.
#[derive(Debug, Clone, Serialize)]
pub struct Consistency {
    /// `sie`, `du_ihr` or `tied`.
    pub main: String,
    /// Posts that use it and no other.
    pub part: Part,
}

/// A post with the words that decided on its verdict.
#[derive(Debug, Clone, Serialize)]
pub struct Evidence {
    /// `address` or `register`.
    pub feature: String,
    /// The verdict.
    pub verdict: String,
    /// Day of the post.
    pub date: Option<Date>,
    /// Its own address.
    pub url: Option<String>,
    /// Digest of the stored page.
    pub document_sha256: Option<String>,
    /// The words that decided; hostile text.
    pub quotes: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Row {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    watched_days: f64,
    posts: u64,
    address_sie: u64,
    address_du: u64,
    address_ihr: u64,
    address_mixed: u64,
    address_none: u64,
    address_unknown: u64,
    register_formal: u64,
    register_neutral: u64,
    register_casual: u64,
    register_unknown: u64,
    with_salutation: u64,
    with_sign_off: u64,
    with_anglicism: u64,
    with_gender_form: u64,
    with_emoji: u64,
    words_per_post: f64,
    words_per_sentence: Option<f64>,
    exclamation_marks_per_post: f64,
    readability_posts: u64,
    amstad: Option<f64>,
    wiener_sachtextformel: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct ConsistencyRow {
    channel_id: String,
    main_address: String,
    posts_consistent: u64,
    posts_with_address: u64,
}

#[derive(Debug, Deserialize)]
struct EvidenceRow {
    channel_id: String,
    feature: String,
    verdict: String,
    date: Option<Date>,
    url: Option<String>,
    document_sha256: Option<String>,
    cues: String,
}

/// A cue as the table keeps it.
#[derive(Debug, Deserialize)]
struct KeptCue {
    says: String,
    quote: String,
}

/// Returns what the metrics say, in the order of the authorities.
pub(super) fn wording(metrics: &Metrics, authorities: &[AuthorityRow]) -> Result<Wording, RowError> {
    let mut consistency: BTreeMap<String, Consistency> = BTreeMap::new();
    for row in read::<ConsistencyRow>(metrics, "wording_consistency")? {
        let part = Part::new(row.posts_consistent, row.posts_with_address);
        consistency.insert(row.channel_id, Consistency { main: row.main_address, part });
    }
    let mut evidence: BTreeMap<String, Vec<Evidence>> = BTreeMap::new();
    for row in read::<EvidenceRow>(metrics, "wording_evidence")? {
        evidence.entry(row.channel_id.clone()).or_default().push(row.shown());
    }
    let order = Order::of(authorities);
    let channels = order.sorted(
        read::<Row>(metrics, "wording")?,
        |row| (&row.authority_id, row.platform),
        |row, owner| {
            let of_channel = (consistency.get(&row.channel_id), evidence.get(&row.channel_id));
            row.shown(owner, of_channel.0.cloned(), of_channel.1.cloned().unwrap_or_default())
        },
    );
    Ok(Wording { coverage: coverage(metrics)?, channels })
}

impl Row {
    fn shown(
        self,
        owner: Owner,
        consistency: Option<Consistency>,
        evidence: Vec<Evidence>,
    ) -> ChannelWording {
        let part = |posts| Part::new(posts, self.posts);
        ChannelWording {
            address: segments([
                ("sie", self.address_sie),
                ("du", self.address_du),
                ("ihr", self.address_ihr),
                ("mixed", self.address_mixed),
                ("none", self.address_none),
                ("unknown", self.address_unknown),
            ]),
            register: segments([
                ("formal", self.register_formal),
                ("neutral", self.register_neutral),
                ("casual", self.register_casual),
                ("unknown", self.register_unknown),
            ]),
            salutation: part(self.with_salutation),
            sign_off: part(self.with_sign_off),
            emoji: part(self.with_emoji),
            anglicisms: part(self.with_anglicism),
            gender_forms: part(self.with_gender_form),
            owner,
            channel_id: self.channel_id,
            platform: self.platform,
            watched_days: self.watched_days,
            posts: self.posts,
            consistency,
            words_per_post: self.words_per_post,
            words_per_sentence: self.words_per_sentence,
            exclamation_marks_per_post: self.exclamation_marks_per_post,
            readability_posts: self.readability_posts,
            amstad: self.amstad,
            wiener_sachtextformel: self.wiener_sachtextformel,
            evidence,
        }
    }
}

impl EvidenceRow {
    /// Only the words that speak for the verdict: all that address for a mixed one.
    fn shown(self) -> Evidence {
        let cues: Vec<KeptCue> = serde_json::from_str(&self.cues).unwrap_or_default();
        let speaks = |cue: &&KeptCue| match self.verdict.as_str() {
            "mixed" => matches!(cue.says.as_str(), "sie" | "du" | "ihr"),
            // Du and Sie weigh for the register too.
            "formal" => matches!(cue.says.as_str(), "formal" | "sie"),
            "casual" => matches!(cue.says.as_str(), "casual" | "du" | "ihr"),
            verdict => cue.says == verdict,
        };
        let quotes = cues.iter().filter(speaks).take(5).map(|cue| cue.quote.clone()).collect();
        Evidence {
            feature: self.feature,
            verdict: self.verdict,
            date: self.date,
            url: self.url,
            document_sha256: self.document_sha256,
            quotes,
        }
    }
}
