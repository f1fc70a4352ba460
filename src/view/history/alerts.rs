//! What of the past needs a person's look today.
//!
//! Each is an alert on the day it was seen; later reports list it among the changes. A lost badge, a new name and an
//! address that answers no more are told from the newest state instead, see `assemble`.

use jiff::civil::Date;

use super::{Aspect, Change, FollowerDrop, History};
use crate::{extract::ImprintGrade, status::AlertKind, view::Alert};

impl History {
    /// Returns the imprints that vanished, the links that lead elsewhere and the sudden drops seen on that day.
    pub(in crate::view) fn alerts(&self, day: Date) -> impl Iterator<Item = Alert> {
        let changes = self.changes.iter().filter(move |change| change.is_of(day));
        let changes = changes.filter_map(|change| Some(of_change(change, kind(change)?)));
        let is_new = move |drop: &&FollowerDrop| {
            drop.later.origin.date.is_some_and(|stated| stated.from == day && stated.to == day)
        };
        changes.chain(self.drops.iter().filter(is_new).map(of_drop))
    }
}

fn kind(change: &Change) -> Option<AlertKind> {
    match change.aspect {
        Aspect::Imprint if change.after == ImprintGrade::None.as_str() => Some(AlertKind::ImprintVanished),
        Aspect::Link => Some(AlertKind::LinkBroken),
        _ => None,
    }
}

fn of_change(change: &Change, kind: AlertKind) -> Alert {
    Alert {
        kind,
        authority: Some(change.owner.authority.clone()),
        channel_id: Some(change.channel_id.clone()),
        origin: Some(change.seen.clone()),
        drift: None,
    }
}

fn of_drop(drop: &FollowerDrop) -> Alert {
    Alert {
        kind: AlertKind::FollowersDropped,
        authority: Some(drop.owner.authority.clone()),
        channel_id: Some(drop.channel_id.clone()),
        origin: Some(drop.later.origin.clone()),
        drift: None,
    }
}
