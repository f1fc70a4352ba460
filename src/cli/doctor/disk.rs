//! Disk: is there room for the coming nights, and may they write.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    Patient,
    finding::{Check, Finding, beside},
};
use crate::{disk::files_below, language::Language};

const CHECK: Check = Check::Disk;

/// Below so much free space nothing works well, whatever a night needs.
const LEAST_BYTES: u64 = 200_000_000;

/// With less room than for so many nights a person should begin to think of it.
const NIGHTS_AHEAD: u64 = 30;

/// More nights than these are not counted out.
const NIGHTS_COUNTED: u64 = 1_000;

pub(super) fn check(patient: &Patient) -> Vec<Finding> {
    vec![room(patient), writable(patient)]
}

fn room(patient: &Patient) -> Finding {
    let Patient { language, project, .. } = patient;
    let free = match there(&project.archive()).and_then(fs4::available_space) {
        Ok(free) => free,
        Err(error) => {
            let found = beside(&language.text("doctor-disk-unknown"), &error.to_string());
            return CHECK.advice(found, language.text("doctor-disk-unknown-advice"));
        }
    };
    let (found, nights) = match largest_night(&project.archive()).filter(|bytes| *bytes > 0) {
        None => {
            let free = size(free, language);
            (language.text_with("doctor-disk-free-first", &[("free", (&free).into())]), None)
        }
        Some(night) => {
            let (free_size, night_size) = (size(free, language), size(night, language));
            let nights = free / night;
            let arguments =
                [("free", (&free_size).into()), ("night", (&night_size).into()), ("nights", nights.into())];
            let message = if nights < NIGHTS_COUNTED { "doctor-disk-free" } else { "doctor-disk-plenty" };
            (language.text_with(message, &arguments), Some(nights))
        }
    };
    let advice = || language.text("doctor-disk-advice");
    match nights {
        _ if free < LEAST_BYTES => CHECK.wrong(found, advice()),
        // Tables and reports grow beside the archive.
        Some(nights) if nights < 3 => CHECK.wrong(found, advice()),
        Some(nights) if nights < NIGHTS_AHEAD => CHECK.advice(found, advice()),
        _ => CHECK.fine(found),
    }
}

/// Returns what the largest night so far took in the archive; `None` when there is none or it cannot be told.
fn largest_night(archive: &Path) -> Option<u64> {
    let files = files_below(archive).ok()?;
    files.iter().filter_map(|file| fs::metadata(file).ok()).map(|metadata| metadata.len()).max()
}

fn writable(patient: &Patient) -> Finding {
    let Patient { language, project, .. } = patient;
    let folders = [project.archive(), project.tables(), project.reports()];
    let refused = folders.into_iter().find_map(|folder| {
        let place = there(&folder);
        place.and_then(tempfile::tempfile_in).err().map(|error| (folder, error))
    });
    match refused {
        None => CHECK.fine(language.text("doctor-writable")),
        Some((folder, error)) => {
            let place = format!("{}: {error}", folder.display());
            let found = beside(&language.text("doctor-not-writable"), &place);
            CHECK.wrong(found, language.text("doctor-not-writable-advice"))
        }
    }
}

/// Returns the folder, or the nearest above it that is there: a new project has none of its own yet.
fn there(folder: &Path) -> io::Result<PathBuf> {
    let folder = std::path::absolute(folder)?;
    let nearest = folder.ancestors().find(|folder| folder.exists());
    nearest.map(Path::to_path_buf).ok_or_else(|| io::ErrorKind::NotFound.into())
}

/// Returns a number of bytes as people say it, in decimal units (`12,3 GB`).
pub(super) fn size(bytes: u64, language: &Language) -> String {
    let units = ["kB", "MB", "GB", "TB"];
    if bytes < 1_000 {
        return format!("{} B", language.integer(bytes));
    }
    let mut value = bytes as f64 / 1_000.0;
    let mut unit = 0;
    while value >= 999.5 && unit + 1 < units.len() {
        value /= 1_000.0;
        unit += 1;
    }
    format!("{} {}", language.decimal(value, usize::from(value < 99.5)), units[unit])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[track_caller]
    fn check(bytes: u64, expected: &str) {
        assert_eq!(size(bytes, &Language::new(Lang::De)), expected);
    }

    #[test]
    fn sizes_read_as_people_say_them() {
        check(0, "0 B");
        check(999, "999 B");
        check(1_000, "1,0 kB");
        check(123_456, "123 kB");
        check(999_999, "1,0 MB");
        check(12_345_678_901, "12,3 GB");
        check(5_000_000_000_000_000, "5.000 TB");
    }
}
