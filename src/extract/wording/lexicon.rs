//! All word lists as one table: each word is looked up once, and learns every class that it belongs to.
//!
//! The lists themselves stand in the files of the features that they serve, in proper German spelling; here they are
//! folded like the words of a text.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    sync::LazyLock,
};

use super::{address, anglicism, gender_form, greeting, language, register, sentence, token};

/// The classes that a word belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Classes(u32);

impl Classes {
    pub(super) const NONE: Self = Self(0);
    /// A function word of German.
    pub(super) const FUNCTION_WORD: Self = Self(1);
    /// A function word of another language that German has not.
    pub(super) const OTHER_LANGUAGE: Self = Self(1 << 1);
    /// An abbreviation that is written with a full stop.
    pub(super) const ABBREVIATION: Self = Self(1 << 2);

    /// `sie`.
    pub(super) const SIE: Self = Self(1 << 3);
    /// `ihnen`.
    pub(super) const IHNEN: Self = Self(1 << 4);
    /// `ihr`: whose, to her, or you.
    pub(super) const IHR: Self = Self(1 << 5);
    /// `ihre`, `ihrem` and so on: whose.
    pub(super) const IHRE: Self = Self(1 << 6);
    /// `du`, `dich`, `dir`, `dein` and so on.
    pub(super) const DU: Self = Self(1 << 7);
    /// `euch`, `euer` and so on.
    pub(super) const EUCH: Self = Self(1 << 8);

    /// A verb that only goes with `du`.
    pub(super) const DU_VERB: Self = Self(1 << 9);
    /// A request to one person that is hardly anything else.
    pub(super) const DU_REQUEST: Self = Self(1 << 10);
    /// A request to one person, or a noun, or a verb that goes with `ich`.
    pub(super) const DU_REQUEST_OR_OTHER: Self = Self(1 << 11);
    /// A verb that only goes with `ihr`.
    pub(super) const IHR_VERB: Self = Self(1 << 12);
    /// A verb that goes with `ihr` and with `er`.
    pub(super) const IHR_VERB_OR_OTHER: Self = Self(1 << 13);
    /// What follows a request and no subject.
    pub(super) const AFTER_REQUEST: Self = Self(1 << 14);
    /// Words before a request with which the sentence begins.
    pub(super) const BEFORE_REQUEST: Self = Self(1 << 15);
    /// A verb of several people in the past.
    pub(super) const PAST_PLURAL: Self = Self(1 << 16);
    /// A verb that officials use to address people with.
    pub(super) const TURNS_TO_READERS: Self = Self(1 << 17);
    /// People whom `sie` may mean in the next sentence.
    pub(super) const PEOPLE: Self = Self(1 << 18);
    /// A preposition that `ihr` follows as `to her`.
    pub(super) const BEFORE_HER: Self = Self(1 << 19);
    /// A word that can be the subject of a sentence.
    pub(super) const SUBJECT: Self = Self(1 << 20);
    /// A noun that stands without article after `ihr`: `findet ihr Infos`.
    pub(super) const BARE_OBJECT: Self = Self(1 << 21);
    /// A word of French after or before which `du` is an article.
    pub(super) const FRENCH: Self = Self(1 << 22);

    /// A word of offices.
    pub(super) const OFFICIAL: Self = Self(1 << 23);
    /// A word of conversation.
    pub(super) const CASUAL: Self = Self(1 << 24);
    /// A word from English.
    pub(super) const ANGLICISM: Self = Self(1 << 25);
    /// A participle that stands for people.
    pub(super) const PARTICIPLE: Self = Self(1 << 26);
    /// A word before several things: `die`, `beide`, `drei`.
    pub(super) const DETERMINER: Self = Self(1 << 27);
    /// A verb with which posts turn to several people, and headlines never begin.
    pub(super) const IHR_REQUEST: Self = Self(1 << 28);
    /// What offices ask their readers for: `Ihre Meinung`, `Ihr Antrag`.
    pub(super) const OF_READERS: Self = Self(1 << 29);
    /// The first word of a salutation or a sign-off.
    pub(super) const GREETS: Self = Self(1 << 30);

    /// Whether the word has one of the classes.
    pub(super) const fn any(self, classes: Self) -> bool {
        self.0 & classes.0 != 0
    }

    /// Returns both together.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// FNV-1a over whole words: the table is closed, so nobody can fill it with words that collide.
#[derive(Default)]
struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

type Words = HashMap<String, Classes, BuildHasherDefault<WordHasher>>;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let lists = [
        (Classes::FUNCTION_WORD, language::GERMAN),
        (Classes::OTHER_LANGUAGE, language::OTHER),
        (Classes::ABBREVIATION, sentence::ABBREVIATIONS),
        (Classes::OFFICIAL, register::OFFICIAL),
        (Classes::CASUAL, register::CASUAL),
        (Classes::ANGLICISM, anglicism::WORDS),
        (Classes::PARTICIPLE, gender_form::PARTICIPLES),
    ];
    let mut words = Words::default();
    for (class, list) in lists.into_iter().chain(address::LISTS) {
        for word in list.split_whitespace() {
            let classes = words.entry(token::folded(word)).or_default();
            *classes = classes.and(class);
        }
    }
    for word in greeting::first_words() {
        let classes = words.entry(word.to_owned()).or_default();
        *classes = classes.and(Classes::GREETS);
    }
    words
});

/// The length of the longest word of any list, with room to spare.
const LONGEST_WORD: usize = 32;

/// Returns the classes of a folded word.
pub(super) fn classes(key: &str) -> Classes {
    // No list holds a longer word.
    if key.len() > LONGEST_WORD {
        return Classes::NONE;
    }
    WORDS.get(key).copied().unwrap_or_default()
}
