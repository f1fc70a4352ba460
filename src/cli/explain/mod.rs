//! `explain`: from a figure of a report back to its definition, its rows and the stored pages.

mod sheet;

use super::{Exit, Failure, Printer, arguments::Global, authority, nightly::open};
use crate::{
    explain::{Citation, Question, Standing},
    language::hostile,
    measure::{METRICS, Metric},
    pipeline,
};

/// Whose figure, and which.
#[derive(Debug, clap::Args)]
pub struct ExplainArguments {
    /// The authority, by its name or its key in the registry
    authority: String,
    /// The metric, as `kanalbarometer metrics` and the report name it, such as `followers`
    metric: String,
}

pub(super) fn run(global: &Global, printer: &Printer, arguments: &ExplainArguments) -> Result<Exit, Failure> {
    let project = open(global)?;
    let metric = metric(&arguments.metric)?;
    let (registry, _) = pipeline::registry(&project)?;
    let authority = authority::find(&registry, &arguments.authority)?;
    let archive = pipeline::archive(&project)?;
    let as_of = pipeline::report_day(&archive, &registry, global.as_of)?;
    let question = Question { authority, metric, as_of, lang: global.lang };
    let explanation = pipeline::explain(&project, &registry, &archive, question)?;
    printer.result(&explanation, || sheet::human(&explanation, global.lang))?;
    Ok(exit(explanation.citations(), printer))
}

/// Returns the metric of that name.
fn metric(name: &str) -> Result<&'static Metric, Failure> {
    METRICS.iter().find(|metric| metric.name == name.trim()).ok_or_else(|| {
        let error = anyhow::anyhow!("no metric is called {}", hostile::plain(name));
        let names: Vec<&str> = METRICS.iter().map(|metric| metric.name).collect();
        Failure::with_hint(error, format!("the metrics are: {}", names.join(", ")))
    })
}

/// A page that should be there and is not needs a person.
fn exit<'c>(citations: impl Iterator<Item = &'c Citation>, printer: &Printer) -> Exit {
    let mut exit = Exit::Done;
    for citation in citations {
        let digest = citation.document_sha256.as_deref().unwrap_or_default();
        let said = match citation.standing {
            Standing::Held | Standing::NotKept => continue,
            Standing::Missing => "the archive does not hold this page; bring its file back from a backup",
            Standing::TakenBack => {
                "this page belongs to an import that was taken back; run `kanalbarometer extract` and `measure`"
            }
            Standing::Unreadable => {
                "the record of this page is damaged; `kanalbarometer doctor --thorough` names it"
            }
        };
        printer.warning(&format!("{}: {said}", hostile::plain(digest)));
        exit = Exit::NeedsPerson;
    }
    exit
}
