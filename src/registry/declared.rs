//! Declared answers: what an authority itself answered when it was asked about its channel.
//!
//! What only people can know, such as two-step verification. No telephone numbers, no e-mail addresses, no names of
//! persons: a cell that seems to hold a number or an address is refused and not repeated in the message.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use url::Url;

use super::{
    StatedDate,
    reading::{Reading, Rows},
    sheet::Format,
};
use crate::{
    fact::Fact,
    requirement::Requirement,
    typed::{answer, holds_mail, holds_phone, word},
};

/// What an authority can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Whether a criterion is met: yes or no.
    Requirement(Requirement),
    /// The day on which the badge was applied for; `no` when it was not, or no longer.
    Applied,
    /// The name under which the authority stands with Meta.
    PartnerName,
    /// The handle of its profile on Instagram or Facebook.
    ProfileHandle,
    /// The address of that profile.
    ProfileAddress,
    /// The language of the channel.
    ChannelLanguage,
    /// The country in which the badge is to appear first.
    PreferredCountry,
}

impl Question {
    /// Every question that is not about a criterion.
    pub const OTHERS: [Self; 6] = [
        Self::Applied,
        Self::PartnerName,
        Self::ProfileHandle,
        Self::ProfileAddress,
        Self::ChannelLanguage,
        Self::PreferredCountry,
    ];

    /// Returns every question in the order of the documentation.
    pub fn all() -> impl Iterator<Item = Self> {
        Requirement::ALL.into_iter().map(Self::Requirement).chain(Self::OTHERS)
    }

    /// Returns the word that the registry file uses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Requirement(requirement) => requirement.as_str(),
            Self::Applied => "applied",
            Self::PartnerName => "partner_name",
            Self::ProfileHandle => "profile_handle",
            Self::ProfileAddress => "profile_address",
            Self::ChannelLanguage => "channel_language",
            Self::PreferredCountry => "preferred_country",
        }
    }

    fn read(text: &str) -> Option<Self> {
        let text = word(text);
        Self::all().find(|question| question.as_str() == text)
    }
}

/// An answer in the form that its question asks for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// The answer in words, or an address.
    Text(String),
}

/// One answer of an authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// Who answered.
    pub authority_id: String,
    /// The channel it is about; `None` when it holds for all of the authority's.
    pub channel_id: Option<String>,
    /// What was asked.
    pub question: Question,
    /// What was answered.
    pub answer: Answer,
    /// The day of the answer.
    pub date: StatedDate,
    /// Which office answered, and how, such as `Pressestelle, Umfrage 2026`.
    pub source: String,
}

impl Declared {
    /// Returns what decides the order of answers: the question first, the newest answer last.
    pub(super) fn order(&self) -> impl Ord + '_ {
        let Self { authority_id, channel_id, question, answer, date, source } = self;
        (authority_id, question, channel_id, date.from, date.to, answer, source)
    }
}

/// The file of the declared answers.
pub(super) const FORMAT: Format = Format {
    file: "declared.csv",
    needed: &["authority_id", "criterion", "answer", "date", "source"],
    optional: &["channel_id"],
};

/// Longer answers are pasted by mistake.
const LONGEST: usize = 200;

/// What was met in earlier rows, with the row.
#[derive(Debug, Default)]
pub(super) struct Seen(Rows);

/// The entries that answers may refer to: the rows of the other files, and which of them can be used.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pub(super) authority_rows: &'a Rows,
    pub(super) authorities: &'a BTreeSet<String>,
    pub(super) channel_rows: &'a Rows,
    /// The authority of each channel.
    pub(super) channels: &'a BTreeMap<String, String>,
}

/// Reads one row of the file of declared answers.
pub(super) fn read(mut row: Reading, seen: &mut Seen, known: &Known) -> Option<Declared> {
    refuse_private(&mut row);
    let is_authority = |id: &str| known.authorities.contains(id);
    let file = super::authority::FORMAT.file;
    let authority_id = row.reference("authority_id", file, known.authority_rows, is_authority);
    let channel_id = channel(&mut row, authority_id.as_deref(), known);
    let words: Vec<&str> = Question::all().map(Question::as_str).collect();
    let question = row.one_of("criterion", Question::read, &words);
    let answer = question.and_then(|question| answer_to(question, &mut row));
    let date = row.required_date("date");
    let source = row.required("source", "write which office answered, and how; no person's name");
    let declared = || {
        Some(Declared {
            authority_id: authority_id?,
            channel_id,
            question: question?,
            answer: answer?,
            date: date?,
            source: source?.to_owned(),
        })
    };
    let declared = declared();
    if let Some(declared) = &declared {
        note_twice(&mut row, declared, seen);
    }
    row.finish(declared)
}

fn refuse_private(row: &mut Reading) {
    for column in FORMAT.needed.iter().chain(FORMAT.optional) {
        let Some(text) = row.row.text(column) else { continue };
        if holds_phone(text) {
            let hint = "take it out; no file of the registry keeps telephone numbers";
            row.error(column, "this seems to hold a telephone number, which is not kept here", hint);
        } else if holds_mail(text) {
            let hint = "take it out; name the office and the way instead, such as Pressestelle, E-Mail";
            row.error(column, "this seems to hold an e-mail address, which is not kept here", hint);
        }
    }
}

fn channel(row: &mut Reading, authority_id: Option<&str>, known: &Known) -> Option<String> {
    row.row.text("channel_id")?;
    let file = super::channel::FORMAT.file;
    let id = row.reference("channel_id", file, known.channel_rows, |id| known.channels.contains_key(id))?;
    let owner = known.channels.get(&id).map(String::as_str);
    if owner.is_some() && authority_id.is_some() && owner != authority_id {
        let hint = "correct one of the two keys, or leave the channel empty";
        row.error("channel_id", "a channel of another authority", hint);
    }
    Some(id)
}

fn answer_to(question: Question, row: &mut Reading) -> Option<Answer> {
    let hint = match question {
        Question::Requirement(_) => "write yes or no; without an answer, remove the row",
        Question::Applied => "write the day of the application, such as 05.03.2026; no if there is none",
        Question::ProfileAddress => "write the whole address, such as https://www.instagram.com/musterland",
        Question::ProfileHandle => "write the name of the profile, such as musterland",
        Question::PartnerName | Question::ChannelLanguage | Question::PreferredCountry => {
            "write the answer in a few words"
        }
    };
    let text = row.required("answer", hint)?;
    if text.chars().count() > LONGEST {
        row.error("answer", format!("longer than {LONGEST} characters"), hint);
        return None;
    }
    let read = match (question, answer(text)) {
        (Question::Requirement(_), Some(Fact::Met)) => Some(Answer::Yes),
        (Question::Requirement(_) | Question::Applied, Some(Fact::Unmet)) => Some(Answer::No),
        (Question::Requirement(_), _) | (_, Some(Fact::Unknown)) => None,
        (Question::Applied, _) => StatedDate::read(text).map(|date| Answer::Text(date.to_string())),
        (Question::ProfileAddress, _) => web(text).map(|url| Answer::Text(url.into())),
        (_, _) => Some(Answer::Text(text.to_owned())),
    };
    if read.is_none() {
        row.error("answer", "not an answer to this criterion", hint);
    }
    read
}

fn web(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| host.contains('.')))
        .then_some(url)
}

fn note_twice(row: &mut Reading, declared: &Declared, seen: &mut Seen) {
    let Declared { authority_id, channel_id, question, answer, date, source } = declared;
    let key = format!(
        "{authority_id}/{}/{}/{answer:?}/{date}/{source}",
        channel_id.as_deref().unwrap_or_default(),
        question.as_str()
    );
    if let Some(other) = seen.0.get(&key) {
        row.error("criterion", format!("the same answer as in row {other}"), "remove one of the two rows");
    } else {
        seen.0.insert(key, row.row.number);
    }
}
