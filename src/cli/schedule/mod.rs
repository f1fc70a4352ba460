//! `schedule`: the files that let the system start the nights, for systemd, cron and Windows.
//!
//! They are printed or written into a folder, never installed: each says in its first lines how that is done.

mod cron;
mod systemd;
mod windows;

use std::{
    env, fs,
    path::{Path, PathBuf, absolute},
};

use jiff::civil::Time;
use serde::Serialize;

use super::{
    Exit, Failure, Printer,
    arguments::{Global, ScheduleArguments},
    nightly::open,
};
use crate::disk;

/// What a scheduler starts, and when.
pub(super) struct Job {
    /// The program, absolute.
    program: String,
    /// The project folder, absolute.
    project: String,
    /// The time of day in Germany.
    at: Time,
    /// Who runs it.
    scope: Scope,
}

/// Whose systemd runs a unit.
enum Scope {
    /// The machine's, as the account that owns the project folder (a number; `None` where there is none).
    System { owner: Option<u32> },
    /// The person's own.
    User,
}

/// A file for a scheduler.
#[derive(Serialize)]
struct ScheduleFile {
    name: &'static str,
    text: String,
    #[serde(skip)]
    encoding: Encoding,
}

/// How the text becomes bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    /// With a byte order mark, as Windows writes task files itself.
    Utf16,
}

pub(super) fn run(
    arguments: &ScheduleArguments,
    global: &Global,
    printer: &Printer,
) -> Result<Exit, Failure> {
    let root = open(global)?.root().to_owned();
    let files = files(&Job::new(&root, arguments)?);
    match &arguments.into {
        None => printer.result(&files, || files.iter().map(printed).collect::<Vec<_>>().join("\n"))?,
        Some(folder) => {
            let written = files.iter().map(|file| write(file, folder)).collect::<Result<Vec<_>, _>>()?;
            printer.result(&written, || lines(&written))?;
            printer.note(
                "Nothing is installed yet: the first lines of each file say how. Take one of the three ways.",
            );
        }
    }
    Ok(Exit::Done)
}

impl Job {
    fn new(root: &Path, arguments: &ScheduleArguments) -> Result<Self, Failure> {
        let program = env::current_exe().map_err(|error| {
            let error = anyhow::Error::from(error).context("cannot tell where this program is");
            Failure::with_hint(error, "start it by its full path")
        })?;
        let scope = if arguments.user { Scope::User } else { Scope::System { owner: owner(root) } };
        Ok(Self { program: path_text(&program)?, project: project_text(root)?, at: arguments.at, scope })
    }

    /// The words of the command line behind the program.
    fn words(&self) -> [&str; 4] {
        ["--project", &self.project, "--no-progress", "nightly"]
    }

    /// Where a scheduler without a journal puts what the night says.
    fn log(&self) -> String {
        Path::new(&self.project).join("data").join("nightly.log").display().to_string()
    }

    /// True for a time that the last Sunday in March leaves out and the last in October has twice.
    fn is_in_clock_change(&self) -> bool {
        self.at.hour() == 2
    }
}

/// Returns the project folder as schedulers need it: absolute, as the person wrote it, symbolic links kept.
pub(super) fn project_text(root: &Path) -> Result<String, Failure> {
    let named = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    let path = absolute(named).map_err(|error| {
        let error = anyhow::Error::from(error).context("cannot tell the full path of the project folder");
        Failure::with_hint(error, "name it in full with --project")
    })?;
    path_text(&path)
}

/// Returns how the project is written in each kind of file, for whoever looks for it there.
pub(super) fn spellings(project: &str) -> Vec<String> {
    let mut spellings = vec![
        project.to_owned(),
        systemd::quoted_argument(project),
        cron::escaped(&cron::quoted(project)),
        windows::escaped(&windows::quoted(project)),
    ];
    spellings.dedup();
    spellings
}

/// No format can carry a line break, and none is sure to carry bytes that are no text.
fn path_text(path: &Path) -> Result<String, Failure> {
    let text = path.to_str().filter(|text| !text.chars().any(char::is_control));
    text.map(str::to_owned).ok_or_else(|| {
        let error = anyhow::anyhow!("the path {} cannot stand in a scheduler's file", path.display());
        Failure::with_hint(error, "take a folder whose name has no line breaks and is valid UTF-8")
    })
}

#[cfg(unix)]
fn owner(root: &Path) -> Option<u32> {
    use std::os::unix::fs::MetadataExt;
    let named = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    fs::metadata(named).ok().map(|metadata| metadata.uid())
}

#[cfg(not(unix))]
fn owner(_root: &Path) -> Option<u32> {
    None
}

fn files(job: &Job) -> Vec<ScheduleFile> {
    let utf8 = |name, text| ScheduleFile { name, text, encoding: Encoding::Utf8 };
    vec![
        utf8("kanalbarometer.service", systemd::service(job)),
        utf8("kanalbarometer.timer", systemd::timer(job)),
        utf8("kanalbarometer-notice.service", systemd::notice(job)),
        utf8("kanalbarometer.crontab", cron::crontab(job)),
        ScheduleFile { name: "kanalbarometer-task.xml", text: windows::task(job), encoding: Encoding::Utf16 },
    ]
}

fn printed(file: &ScheduleFile) -> String {
    format!("######## {}\n{}", file.name, file.text)
}

fn write(file: &ScheduleFile, folder: &Path) -> Result<PathBuf, Failure> {
    let path = folder.join(file.name);
    let bytes = match file.encoding {
        Encoding::Utf8 => file.text.clone().into_bytes(),
        Encoding::Utf16 => {
            let marked = format!("\u{feff}{}", file.text.replace('\n', "\r\n"));
            marked.encode_utf16().flat_map(u16::to_le_bytes).collect()
        }
    };
    fs::create_dir_all(folder).and_then(|()| disk::replace(&path, &bytes)).map_err(|error| {
        let error = anyhow::Error::from(error).context(format!("cannot write {}", path.display()));
        Failure::with_hint(error, "name a writable folder with --into")
    })?;
    Ok(path)
}

fn lines(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join("\n")
}
