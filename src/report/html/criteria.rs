//! Channel by channel: the next step, every criterion that is known with its evidence, and what is not known.

use askama::Template;

use super::{rendered, source_note::SourceNote};
use crate::{
    fact::Fact,
    language::{
        Language,
        hostile::{file_name, plain},
    },
    requirement::Requirement,
    status::criteria::{Evidence, Finding},
    view::{AuthorityRow, ChannelRow, Origin, Report},
};

#[derive(Template)]
#[template(path = "criteria.html")]
struct Criteria<'a> {
    language: &'a Language,
    channels: Vec<Channel>,
}

impl Criteria<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct Channel {
    /// Names the caption.
    id: String,
    authority: String,
    /// The channel's own name, where it says more than the authority's.
    name: Option<String>,
    stage: &'static str,
    stage_words: String,
    since: Option<String>,
    next: String,
    caption: String,
    rows: Vec<Row>,
    open: String,
}

struct Row {
    requirement: String,
    state: &'static str,
    words: String,
    evidence: Vec<Said>,
    contrary: Vec<Said>,
}

struct Said {
    quote: Option<String>,
    answered_by: Option<String>,
    source: SourceNote,
}

/// Returns a part for each channel that is known; a sentence when none is.
pub(super) fn criteria(report: &Report, language: &Language) -> String {
    let channels = report.authorities.iter().flat_map(|authority| {
        authority.channels.iter().map(move |channel| channel_of(authority, channel, language))
    });
    rendered(&Criteria { language, channels: channels.collect() })
}

/// Returns the name by which other parts of the page point to the criteria of a channel.
pub(super) fn anchor(channel_id: &str) -> String {
    format!("criteria-{}", file_name(channel_id))
}

fn channel_of(authority: &AuthorityRow, channel: &ChannelRow, language: &Language) -> Channel {
    let standing = &channel.standing;
    let count = |state| standing.findings.iter().filter(|finding| finding.state == state).count();
    let open = standing.criteria_in(Fact::Unknown).filter(|one| !is_contested(*one, &standing.findings));
    let open: Vec<String> = open.map(|requirement| language.requirement(requirement)).collect();
    Channel {
        id: anchor(&channel.channel_id),
        authority: plain(&authority.name),
        name: channel.name.as_deref().filter(|name| name.trim() != authority.name.trim()).map(plain),
        stage: channel.stage.as_str(),
        stage_words: language.stage(channel.stage),
        since: language.since(standing),
        next: language.step(standing.next),
        caption: language.text_with(
            "criteria-caption",
            &[
                ("met", count(Fact::Met).into()),
                ("unmet", count(Fact::Unmet).into()),
                ("unknown", count(Fact::Unknown).into()),
            ],
        ),
        rows: standing.findings.iter().filter_map(|finding| row(finding, language)).collect(),
        open: open.join("; "),
    }
}

/// What nobody says anything about stands in one sentence below the table.
fn row(finding: &Finding, language: &Language) -> Option<Row> {
    let said = |evidence: &Evidence| said(evidence, language);
    let contrary: Vec<Said> = finding.contradicted_by.iter().map(said).collect();
    (finding.state != Fact::Unknown || !contrary.is_empty()).then(|| Row {
        requirement: language.requirement(finding.requirement),
        state: finding.state.as_str(),
        words: language.fact(finding.state),
        evidence: finding.decided_by.iter().map(said).collect(),
        contrary,
    })
}

fn is_contested(requirement: Requirement, findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.requirement == requirement && !finding.contradicted_by.is_empty())
}

fn said(evidence: &Evidence, language: &Language) -> Said {
    Said {
        quote: evidence.quote.as_deref().map(plain).filter(|quote| !quote.is_empty()),
        answered_by: evidence.answered_by.as_deref().map(plain),
        source: SourceNote::new(&Origin::of(evidence), language),
    }
}
