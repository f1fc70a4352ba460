//! A poll in a post.

use crate::{
    count::Count,
    extract::{Poll, PollOption, text},
    fact::Fact,
};

use super::{notes::Notes, part::Part};

/// Telegram allows ten or twelve.
const MOST_OPTIONS: usize = 100;

/// A poll as it is read.
#[derive(Debug, Default)]
pub(super) struct PollReader {
    question: String,
    kind: String,
    options: Vec<(String, String)>,
}

impl PollReader {
    /// Takes the start of an answer.
    pub(super) fn open_option(&mut self) {
        if self.options.len() < MOST_OPTIONS {
            self.options.push((String::new(), String::new()));
        }
    }

    /// Takes text of the poll.
    pub(super) fn text(&mut self, part: Part, text: &str) {
        let target = match part {
            Part::PollQuestion => &mut self.question,
            Part::PollType => &mut self.kind,
            Part::PollPercent => match self.options.last_mut() {
                Some((percent, _)) => percent,
                None => return,
            },
            Part::PollOptionText => match self.options.last_mut() {
                Some((_, option)) => option,
                None => return,
            },
            _ => return,
        };
        if target.len() < 2_000 {
            target.push_str(text);
        }
    }

    /// Returns the poll; what kind it is stays unknown once it is closed ("Final results").
    pub(super) fn finish(self, voters: Option<Count>, place: &str, notes: &mut Notes<'_>) -> Poll {
        let kind = self.kind.to_lowercase();
        let (is_quiz, is_poll) = (kind.contains("quiz"), kind.contains("poll"));
        let told = |is_so: bool| match (is_quiz || is_poll, is_so) {
            (false, _) => Fact::Unknown,
            (true, true) => Fact::Met,
            (true, false) => Fact::Unmet,
        };
        let question = text::one_line(&self.question);
        let options = self.options.into_iter().map(|(share, option)| PollOption {
            text: text::one_line(&option),
            votes: None,
            percent: percent(&share, place, notes),
        });
        Poll {
            question: (!question.is_empty()).then_some(question),
            quiz: told(is_quiz),
            anonymous: told(kind.contains("anonymous")),
            options: options.collect(),
            voters,
        }
    }
}

fn percent(text: &str, place: &str, notes: &mut Notes<'_>) -> Option<u8> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let percent = text.strip_suffix('%').and_then(|number| number.trim().parse().ok());
    let percent = percent.filter(|percent| *percent <= 100);
    if percent.is_none() {
        notes.issue("malformed_number", place, format!("share of an answer: {text:?}"));
    }
    percent
}
