//! The command line: one subcommand a file; resolves settings, calls the library, prints.

mod arguments;
mod column;
mod exit;
mod failure;
mod printer;
mod progress;
mod summary;

mod authority;
mod collect;
mod compare;
mod demo;
mod doctor;
mod dossier;
mod explain;
mod export;
mod extract;
mod forecast;
mod generate;
mod import;
mod init;
mod inspect;
mod measure;
mod metrics;
mod nightly;
mod registry;
mod report;
mod schedule;

use std::{ffi::OsString, process::ExitCode};

use clap::Parser;

pub use arguments::Arguments;
pub use exit::Exit;

use arguments::Command;
use failure::Failure;
use printer::Printer;

/// Runs the program with the given arguments and says how it ended.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return printer::usage(&error).into(),
    };
    let printer = Printer::new(&arguments.global);
    printer::log_to_stderr(&arguments.global);
    let end = run(&arguments, &printer);
    end.unwrap_or_else(|failure| printer.failure(&failure)).into()
}

fn run(arguments: &Arguments, printer: &Printer) -> Result<Exit, Failure> {
    let global = &arguments.global;
    match &arguments.command {
        Command::Demo => demo::run(global, printer),
        Command::Init { dir } => init::run(dir, printer),
        Command::Nightly => nightly::run(global, printer),
        Command::Collect { plan: true } => collect::plan(global, printer),
        Command::Collect { plan: false } => collect::run(global, printer),
        Command::Import(arguments) => import::run(global, printer, arguments),
        Command::Extract { again } => extract::run(global, printer, *again),
        Command::Measure => measure::run(global, printer),
        Command::Report => report::run(global, printer),
        Command::Export(arguments) => export::run(global, printer, arguments),
        Command::Compare { authority } => compare::run(global, printer, authority),
        Command::Explain(arguments) => explain::run(global, printer, arguments),
        Command::Registry { command } => registry::run(command, global, printer),
        Command::Metrics { markdown } => metrics::run(*markdown, global, printer),
        Command::Dossier(arguments) => dossier::run(global, printer, arguments),
        Command::Inspect { command } => inspect::run(command, printer),
        Command::Doctor(arguments) => doctor::run(arguments, global, printer),
        Command::Schedule(arguments) => schedule::run(arguments, global, printer),
        Command::Generate { what } => generate::run(what, printer),
    }
}
