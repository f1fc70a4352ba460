//! `collect`: asks the servers that are due, and nothing else; with `--plan` not even that.

use jiff::Timestamp;

use super::{Exit, Failure, Printer, arguments::Global, forecast, nightly::open, progress::Bar, summary};
use crate::{collect::Internet, lock::ProjectLock, pipeline};

pub(super) fn run(global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    if global.offline {
        let error = anyhow::anyhow!("collect asks servers, and --offline forbids it");
        return Err(Failure::with_hint(error, "leave --offline out, or run `kanalbarometer extract`"));
    }
    let project = open(global)?;
    let _lock = ProjectLock::acquire(&project.lock(), Timestamp::now())?;
    let (registry, _) = pipeline::registry(&project)?;
    let internet = Internet::new(&project.settings.collect)?;
    let run = pipeline::collect(&project, &registry, &internet, &Bar::new(global))?;
    printer.result(&run, || summary::run(&run, global.lang))?;
    Ok(Exit::Done)
}

/// Shows what would be asked. Takes no lock and asks nobody, so it can be had at any time.
pub(super) fn plan(global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let project = open(global)?;
    let (registry, _) = pipeline::registry(&project)?;
    let forecast = pipeline::forecast(&project, &registry, Timestamp::now())?;
    printer.result(&forecast, || forecast::human(&forecast, global.lang))?;
    Ok(Exit::Done)
}
