//! The list of next steps: every channel that has one stands once, under its step.

use std::collections::BTreeSet;

use kanalbarometer::{
    language::{Lang, Language},
    report::html,
    status::Step,
    view::Report,
};
use scraper::{Html, Selector};

use super::mock;

fn without_a_step(step: Step) -> bool {
    matches!(step, Step::Keep | Step::NameChannel)
}

#[test]
fn every_channel_stands_once_under_its_next_step() {
    let report = mock::rich();
    let listed: Vec<(&str, Step)> = report
        .next_steps
        .iter()
        .flat_map(|one| one.channels.iter().map(|channel| (channel.channel_id.as_str(), one.step)))
        .collect();
    let known = report.authorities.iter().flat_map(|authority| &authority.channels);
    let wanted: BTreeSet<(&str, Step)> = known
        .map(|channel| (channel.channel_id.as_str(), channel.standing.next))
        .filter(|(_, step)| !without_a_step(*step))
        .collect();
    assert!(wanted.len() > 3, "the invented report has something to do");
    assert_eq!(listed.len(), wanted.len());
    assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), wanted);
}

#[test]
fn what_was_lost_comes_before_what_takes_time() {
    let steps: Vec<Step> = mock::rich().next_steps.iter().map(|one| one.step).collect();
    let place = |wanted: fn(&Step) -> bool| steps.iter().position(wanted);
    let lost = place(|step| matches!(step, Step::WinBack | Step::FindAddress));
    let missing = place(|step| matches!(step, Step::Meet(_)));
    let waiting = place(|step| matches!(step, Step::Wait | Step::FindOut(_) | Step::LookAtBadge));
    assert!(lost.is_some() && lost < missing && missing < waiting, "{steps:?}");
    assert_eq!(steps.iter().collect::<BTreeSet<_>>().len(), steps.len(), "each step once");
}

#[test]
fn a_name_leads_to_the_criteria_of_the_channel() {
    let report: Report = mock::rich();
    let page = Html::parse_document(&html(&report, &Language::new(Lang::De)));
    let links = Selector::parse(".steps a").unwrap();
    let targets: Vec<String> =
        page.select(&links).filter_map(|link| link.attr("href")).map(str::to_owned).collect();
    assert!(!targets.is_empty());
    for target in targets {
        let id = target.trim_start_matches('#');
        let found =
            page.select(&Selector::parse("[id]").unwrap()).any(|element| element.attr("id") == Some(id));
        assert!(found, "{target} is on the page");
    }
}
