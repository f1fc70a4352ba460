//! Requests without a pronoun: `Schau mal`, `Kommt vorbei!`, `Melde dich`.
//!
//! `Kommt`, `Melde`, `Folge` are also the verb of a statement, of `ich`, or a noun; what follows decides.

use super::{
    super::{
        cue::{Certainty, Cue, Says},
        lexicon::Classes,
        token::{Case, Token, Tokens},
    },
    closing_mark,
};

/// Returns the cue of a word that requests something from the readers.
pub(super) fn cue<'text>(tokens: &Tokens<'text>, at: usize) -> Option<Cue<'text>> {
    let token = &tokens.list[at];
    let requests = Classes::DU_REQUEST.and(Classes::DU_REQUEST_OR_OTHER).and(Classes::IHR_VERB_OR_OTHER);
    if !token.has(requests) || !stands_first(tokens, at) {
        return None;
    }
    let next = tokens.after(at);
    let next_has = |classes| next.is_some_and(|next| tokens.list[next].has(classes));
    let mark = closing_mark(tokens, at);
    // A question or a subject after the verb: `Kommt er?`, `Bleibt die Straße gesperrt?`
    if mark == Some('?') || next_has(Classes::SUBJECT) {
        return None;
    }
    let to = next.unwrap_or(at);
    if token.has(Classes::DU_REQUEST) && !is_noun(tokens, at, next) {
        return Some(Cue::at(tokens, (at, to), Says::Du, Certainty::Certain, "a request to one person"));
    }
    let speaks_of_oneself = matches!(tokens.key(at + 1), "mich" | "mein" | "meine" | "meinen");
    let is_followed = next_has(Classes::AFTER_REQUEST) && !speaks_of_oneself;
    let calls = mark == Some('!') && next.is_some_and(|next| tokens.list[next].case == Case::Small);
    if token.has(Classes::DU_REQUEST_OR_OTHER) {
        let is_object = matches!(tokens.key(at + 1), "den" | "das" | "die" | "dem" | "ein" | "eine" | "einen" | "es");
        let is_request = is_followed && !is_noun_phrase(tokens, at, next) || calls && (is_object || is_followed);
        return is_request.then(|| Cue::at(tokens, (at, to), Says::Du, Certainty::Certain, "a request to one person"));
    }
    let strong = next.is_some_and(|next| is_strong(tokens.key(next))) || follows_bitte(tokens, at);
    if (is_followed || follows_bitte(tokens, at)) && (strong || mark == Some('!')) {
        return Some(Cue::at(tokens, (at, to), Says::Ihr, Certainty::Certain, "a request to several people"));
    }
    calls.then(|| Cue::at(tokens, (at, to), Says::Ihr, Certainty::Likely, "a request to several people"))
}

/// Whether a clause begins with the word, or only with words like `bitte` before it.
fn stands_first(tokens: &Tokens<'_>, at: usize) -> bool {
    if tokens.list[at].begins {
        return true;
    }
    if tokens.list[at].case != Case::Small {
        return false;
    }
    let Some(before) = at.checked_sub(1) else { return true };
    follows_bitte(tokens, at) || tokens.list[before].has(Classes::BEFORE_REQUEST) && tokens.list[before].begins
}

/// `Bitte bleibt zu Hause`, `Bitte, kommt nicht`.
fn follows_bitte(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_bitte = |place: Option<usize>| place.is_some_and(|place| tokens.key(place) == "bitte");
    let has_comma = at > 0 && tokens.list[at - 1].is(',');
    tokens.list[at].case == Case::Small && (is_bitte(at.checked_sub(1)) || has_comma && is_bitte(at.checked_sub(2)))
}

/// `Sicher unterwegs`, `Check 24`, `Such- und Rettungshunde`: shapes that are requests only with what follows.
fn is_noun(tokens: &Tokens<'_>, at: usize, next: Option<usize>) -> bool {
    let follows = next.is_some_and(|next| tokens.list[next].has(Classes::AFTER_REQUEST));
    match tokens.key(at) {
        "sicher" | "check" | "like" | "follow" | "such" | "pack" | "pass" | "spiel" | "kauf" | "trag" | "schau" | "gewinn" | "beweg"
        | "geh" | "lern" | "koch" | "sorg" | "waehl" | "hoer" | "scroll" | "swipe" | "setz" | "sing" | "tanz" | "stell" | "bestimm" => {
            !follows || matches!(tokens.key(at + 1), "sicher" | "auch" | "immer" | "alle" | "alles" | "selbst" | "zu" | "zum" | "zur" | "ist" | "fuer" | "in")
        }
        // `Komm` and its like are never the head of a noun phrase.
        _ => tokens.list.get(at + 1).is_some_and(|next: &Token| next.is(':') && next.start == tokens.list[at].end),
    }
}

/// `Besuche im Museum`, `Folge 3`: the preposition fits a noun as well as a request.
fn is_noun_phrase(tokens: &Tokens<'_>, at: usize, next: Option<usize>) -> bool {
    let is_a_noun_too = matches!(
        tokens.key(at),
        "besuche" | "folge" | "suche" | "frage" | "spende" | "teile" | "ruf" | "teil" | "halt" | "lauf" | "schau" | "rate" | "start"
            | "stelle" | "stimme" | "lade" | "wage" | "pflanze" | "druck" | "plane" | "lese" | "tausche" | "trage" | "mal" | "back" | "sage"
            | "buche" | "nutze" | "reserviere" | "fang" | "komme" | "werde" | "habe" | "gehe" | "melde" | "warte" | "bleibe" | "mache" | "denke"
    );
    let strong = next.is_some_and(|next| is_strong(tokens.key(next)));
    is_a_noun_too && !strong
}

/// What follows a request and never the verb of a statement that lost its subject.
fn is_strong(key: &str) -> bool {
    matches!(
        key,
        "uns" | "mal" | "doch" | "gern" | "gerne" | "bitte" | "vorbei" | "rein" | "dich" | "dir" | "dein" | "deine" | "deinen" | "deinem"
            | "deiner" | "euch" | "eure" | "euer" | "euren" | "eurem" | "eurer" | "einfach" | "ruhig" | "gesund" | "vorsichtig" | "dabei" | "mit"
            | "unser" | "unsere" | "unseren" | "unserem" | "unserer" | "rechtzeitig" | "unbedingt" | "bescheid" | "bloss" | "daran" | "dran"
    )
}
