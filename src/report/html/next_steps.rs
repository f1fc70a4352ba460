//! What the channels have to do next, equal steps together.

use askama::Template;

use super::{criteria::anchor, rendered};
use crate::{
    language::{Language, hostile::plain},
    view::{NextStep, Report},
};

/// So many authorities are named beside a step; the others follow as a number.
const NAMED: usize = 12;

#[derive(Template)]
#[template(path = "next_steps.html")]
struct NextSteps {
    heading: String,
    intro: String,
    rows: Vec<Row>,
}

struct Row {
    count: String,
    step: String,
    channels: Vec<Named>,
    more: Option<String>,
}

struct Named {
    id: String,
    authority: String,
}

/// Returns the steps as a list; empty when nothing is to be done.
pub(super) fn next_steps(report: &Report, language: &Language) -> String {
    if report.next_steps.is_empty() {
        return String::new();
    }
    rendered(&NextSteps {
        heading: language.text("next-steps-heading"),
        intro: language.text("next-steps-intro"),
        rows: report.next_steps.iter().map(|step| row(step, language)).collect(),
    })
}

fn row(step: &NextStep, language: &Language) -> Row {
    let channels = step
        .channels
        .iter()
        .take(NAMED)
        .map(|channel| Named { id: anchor(&channel.channel_id), authority: plain(&channel.authority) });
    let count = step.channels.len();
    let more = count.saturating_sub(NAMED);
    Row {
        count: language.text_with("next-steps-channels", &[("n", count.into())]),
        step: language.step(step.step),
        channels: channels.collect(),
        more: (more > 0).then(|| language.text_with("next-steps-more", &[("n", more.into())])),
    }
}
