//! Requests without a pronoun: `Schau mal`, `Kommt vorbei!`, `Melde dich`.
//!
//! `Kommt`, `Melde`, `Folge` are also the verb of a statement, of `ich`, or a noun; what follows decides.

use super::{
    super::{
        cue::{Certainty, Cue, Says},
        lexicon::Classes,
        token::{Case, Token, Tokens},
    },
    clause_before, clause_end, closing_mark,
};

/// Returns the cue of a word that requests something from the readers.
pub(super) fn cue<'text>(tokens: &Tokens<'text>, at: usize) -> Option<Cue<'text>> {
    let token = &tokens.list[at];
    let requests = Classes::DU_REQUEST.and(Classes::DU_REQUEST_OR_OTHER).and(Classes::IHR_VERB_OR_OTHER);
    // `ISS`, `TU` are names.
    let is_initials = token.case == Case::Capitals && token.end - token.start <= 3;
    if !token.has(requests) || is_initials || !stands_first(tokens, at) {
        return None;
    }
    let next = tokens.after(at);
    let next_has = |classes| next.is_some_and(|next| tokens.list[next].has(classes));
    let mark = closing_mark(tokens, at);
    // A question or a subject after the verb: `Kommt er?`, `Bleibt die Straße gesperrt?`
    let is_object = tokens.key(at + 1) == "es" && mark == Some('!') && token.has(Classes::IHR_REQUEST);
    let is_idiom = match tokens.key(at) {
        "geht" => matches!(tokens.key(at + 1), "doch" | "gut" | "nicht" | "einfach" | "los"),
        // `Schaut gut aus`, `Nutzt der Umwelt`, `Kommt nicht oft vor`: a statement that lost its subject.
        "schaut" | "sieht" => matches!(tokens.key(at + 1), "gut" | "schlecht" | "schoen"),
        "nutzt" => matches!(tokens.key(at + 1), "der" | "dem" | "allen" | "niemandem"),
        "kommt" => tokens.key(at + 1) == "nicht" && matches!(tokens.key(at + 2), "oft" | "infrage"),
        _ => false,
    };
    if is_idiom || mark == Some('?') || next_has(Classes::SUBJECT) && !is_object {
        return None;
    }
    let (says, certainty) = if token.has(Classes::IHR_VERB_OR_OTHER) {
        (Says::Ihr, to_several(tokens, at, next, mark)?)
    } else if token.has(Classes::DU_REQUEST) {
        (Says::Du, (!is_noun(tokens, at, next)).then_some(Certainty::Certain)?)
    } else {
        (Says::Du, to_one(tokens, at, next, mark).then_some(Certainty::Certain)?)
    };
    let rule = if says == Says::Du { "a request to one person" } else { "a request to several people" };
    Some(Cue::at(tokens, (at, next.unwrap_or(at)), says, certainty, rule))
}

/// `Melde dich`, `Werde Teil des Teams`, `Besuche den Markt!`, but not `Besuche im Klinikum` and `Melde mich`.
fn to_one(tokens: &Tokens<'_>, at: usize, next: Option<usize>, mark: Option<char>) -> bool {
    let Some(word) = next.map(|next| &tokens.list[next]) else { return false };
    let key = tokens.key(at + 1);
    if tokens.key(at) == "werde" {
        return word.is_capital();
    }
    let speaks_of_oneself = matches!(key, "mich" | "mein" | "meine" | "meinen");
    let is_followed = word.has(Classes::AFTER_REQUEST) && !speaks_of_oneself;
    let is_object = matches!(key, "den" | "das" | "die" | "dem" | "ein" | "eine" | "einen" | "es");
    is_followed && !is_noun_phrase(tokens, at, next) || mark == Some('!') && (is_object || is_followed)
}

/// `Kommt vorbei`, `Bitte bleibt zu Hause`, `Achtet auf die Kinder`, but not `Kommt von der Straße ab`.
fn to_several(tokens: &Tokens<'_>, at: usize, next: Option<usize>, mark: Option<char>) -> Option<Certainty> {
    let is_followed = next.is_some_and(|next| tokens.list[next].has(Classes::AFTER_REQUEST));
    let is_strong = next.is_some_and(|next| is_strong(tokens.key(next)));
    let calls = mark == Some('!');
    if follows_bitte(tokens, at) || is_followed && (is_strong || calls) {
        return Some(Certainty::Certain);
    }
    let word = next.map(|next| &tokens.list[next])?;
    // `Schließt die Kita, müssen Eltern ...` is a condition.
    let may_be_subject =
        matches!(tokens.key(at + 1), "die" | "das" | "der" | "ein" | "eine" | "dieser" | "diese");
    let has_comma = clause_end(tokens, at).is_some_and(|end| tokens.list[end].is(','));
    let turns = tokens.list[at].has(Classes::IHR_REQUEST)
        && (calls || word.case == Case::Small && !(may_be_subject && has_comma));
    (turns || calls && word.case == Case::Small).then_some(Certainty::Likely)
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
    // `Bringt Freunde mit und genießt den Tag`: the second verb shows what the first is.
    let goes_on = tokens.key(before) == "und"
        && tokens.list[at].has(Classes::IHR_REQUEST)
        && clause_before(tokens, at).last().is_some_and(|first| {
            tokens.list[first].begins && tokens.list[first].has(Classes::IHR_VERB_OR_OTHER)
        });
    goes_on
        || follows_bitte(tokens, at)
        || tokens.list[before].has(Classes::BEFORE_REQUEST) && tokens.list[before].begins
}

/// `Bitte bleibt zu Hause`, `Bitte, kommt nicht`.
fn follows_bitte(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_bitte = |place: Option<usize>| place.is_some_and(|place| tokens.key(place) == "bitte");
    let has_comma = at > 0 && tokens.list[at - 1].is(',');
    tokens.list[at].case == Case::Small
        && (is_bitte(at.checked_sub(1)) || has_comma && is_bitte(at.checked_sub(2)))
}

/// `Sicher unterwegs`, `Check 24`, `Such- und Rettungshunde`: shapes that are requests only with what follows.
fn is_noun(tokens: &Tokens<'_>, at: usize, next: Option<usize>) -> bool {
    let follows = next.is_some_and(|next| tokens.list[next].has(Classes::AFTER_REQUEST));
    match tokens.key(at) {
        "sicher" | "check" | "like" | "follow" | "such" | "pack" | "pass" | "spiel" | "kauf" | "schau"
        | "gewinn" => {
            !follows
                || matches!(
                    tokens.key(at + 1),
                    "sicher"
                        | "auch"
                        | "immer"
                        | "alle"
                        | "alles"
                        | "selbst"
                        | "zu"
                        | "zum"
                        | "zur"
                        | "ist"
                        | "fuer"
                        | "in"
                )
        }
        // `Komm` and its like are never the head of a noun phrase.
        _ => tokens
            .list
            .get(at + 1)
            .is_some_and(|next: &Token| next.is(':') && next.start == tokens.list[at].end),
    }
}

/// `Besuche im Museum`, `Folge 3`: the preposition fits a noun as well as a request.
fn is_noun_phrase(tokens: &Tokens<'_>, at: usize, next: Option<usize>) -> bool {
    let is_a_noun_too = matches!(
        tokens.key(at),
        "besuche"
            | "folge"
            | "suche"
            | "frage"
            | "spende"
            | "teile"
            | "ruf"
            | "teil"
            | "halt"
            | "lauf"
            | "schau"
            | "rate"
            | "start"
            | "stelle"
            | "stimme"
            | "lade"
            | "wage"
            | "pflanze"
            | "druck"
            | "plane"
            | "lese"
            | "tausche"
            | "trage"
            | "mal"
            | "back"
            | "sage"
            | "buche"
            | "nutze"
            | "reserviere"
            | "fang"
            | "komme"
            | "werde"
            | "habe"
            | "gehe"
            | "melde"
            | "warte"
            | "bleibe"
            | "mache"
            | "denke"
    );
    let strong = next.is_some_and(|next| is_strong(tokens.key(next)));
    is_a_noun_too && !strong
}

/// What follows a request and never the verb of a statement that lost its subject.
fn is_strong(key: &str) -> bool {
    matches!(
        key,
        "uns"
            | "mal"
            | "doch"
            | "gern"
            | "gerne"
            | "bitte"
            | "vorbei"
            | "rein"
            | "dich"
            | "dir"
            | "dein"
            | "deine"
            | "deinen"
            | "deinem"
            | "deiner"
            | "euch"
            | "eure"
            | "euer"
            | "euren"
            | "eurem"
            | "eurer"
            | "einfach"
            | "ruhig"
            | "gesund"
            | "vorsichtig"
            | "dabei"
            | "mit"
            | "unser"
            | "unsere"
            | "unseren"
            | "unserem"
            | "unserer"
            | "rechtzeitig"
            | "unbedingt"
            | "bescheid"
            | "bloss"
            | "daran"
            | "dran"
            | "heraus"
            | "gut"
    )
}
