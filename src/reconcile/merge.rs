//! What is known of a post, field by field, from all the sights of it.
//!
//! Known comes before unknown, better precision before worse, newer before older. Where two documents cannot both be
//! right, one value is used and both are said.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{
    Disagreement, DisagreementKind, KnownPost, Sight, Statement,
    moment::{Span, date},
    wording::Wording,
};
use crate::{count::Count, extract::PostKind, fact::Fact, source::Source};

/// Puts the sights of one post together, oldest first; what they state differently is added to `disagreements`.
pub(super) fn merge(members: &[&KnownPost], disagreements: &mut Vec<Disagreement>) -> KnownPost {
    if let [alone] = members {
        return (*alone).clone();
    }
    let sights = Sights { members };
    let mut said = Vec::new();
    let best = sights.best();
    let time = sights.time(&mut said);
    let media = sights.media();
    let (post_id, other_ids) = sights.names();
    let known = Sight {
        origin: best.known.origin.clone(),
        url: sights.newest(|sight| sight.url.as_ref()).cloned(),
        kind: sights.kind(&mut said),
        posted_at: time.and_then(|time| time.known.posted_at),
        posted_precision: time.unwrap_or(best).known.posted_precision,
        deleted: sights.newest(|sight| known_fact(&sight.deleted)).copied().unwrap_or_default(),
        edited: sights.edited(),
        edited_at: members.iter().filter_map(|member| member.known.edited_at).max(),
        text: sights.text(&mut said),
        title: sights.newest(|sight| sight.title.as_ref()).cloned(),
        language: sights.newest(|sight| sight.language.as_ref()).cloned(),
        links: sights.newest(|sight| sight.links.as_ref()).cloned(),
        media: media.media.clone(),
        photos: media.photos,
        photos_described: sights.photos_described(media),
        forwarded_from: sights.newest(|sight| sight.forwarded_from.as_ref()).cloned(),
        views: sights.count("views", |sight| sight.views, &mut said),
        reactions: sights.newest(|sight| sight.reactions.as_ref()).cloned(),
        reactions_total: sights.count("reactions_total", |sight| sight.reactions_total, &mut said),
        replies: sights.count("replies", |sight| sight.replies, &mut said),
        shares: sights.count("shares", |sight| sight.shares, &mut said),
        poll: sights.newest(|sight| sight.poll.as_ref()).cloned(),
        post_id,
        other_ids,
    };
    let post_id = &known.post_id;
    disagreements.extend(said.into_iter().map(|(field, one, other)| Disagreement {
        kind: DisagreementKind::PostsDisagree,
        post_id: post_id.clone(),
        field,
        one,
        other,
        posts: 1,
    }));
    sights.together(known)
}

/// What two documents state differently: the field, the value that is used, the other.
type Said = Vec<(&'static str, Statement, Statement)>;

/// The sights of one post, oldest first.
struct Sights<'s> {
    members: &'s [&'s KnownPost],
}

impl<'s> Sights<'s> {
    /// Returns the newest known value of a field.
    fn newest<Value: ?Sized>(&self, field: impl Fn(&'s Sight) -> Option<&'s Value>) -> Option<&'s Value> {
        self.members.iter().rev().find_map(|member| field(&member.known))
    }

    /// The sight that names the post and its time best; the newest of those.
    fn best(&self) -> &'s KnownPost {
        let rank = |member: &&&KnownPost| {
            let known = &member.known;
            (known.is_unnamed(), known.posted_at.is_none(), known.posted_precision)
        };
        self.members.iter().rev().min_by_key(rank).copied().unwrap_or(self.members[0])
    }

    /// The sight that states the time most precisely; the newest of those.
    fn time(&self, said: &mut Said) -> Option<&'s KnownPost> {
        let dated =
            || self.members.iter().rev().filter_map(|member| Some((*member, Span::of(&member.known)?)));
        let (used, span) = dated().min_by_key(|(_, span)| span.precision)?;
        let differs = |(_, other): &(&KnownPost, Span)| {
            if other.precision == span.precision { other.from != span.from } else { !other.overlaps(span) }
        };
        let statement = |member: &KnownPost| {
            let at = member.known.posted_at.map(|at| at.to_string()).unwrap_or_default();
            Statement::of(member, format!("{at} ({})", member.known.posted_precision.as_str()))
        };
        if let Some((other, _)) = dated().find(differs) {
            said.push(("posted_at", statement(used), statement(other)));
        }
        Some(used)
    }

    /// The main name is the shortest that the platform gives: on its server, not in a client.
    fn names(&self) -> (String, Vec<String>) {
        let main = self.members.iter().filter(|member| !member.known.is_unnamed());
        let main = main.map(|member| &member.known.post_id).min_by_key(|name| (name.len(), *name));
        let made_up = || {
            let dated =
                self.members.iter().map(|member| (member.known.posted_precision, &member.known.post_id));
            dated.min().map(|(_, name)| name)
        };
        let post_id = main.or_else(made_up).cloned().unwrap_or_default();
        let given = self.members.iter().filter(|member| !member.known.is_unnamed());
        let mut others: BTreeSet<&String> = given.map(|member| &member.known.post_id).collect();
        others.extend(self.members.iter().flat_map(|member| &member.known.other_ids));
        others.remove(&post_id);
        let others = others.into_iter().cloned().collect();
        (post_id, others)
    }

    /// What a document says that names the post weighs more than what a chat's lines look like.
    fn kind(&self, said: &mut Said) -> PostKind {
        let by_weight = self.members.iter().rev().min_by_key(|member| member.known.is_unnamed());
        let used = by_weight.copied().unwrap_or(self.members[0]);
        let other = self.members.iter().rev().find(|member| member.known.kind != used.known.kind);
        if let Some(other) = other {
            let statement = |member: &KnownPost| Statement::of(member, member.known.kind.as_str());
            said.push(("kind", statement(used), statement(other)));
        }
        used.known.kind
    }

    /// Once edited is edited.
    fn edited(&self) -> Fact {
        if self.members.iter().any(|member| member.known.edited == Fact::Met) {
            return Fact::Met;
        }
        self.newest(|sight| known_fact(&sight.edited)).copied().unwrap_or_default()
    }

    /// The newest words; whole ones before such that say that they were cut off.
    fn text(&self, said: &mut Said) -> Option<String> {
        let texts = || self.members.iter().rev().filter_map(|m| Some((*m, m.known.text.as_deref()?)));
        let (newest, first) = texts().next()?;
        if texts().all(|(_, text)| text == first) {
            return Some(first.to_owned());
        }
        let wordings: BTreeMap<&str, Wording> = texts().map(|(_, text)| (text, Wording::of(text))).collect();
        let mut used = (newest, first);
        if wordings[first].cut.is_some() {
            let whole = |(_, text): &(&KnownPost, &str)| {
                wordings[text].cut.is_none() && wordings[text].same(&wordings[first])
            };
            used = texts().find(whole).unwrap_or(used);
        }
        self.other_words(used, &wordings, said);
        Some(used.1.to_owned())
    }

    /// Notes words that the used ones are no edit of: seen when the used ones had been seen, by a document that
    /// marks no edit.
    fn other_words(&self, used: (&KnownPost, &str), wordings: &BTreeMap<&str, Wording>, said: &mut Said) {
        let (used, text) = used;
        let is_same = |member: &&&KnownPost| {
            member.known.text.as_deref().is_some_and(|t| wordings[t].same(&wordings[text]))
        };
        let with_words = self.members.iter().filter(is_same);
        let seen_from: Option<Timestamp> = with_words.clone().map(|member| member.first_seen_at).min();
        if with_words.clone().any(|member| member.known.edited == Fact::Met) {
            return;
        }
        let seen_from = seen_from.map(date);
        let differs = |member: &&&KnownPost| {
            member.known.text.is_some() && !is_same(member) && Some(date(member.last_seen_at)) >= seen_from
        };
        if let Some(other) = self.members.iter().rev().find(differs) {
            let words = other.known.text.clone().unwrap_or_default();
            said.push(("text", Statement::of(used, text), Statement::of(other, words)));
        }
    }

    /// The newest sight that tells what the post carries; one that knows only that it carries something comes last.
    fn media(&self) -> &'s Sight {
        let rank = |member: &&&KnownPost| match member.known.media.as_str() {
            "" => 2,
            "other" => 1,
            _ => 0,
        };
        let told = self.members.iter().rev().min_by_key(rank);
        &told.copied().unwrap_or(self.members[0]).known
    }

    /// A sight that shows descriptions knows of them; many documents never do.
    fn photos_described(&self, media: &Sight) -> Option<u64> {
        let alike =
            self.members.iter().map(|member| &member.known).filter(|sight| sight.media == media.media);
        let described =
            alike.filter(|sight| sight.photos == media.photos).filter_map(|sight| sight.photos_described);
        described.max()
    }

    /// The newest count; an exact one that lies within it says the same better.
    fn count(
        &self,
        field: &'static str,
        of: impl Fn(&Sight) -> Option<Count>,
        said: &mut Said,
    ) -> Option<Count> {
        let mut counts: Vec<(&KnownPost, Count)> =
            self.members.iter().filter_map(|member| Some((*member, of(&member.known)?))).collect();
        let is_exact = |count: &Count| count.high == Some(count.low);
        counts.sort_by_key(|(member, count)| {
            (member.known.origin.observed_at, is_exact(count), count.shown, count.low, count.high)
        });
        let (used_by, newest) = *counts.last()?;
        let within = |(_, count): &&(&KnownPost, Count)| is_exact(count) && count.overlaps(&newest);
        let better = if is_exact(&newest) { None } else { counts.iter().rev().find(within) };
        let (used_by, used) = better.copied().unwrap_or((used_by, newest));
        let at_once = counts.iter().rev().find(|(member, count)| {
            member.known.origin.observed_at == used_by.known.origin.observed_at && !count.overlaps(&used)
        });
        if let Some((other, count)) = at_once {
            let value = |member, count: &Count| Statement::of(member, bounds(count));
            said.push((field, value(used_by, &used), value(other, count)));
        }
        Some(used)
    }

    /// Notes all documents beside what is known.
    fn together(&self, known: Sight) -> KnownPost {
        let mut documents: Vec<String> = Vec::new();
        let mut noted: BTreeSet<&str> = BTreeSet::new();
        let mut by_first_sight = self.members.to_vec();
        by_first_sight.sort_by_key(|member| member.first_seen_at);
        for document in by_first_sight.iter().flat_map(|member| &member.documents) {
            if noted.insert(document) {
                documents.push(document.clone());
            }
        }
        let sources: BTreeSet<Source> = self.members.iter().flat_map(|m| m.sources.iter().copied()).collect();
        let oldest = self.members[0];
        let texts = self.members.iter().flat_map(|m| m.known.text.iter().chain(&m.former_texts));
        let former_texts: BTreeSet<&String> =
            texts.filter(|text| Some(*text) != known.text.as_ref()).collect();
        KnownPost {
            former_texts: former_texts.into_iter().cloned().collect(),
            documents,
            sources: sources.into_iter().collect(),
            sights: self.members.iter().map(|member| member.sights).sum(),
            first_seen_at: self.members.iter().map(|m| m.first_seen_at).min().unwrap_or(oldest.first_seen_at),
            last_seen_at: self.members.iter().map(|m| m.last_seen_at).max().unwrap_or(oldest.last_seen_at),
            known,
        }
    }
}

fn known_fact(fact: &Fact) -> Option<&Fact> {
    (*fact != Fact::Unknown).then_some(fact)
}

fn bounds(count: &Count) -> String {
    match count.high {
        Some(high) if high == count.low => high.to_string(),
        Some(high) => format!("{} to {high}", count.low),
        None => format!("{} or more", count.low),
    }
}
