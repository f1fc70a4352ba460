//! What a document says, with the place where it says so.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use url::Url;

use super::Post;

use crate::{
    collect::{CheckStatus, Purpose},
    count::Count,
    fact::Fact,
    platform::Platform,
};

/// The place in a document that a value was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The field of the record, such as `followers`.
    pub field: String,
    /// Where in the page: an element path or a meta name, with the line if known.
    pub place: String,
    /// The text found there, at most 200 characters.
    pub quote: String,
}

/// How an imprint is given in a channel's description, best first.
///
/// The yardstick is § 18 (1) MStV and the media authorities' reading of it: full data, or a link whose
/// label or address says that it leads to the imprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImprintGrade {
    /// Name and postal address stand in the description.
    FullText,
    /// A link whose label or address names Impressum, Kontakt or Anbieterkennzeichnung.
    LabelledLink,
    /// A link that does not say that it leads to an imprint.
    UnlabelledLink,
    /// The description is known and has neither.
    None,
    /// The description is not known.
    #[default]
    Unknown,
}

impl ImprintGrade {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FullText => "full_text",
            Self::LabelledLink => "labelled_link",
            Self::UnlabelledLink => "unlabelled_link",
            Self::None => "none",
            Self::Unknown => "unknown",
        }
    }
}

/// What one check of one channel said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// Channel name as shown, surrounding blanks removed.
    pub name: Option<String>,
    /// Description as shown; `Some("")` when the page shows that there is none.
    pub description: Option<String>,
    /// Followers; `None` when not readable, never zero for that.
    pub followers: Option<Count>,
    /// Language of the page that produced the number, such as `de`.
    pub locale: Option<String>,
    /// The verification badge.
    pub badge: Fact,
    /// The imprint in the description.
    pub imprint: ImprintGrade,
    /// Address of the profile picture, which expires.
    pub picture_url: Option<String>,
    /// Name by which the platform knows the channel, such as `presse@social.example`.
    pub handle: Option<String>,
    /// Posts in all, as the platform counts them.
    pub posts_total: Option<Count>,
    /// When the channel was opened, as the platform says.
    pub opened_on: Option<Date>,
    /// Day of the newest post, as the platform says.
    pub last_post_on: Option<Date>,
    /// The account declares that a program posts there.
    pub bot: Fact,
    /// The account wants to be recommended.
    pub discoverable: Fact,
    /// The account wants its posts to be found by search.
    pub indexable: Fact,
    /// The account on another platform of which this one is a copy, such as a bridged Bluesky account.
    pub bridged_from: Option<String>,
    /// Where each field above was read.
    pub evidence: Vec<Evidence>,
}

/// What one line of a series said of a channel, on its own day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedObservation {
    /// The first moment that the line's date allows.
    pub at: Timestamp,
    /// True when the line states the day only, not the time.
    pub is_day: bool,
    /// How the check ended that the line speaks of.
    pub status: CheckStatus,
    /// What it said.
    pub observation: Observation,
}

/// A criterion that a page can meet or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// The home page carries a link to a WhatsApp channel.
    HomePageLinksChannel,
    /// The home page carries a link to the imprint.
    HomePageLinksImprint,
    /// The imprint page names the body.
    ImprintName,
    /// The imprint page gives a postal address.
    ImprintAddress,
    /// The imprint page names an authorised representative.
    ImprintRepresentative,
    /// The imprint page gives an e-mail address.
    ImprintEmail,
    /// The imprint page gives a telephone number.
    ImprintPhone,
    /// The home page carries a link to a contact page.
    HomePageLinksContact,
    /// The contact page carries a link to the imprint: two clicks from the home page.
    ContactPageLinksImprint,
}

impl Criterion {
    /// Every criterion in the order in which reports list them.
    pub const ALL: [Self; 9] = [
        Self::HomePageLinksChannel,
        Self::HomePageLinksImprint,
        Self::ImprintName,
        Self::ImprintAddress,
        Self::ImprintRepresentative,
        Self::ImprintEmail,
        Self::ImprintPhone,
        Self::HomePageLinksContact,
        Self::ContactPageLinksImprint,
    ];

    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HomePageLinksChannel => "home_page_links_channel",
            Self::HomePageLinksImprint => "home_page_links_imprint",
            Self::ImprintName => "imprint_name",
            Self::ImprintAddress => "imprint_address",
            Self::ImprintRepresentative => "imprint_representative",
            Self::ImprintEmail => "imprint_email",
            Self::ImprintPhone => "imprint_phone",
            Self::HomePageLinksContact => "home_page_links_contact",
            Self::ContactPageLinksImprint => "contact_page_links_imprint",
        }
    }
}

/// The outcome of one criterion on one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which.
    pub criterion: Criterion,
    /// Met, unmet or unknown on this page.
    pub state: Fact,
    /// What was found, such as the address of the link. Never a telephone number or a private person.
    pub detail: Option<String>,
    /// Where it was found.
    pub evidence: Option<Evidence>,
}

/// An address found on a page that the same authority's check should go on with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// What it leads to.
    pub purpose: Purpose,
    /// The address, made absolute.
    pub url: Url,
    /// For older pages of a history: everything there was posted before. `None` for all other leads.
    pub posted_before: Option<Timestamp>,
}

/// A link that says something about whom a page and a channel belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageLink {
    /// The platform of the channel that it leads to; `None` for a website.
    pub platform: Option<Platform>,
    /// What the platform knows that channel by; for a website its host without `www.`.
    pub handle: String,
    /// The plain address it leads to.
    pub address: Url,
    /// The link claims to be the same person (`rel=me`).
    pub rel_me: bool,
    /// When the platform found the link answered from the other side (`rel=me` there too).
    pub verified_at: Option<Timestamp>,
    /// Where it stands.
    pub evidence: Evidence,
}

/// Something in a document that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// Short fixed word, such as `unknown_magnitude_suffix`.
    pub code: String,
    /// Where in the document.
    pub place: String,
    /// What was found there and why it was not used.
    pub detail: String,
}

/// Everything that one document says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extraction {
    /// How the check ended once the page was read.
    pub status: CheckStatus,
    /// For a channel page.
    pub observation: Option<Observation>,
    /// For a series: what was observed before, each line with its own day.
    pub history: Vec<DatedObservation>,
    /// For an authority's pages.
    pub findings: Vec<Finding>,
    /// The channel's posts, in the order of the document.
    pub posts: Vec<Post>,
    /// Links to channels, and from a channel to websites.
    pub links: Vec<PageLink>,
    /// Addresses to go on with.
    pub leads: Vec<Lead>,
    /// What could not be read.
    pub issues: Vec<Issue>,
}

impl Default for Extraction {
    fn default() -> Self {
        Self {
            status: CheckStatus::NotSupported,
            observation: None,
            history: Vec::new(),
            findings: Vec::new(),
            posts: Vec::new(),
            links: Vec::new(),
            leads: Vec::new(),
            issues: Vec::new(),
        }
    }
}
