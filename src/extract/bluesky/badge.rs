//! The check mark: what the service says of an account's verification.
//!
//! The lexicon (`app.bsky.actor.defs#verificationState`) has two states, each `valid`, `invalid` or `none`: that of a
//! verified account and that of a verifier. Either makes the check mark appear. The field is optional, and the service
//! leaves it out where both would be `none`: in a whole profile its absence is the answer, for there is nothing else
//! from which an app could draw a check mark. In an answer that lacks more than that it says nothing.
//! A domain as handle is another proof, of another thing, and no badge: see `handle`.

use crate::{
    extract::json::{Notes, Object},
    fact::Fact,
};

/// Reads the badge; `is_whole` says that the answer has all that a profile always has.
pub(super) fn read(profile: &Object<'_>, is_whole: bool, notes: &mut Notes) -> Fact {
    if !profile.has("verification") {
        if !is_whole {
            return Fact::Unknown;
        }
        notes.found("badge", profile.place_of("verification"), "absent");
        return Fact::Unmet;
    }
    let Some(state) = profile.object("verification", notes) else { return Fact::Unknown };
    let mut states = Vec::new();
    for key in ["verifiedStatus", "trustedVerifierStatus"] {
        match state.text(key, notes) {
            Some(word @ ("valid" | "invalid" | "none")) => states.push((key, word)),
            Some(other) => {
                let detail = format!("not a state of the lexicon: {}", crate::extract::text::quote(other));
                notes.issue("unknown_verification_state", state.place_of(key), detail);
            }
            None => {}
        }
    }
    let quoted: Vec<String> = states.iter().map(|(key, word)| format!("{key} {word}")).collect();
    let badge = if states.iter().any(|(_, word)| *word == "valid") {
        Fact::Met
    } else if states.len() == 2 {
        Fact::Unmet
    } else {
        return Fact::Unknown;
    };
    notes.found("badge", state.place.clone(), &quoted.join(", "));
    badge
}
