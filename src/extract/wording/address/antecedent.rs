//! Who or what was named before, that a `Sie` or `Ihr` at the beginning of a sentence may mean.
//!
//! A guess from words alone: people, one thing that `ihr` fits, several things. It errs on the side of naming
//! something, because an address that is not there does more harm than one that was missed.

use super::{
    super::{
        lexicon::Classes,
        sentence,
        token::{Case, Kind, Tokens},
    },
    REACH,
};

/// Whether people are named before, in the same paragraph, whom the word may mean; an address in a salutation
/// (`Liebe Bürgerinnen`) names nobody else.
pub(super) fn names_people_before(tokens: &Tokens<'_>, at: usize) -> bool {
    let mut found = false;
    for place in paragraph_before(tokens, at) {
        let token = &tokens.list[place];
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

/// Whether several things or people may be named before, in the same paragraph: `Die Buslinien fahren anders`, `acht
/// Katzen`, `neue Lesegeräte`, `Am Bahnhof stehen Boxen`.
pub(super) fn names_several_before(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_of_several =
        |place: usize| tokens.list[place].has(Classes::DETERMINER) && !is_of_one(tokens, place);
    has_noun_before(tokens, at, is_of_several)
        || paragraph_before(tokens, at).any(|place| {
            counts_several(tokens, place, at)
                || is_bare_plural(tokens, place)
                || is_verb_of_several(tokens, place)
        })
}

/// `Die Impfaktion geht weiter`, `Die App der Stadt ist da`: the sentence has the verb of one.
fn is_of_one(tokens: &Tokens<'_>, article: usize) -> bool {
    let noun =
        (article + 1..tokens.list.len().min(article + 4)).find(|place| tokens.list[*place].is_capital());
    let Some(noun) = noun.filter(|_| tokens.key(article) == "die" && tokens.list[article].begins) else {
        return false;
    };
    let is_verb_after =
        |place: usize| tokens.list[place].case == Case::Small && tokens.key(place).ends_with('t');
    let mut sentence = (noun + 1..tokens.list.len().min(noun + REACH))
        .take_while(|place| !sentence::ends(&tokens.list[*place]));
    tokens.list.len() > noun + 1 && is_verb_after(noun + 1)
        || sentence.any(|place| matches!(tokens.key(place), "ist" | "hat" | "wird" | "war"))
}

/// The places before a word in its paragraph, as far as a rule looks, nearest first.
fn paragraph_before(tokens: &Tokens<'_>, at: usize) -> impl Iterator<Item = usize> {
    let is_break = |place: usize| tokens.list[place].kind == Kind::LineBreak;
    (at.saturating_sub(REACH)..at)
        .rev()
        .take_while(move |place| !(is_break(*place) && *place > 0 && is_break(place - 1)))
}

/// `300 alte Postkarten`, `acht Katzen`, but not `14 Uhr`, `60 Euro`.
fn counts_several(tokens: &Tokens<'_>, place: usize, end: usize) -> bool {
    let is_number = tokens.list[place].kind == Kind::Number && tokens.key(place) != "1"
        || matches!(
            tokens.key(place),
            "fuenf" | "sechs" | "sieben" | "acht" | "neun" | "zehn" | "elf" | "zwoelf"
        );
    let is_all = matches!(tokens.key(place), "alle" | "unsere");
    let counted = (place + 1..end.min(place + 3)).find(|noun| tokens.list[*noun].is_capital());
    counted
        .map(|noun| tokens.key(noun))
        .is_some_and(|noun| is_number && !UNITS.contains(&noun) || is_all && is_plural_shape(noun))
}

/// What numbers count without naming anybody or anything that could act.
const UNITS: [&str; 32] = [
    "uhr",
    "euro",
    "cent",
    "prozent",
    "grad",
    "meter",
    "metern",
    "kilometer",
    "kilometern",
    "kilo",
    "liter",
    "tonnen",
    "minuten",
    "stunden",
    "tage",
    "tagen",
    "wochen",
    "monate",
    "monaten",
    "jahre",
    "jahren",
    "millionen",
    "januar",
    "februar",
    "maerz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
];

/// A noun that looks like several and has no article: `sucht Pflegefamilien`, `neue Bäume`, `Wölfe im Nordkreis`.
fn is_bare_plural(tokens: &Tokens<'_>, place: usize) -> bool {
    let is_adjective =
        tokens.list[place].begins && tokens.after(place).is_some_and(|next| tokens.list[next].is_capital());
    if !tokens.list[place].is_capital() || !tokens.list[place].is_word() || is_adjective {
        return false;
    }
    let before = place.checked_sub(1).map_or("", |before| tokens.key(before));
    let has_adjective = place > 0
        && tokens.list[place - 1].is_word()
        && !tokens.list[place - 1].has(Classes::FUNCTION_WORD)
        && before.ends_with('e')
        && !place.checked_sub(2).is_some_and(|article| is_singular_before(tokens.key(article)));
    (is_plural_shape(tokens.key(place)) && !is_singular_before(before)) || has_adjective
}

/// A word after which a noun in the singular, or the name of a place, is as likely.
fn is_singular_before(key: &str) -> bool {
    let begins_article = ["ein", "kein", "mein", "sein", "unser", "jede", "diese"];
    matches!(
        key,
        "der"
            | "dem"
            | "den"
            | "des"
            | "das"
            | "die"
            | "im"
            | "am"
            | "zum"
            | "zur"
            | "beim"
            | "vom"
            | "ins"
            | "in"
            | "nach"
            | "aus"
            | "von"
            | "bei"
            | "um"
            | "bis"
            | "ab"
            | "landkreis"
            | "kreis"
            | "stadt"
            | "gemeinde"
    ) || begins_article.iter().any(|article| key.starts_with(article))
}

/// `Familien`, `Kitas`, `Wölfe`; singulars of the same shape are listed.
fn is_plural_shape(key: &str) -> bool {
    let singulars = [
        "garten",
        "wagen",
        "hafen",
        "boden",
        "schaden",
        "leben",
        "essen",
        "verfahren",
        "vorhaben",
        "regen",
        "laden",
        "graben",
        "rahmen",
        "treffen",
        "becken",
        "zeichen",
        "brunnen",
        "hausen",
        "ingen",
        "kuchen",
        "morgen",
        "osten",
        "westen",
        "norden",
        "sueden",
        "interesse",
        "schreiben",
    ];
    let has_umlaut = || ["ae", "oe", "ue"].iter().any(|umlaut| key.contains(umlaut));
    let ends_as_plural = key.ends_with("en")
        || key.ends_with("eln")
        || key.ends_with("ern")
        || key.ends_with('e') && has_umlaut();
    key.len() >= 5 && ends_as_plural && !singulars.iter().any(|ending| key.ends_with(ending))
}

/// `Am Bahnhof stehen Boxen`: the verb of several, in a sentence that is not about us or you.
fn is_verb_of_several(tokens: &Tokens<'_>, place: usize) -> bool {
    let is_finite = matches!(
        tokens.key(place),
        "sind"
            | "haben"
            | "stehen"
            | "kommen"
            | "bleiben"
            | "fahren"
            | "liegen"
            | "warten"
            | "gehen"
            | "ziehen"
    );
    let closes = tokens.list.get(place + 1).is_none_or(sentence::ends);
    let mut sentence = (place.saturating_sub(REACH)..tokens.list.len().min(place + REACH)).filter(|other| {
        let (first, last) = (place.min(*other), place.max(*other));
        !tokens.list[first..last].iter().any(sentence::ends)
    });
    is_finite
        && !closes
        && tokens.list[place].case == Case::Small
        && !sentence.any(|other| matches!(tokens.key(other), "wir" | "sie" | "ihr"))
}

/// Whether something is named before that `ihr` may belong to, and `sein` may not: `wegen der Kirmes`, `eine Schule`.
pub(super) fn names_one_thing_before(tokens: &Tokens<'_>, at: usize) -> bool {
    has_noun_before(tokens, at, |place| {
        let key = tokens.key(place);
        let is_of_her = key == "der" && !tokens.list[place].begins || is_of_one(tokens, place);
        matches!(key, "eine" | "einer" | "zur") || is_of_her
    })
}

/// Whether a noun follows closely on an article of the kind looked for.
fn has_noun_before(tokens: &Tokens<'_>, at: usize, is_article: impl Fn(usize) -> bool) -> bool {
    let is_noun = |place: usize| place < at && tokens.list[place].is_capital();
    (at.saturating_sub(REACH)..at)
        .any(|place| is_article(place) && (1..=3).any(|distance| is_noun(place + distance)))
}
