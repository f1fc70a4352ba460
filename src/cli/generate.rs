//! `generate`: shell completions and the man page, made from the same arguments that are read.

use clap::CommandFactory;

use super::{Arguments, Exit, Failure, Printer, arguments::Generate};

pub(super) fn run(what: &Generate, printer: &Printer) -> Result<Exit, Failure> {
    let mut command = Arguments::command();
    let mut text = Vec::new();
    match what {
        Generate::Completions { shell } => {
            clap_complete::generate(*shell, &mut command, "kanalbarometer", &mut text);
        }
        Generate::Man => clap_mangen::Man::new(command)
            .render(&mut text)
            .map_err(|error| Failure::with_hint(error.into(), "please report this"))?,
    }
    printer.data(&String::from_utf8_lossy(&text))?;
    Ok(Exit::Done)
}
