//! A text as words, marks, emoji and addresses, each with its place; knows the shape of characters and no rule of
//! the language.
//!
//! A word is folded once into its key: small letters, `ä` as `ae`, `ß` as `ss`, invisible characters and styled
//! letters resolved. So `MÜSST`, `Muesst`, `müsst` with a combining mark and `𝗺𝘂̈𝘀𝘀𝘁` are looked up as one word,
//! and Swiss spelling needs no list of its own. One pass, no look-ahead beyond a piece between two blanks.

use unicode_normalization::UnicodeNormalization;

use super::{
    emoji,
    lexicon::{self, Classes},
};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with hyphens, apostrophes and gender marks inside.
    Word,
    /// Digits.
    Number,
    /// One emoji, however many characters it is made of.
    Emoji,
    /// An internet or mail address.
    Link,
    /// `#word` or `@word`.
    Tag,
    /// The end of a line.
    LineBreak,
    /// Any other character.
    Mark(char),
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// Begins with a small letter.
    Small,
    /// Begins with a capital.
    Capital,
    /// All capitals, two at least.
    Capitals,
}

/// A piece of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) case: Case,
    pub(super) classes: Classes,
    /// Whether a sentence begins here, or may begin; set by `sentence`.
    pub(super) begins: bool,
    /// Whether these are the channel's own German words: neither quoted nor in a line of another language.
    pub(super) own: bool,
    key: (usize, usize),
}

impl Token {
    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    pub(super) fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    pub(super) fn has(&self, classes: Classes) -> bool {
        self.classes.any(classes)
    }

    /// Whether the word is written as a noun or a name.
    pub(super) fn is_capital(&self) -> bool {
        self.is_word() && self.case != Case::Small
    }
}

/// A text cut into tokens.
#[derive(Debug)]
pub(super) struct Tokens<'text> {
    pub(super) text: &'text str,
    pub(super) list: Vec<Token>,
    keys: String,
}

impl<'text> Tokens<'text> {
    /// Cuts a text into tokens and looks every word up.
    pub(super) fn of(text: &'text str) -> Self {
        let keys = String::with_capacity(text.len() + text.len() / 8);
        let mut tokens = Tokens { text, list: Vec::with_capacity(text.len() / 4 + 1), keys };
        let mut rest = 0;
        for (at, character) in text.char_indices() {
            if character.is_whitespace() {
                tokens.piece(rest, at);
                if is_line_end(character) {
                    tokens.push(Kind::LineBreak, at, at + character.len_utf8());
                }
                rest = at + character.len_utf8();
            }
        }
        tokens.piece(rest, text.len());
        tokens
    }

    /// Returns the folded form of a word, empty for what is none.
    pub(super) fn key(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| &self.keys[token.key.0..token.key.1])
    }

    /// Returns what stands in the text.
    pub(super) fn quote(&self, token: &Token) -> &'text str {
        &self.text[token.start..token.end]
    }

    /// Returns the place of the word directly before, on the same line and with no mark between.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        self.list[before].is_word().then_some(before)
    }

    /// Returns the place of the word directly after, with no mark between.
    pub(super) fn after(&self, at: usize) -> Option<usize> {
        self.list.get(at + 1)?.is_word().then_some(at + 1)
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        self.list.push(Token {
            kind,
            start,
            end,
            case: Case::Small,
            classes: Classes::NONE,
            begins: false,
            own: true,
            key: (0, 0),
        });
    }

    /// Cuts what stands between two blanks.
    fn piece(&mut self, start: usize, end: usize) {
        if start == end {
            return;
        }
        if let Some((from, to)) = link(&self.text[start..end]) {
            self.cut(start, start + from);
            self.push(Kind::Link, start + from, start + to);
            self.cut(start + to, end);
        } else {
            self.cut(start, end);
        }
    }

    fn cut(&mut self, start: usize, end: usize) {
        let text = self.text;
        let mut at = start;
        while let Some(character) = text[at..end].chars().next() {
            let next = at + character.len_utf8();
            at = if is_letter(character) {
                self.word(at, end)
            } else if character.is_ascii_digit() {
                self.number(at, end)
            } else if matches!(character, '#' | '@') && text[next..end].starts_with(is_letter) {
                let length = text[next..end].find(|c: char| !is_letter(c) && !c.is_ascii_digit() && c != '_');
                let tag_end = length.map_or(end, |length| next + length);
                self.push(Kind::Tag, at, tag_end);
                tag_end
            } else if emoji::begins(character) {
                let emoji_end = at + emoji::length(&text[at..end]);
                self.push(Kind::Emoji, at, emoji_end);
                emoji_end
            } else {
                if !is_unseen(character) {
                    self.push(Kind::Mark(character), at, next);
                }
                next
            };
        }
    }

    fn number(&mut self, start: usize, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = start + 1;
        while at < end {
            let is_inside = matches!(bytes[at], b'.' | b',' | b':' | b'/')
                && at + 1 < end
                && bytes[at + 1].is_ascii_digit();
            if !bytes[at].is_ascii_digit() && !is_inside {
                break;
            }
            at += 1;
        }
        // 30-Jährige is a word.
        if self.text[at..end].starts_with('-') && self.text[at + 1..end].starts_with(is_letter) {
            return self.word(start, end);
        }
        if self.text[at..end].starts_with("\u{fe0f}\u{20e3}") || self.text[at..end].starts_with('\u{20e3}') {
            let emoji_end = at + emoji::length(&self.text[at..end]);
            self.push(Kind::Emoji, start, emoji_end);
            return emoji_end;
        }
        self.push(Kind::Number, start, at);
        at
    }

    fn word(&mut self, start: usize, end: usize) -> usize {
        let key_start = self.keys.len();
        let (mut letters, mut capitals, mut first_is_capital) = (0usize, 0usize, false);
        let mut at = start;
        let mut characters = self.text[start..end].chars().peekable();
        while let Some(character) = characters.next() {
            let next = characters.peek().copied();
            if is_letter(character) {
                let is_capital = character.is_uppercase();
                first_is_capital |= letters == 0 && is_capital;
                letters += usize::from(!matches!(character, '\u{300}'..='\u{36f}'));
                capitals += usize::from(is_capital);
                fold(character, &mut self.keys);
            } else if character.is_ascii_digit() {
                self.keys.push(character);
            } else if is_unseen(character) {
                // Soft hyphens and direction marks are no part of the word.
            } else if is_joint(character) && next.is_some_and(is_letter) && {
                let after = at + character.len_utf8();
                joins(character, &self.text[after..end])
            } {
                self.keys.push(if character == '’' { '\'' } else { character });
            } else {
                break;
            }
            at += character.len_utf8();
        }
        self.push(Kind::Word, start, at);
        let classes = lexicon::classes(&self.keys[key_start..]);
        if let Some(token) = self.list.last_mut() {
            token.key = (key_start, self.keys.len());
            token.classes = classes;
            token.case = match (first_is_capital, capitals == letters && letters > 1) {
                (_, true) => Case::Capitals,
                (true, false) => Case::Capital,
                (false, false) => Case::Small,
            };
        }
        at
    }
}

/// Returns true for a character that ends a line.
pub(super) fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Letters, and the marks that sit on them.
fn is_letter(character: char) -> bool {
    match character {
        'a'..='z' | 'A'..='Z' => true,
        // Digits and marks; punctuation, arrows and signs beyond ASCII.
        '\0'..='\u{7f}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' => false,
        'À'..='ɏ' | '\u{300}'..='\u{36f}' => true,
        other => other.is_alphabetic() && !emoji::begins(other),
    }
}

/// Characters that nobody sees: they change no word.
pub(in crate::extract) fn is_unseen(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_joint(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | ':' | '*' | '_' | '·')
}

/// Whether a mark between letters belongs to the word: `Bürger:innen`, but not `Hinweis:Sie`.
fn joins(joint: char, rest: &str) -> bool {
    !matches!(joint, ':' | '*' | '_' | '·') || rest.starts_with("in")
}

/// Adds a letter to a key.
pub(in crate::extract) fn fold(character: char, key: &mut String) {
    match character {
        'a'..='z' => key.push(character),
        'A'..='Z' => key.push(character.to_ascii_lowercase()),
        'ä' | 'Ä' => key.push_str("ae"),
        'ö' | 'Ö' => key.push_str("oe"),
        'ü' | 'Ü' => key.push_str("ue"),
        'ß' | 'ẞ' => key.push_str("ss"),
        // The two dots alone, on the letter before.
        '\u{308}' => key.push('e'),
        '\u{300}'..='\u{36f}' => {}
        // Styled letters, as some write headings with.
        '\u{1d400}'..='\u{1d7ff}' | '\u{ff21}'..='\u{ff5a}' => {
            key.extend([character].into_iter().nfkc().flat_map(char::to_lowercase));
        }
        other => key.extend(other.to_lowercase()),
    }
}

/// Returns the form in which a word is looked up.
pub(super) fn folded(word: &str) -> String {
    let mut key = String::with_capacity(word.len() + 2);
    word.chars().for_each(|character| fold(character, &mut key));
    key
}

/// Ends of host names that stand in posts without `https://`.
const TOP_LEVEL: [&str; 16] = [
    "de", "com", "org", "net", "eu", "info", "at", "ch", "io", "app", "me", "bayern", "berlin", "hamburg",
    "nrw", "gov",
];

/// Returns where in a piece an internet or mail address stands.
fn link(piece: &str) -> Option<(usize, usize)> {
    if !piece.contains(['.', ':']) {
        return None;
    }
    let from = piece.find(|character: char| character.is_alphanumeric())?;
    let to = piece.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/').len();
    let address = piece.get(from..to).filter(|address| address.contains(['.', ':']))?;
    if address.contains(':') && address.contains("://") {
        return Some((from, to));
    }
    let host = address.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?;
    let (name, end) = host.rsplit_once('.')?;
    let is_host = host.starts_with("www.")
        || (!name.is_empty() && TOP_LEVEL.contains(&end) && !name.ends_with(['.', '-']));
    is_host.then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Kind)]) {
        let tokens = Tokens::of(text);
        let found: Vec<_> = tokens.list.iter().map(|token| (tokens.quote(token), token.kind)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_marks_and_addresses_are_told_apart() {
        use Kind::{Emoji, LineBreak, Link, Mark, Number, Tag, Word};
        check("Du-Form!", &[("Du-Form", Word), ("!", Mark('!'))]);
        check(
            "Bürger:innen Hinweis:Sie",
            &[("Bürger:innen", Word), ("Hinweis", Word), (":", Mark(':')), ("Sie", Word)],
        );
        check(
            "(www.musterstadt.de/du).",
            &[("(", Mark('(')), ("www.musterstadt.de/du", Link), (")", Mark(')')), (".", Mark('.'))],
        );
        check("du@musterstadt.de", &[("du@musterstadt.de", Link)]);
        check("#MachMit @stadt", &[("#MachMit", Tag), ("@stadt", Tag)]);
        check("30-Jährige 18.30", &[("30-Jährige", Word), ("18.30", Number)]);
        check("👨‍👩‍👧‍👦👍🏽1️⃣\n🇩🇪", &[("👨‍👩‍👧‍👦", Emoji), ("👍🏽", Emoji), ("1️⃣", Emoji), ("\n", LineBreak), ("🇩🇪", Emoji)]);
        check("Fahrbahn.Sie", &[("Fahrbahn", Word), (".", Mark('.')), ("Sie", Word)]);
    }

    #[test]
    fn a_word_has_one_key_however_it_is_written() {
        for word in ["müsst", "MÜSST", "muesst", "mu\u{308}sst", "mü\u{ad}sst", "𝗺𝘂\u{308}𝘀𝘀𝘁", "Müßt"]
        {
            assert_eq!(Tokens::of(word).key(0), "muesst", "{word}");
        }
    }
}
