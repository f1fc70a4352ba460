//! Which sights are of one post by the names that the platform gives it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Disagreement, DisagreementKind, KnownPost, Statement, groups::Groups};

/// A post has a few names: on the server, in the client, as an address. More main names than this are no post.
const MOST_NAMES: usize = 8;

/// Joins sights of one name, and sights whose names are said to be of one post.
///
/// Names that would make one post of several that a document shows side by side, or of more than a post can have
/// names, are not believed: such posts stay apart.
pub(super) fn join(seen: &[KnownPost], groups: &mut Groups, disagreements: &mut Vec<Disagreement>) {
    let mut linked = groups.clone();
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, post) in seen.iter().enumerate() {
        for name in names(post) {
            linked.join(*first.entry(name).or_insert(at), at);
        }
    }
    for members in linked.members().iter().filter(|members| members.len() > 1) {
        if let Some((one, other)) = contradiction(seen, members) {
            disagreements.push(Disagreement {
                kind: DisagreementKind::NamesContradict,
                post_id: seen[one].known.post_id.clone(),
                field: "other_ids",
                one: Statement::of(&seen[one], &seen[one].known.post_id),
                other: Statement::of(&seen[other], &seen[other].known.post_id),
                posts: main_names(seen, members).len(),
            });
            let mut first: BTreeMap<&str, usize> = BTreeMap::new();
            for at in members.iter().filter(|at| !seen[**at].known.is_unnamed()) {
                groups.join(*first.entry(&seen[*at].known.post_id).or_insert(*at), *at);
            }
        } else {
            for at in members {
                groups.join(members[0], *at);
            }
        }
    }
}

/// The names by which a post can be recognised; a made-up one is none.
fn names(post: &KnownPost) -> impl Iterator<Item = &str> {
    let own = (!post.known.is_unnamed()).then_some(&post.known.post_id);
    own.into_iter().chain(&post.known.other_ids).map(String::as_str).filter(|name| !name.is_empty())
}

fn main_names<'s>(seen: &'s [KnownPost], members: &[usize]) -> BTreeSet<&'s str> {
    members.iter().map(|at| seen[*at].known.post_id.as_str()).collect()
}

/// Returns two sights that cannot be of one post although names join them.
fn contradiction(seen: &[KnownPost], members: &[usize]) -> Option<(usize, usize)> {
    let name = |at: usize| seen[at].known.post_id.as_str();
    let other = members.iter().find(|at| name(**at) != name(members[0]))?;
    if main_names(seen, members).len() > MOST_NAMES {
        return Some((members[0], *other));
    }
    // A document shows a post once.
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    for at in members {
        for document in &seen[*at].documents {
            let before = *shown.entry(document).or_insert(*at);
            if name(before) != name(*at) {
                return Some((before, *at));
            }
        }
    }
    None
}
