//! Cues of `du`: its pronouns and the verbs that go with nothing else.

use super::super::{
    cue::{Certainty, Cue, Says},
    lexicon::Classes,
    token::{Case, Tokens},
};

/// Returns the cue of a word of the class `DU` or `DU_VERB`.
pub(super) fn cue<'text>(tokens: &Tokens<'text>, at: usize) -> Option<Cue<'text>> {
    let token = &tokens.list[at];
    if token.has(Classes::DU) {
        let rule = "a pronoun of du";
        return (!is_idiom(tokens, at) && !is_foreign(tokens, at))
            .then(|| Cue::at(tokens, (at, at), Says::Du, Certainty::Certain, rule));
    }
    // `ohne Hast` is a noun; `Hast du` is counted at the pronoun.
    let is_noun = token.case == Case::Capital && !token.begins;
    let has_pronoun =
        [at.checked_sub(1), Some(at + 1)].into_iter().flatten().any(|place| tokens.key(place) == "du");
    (!is_noun && !has_pronoun)
        .then(|| Cue::at(tokens, (at, at), Says::Du, Certainty::Certain, "a verb that goes with du only"))
}

/// `Du meine Güte`, `per du`, `auf du und du`.
fn is_idiom(tokens: &Tokens<'_>, at: usize) -> bool {
    if tokens.key(at) != "du" {
        return false;
    }
    let before = at.checked_sub(1).map_or("", |before| tokens.key(before));
    let next = (tokens.key(at + 1), tokens.key(at + 2));
    matches!(before, "per" | "beim" | "zum" | "vom")
        || matches!(next, ("und", "du"))
        || before == "und" && at.checked_sub(2).is_some_and(|first| tokens.key(first) == "du")
        || matches!(next.0, "meine" | "liebe" | "lieber" | "heilige" | "heiliger" | "gruene" | "dickes")
            && matches!(
                next.1,
                "guete" | "zeit" | "himmel" | "gott" | "schande" | "bimbam" | "neune" | "scheisse" | "ei"
            )
}

/// `Rue du Port`, `Pierre Du Bois`.
fn is_foreign(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_french = |place: Option<usize>| place.is_some_and(|place| tokens.list[place].has(Classes::FRENCH));
    if tokens.key(at) != "du" {
        return false;
    }
    let after = tokens.after(at);
    is_french(tokens.before(at)) && after.is_some_and(|after| tokens.list[after].is_capital())
        || is_french(after)
            && tokens.before(at).is_some_and(|before| {
                tokens.list[before].is_capital() && !tokens.list[before].has(Classes::DU_VERB)
            })
}
