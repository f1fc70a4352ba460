//! `inspect page`: what would be read from a page, as JSON lines; touches nothing. `inspect text` and
//! `inspect counterpart` stand below.

pub(super) mod counterpart;
mod evaluation;
mod labelled;
pub(super) mod text;

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
    extract,
    import::{self, ImportOptions},
    language::hostile,
};

/// What stands on one line: a file, and what is read from it or could not be.
#[derive(Serialize)]
struct Inspected<Read: Serialize> {
    file: String,
    #[serde(flatten)]
    read: Read,
}

pub(super) fn run(command: &InspectCommand, printer: &Printer) -> Result<Exit, Failure> {
    let (files, kind, url) = match command {
        InspectCommand::Page { files, kind, url } => (files, kind, url),
        InspectCommand::Text(arguments) => return text::run(arguments, printer),
        InspectCommand::Counterpart(arguments) => return counterpart::run(arguments, printer),
    };
    let mut exit = Exit::Done;
    for file in files {
        match inspect(file, *kind, url.as_ref()) {
            Ok(lines) => lines.iter().try_for_each(|line| printer.data(line))?,
            // The other files are still read; the exit code tells.
            Err(failure) => exit = printer.failure(&failure),
        }
    }
    Ok(exit)
}

/// Returns a line for a page, and for a file of another kind a line for each document that import would make of it.
fn inspect(file: &Path, kind: Option<Purpose>, url: Option<&Url>) -> Result<Vec<String>, Failure> {
    let bytes = bytes(file)?;
    let name = file.display().to_string();
    let handed_over = match (kind, url) {
        (None, None) => import::preview(&name, &bytes, &ImportOptions::default()),
        _ => None,
    };
    match handed_over {
        None => Ok(vec![line(&name, extract::inspect(&bytes, kind, url))?]),
        Some((documents, unread)) => {
            let documents = documents.into_iter().map(|document| line(&name, document));
            documents.chain(unread.into_iter().map(|place| line(&name, place))).collect()
        }
    }
}

fn line(file: &str, read: impl Serialize) -> Result<String, Failure> {
    let json = serde_json::to_string(&Inspected { file: file.to_owned(), read });
    let json = json.map(|json| hostile::json(&json));
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
    let too_large = || {
        let most = import::MAX_FILE_BYTES;
        io::Error::other(format!("larger than the {most} bytes that are read at most"))
    };
    if fs::metadata(file).is_ok_and(|metadata| metadata.len() > import::MAX_FILE_BYTES) {
        return Err(too_large());
    }
    let reader: &mut dyn Read =
        if file == Path::new("-") { &mut io::stdin().lock() } else { &mut fs::File::open(file)? };
    let mut bytes = Vec::new();
    reader.take(import::MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > import::MAX_FILE_BYTES {
        return Err(too_large());
    }
    Ok(bytes)
}
