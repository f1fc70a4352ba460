//! Which words are not the channel's own: quoted speech, quoted lines, messages passed on.
//!
//! What a witness said or a campaign is called is no address to the readers. A quotation mark without its partner
//! quotes nothing. One pass with a stack of open marks.

use super::token::{Kind, Tokens};

/// A kind of quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quotation {
    /// „…“ and “…”.
    Double,
    /// ‚…‘ and ‘…’.
    Single,
    /// »…« and «…».
    Guillemets,
    /// ›…‹ and ‹…›.
    SingleGuillemets,
    /// "…", within a paragraph.
    Straight,
}

const KINDS: usize = 5;

/// How the first line of a message passed on begins.
const PASSED_ON: [&str; 4] = ["weitergeleitet", "weitergeleitete", "forwarded", "fwd"];

/// Marks the words that are not the channel's own.
pub(super) fn mark(tokens: &mut Tokens<'_>) {
    let quoted = quotations(tokens);
    let mut next = 0;
    let (mut line_is_quoted, mut is_passed_on, mut line_begins) = (false, false, true);
    for at in 0..tokens.list.len() {
        let token = &tokens.list[at];
        if token.kind == Kind::LineBreak {
            (line_begins, line_is_quoted) = (true, false);
            continue;
        }
        if line_begins {
            line_is_quoted = token.is('>');
            is_passed_on |= PASSED_ON.contains(&tokens.key(at)) && names_a_sender(tokens, at);
            line_begins = false;
        }
        while quoted.get(next).is_some_and(|(_, end)| *end < at) {
            next += 1;
        }
        let is_quoted = quoted.get(next).is_some_and(|(start, _)| *start <= at);
        tokens.list[at].own = !(is_quoted || line_is_quoted || is_passed_on);
    }
}

/// Whether `Weitergeleitet` is the head of a message: a word for `from` or a colon follows.
fn names_a_sender(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.key(at + 1), "von" | "aus" | "from" | "nachricht" | "message")
        || tokens.list.get(at + 1).is_some_and(|next| next.is(':'))
}

/// Returns from which token to which each quotation reaches, outermost ones only, in order.
fn quotations(tokens: &Tokens<'_>) -> Vec<(usize, usize)> {
    // For each kind the places of its open marks.
    let mut open: [Vec<usize>; KINDS] = Default::default();
    let mut closed: Vec<(usize, usize)> = Vec::new();
    for (at, token) in tokens.list.iter().enumerate() {
        let mark = match token.kind {
            Kind::Mark(mark) => mark,
            Kind::LineBreak if tokens.list.get(at + 1).is_some_and(|next| next.kind == Kind::LineBreak) => {
                open[Quotation::Straight as usize].clear();
                continue;
            }
            _ => continue,
        };
        let Some((quotation, may_open, may_close)) = meaning(mark) else { continue };
        let kind = quotation as usize;
        // A mark that can be both is what its neighbours make it.
        let opens = may_open && (!may_close || open[kind].is_empty() || stands_before_a_word(tokens, at));
        if opens && (quotation != Quotation::Straight || stands_before_a_word(tokens, at)) {
            open[kind].push(at);
        } else if may_close && let Some(start) = open[kind].pop() {
            // What was opened inside and not closed quotes nothing.
            for places in &mut open {
                places.truncate(places.partition_point(|place| *place < start));
            }
            while closed.last().is_some_and(|(inner, _)| *inner > start) {
                closed.pop();
            }
            closed.push((start, at));
        }
    }
    closed
}

/// What a mark can be: its kind, whether it opens, whether it closes.
fn meaning(mark: char) -> Option<(Quotation, bool, bool)> {
    let meaning = match mark {
        '„' | '‟' => (Quotation::Double, true, false),
        '“' => (Quotation::Double, true, true),
        '”' => (Quotation::Double, false, true),
        '‚' => (Quotation::Single, true, false),
        '‘' => (Quotation::Single, true, true),
        '’' => (Quotation::Single, false, true),
        '»' | '«' => (Quotation::Guillemets, true, true),
        '›' | '‹' => (Quotation::SingleGuillemets, true, true),
        '"' => (Quotation::Straight, true, true),
        _ => return None,
    };
    Some(meaning)
}

/// Whether nothing stands directly before a mark, and something directly after.
fn stands_before_a_word(tokens: &Tokens<'_>, at: usize) -> bool {
    let mark = &tokens.list[at];
    let touches_before = at.checked_sub(1).is_some_and(|before| {
        let before = &tokens.list[before];
        before.end == mark.start && before.kind != Kind::LineBreak && !before.is('(')
    });
    let touches_after =
        tokens.list.get(at + 1).is_some_and(|after| after.start == mark.end && after.kind != Kind::LineBreak);
    !touches_before && touches_after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut tokens = Tokens::of(text);
        mark(&mut tokens);
        let own = tokens.list.iter().filter(|token| token.own && token.is_word());
        let own: Vec<&str> = own.map(|token| tokens.quote(token)).collect();
        assert_eq!(own.join(" "), expected, "{text}");
    }

    #[test]
    fn quoted_words_are_not_the_channels_own() {
        check("Er rief: „Halt, du!“ und ging", "Er rief und ging");
        check("a „b “c” d“ e", "a e");
        check("a »b« c «d» e \"f\" g", "a c e g");
        check("a “b” c ‚d‘ e", "a c e");
        check("a „b „c“ d", "a b d");
        check("19\" Zoll \"a b\" c", "Zoll c");
        check("a\n> b c\nd", "a d");
        check("a\nWeitergeleitet von b\nc", "a");
        check("Weitergeleitet wird nichts", "Weitergeleitet wird nichts");
    }

    #[test]
    fn a_lost_mark_quotes_nothing() {
        check("a „b c", "a b c");
        check("a \"b\n\nc\" d", "a b c d");
        check("geht’s und geht's", "geht’s und geht's");
    }
}
