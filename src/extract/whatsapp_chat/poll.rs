//! A poll in a message: question, answers, votes.

use super::marks;
use crate::{
    count::Count,
    extract::{Poll, PollOption},
    fact::Fact,
};

/// What a poll begins with.
const BEGINNINGS: &[&str] =
    &["ABSTIMMUNG:", "UMFRAGE:", "POLL:", "SONDAGE :", "ENCUESTA:", "SONDAGGIO:", "ENQUETE:"];
/// What an answer begins with.
const OPTIONS: &[&str] = &["OPTION:", "OPCIÓN:", "OPZIONE:", "OPÇÃO:", "OPTIE:", "OPTION :"];
/// WhatsApp allows twelve.
const MOST_OPTIONS: usize = 100;

/// Reads a poll; `None` when the message is none.
pub(super) fn read(written: &str) -> Option<Poll> {
    let trimmed = marks::trim(written);
    let rest = BEGINNINGS.iter().find_map(|beginning| trimmed.strip_prefix(beginning))?;
    let mut question = String::new();
    let mut options: Vec<PollOption> = Vec::new();
    for line in rest.lines().map(marks::trim).filter(|line| !line.is_empty()) {
        match OPTIONS.iter().find_map(|beginning| line.strip_prefix(beginning)) {
            Some(option) if options.len() < MOST_OPTIONS => options.push(read_option(marks::trim(option))),
            Some(_) => break,
            None => {
                // A question or an answer over several lines.
                let target = options.last_mut().map_or(&mut question, |option| &mut option.text);
                if !target.is_empty() {
                    target.push('\n');
                }
                target.push_str(&marks::without(line));
            }
        }
    }
    let question = (!question.is_empty()).then_some(question);
    // Whatever a message begins with, without answers it is words.
    (!options.is_empty()).then_some(Poll {
        question,
        quiz: Fact::Unknown,
        anonymous: Fact::Unknown,
        options,
        voters: None,
    })
}

/// Reads `Answer (5 Stimmen)`.
fn read_option(line: &str) -> PollOption {
    let counted = line.strip_suffix(')').and_then(|line| line.rsplit_once('('));
    let counted = counted.and_then(|(text, votes)| Some((text, read_votes(votes)?)));
    match counted {
        Some((text, votes)) => {
            PollOption { text: marks::without(text), votes: Some(Count::exact(votes)), percent: None }
        }
        None => PollOption { text: marks::without(line), votes: None, percent: None },
    }
}

/// Reads `5 Stimmen`, `1.234 votes`: a number with or without groups of three, and a word.
fn read_votes(written: &str) -> Option<u64> {
    let written = marks::trim(written);
    let (number, word) = written.split_once(|character: char| character.is_whitespace())?;
    let is_word = !word.is_empty() && word.chars().all(char::is_alphabetic);
    let mut groups = number.split(['.', ',', '\'']);
    let is_digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().filter(|group| is_digits(group))?;
    let whole = groups.all(|group| group.len() == 3 && is_digits(group))
        && (first.len() == number.len() || first.len() <= 3);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if is_word && whole { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, question: Option<&str>, options: &[(&str, Option<u64>)]) {
        let poll = read(written).unwrap();
        let found: Vec<_> = poll
            .options
            .iter()
            .map(|option| (option.text.as_str(), option.votes.map(|votes| votes.shown)))
            .collect();
        assert_eq!((poll.question.as_deref(), found.as_slice()), (question, options), "{written:?}");
    }

    #[test]
    fn question_answers_and_votes_are_read() {
        check(
            "\u{200e}ABSTIMMUNG:\nWas fehlt?\n\u{200e}OPTION: Bus (am Abend) (5 Stimmen)\n\u{200e}OPTION: Rad (1 Stimme)\n",
            Some("Was fehlt?"),
            &[("Bus (am Abend)", Some(5)), ("Rad", Some(1))],
        );
        check(
            "POLL: What?\r\nOPTION: A (1,234 votes)\r\nOPTION: B",
            Some("What?"),
            &[("A", Some(1234)), ("B", None)],
        );
        check("UMFRAGE:\nOPTION: A (zwei Stimmen)", None, &[("A (zwei Stimmen)", None)]);
        check("POLL:\na\nb\nOPTION: A (1.2345 votes)", Some("a\nb"), &[("A (1.2345 votes)", None)]);
    }

    #[test]
    fn words_are_no_poll() {
        assert_eq!(read("ABSTIMMUNG: morgen im Kreistag"), None);
        assert_eq!(read("Zur ABSTIMMUNG:\nOPTION: A (1 Stimme)"), None);
    }
}
