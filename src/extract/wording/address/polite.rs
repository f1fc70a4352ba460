//! Cues of the polite address: `Sie`, `Ihnen`, `Ihr`, told from `sie`, `ihnen`, `ihr` by their capital.
//!
//! Where a sentence begins or may begin the capital proves nothing. There the verb, a question mark, and people
//! named before whom the word may mean decide; what stays open is shown as undecided.

use super::{
    super::{
        cue::{Certainty, Cue, Says},
        lexicon::Classes,
        token::{Case, Kind, Tokens},
    },
    REACH, is_question,
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
        && (names_people_before(tokens, at) || speaks_of_others(tokens, at) || may_be_theirs(tokens, at))
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
    if is_past(tokens, next) {
        return Some(undecided);
    }
    if is_question(tokens, at) {
        return Some(asks);
    }
    // `Sie erreichen uns` turns to the readers, whoever was named before.
    let is_about_us = verb.has(Classes::TURNS_TO_READERS)
        && !matches!(tokens.key(next), "haben" | "sind")
        && tokens.key(next + 1) == "uns";
    if is_about_us {
        return Some((Certainty::Likely, "what the readers can do with us"));
    }
    if names_people_before(tokens, at) || speaks_of_others(tokens, at) {
        return Some(undecided);
    }
    let may_mean_things = !verb.has(Classes::TURNS_TO_READERS) && names_things_before(tokens, at);
    Some(if may_mean_things { undecided } else { likely })
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
    let sentence = (at + 1..tokens.list.len().min(at + REACH)).take_while(|place| {
        let token = &tokens.list[*place];
        token.kind != Kind::LineBreak && !super::super::sentence::ends(token)
    });
    sentence.filter(|place| tokens.list[*place].is_word()).any(|place| {
        let word = &tokens.list[place];
        let goes_on = word.has(Classes::SIE) && tokens.list[place - 1].is(',');
        word.case == Case::Small && (goes_on || word.has(Classes::IHRE.and(Classes::IHR)))
    })
}

/// `Im Sommer öffnen die Museen länger. Ihre Gärten sind dann zugänglich.` What offices ask their readers for is theirs.
fn may_be_theirs(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_of_readers = tokens.after(at).is_some_and(|next| tokens.list[next].has(Classes::OF_READERS));
    tokens.list[at].has(Classes::IHR.and(Classes::IHRE))
        && !is_of_readers
        && (names_things_before(tokens, at) || names_one_thing_before(tokens, at))
}

/// Whether people are named before, in the same paragraph, whom the word may mean; an address in a salutation
/// (`Liebe Bürgerinnen`) names nobody else.
fn names_people_before(tokens: &Tokens<'_>, at: usize) -> bool {
    let mut found = false;
    for place in (at.saturating_sub(REACH)..at).rev() {
        let token = &tokens.list[place];
        if token.kind == Kind::LineBreak && place > 0 && tokens.list[place - 1].kind == Kind::LineBreak {
            break;
        }
        if !token.is_word() {
            continue;
        }
        let key = tokens.key(place);
        if matches!(key, "liebe" | "lieber" | "geehrte" | "geehrter" | "werte") {
            return false;
        }
        let is_she = token.case == Case::Small && token.has(Classes::SIE.and(Classes::IHRE));
        let is_person = token.is_capital()
            && (token.has(Classes::PEOPLE)
                || key.ends_with("innen")
                || PEOPLE_BY_WORK.iter().any(|ending| key.ends_with(ending))
                || key.ends_with("erin")
                || key.contains("jaehrige")
                || key.ends_with("in") && has_female_article(tokens, place));
        found |= is_she || is_person;
    }
    found
}

/// Ends of words for people by what they do, folded: `Rettungsschwimmer`, `Händler`.
const PEOPLE_BY_WORK: [&str; 22] = [
    "schwimmer",
    "fahrer",
    "laeufer",
    "pruefer",
    "haendler",
    "halter",
    "leiter",
    "arbeiter",
    "spieler",
    "sportler",
    "kuenstler",
    "pendler",
    "lehrer",
    "besitzer",
    "helfer",
    "handwerker",
    "gaenger",
    "wohner",
    "nehmer",
    "sucher",
    "retter",
    "zuechter",
];

/// `eine Polizistin`, `die junge Ärztin`, but not `der Termin`.
fn has_female_article(tokens: &Tokens<'_>, noun: usize) -> bool {
    (noun.saturating_sub(2)..noun)
        .any(|place| matches!(tokens.key(place), "eine" | "einer" | "die" | "ihre" | "seine"))
}

/// Whether several things are named before: `Die Buslinien fahren anders. Sie halten nicht.`
fn names_things_before(tokens: &Tokens<'_>, at: usize) -> bool {
    has_noun_before(tokens, at, |place| tokens.list[place].has(Classes::DETERMINER))
}

/// Whether something is named before that `ihr` may belong to, and `sein` may not: `wegen der Kirmes`, `eine Schule`.
fn names_one_thing_before(tokens: &Tokens<'_>, at: usize) -> bool {
    has_noun_before(tokens, at, |place| {
        let key = tokens.key(place);
        matches!(key, "eine" | "einer" | "zur") || key == "der" && !tokens.list[place].begins
    })
}

/// Whether a noun follows closely on an article of the kind looked for.
fn has_noun_before(tokens: &Tokens<'_>, at: usize, is_article: impl Fn(usize) -> bool) -> bool {
    let is_noun = |place: usize| place < at && tokens.list[place].is_capital();
    (at.saturating_sub(REACH)..at)
        .any(|place| is_article(place) && (1..=3).any(|distance| is_noun(place + distance)))
}
