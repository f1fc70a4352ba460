//! Cues of the polite address: `Sie`, `Ihnen`, `Ihr`, told from `sie`, `ihnen`, `ihr` by their capital.
//!
//! Where a sentence begins or may begin the capital proves nothing. There the verb, a question mark, and people
//! named before whom the word may mean decide; what stays open is shown as undecided.

use super::{
    super::{
        cue::{Certainty, Cue, Says},
        lexicon::Classes,
        token::{Case, Kind, Token, Tokens},
    },
    REACH,
    antecedent::{names_one_thing_before, names_people_before, names_several_before},
    is_question,
};

/// Returns the cue of a word of the classes `SIE`, `IHNEN`, `IHR` or `IHRE`.
pub(super) fn cue<'text>(tokens: &Tokens<'text>, at: usize) -> Option<Cue<'text>> {
    let token = &tokens.list[at];
    if token.case == Case::Small || is_idiom(tokens, at) {
        return None;
    }
    let (certainty, rule) = if token.case == Case::Capitals && stands_among_capitals(tokens, at) {
        in_capitals(tokens, at)
    } else if !token.begins {
        (Certainty::Certain, "a capital inside a sentence")
    } else if signs_off(tokens, at) {
        (Certainty::Certain, "Ihr before the name that closes the text")
    } else if token.has(Classes::SIE) {
        first_sie(tokens, at)?
    } else if !is_question(tokens, at)
        && (names_people_before(tokens, at)
            || speaks_of_others(tokens, at)
            || may_be_theirs(tokens, at)
            || token.has(Classes::IHNEN) && names_several_before(tokens, at))
    {
        (Certainty::Undecided, "a capital that may only begin the sentence")
    } else {
        (Certainty::Likely, "a capital at the beginning, and nobody named before whom it may mean")
    };
    Some(Cue::at(tokens, (at, at), Says::Sie, certainty, rule))
}

/// `per Sie`, `beim Sie bleiben`.
fn is_idiom(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens.key(before));
    tokens.list[at].has(Classes::SIE) && matches!(before, "per" | "beim" | "zum" | "vom")
}

/// Whether the words beside are written in capitals too: `HABEN SIE` but not `nur für SIE`.
fn stands_among_capitals(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_large =
        |place: Option<usize>| place.is_some_and(|place| tokens.list[place].case == Case::Capitals);
    is_large(tokens.before(at)) || is_large(tokens.after(at))
}

/// `MELDEN SIE SICH`: a request cannot be read otherwise, the rest can.
fn in_capitals(tokens: &Tokens<'_>, at: usize) -> (Certainty, &'static str) {
    let opens = |verb: usize| tokens.list[verb].begins || tokens.key(verb.wrapping_sub(1)) == "bitte";
    let verb = tokens.before(at).filter(|verb| opens(*verb) && is_plural_verb(tokens.key(*verb)));
    if tokens.list[at].has(Classes::SIE) && verb.is_some() {
        (Certainty::Likely, "a verb and SIE at the beginning")
    } else {
        (Certainty::Undecided, "capitals only")
    }
}

/// How many words and marks the name of a sender has at most, `Ihr` among them.
const LONGEST_NAME: usize = 9;

/// `Ihr Landratsamt` as the last line.
fn signs_off(tokens: &Tokens<'_>, at: usize) -> bool {
    let starts_line = at > 0
        && tokens.list[..at]
            .iter()
            .rev()
            .find(|token| token.kind != Kind::Emoji)
            .is_some_and(|token| token.kind == Kind::LineBreak);
    let possessive = Classes::IHR.and(Classes::IHRE);
    starts_line
        && tokens.list[at].has(possessive)
        && tokens.after(at).is_some_and(|next| tokens.list[next].is_capital())
        && tokens.list.len() - at <= REACH
        && tokens.list[at..].iter().filter(|token| token.kind != Kind::Emoji).count() <= LONGEST_NAME
        && tokens.list[at..]
            .iter()
            .all(|token| matches!(token.kind, Kind::Word | Kind::Emoji | Kind::Mark('-' | '/' | '–')))
}

/// A `Sie` with which a sentence begins: you, they, or she.
fn first_sie(tokens: &Tokens<'_>, at: usize) -> Option<(Certainty, &'static str)> {
    let undecided = (Certainty::Undecided, "a capital that may only begin the sentence");
    let asks = (Certainty::Likely, "a question to the readers");
    let likely = (Certainty::Likely, "a capital at the beginning, and nobody named before whom it may mean");
    let Some(next) = tokens.after(at) else { return Some(likely) };
    let verb = &tokens.list[next];
    if !is_plural_verb(tokens.key(next)) {
        // `Sie gab an` is she; `Sie und Ihr Kind`, `Sie als Eltern` is no verb at all.
        let is_verb = !matches!(
            tokens.key(next),
            "und" | "oder" | "als" | "auch" | "alle" | "selbst" | "beide" | "nicht"
        );
        return if is_verb || names_people_before(tokens, at) { None } else { Some(likely) };
    }
    // `Sie wurden angeschrieben?` asks the readers, unless people were named before.
    if is_question(tokens, at) && !(is_past(tokens, next) && names_people_before(tokens, at)) {
        return Some(asks);
    }
    if is_past(tokens, next) {
        return Some(undecided);
    }
    // `Sie erreichen uns` turns to the readers, whoever was named before.
    let is_about_us = verb.has(Classes::TURNS_TO_READERS)
        && !matches!(tokens.key(next), "haben" | "sind")
        && tokens.key(next + 1) == "uns";
    // `(Sie finden den Plan im Anhang)` is said aside, to the readers.
    let is_aside = at > 0 && tokens.list[at - 1].is('(') && verb.has(Classes::TURNS_TO_READERS);
    if is_about_us || is_aside {
        return Some((Certainty::Likely, "what the readers can do with us"));
    }
    if names_people_before(tokens, at) || speaks_of_others(tokens, at) {
        return Some(undecided);
    }
    let turns = verb.has(Classes::TURNS_TO_READERS);
    let (several, speaks) = (names_several_before(tokens, at), speaks_with_readers(tokens, at));
    let means_others =
        if turns { several && !speaks } else { several || follows_a_sentence(tokens, at) && !speaks };
    let is_open = means_others || is_passive(tokens, next);
    Some(if is_open { undecided } else { likely })
}

/// `Sie können ausgeliehen werden`: nobody says that of the readers.
fn is_passive(tokens: &Tokens<'_>, verb: usize) -> bool {
    sentence_after(tokens, verb).any(|place| {
        tokens.key(place) == "werden" && tokens.list.get(place + 1).is_none_or(super::super::sentence::ends)
    })
}

/// Whether something was said before in the same paragraph.
fn follows_a_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    let mut before = tokens.list[..at].iter().rev();
    before.find(|token| token.is_word() || token.kind == Kind::LineBreak).is_some_and(Token::is_word)
}

/// Whether the sentence tells what readers do with us or with what was named: `Sie finden sie im Rathaus`.
fn speaks_with_readers(tokens: &Tokens<'_>, at: usize) -> bool {
    sentence_after(tokens, at).any(|place| {
        matches!(
            tokens.key(place),
            "uns" | "unser" | "unsere" | "unserem" | "unseren" | "unserer" | "bitte" | "hier" | "bequem"
        ) || tokens.list[place].case == Case::Small && matches!(tokens.key(place), "sie" | "es" | "ihn")
            || tokens.list[place].case == Case::Capital
                && tokens.list[place].has(Classes::IHRE.and(Classes::IHR))
    })
}

/// Whether a verb has the ending that goes with `Sie`, you and they.
fn is_plural_verb(key: &str) -> bool {
    matches!(key, "sind" | "tun") || key.ends_with("en") || key.ends_with("ern") || key.ends_with("eln")
}

/// A past tense tells what others did.
fn is_past(tokens: &Tokens<'_>, verb: usize) -> bool {
    let key = tokens.key(verb);
    let present = [
        "rbeiten", "rwarten", "halten", "bieten", "bitten", "achten", "treten", "leisten", "starten",
        "alten", "eiten",
    ];
    tokens.list[verb].has(Classes::PAST_PLURAL)
        || key.ends_with("ten")
            && !tokens.list[verb].has(Classes::TURNS_TO_READERS)
            && !matches!(
                key,
                "moechten"
                    | "warten"
                    | "raten"
                    | "haetten"
                    | "koennten"
                    | "muessten"
                    | "duerften"
                    | "beten"
                    | "kosten"
                    | "sollten"
            )
            && !present.iter().any(|ending| key.ends_with(ending))
        || key.ends_with("erten")
}

/// Whether the sentence itself speaks of others: `Sie haben ihre Ausweise dabei`, `Sie müssen das, sie müssen machen`. A
/// small `sie` in a subordinate clause may mean anybody.
fn speaks_of_others(tokens: &Tokens<'_>, at: usize) -> bool {
    sentence_after(tokens, at).filter(|place| tokens.list[*place].is_word()).any(|place| {
        let word = &tokens.list[place];
        let goes_on = word.has(Classes::SIE) && tokens.list[place - 1].is(',');
        word.case == Case::Small && (goes_on || word.has(Classes::IHRE.and(Classes::IHR)))
    })
}

/// The places after a word until its sentence ends.
fn sentence_after(tokens: &Tokens<'_>, at: usize) -> impl Iterator<Item = usize> {
    (at + 1..tokens.list.len().min(at + REACH)).take_while(|place| {
        let token = &tokens.list[*place];
        token.kind != Kind::LineBreak && !super::super::sentence::ends(token)
    })
}

/// `Im Sommer öffnen die Museen länger. Ihre Gärten sind dann zugänglich.` What offices ask their readers for is theirs.
fn may_be_theirs(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_of_readers = tokens.after(at).is_some_and(|next| tokens.list[next].has(Classes::OF_READERS));
    tokens.list[at].has(Classes::IHR.and(Classes::IHRE))
        && !is_of_readers
        && (names_several_before(tokens, at) || names_one_thing_before(tokens, at))
}
