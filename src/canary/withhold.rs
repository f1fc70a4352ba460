//! Takes out what cannot be right, and notes what was seen and what was expected: nothing is lost.

use super::{Alarm, AlarmKind, range::Jump};
use crate::{
    collect::{CheckStatus, Purpose},
    extract::{
        Extraction, ImprintGrade, Issue, Observation,
        canary::{Field, expectations},
    },
    fact::Fact,
};

/// Takes all that a channel page says out when it shows none of the fields that such pages show: it is another page.
///
/// Pages of an authority may well lack the few things that are looked for, and lists of posts may be empty.
pub(super) fn unrecognised(purpose: Purpose, page: &mut Extraction) {
    let expected = expectations(purpose);
    let was_read = matches!(page.status, CheckStatus::Ok | CheckStatus::NoCount);
    let leads_on = page.observation.is_none() && page.posts.is_empty() && !page.leads.is_empty();
    let speaks_of_channel = expected.iter().any(|expected| expected.field == Field::Name);
    if !speaks_of_channel || !was_read || leads_on {
        return;
    }
    if expected.iter().all(|expected| expected.field.is_shown(page) != Some(true)) {
        page.status = CheckStatus::PageChanged;
        page.observation = None;
        let fields: Vec<&str> = expected.iter().map(|expected| expected.field.as_str()).collect();
        let detail = format!("none of the fields that such pages show: {}", fields.join(", "));
        note(page, "nothing_recognised", "page".to_owned(), detail);
    }
}

/// Takes out of one page what an alarm about all pages of its kind puts in doubt.
pub(super) fn because_of(alarm: &Alarm, page: &mut Extraction) {
    if !matches!(page.status, CheckStatus::Ok | CheckStatus::NoCount | CheckStatus::WithheldImplausible) {
        return;
    }
    let Some(field) = alarm.field else {
        if page.status == CheckStatus::NoCount
            && let Some(seen) = page.observation.take()
        {
            withheld(page, alarm, "page", &summary(&seen));
        }
        return;
    };
    if field.is_of_posts() || field == Field::Posts {
        if !page.posts.is_empty() {
            // Whole posts, so that what an earlier night saw of them stays the newest sight.
            let seen = format!("{} posts", page.posts.len());
            page.posts.clear();
            withheld(page, alarm, "page", &seen);
        }
        return;
    }
    if let Some((place, seen)) = take_out(field, page) {
        withheld(page, alarm, &place, &seen);
    }
}

/// Takes one channel's count out.
pub(super) fn jump(jump: &Jump, page: &mut Extraction) {
    if let Some((place, seen)) = take_out(Field::Followers, page) {
        page.status = CheckStatus::WithheldImplausible;
        note(page, "withheld_jump", place, format!("followers {seen}, expected {}", jump.plausible()));
    }
}

/// Notes that a count far from the last accepted one stands after all.
pub(super) fn note_confirmed(jump: &Jump, page: &mut Extraction) {
    if page.observation.as_ref().is_some_and(|said| said.followers.is_some()) {
        let detail = format!("{} stands: three nights agree; expected {}", jump.seen.shown, jump.plausible());
        note(page, "jump_confirmed", "page".to_owned(), detail);
    }
}

fn withheld(page: &mut Extraction, alarm: &Alarm, place: &str, seen: &str) {
    page.status = CheckStatus::WithheldImplausible;
    let code = match alarm.kind {
        AlarmKind::PagesTurned => "withheld_pages_turned",
        AlarmKind::FieldMissing => "withheld_field_missing",
        AlarmKind::ValuesAlike => "withheld_values_alike",
        AlarmKind::ValuesJumped => "withheld_values_jumped",
        AlarmKind::Jump => "withheld_jump",
    };
    note(page, code, place.to_owned(), format!("{seen}; {}", alarm.in_words()));
}

fn note(page: &mut Extraction, code: &str, place: String, detail: String) {
    page.issues.push(Issue { code: code.to_owned(), place, detail });
}

/// Empties a field and returns where it was read and what it was; `None` when there is nothing to take out.
fn take_out(field: Field, page: &mut Extraction) -> Option<(String, String)> {
    match field {
        Field::Link => {
            let links = std::mem::take(&mut page.links);
            return (!links.is_empty()).then(|| ("page".to_owned(), format!("{} links", links.len())));
        }
        Field::Met(criterion) => {
            let finding = page.findings.iter_mut().find(|finding| finding.criterion == criterion)?;
            let seen = format!("{} {}", criterion.as_str(), finding.state.as_str());
            let told = finding.state != Fact::Unknown;
            finding.state = Fact::Unknown;
            finding.detail = None;
            let place = finding.evidence.take().map_or_else(|| "page".to_owned(), |evidence| evidence.place);
            return told.then_some((place, seen));
        }
        _ => {}
    }
    let said = page.observation.as_mut()?;
    let seen = take_value(field, said)?;
    let word = if field == Field::Verified { "badge" } else { field.as_str() };
    let place = said.evidence.iter().position(|evidence| evidence.field == word);
    let place = place.map_or_else(|| "page".to_owned(), |place| said.evidence.remove(place).place);
    Some((place, seen))
}

fn take_value(field: Field, said: &mut Observation) -> Option<String> {
    match field {
        Field::Name => said.name.take(),
        Field::Description => {
            said.imprint = ImprintGrade::Unknown;
            said.description.take()
        }
        Field::Followers => said.followers.take().map(|count| count.shown.to_string()),
        Field::Badge | Field::Verified => {
            let badge = std::mem::take(&mut said.badge);
            (badge != Fact::Unknown).then(|| format!("badge {}", badge.as_str()))
        }
        Field::Picture => said.picture_url.take(),
        Field::Handle => said.handle.take(),
        Field::PostsTotal => said.posts_total.take().map(|count| count.shown.to_string()),
        Field::OpenedOn => said.opened_on.take().map(|day| day.to_string()),
        Field::LastPostOn => said.last_post_on.take().map(|day| day.to_string()),
        _ => None,
    }
}

/// Says in one line what a page said of its channel.
fn summary(said: &Observation) -> String {
    let followers = said.followers.map_or_else(|| "unknown".to_owned(), |count| count.shown.to_string());
    let name = said.name.as_deref().unwrap_or("unknown");
    format!("name {name}, followers {followers}, badge {}", said.badge.as_str())
}
