//! `collect`: asks the servers that are due, and nothing else.

use jiff::Timestamp;

use super::{Exit, Failure, Printer, arguments::Global, nightly::open, progress::Bar, summary};
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
