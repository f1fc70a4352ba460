//! Cues of `ihr` as an address: `euch` and `euer`, verbs that go with `ihr` only, and the word `ihr` itself where the
//! verb shows that it is neither `her` nor `their` nor the polite `your`.

use super::{
    super::{
        cue::{Certainty, Cue, Says},
        lexicon::Classes,
        token::{Case, Kind, Token, Tokens},
    },
    clause_after, clause_before, is_question,
};

/// Returns the cue of a word of the class `EUCH` or `IHR_VERB`.
pub(super) fn cue<'text>(tokens: &Tokens<'text>, at: usize) -> Option<Cue<'text>> {
    let token = &tokens.list[at];
    if token.has(Classes::EUCH) {
        let is_title = matches!(tokens.key(at + 1), "exzellenz" | "ehren" | "hochwuerden" | "eminenz");
        return (!is_title)
            .then(|| Cue::at(tokens, (at, at), Says::Ihr, Certainty::Certain, "a pronoun of ihr"));
    }
    let is_noun = token.case == Case::Capital && !token.begins;
    let has_pronoun =
        [at.checked_sub(1), Some(at + 1)].into_iter().flatten().any(|place| tokens.key(place) == "ihr");
    (!is_noun && !has_pronoun && !is_misspelt_since(tokens, at))
        .then(|| Cue::at(tokens, (at, at), Says::Ihr, Certainty::Certain, "a verb that goes with ihr only"))
}

/// `seid gestern`, `seid dem 3. Mai`: meant is `seit`.
fn is_misspelt_since(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.key(at) == "seid"
        && (tokens.list.get(at + 1).is_some_and(|next| next.kind == Kind::Number)
            || matches!(
                tokens.key(at + 1),
                "gestern"
                    | "heute"
                    | "dem"
                    | "der"
                    | "einem"
                    | "einer"
                    | "einigen"
                    | "mehreren"
                    | "montag"
                    | "dienstag"
                    | "mittwoch"
                    | "donnerstag"
                    | "freitag"
                    | "samstag"
                    | "sonntag"
                    | "langem"
                    | "kurzem"
                    | "anfang"
                    | "ende"
                    | "mitte"
                    | "zwei"
                    | "drei"
                    | "vielen"
                    | "jahren"
                    | "wochen"
            ))
}

/// Returns the cue of the word `ihr` when it is an address.
pub(super) fn pronoun<'text>(tokens: &Tokens<'text>, at: usize) -> Option<Cue<'text>> {
    let (range, certainty, rule) = reading(tokens, at)?;
    Some(Cue::at(tokens, range, Says::Ihr, certainty, rule))
}

type Reading = ((usize, usize), Certainty, &'static str);

fn reading(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let token = |place: Option<usize>| place.map(|place| &tokens.list[place]);
    let (before, after) = (tokens.before(at), tokens.after(at));
    let from = before.unwrap_or(at);
    let to = after.unwrap_or(at);
    let calls = |word: &str| {
        matches!(
            word,
            "hallo"
                | "hey"
                | "hi"
                | "moin"
                | "servus"
                | "na"
                | "danke"
                | "und"
                | "dass"
                | "wenn"
                | "falls"
                | "wie"
        )
    };
    if tokens.key(at + 1) == "lieben"
        || matches!(tokens.key(at + 1), "alle" | "beide" | "beiden" | "zwei" | "leute")
            && before.is_none_or(|before| calls(tokens.key(before)))
    {
        return Some(((at, to), Certainty::Certain, "ihr before those who are meant"));
    }
    if token(before).is_some_and(|before| before.has(Classes::IHR_VERB)) {
        return Some(((from, at), Certainty::Certain, "ihr with a verb that goes with nothing else"));
    }
    if token(before).is_some_and(|before| before.has(Classes::BEFORE_HER)) {
        return None;
    }
    if token(after).is_some_and(|after| after.has(Classes::IHR_VERB)) {
        return Some(((at, to), Certainty::Certain, "ihr with a verb that goes with nothing else"));
    }
    let is_finite = |place: &usize| {
        let word = &tokens.list[*place];
        word.has(Classes::IHR_VERB) && word.case != Case::Capital
    };
    if let Some(verb) = clause_after(tokens, at).find(is_finite) {
        return Some(((at, verb), Certainty::Certain, "ihr with a verb that goes with nothing else"));
    }
    if clause_before(tokens, at).any(|place| is_finite(&place)) && !has_noun(tokens, at) {
        return Some(((at, at), Certainty::Certain, "ihr with a verb that goes with nothing else"));
    }
    after_ambiguous_verb(tokens, at)
        .or_else(|| before_ambiguous_verb(tokens, at))
        .or_else(|| in_subordinate_clause(tokens, at))
}

/// Whether a noun follows that `ihr` may belong to: `ihr Auto`, `ihr neues Auto`.
fn has_noun(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(next) = tokens.after(at) else { return false };
    let is_noun = |place: usize| tokens.list[place].is_capital();
    let looks_like_adjective = |token: &Token| {
        let key = tokens.key(next);
        !token.has(Classes::FUNCTION_WORD)
            && (key.ends_with('e') || key.ends_with("er") || key.ends_with("es"))
    };
    is_noun(next) || looks_like_adjective(&tokens.list[next]) && tokens.after(next).is_some_and(is_noun)
}

/// `Hier findet ihr alles`, but not `Sie findet ihr Auto`.
fn after_ambiguous_verb(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let verb = tokens.before(at)?;
    if !tokens.list[verb].has(Classes::IHR_VERB_OR_OTHER) {
        return None;
    }
    if clause_before(tokens, verb).any(|place| tokens.list[place].has(Classes::SUBJECT)) {
        return None;
    }
    let asks = is_question(tokens, at);
    let certainty = match tokens.after(at) {
        Some(next) if tokens.list[next].has(Classes::BARE_OBJECT) => Certainty::Likely,
        Some(_) if !has_noun(tokens, at) => Certainty::Certain,
        Some(_) if asks && tokens.list[verb].begins => Certainty::Likely,
        Some(_) => return None,
        // `Was macht ihr?`, but not `Die Tochter sagt ihr:`
        None if asks => Certainty::Certain,
        None => Certainty::Likely,
    };
    Some(((verb, at), certainty, "ihr after its verb"))
}

/// `Ihr findet uns`, `was ihr braucht`.
fn before_ambiguous_verb(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let verb = tokens.after(at)?;
    let word = &tokens.list[verb];
    if word.case == Case::Capital {
        return None;
    }
    let stands_free =
        tokens.list[at].begins || tokens.before(at).is_none_or(|before| leads_in(tokens, before));
    let key = tokens.key(verb);
    let may_be_verb = key.ends_with('t') && !key.starts_with("ge") && !word.has(Classes::FUNCTION_WORD);
    let certainty = match word.has(Classes::IHR_VERB_OR_OTHER) {
        true if stands_free => Certainty::Certain,
        true => Certainty::Likely,
        false if stands_free && may_be_verb && !is_about_her(key) => Certainty::Likely,
        false => return None,
    };
    Some(((at, verb), certainty, "ihr before its verb"))
}

/// `wenn ihr etwas Verdächtiges seht`, `falls ihr Hilfe braucht`.
fn in_subordinate_clause(tokens: &Tokens<'_>, at: usize) -> Option<Reading> {
    let before = tokens.before(at)?;
    if !leads_in(tokens, before) {
        return None;
    }
    let is_bare = tokens.after(at).is_some_and(|next| tokens.list[next].has(Classes::BARE_OBJECT));
    if has_noun(tokens, at) && !is_bare {
        return None;
    }
    let last = clause_after(tokens, at).filter(|place| tokens.list[*place].is_word()).last()?;
    let word = &tokens.list[last];
    let key = tokens.key(last);
    let is_verb = word.case == Case::Small
        && key.ends_with('t')
        && !word.has(Classes::FUNCTION_WORD)
        && !is_about_her(key);
    is_verb.then_some(((at, last), Certainty::Likely, "ihr in a clause that ends with its verb"))
}

/// `was ihr fehlt`: verbs that `to her` goes with, and words that only end like a verb.
fn is_about_her(key: &str) -> bool {
    matches!(
        key,
        "nicht"
            | "erst"
            | "sonst"
            | "selbst"
            | "fehlt"
            | "gelingt"
            | "droht"
            | "zusteht"
            | "entspricht"
            | "gehoert"
            | "gefaellt"
            | "hilft"
    )
}

/// Words that a subordinate clause begins with.
fn leads_in(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(
        tokens.key(at),
        "wenn"
            | "dass"
            | "ob"
            | "was"
            | "wie"
            | "wo"
            | "falls"
            | "weil"
            | "damit"
            | "warum"
            | "wann"
            | "bevor"
            | "sobald"
            | "solange"
            | "obwohl"
            | "womit"
            | "wofuer"
            | "woran"
            | "wohin"
            | "woher"
            | "sofern"
            | "die"
            | "das"
            | "den"
            | "der"
            | "bis"
            | "nachdem"
            | "indem"
            | "denen"
            | "und"
            | "oder"
            | "aber"
    )
}
