//! A chat as a sequence of messages: where one ends and the next begins.
//!
//! One pass learns how the file writes its heads and its line ends, a second one hands out the messages, borrowed from
//! the text. A message may quote lines that look like heads. Those in another shape are text; so are, where phones end
//! messages with CRLF and break lines inside them with LF, those after LF. A quoted line in the very shape of the
//! file, with the very same line end, cannot be told from a message, and is taken for one.

use memchr::memchr;

use crate::extract::DateOrder;

use super::{
    Undecided,
    date_order::Evidence,
    head::{self, Frame, Shape, Stamp},
    sender,
};

/// A text that holds a chat.
pub struct Chat<'t> {
    text: &'t str,
    shape: Shape,
    /// Messages end with CRLF, and what follows LF belongs to the message before.
    ends_with_crlf: bool,
    /// Where the first message begins.
    start: usize,
    messages: u64,
    quoted: u64,
}

impl<'t> Chat<'t> {
    /// Reads how a text writes its messages; `None` when it holds none.
    #[must_use]
    pub fn of(text: &'t str) -> Option<Self> {
        let shape = shape(text)?;
        let survey = Survey::of(text, shape);
        let ends_with_crlf = survey.ends_with_crlf();
        let (messages, quoted) = if ends_with_crlf {
            (survey.after_crlf + survey.at_start, survey.after_lf + survey.others)
        } else {
            (survey.after_crlf + survey.after_lf + survey.at_start, survey.others)
        };
        Some(Self { text, shape, ends_with_crlf, start: survey.start, messages, quoted })
    }

    /// Reads a text as import has written it: messages end with CRLF.
    pub(super) fn normal(text: &'t str) -> Option<Self> {
        let start = text.len() - text.trim_start().len();
        let (stamp, _) = head::parse(&text.as_bytes()[start..])?;
        let shape = stamp.shape;
        let is_normal =
            shape.frame == Frame::Brackets && shape.date.separator == b'-' && shape.date.year_first;
        is_normal.then_some(Self { text, shape, ends_with_crlf: true, start, messages: 0, quoted: 0 })
    }

    /// Returns how many messages there are, notes of the app included.
    #[must_use]
    pub fn messages_total(&self) -> u64 {
        self.messages
    }

    /// Returns how many lines look like heads of messages but stand inside one.
    #[must_use]
    pub fn quoted_heads(&self) -> u64 {
        self.quoted
    }

    /// Returns what stands before the first message: the end of one that the file does not hold.
    #[must_use]
    pub fn before_first(&self) -> &'t str {
        &self.text[..self.start]
    }

    /// Returns which number of its dates is the day.
    pub fn date_order(&self) -> Result<DateOrder, Undecided> {
        let mut evidence = Evidence::default();
        for message in self.messages() {
            evidence.see(&message.stamp);
            if evidence.is_settled() {
                break;
            }
        }
        evidence.decide()
    }

    /// Returns the messages in the order of the file.
    #[must_use]
    pub fn messages(&self) -> Messages<'t> {
        let head = self.text.as_bytes().get(self.start..).and_then(head::parse);
        let head = head.map(|(stamp, length)| Head { offset: self.start, body: self.start + length, stamp });
        Messages { text: self.text, shape: self.shape, ends_with_crlf: self.ends_with_crlf, head }
    }
}

/// One message, or a note of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message<'t> {
    /// Where it begins in the text, in bytes.
    pub offset: usize,
    /// Date and time as written.
    pub stamp: Stamp,
    /// What stands behind them, without the line end.
    body: &'t str,
}

impl<'t> Message<'t> {
    /// Returns sender and text; `None` for a note of the app that has no sender.
    ///
    /// A name may hold a colon itself: `own` is a name that is known to be whole.
    #[must_use]
    pub fn sender_and_text(&self, own: Option<&str>) -> Option<(&'t str, &'t str)> {
        sender::split(self.body, own)
    }
}

/// The messages of a chat, one after the other.
pub struct Messages<'t> {
    text: &'t str,
    shape: Shape,
    ends_with_crlf: bool,
    head: Option<Head>,
}

#[derive(Clone, Copy)]
struct Head {
    offset: usize,
    body: usize,
    stamp: Stamp,
}

impl<'t> Iterator for Messages<'t> {
    type Item = Message<'t>;

    fn next(&mut self) -> Option<Message<'t>> {
        let Head { offset, body, stamp } = self.head.take()?;
        let bytes = self.text.as_bytes();
        let mut line = body;
        let end = loop {
            let Some(length) = memchr(b'\n', &bytes[line..]) else { break bytes.len() };
            let newline = line + length;
            line = newline + 1;
            let may_end = !self.ends_with_crlf || newline > 0 && bytes[newline - 1] == b'\r';
            if may_end
                && let Some((next, length)) = head::parse(&bytes[line..])
                && next.shape == self.shape
            {
                self.head = Some(Head { offset: line, body: line + length, stamp: next });
                break line;
            }
        };
        let body = self.text[body.min(end)..end].trim_end_matches(['\r', '\n']);
        Some(Message { offset, stamp, body })
    }
}

/// Returns how the heads are written: like the first line if that is one, else as most of them are.
fn shape(text: &str) -> Option<Shape> {
    /// More ways than this no file has.
    const MOST_SHAPES: usize = 64;
    let first = text.trim_start_matches(|character: char| character.is_whitespace());
    if let Some((stamp, _)) = head::parse(first.as_bytes()) {
        return Some(stamp.shape);
    }
    let mut shapes: Vec<(Shape, u64)> = Vec::new();
    for line in lines(text.as_bytes()) {
        let Some((stamp, _)) = head::parse(&text.as_bytes()[line..]) else { continue };
        if let Some((_, count)) = shapes.iter_mut().find(|(shape, _)| *shape == stamp.shape) {
            *count += 1;
        } else if shapes.len() < MOST_SHAPES {
            shapes.push((stamp.shape, 1));
        }
    }
    let most = shapes.iter().map(|(_, count)| *count).max()?;
    shapes.into_iter().find(|(_, count)| *count == most).map(|(shape, _)| shape)
}

/// Returns where the lines begin.
fn lines(text: &[u8]) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(memchr::memchr_iter(b'\n', text).map(|newline| newline + 1))
}

/// What the line ends of a file say about where messages end.
#[derive(Default)]
struct Survey {
    start: usize,
    /// 1 when the first message stands at the beginning of the text.
    at_start: u64,
    after_crlf: u64,
    after_lf: u64,
    /// Heads in another shape.
    others: u64,
    /// A CRLF stands before a line that is no head.
    crlf_inside: bool,
}

impl Survey {
    fn of(text: &str, shape: Shape) -> Self {
        let bytes = text.as_bytes();
        let mut survey = Self::default();
        let mut found = false;
        let leading = text.len() - text.trim_start().len();
        // Blank lines at the beginning are nobody's.
        for line in lines(&bytes[leading..]).map(|line| leading + line) {
            let is_head = match head::parse(&bytes[line..]) {
                Some((stamp, _)) if stamp.shape == shape => true,
                Some(_) => {
                    survey.others += 1;
                    false
                }
                None => false,
            };
            if is_head && !found {
                survey.start = line;
                survey.at_start = 1;
                found = true;
                continue;
            }
            let after_crlf = line >= 2 && bytes[line - 2] == b'\r';
            if is_head {
                *(if after_crlf { &mut survey.after_crlf } else { &mut survey.after_lf }) += 1;
            } else if after_crlf && found && !matches!(bytes[line..], [] | [b'\r' | b'\n', ..]) {
                survey.crlf_inside = true;
            }
        }
        survey
    }

    fn ends_with_crlf(&self) -> bool {
        !self.crlf_inside && self.after_lf > 0 && self.after_crlf > self.after_lf
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Option<&str>, &str)> {
        let chat = Chat::of(text).unwrap();
        let found: Vec<_> = chat
            .messages()
            .map(|message| match message.sender_and_text(None) {
                Some((sender, text)) => (Some(sender), text),
                None => (None, message.body),
            })
            .collect();
        assert_eq!(found.len() as u64, chat.messages_total());
        found
    }

    #[test]
    fn messages_go_on_over_lines_and_notes_have_no_sender() {
        let text = "\u{feff}03.08.21, 12:29 - Nachrichten sind Ende-zu-Ende-verschlüsselt.\n\
                    03.08.21, 12:30 - A: eins\n\nzwei\n\
                    03.08.21, 12:31 - B:\n\
                    03.08.21, 12:32 - A: drei: vier";
        let expected = [
            (None, "Nachrichten sind Ende-zu-Ende-verschlüsselt."),
            (Some("A"), "eins\n\nzwei"),
            (Some("B"), ""),
            (Some("A"), "drei: vier"),
        ];
        assert_eq!(read(text), expected);
        assert_eq!(read(&text.replace('\n', "\r\n")).len(), 4);
    }

    #[test]
    fn quoted_heads_of_another_shape_are_text() {
        let text = "03.08.21, 12:30 - A: so:\n[03.08.21, 12:30:01] B: x\n2021-08-03, 12:30 - C: y\n";
        assert_eq!(read(text), [(Some("A"), "so:\n[03.08.21, 12:30:01] B: x\n2021-08-03, 12:30 - C: y")]);
        assert_eq!(Chat::of(text).unwrap().quoted_heads(), 2);
    }

    #[test]
    fn quoted_heads_after_lf_are_text_where_messages_end_with_crlf() {
        let head = |second: u8| format!("[03.08.21, 12:30:0{second}] ");
        let (a, b, c, d) = (head(1), head(2), head(3), head(4));
        let text = format!("{a}A: eins\r\n{b}A: zitiert:\n{a}B: x\nEnde\r\n{c}A: drei\r\n{d}A: vier\r\n");
        let quoting = format!("zitiert:\n{a}B: x\nEnde");
        let expected =
            [(Some("A"), "eins"), (Some("A"), quoting.as_str()), (Some("A"), "drei"), (Some("A"), "vier")];
        assert_eq!(read(&text), expected);
        // Once the file was saved with one line end for all, nothing tells them apart.
        assert_eq!(read(&text.replace("\r\n", "\n")).len(), 5);
    }

    #[test]
    fn a_file_that_begins_in_the_middle_is_read_from_its_first_message() {
        let text = "Ende eines Satzes\n[1.1.21, 1:11:11] Zitat: x\n03.08.21, 12:30 - A: eins\n03.08.21, 12:31 - A: zwei";
        assert_eq!(read(text), [(Some("A"), "eins"), (Some("A"), "zwei")]);
        assert_eq!(Chat::of(text).unwrap().before_first().lines().count(), 2);
    }

    #[test]
    fn what_holds_no_message_is_no_chat() {
        for text in ["", "\n\n", "\u{200e}\u{feff}", "Liebe Leute\n12.08.2026 ist ein Termin", "a;b\n1;2\n"] {
            assert!(Chat::of(text).is_none(), "{text:?}");
        }
    }
}
