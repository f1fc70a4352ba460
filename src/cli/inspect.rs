//! `inspect page`: what would be read from a page, as JSON lines; touches nothing.

use std::{
    fs,
    io::{self, Read},
    path::Path,
};

use serde::Serialize;
use url::Url;

use super::{Exit, Failure, Printer, arguments::InspectCommand};
use crate::{
    collect::Purpose,
    extract::{self, Extraction},
    language::hostile,
};

#[derive(Serialize)]
struct Inspected<'a> {
    file: String,
    #[serde(flatten)]
    read: &'a Extraction,
}

pub(super) fn run(command: &InspectCommand, printer: &Printer) -> Result<Exit, Failure> {
    let InspectCommand::Page { files, kind, url } = command;
    let mut exit = Exit::Done;
    for file in files {
        match inspect(file, *kind, url.as_ref()) {
            Ok(line) => printer.data(&line)?,
            // The other files are still read; the exit code tells.
            Err(failure) => exit = printer.failure(&failure),
        }
    }
    Ok(exit)
}

fn inspect(file: &Path, kind: Option<Purpose>, url: Option<&Url>) -> Result<String, Failure> {
    let bytes = bytes(file)?;
    let read = extract::inspect(&bytes, kind, url);
    let line = Inspected { file: file.display().to_string(), read: &read };
    let json = serde_json::to_string(&line).map(|json| hostile::json(&json));
    json.map_err(|error| Failure::with_hint(error.into(), "please report this"))
}

/// Reads a saved page.
pub(super) fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    read(file).map_err(|error| {
        let error = anyhow::Error::from(error).context(format!("cannot read {}", file.display()));
        Failure::with_hint(error, "name a saved page, or - for standard input")
    })
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(file)
}
