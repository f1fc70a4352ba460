//! Fills the answers from what is known of an authority and one of its channels.

use jiff::civil::Date;

use super::{Answer, Dossier, Item, Phones, Told, Value, form};
use crate::{
    fact::Fact,
    platform::{ChannelAddress, Platform},
    registry::{self, Authority, Channel, Declared, Question, Registry},
    requirement::Requirement,
    source::Source,
    status::criteria::{self, Finding},
    view::{ChannelRow, Invitation, Report},
};

/// What a dossier is filled from.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The registry, with the authority's own answers.
    pub registry: &'a Registry,
    /// The report of the day.
    pub report: &'a Report,
    /// The invitation link of the channel.
    pub invitation: Option<&'a Invitation>,
    /// The numbers on this machine.
    pub phones: &'a Phones,
}

/// Returns the dossier of a channel.
#[must_use]
pub fn fill(authority: &Authority, channel: &Channel, from: Material<'_>) -> Dossier {
    let filling = Filling { authority, channel, from };
    let mut answers: Vec<Answer> = Item::ALL.into_iter().map(|item| filling.answer(item)).collect();
    compare_profile(&mut answers);
    Dossier {
        authority_id: authority.authority_id.clone(),
        authority: authority.name.clone(),
        channel_id: channel.channel_id.clone(),
        as_of: from.report.as_of,
        invented: from.report.invented,
        answers,
    }
}

/// The link must lead to the profile that the handle names.
fn compare_profile(answers: &mut [Answer]) {
    let text = |answers: &[Answer], item| {
        answers.iter().find(|answer| answer.item == item).and_then(|answer| match &answer.value {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        })
    };
    let (handle, link) = (text(answers, Item::ProfileHandle), text(answers, Item::ProfileLink));
    let Some((handle, link)) = handle.zip(link) else { return };
    let Some(profile) = form::profile(&link) else { return };
    let is_same = profile.handle.eq_ignore_ascii_case(handle.trim().trim_start_matches('@'));
    let answer = answers.iter_mut().find(|answer| answer.item == Item::ProfileLink && !is_same);
    if let Some(answer) = answer {
        answer.problem = Some(super::Problem::OtherProfile);
    }
}

struct Filling<'a> {
    authority: &'a Authority,
    channel: &'a Channel,
    from: Material<'a>,
}

impl Filling<'_> {
    fn answer(&self, item: Item) -> Answer {
        let (value, told) = self.known(item).map_or((None, None), |(value, told)| (Some(value), told));
        let problem = value.as_ref().and_then(|value| form::problem(item, value));
        Answer { item, value, problem, told }
    }

    fn known(&self, item: Item) -> Option<(Value, Option<Told>)> {
        let some = |(value, told): (Value, Told)| (value, Some(told));
        match item {
            Item::PartnerName => {
                Some(some(self.declared(Question::PartnerName).unwrap_or_else(|| self.own_name())))
            }
            Item::ProfileHandle => {
                let registered = || self.registered_profile(|profile| profile.handle.clone());
                self.declared(Question::ProfileHandle).or_else(registered).map(some)
            }
            Item::ProfileLink => {
                let registered = || self.registered_profile(|profile| profile.url.to_string());
                self.declared(Question::ProfileAddress).or_else(registered).map(some)
            }
            Item::InvitationInProfile => self.confirmed(Requirement::ProfileLinksChannel).map(some),
            Item::ChannelName => self.channel_name().map(some),
            Item::Phone => {
                let phone = self.from.phones.of(&self.channel.channel_id)?;
                Some((Value::Phone(phone.clone()), Some(Told::LocalFile)))
            }
            Item::InvitationLink => self.invitation().map(some),
            Item::ChannelLanguage => self.declared(Question::ChannelLanguage).map(some),
            Item::ProfileFollowers => self.followers().map(|value| (value, None)),
            Item::PreferredCountry => self.declared(Question::PreferredCountry).map(some),
            Item::TwoStepVerification => self.confirmed(Requirement::TwoStepVerification).map(some),
        }
    }

    /// The newest answer up to the day of the report.
    fn declared(&self, question: Question) -> Option<(Value, Told)> {
        let as_of: Date = self.from.report.as_of;
        let declared = self.from.registry.declared_by(&self.authority.authority_id).iter();
        let about = |answer: &&Declared| {
            let id = answer.channel_id.as_ref();
            answer.question == question
                && answer.date.from <= as_of
                && id.is_none_or(|id| *id == self.channel.channel_id)
        };
        let answer = declared.filter(about).max_by_key(|answer| (answer.date.from, answer.date.to))?;
        let registry::Answer::Text(text) = &answer.answer else { return None };
        let told = criteria::Told {
            date: Some(answer.date),
            answered_by: Some(answer.source.clone()),
            ..criteria::Told::new((), Source::Declared)
        };
        Some((Value::Text(text.clone()), Told::Source(told)))
    }

    fn own_name(&self) -> (Value, Told) {
        let Authority { name, source, source_date, .. } = self.authority;
        let told = Told::Registry { source: source.clone(), date: source_date.map(|date| date.to_string()) };
        (Value::Text(name.clone()), told)
    }

    /// The authority's profile in the registry, Instagram before Facebook.
    fn registered_profile(&self, part: impl Fn(&ChannelAddress) -> String) -> Option<(Value, Told)> {
        [Platform::Instagram, Platform::Facebook].into_iter().find_map(|platform| {
            let mut channels = self.from.registry.channels_of(&self.authority.authority_id);
            let channel = channels.find(|channel| channel.platform == platform && channel.url.is_some())?;
            let profile = ChannelAddress::on(platform, channel.url.as_ref()?)?;
            Some((Value::Text(part(&profile)), registered(channel)))
        })
    }

    fn row(&self) -> Option<&ChannelRow> {
        let mut rows = self.from.report.authorities.iter();
        let row = rows.find(|row| row.authority_id == self.authority.authority_id)?;
        row.channels.iter().find(|row| row.channel_id == self.channel.channel_id)
    }

    fn finding(&self, requirement: Requirement) -> Option<&Finding> {
        self.row()?.standing.findings.iter().find(|finding| finding.requirement == requirement)
    }

    fn confirmed(&self, requirement: Requirement) -> Option<(Value, Told)> {
        let finding = self.finding(requirement).filter(|finding| finding.state != Fact::Unknown)?;
        let told = finding.decided_by.as_ref()?.with(());
        Some((Value::Confirmed(finding.state), Told::Source(told)))
    }

    /// As its page last showed it, else as the registry names it.
    fn channel_name(&self) -> Option<(Value, Told)> {
        let shown = || {
            let by = self.finding(Requirement::ChannelNamed)?.decided_by.as_ref()?;
            let name = by.quote.clone().filter(|_| by.source != Source::Declared)?;
            Some((Value::Text(name), Told::Source(by.with(()))))
        };
        let named = || Some((Value::Text(self.channel.name.clone()?), registered(self.channel)));
        shown().or_else(named)
    }

    fn invitation(&self) -> Option<(Value, Told)> {
        let Invitation { url, read } = self.from.invitation?;
        let told = read.clone().map_or_else(|| registered(self.channel), Told::Source);
        Some((Value::Text(url.to_string()), told))
    }

    fn followers(&self) -> Option<Value> {
        let others = self.from.report.presence.other_channels.iter();
        let profiles = others.filter(|other| {
            other.owner.authority_id == self.authority.authority_id
                && matches!(other.platform, Platform::Instagram | Platform::Facebook)
        });
        let counted: Vec<_> =
            profiles.filter_map(|profile| Some((profile.platform, profile.followers.clone()?))).collect();
        (!counted.is_empty()).then_some(Value::Followers(counted))
    }
}

fn registered(channel: &Channel) -> Told {
    Told::Registry { source: channel.source.clone(), date: channel.source_date.clone() }
}
