//! Where sentences begin and end; the German full stop is also a sign of abbreviations and ordinals.
//!
//! "Begins" is meant carefully: after a colon, an emoji or a line break a sentence may begin, and there a capital
//! letter proves nothing.

use super::{
    lexicon::Classes,
    token::{Case, Kind, Token, Tokens},
};

/// Words that a full stop follows without ending the sentence.
pub(super) const ABBREVIATIONS: &str = "abb abs abt allg aug az bd bspw bzgl bzw ca co dez dipl dr dt eigtl einschl ev evtl exkl feb \
    fr frl ggf hl hr hrsg ing inkl insb jan jh jhd kath kl lfd lt lkrs max mio mrd min mind nov nr okt op pf pol prof rd s sep \
    sept sog st std stk str stv tel tgl u ugs usf usw v verf vgl vs z zt zz zzgl geb gest tsd jg art bes";

/// Marks that a sentence can end with.
pub(super) fn ends(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark('.' | '!' | '?' | '…' | '‼' | '⁉'))
}

/// Marks every word with which a sentence begins or may begin.
pub(super) fn mark(tokens: &mut Tokens<'_>) {
    let mut begins = true;
    let mut line_begins = true;
    for at in 0..tokens.list.len() {
        match tokens.list[at].kind {
            Kind::Word => {
                tokens.list[at].begins = begins;
                begins = false;
            }
            Kind::Number => {
                // `1.` at the head of a line counts its points.
                begins = begins && line_begins;
            }
            Kind::Link | Kind::Tag => begins = false,
            Kind::Emoji => begins = true,
            Kind::LineBreak => begins |= !continues(tokens, at),
            Kind::Mark(mark) => begins = begins || opens_a_sentence(tokens, at, mark),
        }
        line_begins = match tokens.list[at].kind {
            Kind::LineBreak => true,
            Kind::Number | Kind::Mark(_) | Kind::Emoji => line_begins,
            _ => false,
        };
    }
}

/// Whether the sentence goes on after a line break: the line ends in the middle of it, and the next begins with a word.
fn continues(tokens: &Tokens<'_>, line_break: usize) -> bool {
    if !tokens.list.get(line_break + 1).is_some_and(Token::is_word) {
        return false;
    }
    let Some(last) = line_break.checked_sub(1).map(|last| &tokens.list[last]) else { return false };
    match last.kind {
        Kind::Mark(',') => true,
        Kind::Word => last.case == Case::Small,
        _ => false,
    }
}

fn opens_a_sentence(tokens: &Tokens<'_>, at: usize, mark: char) -> bool {
    match mark {
        '.' => !is_inner_stop(tokens, at),
        '!' | '?' | '…' | ':' | '|' | '•' | '►' | '▶' | '→' | '·' | '‼' | '⁉' | '=' | '(' | '[' => {
            true
        }
        _ => false,
    }
}

/// Abbreviations that a noun or a pronoun follows.
const NEVER_LAST: [&str; 20] = [
    "bzw", "ca", "ggf", "vgl", "inkl", "exkl", "evtl", "bspw", "insb", "sog", "zzgl", "bzgl", "dr", "prof",
    "ing", "hr", "fr", "tel", "nr", "einschl",
];

/// Whether a word looks like the first of a sentence: `Sie`, `Die`, `Wir`.
fn opens(tokens: &Tokens<'_>, at: usize) -> bool {
    let firsts = Classes::FUNCTION_WORD.and(Classes::SUBJECT);
    tokens.list.get(at).is_some_and(|next| next.is_capital() && next.has(firsts))
}

/// Whether a full stop belongs to an abbreviation or an ordinal.
fn is_inner_stop(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &tokens.list[before]) else { return false };
    let touches = before.end == tokens.list[at].start;
    match before.kind {
        Kind::Word if touches => {
            let key = tokens.key(at - 1);
            let is_letter = key.chars().nth(1).is_none();
            // `z. B. Sie` goes on; `Lena M. Sie` and `in 5 Min. Sie` do not.
            let is_pair = is_letter && at >= 2 && tokens.list[at - 2].is('.');
            let never_last = is_pair || is_letter && before.case == Case::Small || NEVER_LAST.contains(&key);
            (is_letter || before.has(Classes::ABBREVIATION)) && (never_last || !opens(tokens, at + 1))
        }
        // `am 3. Mai`; but `am 3. Sie` and `am 3.` at the end of a line end there.
        Kind::Number if touches => {
            tokens.list.get(at + 1).is_some_and(Token::is_word) && !opens(tokens, at + 1)
        }
        _ => false,
    }
}

/// Returns how many sentences the words of a text make, and how many words stand in them.
pub(super) fn count(tokens: &Tokens<'_>) -> (usize, usize) {
    let (mut sentences, mut words, mut is_open) = (0, 0, false);
    for (at, token) in tokens.list.iter().enumerate() {
        match token.kind {
            Kind::Word => {
                words += 1;
                // A colon or a bracket may open a sentence, and closes none.
                sentences += usize::from(!is_open);
                is_open = true;
            }
            Kind::LineBreak => is_open = is_open && continues(tokens, at),
            Kind::Mark('.') => is_open = is_open && is_inner_stop(tokens, at),
            _ if ends(token) => is_open = false,
            _ => {}
        }
    }
    (sentences, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str], sentences: usize) {
        let mut tokens = Tokens::of(text);
        mark(&mut tokens);
        let begins: Vec<&str> =
            tokens.list.iter().filter(|token| token.begins).map(|token| tokens.quote(token)).collect();
        assert_eq!(begins, expected, "{text}");
        assert_eq!(count(&tokens).0, sentences, "{text}");
    }

    #[test]
    fn a_full_stop_is_not_always_an_end() {
        check("Am 3. Mai, ca. 5 Min. Fahrt, z. B. Sie. Und du?", &["Am", "Und"], 2);
        check("Gesucht wird Lena M. Sie ist weg", &["Gesucht", "Sie"], 2);
        check("Das dauert 5 Min. Sie warten; Dr. Sie, Lena M. Muster", &["Das", "Sie"], 2);
        check("Ab 18.30 Uhr am 3. Sie kommen", &["Ab", "Sie"], 2);
        check("1. Helft mit\n2. Kommt vorbei", &["Helft", "Kommt"], 2);
    }

    #[test]
    fn a_line_may_break_in_the_middle_of_a_sentence() {
        check("Wenn\nSie", &["Wenn", "Sie"], 2);
        check("Wir freuen uns auf\nSie", &["Wir"], 1);
        check("Kommen Sie,\nwenn Sie mögen\n👉 Hier", &["Kommen", "Hier"], 2);
        check("Hinweis: Sie", &["Hinweis", "Sie"], 1);
    }
}
