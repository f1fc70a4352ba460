//! The channel's own words, without what in them belongs to others.
//!
//! Kept as they stand, but for what names a person by the means of the app: people who are addressed with `@`, cards
//! of contacts, and whoever sent a message that is quoted with its head.

use super::{channel::Senders, months::Month};
use crate::extract::whatsapp_chat::{attached_file, is_telephone_number, quoted_sender};

/// What stands where a name stood.
const LEFT_OUT: &str = "…";

pub(super) struct OwnWords<'s, 't> {
    senders: &'s Senders<'t>,
}

impl<'s, 't> OwnWords<'s, 't> {
    pub(super) fn new(senders: &'s Senders<'t>) -> Self {
        Self { senders }
    }

    /// Writes a message, each line inside it ended with LF.
    pub(super) fn write(&self, written: &str, month: &mut Month) {
        // Most messages are one line that addresses nobody.
        let mut lines = written.trim_end_matches(['\r', '\n']).split('\n');
        if let Some(first) = lines.next() {
            self.line(first, month);
        }
        for line in lines {
            month.push("\n");
            self.line(line, month);
        }
    }

    fn line(&self, line: &str, month: &mut Month) {
        let line = line.trim_end_matches('\r');
        if let Some((at, sender)) = quoted_sender(line)
            && (self.senders.is_other(sender) || is_telephone_number(sender))
        {
            count(sender, month);
            month.push(&line[..at]);
            month.push(LEFT_OUT);
            return self.without_mentions(&line[at + sender.len()..], month);
        }
        if let Some(card) = attached_file(line).filter(|file| is_card(file)) {
            month.dropped.names += 1;
            let at = line.find(card).unwrap_or_default();
            month.push(&line[..at]);
            month.push(LEFT_OUT);
            // The ending tells what it was.
            month.push(&line[at + card.len() - ".vcf".len()..]);
            return;
        }
        self.without_mentions(line, month);
    }

    /// Writes words without who is addressed: `@` and a number, a name between marks, or one that writes in the chat.
    fn without_mentions(&self, words: &str, month: &mut Month) {
        let mut rest = words;
        while let Some(at) = memchr::memchr(b'@', rest.as_bytes()) {
            let after = &rest[at + 1..];
            month.push(&rest[..=at]);
            rest = match mention(after).or_else(|| self.name(after)) {
                Some(length) => {
                    count(&after[..length], month);
                    month.push(LEFT_OUT);
                    &after[length..]
                }
                None => after,
            };
        }
        month.push(rest);
    }

    /// Returns the length of the longest name of somebody else that the words begin with.
    fn name(&self, words: &str) -> Option<usize> {
        /// Few names have more words.
        const MOST_WORDS: usize = 4;
        let is_end = |character: char| !character.is_alphanumeric() && !"-'’".contains(character);
        let ends = words.match_indices(is_end).map(|(end, _)| end).chain([words.len()]);
        let ends: Vec<usize> = ends.filter(|end| *end > 0).take(MOST_WORDS).collect();
        ends.into_iter().rev().find(|end| self.senders.is_other(&words[..*end]))
    }
}

fn count(who: &str, month: &mut Month) {
    let who = who.trim_matches(|character: char| "\u{2068}\u{2069}~".contains(character));
    if is_telephone_number(who) {
        month.dropped.telephone_numbers += 1;
    } else {
        month.dropped.names += 1;
    }
}

/// Returns how much of what stands behind an `@` says who is addressed.
fn mention(after: &str) -> Option<usize> {
    /// No shorter number is a telephone number with its country.
    const FEWEST_DIGITS: usize = 7;
    if let Some(inside) = after.strip_prefix('\u{2068}') {
        let end = inside.find('\u{2069}').map(|end| end + '\u{2069}'.len_utf8());
        return Some('\u{2068}'.len_utf8() + end.unwrap_or(inside.len()));
    }
    let sign = usize::from(after.starts_with('+'));
    let digits = after.as_bytes()[sign..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    (digits >= FEWEST_DIGITS).then_some(sign + digits)
}

fn is_card(file: &str) -> bool {
    file.len() > ".vcf".len()
        && file.is_char_boundary(file.len() - 4)
        && file[file.len() - 4..].eq_ignore_ascii_case(".vcf")
}
