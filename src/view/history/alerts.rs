//! What of the past needs a person's look today.
//!
//! Each is an alert on the day it was seen; later reports list it among the changes. A lost badge, a new name and an
//! address that answers no more are told from the newest state instead, see `assemble`.

use jiff::civil::Date;

use super::{Aspect, ChannelChange, FollowerDrop, History};
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

fn kind(change: &ChannelChange) -> Option<AlertKind> {
    match change.aspect {
        Aspect::Imprint if change.after == ImprintGrade::None.as_str() => Some(AlertKind::ImprintVanished),
        Aspect::Link => Some(AlertKind::LinkBroken),
        _ => None,
    }
}

fn of_change(change: &ChannelChange, kind: AlertKind) -> Alert {
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        count::Count,
        platform::Platform,
        registry::{Level, StatedDate},
        source::Source,
        view::{Followers, Origin, Owner},
    };

    const DAY: Date = date(2026, 10, 19);

    fn owner() -> Owner {
        let name = "Landkreis Musterland".to_owned();
        Owner { authority_id: "kreis-ni-musterland".to_owned(), authority: name, level: Level::Kreis }
    }

    fn origin(day: Date) -> Origin {
        let date = Some(StatedDate::day(day));
        let url = Some("https://www.musterland.example/whatsapp".to_owned());
        Origin { source: Source::Collected, source_kind: None, date, url, document_sha256: None, quote: None }
    }

    fn change(aspect: Aspect, before: &str, after: &str, day: Date) -> ChannelChange {
        ChannelChange {
            owner: owner(),
            channel_id: "whatsapp-landkreis-musterland".to_owned(),
            platform: Platform::Whatsapp,
            aspect,
            before: before.to_owned(),
            after: after.to_owned(),
            seen_before: origin(date(2026, 10, 12)),
            seen: origin(day),
            observed_at: None,
            gap_days: 7,
        }
    }

    #[track_caller]
    fn check(changes: Vec<ChannelChange>, drops: Vec<FollowerDrop>, expected: &[AlertKind]) {
        let history = History { changes, drops, ..History::default() };
        let kinds: Vec<AlertKind> = history.alerts(DAY).map(|alert| alert.kind).collect();
        assert_eq!(kinds, expected);
    }

    #[test]
    fn what_was_seen_that_day_is_an_alert_and_earlier_changes_are_none() {
        use AlertKind::{FollowersDropped, ImprintVanished, LinkBroken};
        check(vec![change(Aspect::Imprint, "labelled_link", "none", DAY)], vec![], &[ImprintVanished]);
        check(vec![change(Aspect::Imprint, "full_text", "unlabelled_link", DAY)], vec![], &[]);
        check(vec![change(Aspect::Imprint, "none", "full_text", DAY)], vec![], &[]);
        check(vec![change(Aspect::Imprint, "full_text", "none", date(2026, 10, 12))], vec![], &[]);
        check(vec![change(Aspect::Link, "0029Va1", "0029Va2", DAY)], vec![], &[LinkBroken]);
        check(vec![change(Aspect::Description, "alt", "neu", DAY)], vec![], &[]);
        let drop = |day| {
            let counted = |count, day| Followers { count: Count::exact(count), origin: origin(day) };
            FollowerDrop {
                owner: owner(),
                channel_id: "whatsapp-landkreis-musterland".to_owned(),
                platform: Platform::Whatsapp,
                span_days: 7,
                earlier: counted(1000, date(2026, 10, 12)),
                later: counted(700, day),
            }
        };
        check(vec![], vec![drop(DAY)], &[FollowersDropped]);
        check(vec![], vec![drop(date(2026, 10, 18))], &[]);
    }
}
