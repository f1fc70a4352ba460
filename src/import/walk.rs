//! Finds the files that were handed over: named ones, those in folders, those in zip archives.
//!
//! Nothing is ever unpacked to disk, so a path inside an archive leads nowhere.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{ImportError, Refusal};

/// The largest file that is read, packed or not, in bytes.
pub const MAX_FILE_BYTES: u64 = 256_000_000;
/// How many files are taken from one archive at most.
const MAX_FILES_IN_ARCHIVE: usize = 20_000;
/// How many bytes are unpacked from one archive at most.
const MAX_ARCHIVE_BYTES: u64 = 1_000_000_000;
/// How deep folders may lie in each other.
const MAX_DEPTH: usize = 32;

/// Why the folder beside a complete page is passed over.
const OF_A_PAGE: &str = "the pictures and scripts of a saved page; the page itself lies beside it";
/// The file that describes a data package; what lies beside its tables are words about them.
const PACKAGE: &str = "datapackage.json";

/// Why a file of a data package is not looked at.
const BESIDE_TABLES: &str = "belongs to a data package and is none of its tables";

/// Takes one file; an error ends the walk.
type Take<'a> = &'a mut dyn FnMut(Found) -> Result<(), ImportError>;

/// A file that was found.
pub(super) struct Found {
    pub(super) name: String,
    pub(super) content: Result<Content, Refusal>,
}

/// What there is to read.
pub(super) enum Content {
    Bytes {
        bytes: Vec<u8>,
        modified_at: Option<Timestamp>,
    },
    /// Nothing to read, and why.
    Skipped(String),
}

/// Gives every file to `take`, one at a time, in the order of their names.
pub(super) fn walk(paths: &[PathBuf], take: Take<'_>) -> Result<(), ImportError> {
    for path in paths {
        let metadata =
            fs::metadata(path).map_err(|source| ImportError::Path { path: path.clone(), source })?;
        if metadata.is_dir() { folder(path, 0, take)? } else { file(path, take)? }
    }
    Ok(())
}

fn folder(path: &Path, depth: usize, take: Take<'_>) -> Result<(), ImportError> {
    let entries = fs::read_dir(path).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut entries: Vec<PathBuf> = match entries {
        Ok(entries) => entries,
        Err(error) => return take(unreadable(&shown(path), &error)),
    };
    entries.sort();
    if depth > MAX_DEPTH {
        return take(Found {
            name: shown(path),
            content: Err(Refusal::new("folders lie too deep in each other", "name the folder itself")),
        });
    }
    let is_package = entries.iter().any(|entry| entry.ends_with(PACKAGE));
    for entry in entries {
        // A link could lead anywhere, and round in circles.
        match fs::symlink_metadata(&entry) {
            Ok(metadata) if metadata.is_dir() && is_page_folder(&entry) => {
                take(skipped(&shown(&entry), OF_A_PAGE))
            }
            Ok(metadata) if metadata.is_dir() => folder(&entry, depth + 1, take),
            Ok(metadata) if metadata.is_file() && is_package && !can_be_table(&shown(&entry)) => {
                take(skipped(&shown(&entry), BESIDE_TABLES))
            }
            Ok(metadata) if metadata.is_file() => file(&entry, take),
            Ok(_) => take(skipped(&shown(&entry), "a link or device, no file")),
            Err(error) => take(unreadable(&shown(&entry), &error)),
        }?;
    }
    Ok(())
}

/// Browsers save a complete page as `Name.html` and a folder beside it.
fn is_page_folder(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    pages_beside(&name).any(|page| path.with_file_name(page).is_file())
}

/// Returns how the page is named whose pictures and scripts a folder of that name holds; nothing for other names.
fn pages_beside(folder: &str) -> impl Iterator<Item = String> + use<> {
    let ends = ["_files", "-Dateien", "_Dateien", "-files"];
    let stem = ends.iter().find_map(|end| folder.strip_suffix(end)).map(str::to_owned);
    stem.into_iter().flat_map(|stem| ["html", "htm", "xhtml"].map(|extension| format!("{stem}.{extension}")))
}

/// Returns the folder of a page in whose midst a file of an archive lies.
fn page_folder<'n>(name: &'n str, names: &BTreeSet<String>) -> Option<&'n str> {
    let ends = name.match_indices('/').map(|(end, _)| end).take(MAX_DEPTH);
    ends.map(|end| &name[..end]).find(|folder| {
        let (parent, own) = folder.rsplit_once('/').map_or(("", *folder), |(parent, own)| (parent, own));
        let at = if parent.is_empty() { String::new() } else { format!("{parent}/") };
        pages_beside(own).any(|page| names.contains(&format!("{at}{page}")))
    })
}

fn file(path: &Path, take: Take<'_>) -> Result<(), ImportError> {
    let name = shown(path);
    let metadata = match fs::metadata(path) {
        Ok(metadata) if metadata.len() > MAX_FILE_BYTES => {
            return take(Found { name, content: Err(too_large(metadata.len())) });
        }
        Ok(metadata) => metadata,
        Err(error) => return take(unreadable(&name, &error)),
    };
    let modified_at = metadata.modified().ok().and_then(|time| Timestamp::try_from(time).ok());
    match read(path, metadata.len()) {
        Err(error) => take(unreadable(&name, &error)),
        Ok(bytes) if bytes.len() as u64 > MAX_FILE_BYTES => {
            take(Found { name, content: Err(too_large(bytes.len() as u64)) })
        }
        Ok(bytes) => {
            if is_archive(&bytes) {
                archive(&name, &bytes, modified_at, take)
            } else {
                take(Found { name, content: Ok(Content::Bytes { bytes, modified_at }) })
            }
        }
    }
}

/// Reads a file, and of one without end or one that grows as much as shows that it is too large.
fn read(path: &Path, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    fs::File::open(path)?.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A zip archive of files, each to be read on its own.
fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") && !is_workbook(bytes)
}

/// A workbook of Excel is a zip archive, too, and read as a whole.
fn is_workbook(bytes: &[u8]) -> bool {
    rawzip::ZipArchive::from_slice(bytes).is_ok_and(|archive| {
        let mut entries = archive.entries();
        while let Ok(Some(entry)) = entries.next_entry() {
            if entry.file_path().as_bytes() == b"xl/workbook.xml" {
                return true;
            }
        }
        false
    })
}

fn archive(
    name: &str,
    bytes: &[u8],
    modified_at: Option<Timestamp>,
    take: Take<'_>,
) -> Result<(), ImportError> {
    let broken = |what: &dyn ToString| Found {
        name: name.to_owned(),
        content: Err(Refusal::new(
            format!("the zip archive cannot be read: {}", what.to_string()),
            "make it once more, or unpack it and name the folder",
        )),
    };
    let archive = match rawzip::ZipArchive::from_slice(bytes) {
        Ok(archive) => archive,
        Err(error) => return take(broken(&error)),
    };
    let names = names(&archive);
    let mut skipped_folders = BTreeSet::new();
    let is_package = names.iter().any(|name| name.ends_with(PACKAGE));
    let mut entries = archive.entries();
    let mut left = MAX_ARCHIVE_BYTES;
    let mut files = 0;
    loop {
        let entry = match entries.next_entry() {
            Ok(Some(entry)) => entry,
            Ok(None) => return Ok(()),
            Err(error) => return take(broken(&error)),
        };
        if entry.is_dir() {
            continue;
        }
        files += 1;
        if files > MAX_FILES_IN_ARCHIVE {
            return take(broken(&format!("more than {MAX_FILES_IN_ARCHIVE} files")));
        }
        let inner = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
        if let Some(folder) = page_folder(&inner, &names) {
            if skipped_folders.insert(folder.to_owned()) {
                take(skipped(&format!("{name} › {folder}"), OF_A_PAGE))?;
            }
            continue;
        }
        let name = format!("{name} › {inner}");
        if is_package && !can_be_table(&inner) {
            take(skipped(&name, BESIDE_TABLES))?;
            continue;
        }
        let content = unpack(&archive, &entry, left);
        if let Ok(bytes) = &content {
            left = left.saturating_sub(bytes.len() as u64);
        }
        let content = content.and_then(|bytes| {
            if is_archive(&bytes) {
                return Err(Refusal::new(
                    "a zip archive inside a zip archive, which is not opened",
                    "unpack the outer one and name the folder",
                ));
            }
            Ok(Content::Bytes { bytes, modified_at })
        });
        take(Found { name, content })?;
    }
}

/// Returns the names of an archive's files, as far as files are taken from it.
fn names(archive: &rawzip::ZipSliceArchive<&[u8]>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut entries = archive.entries();
    while names.len() <= MAX_FILES_IN_ARCHIVE
        && let Ok(Some(entry)) = entries.next_entry()
    {
        names.insert(String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned());
    }
    names
}

/// Returns true for the files of a data package that are not words about it.
fn can_be_table(name: &str) -> bool {
    [".csv", ".json", ".zip"].iter().any(|end| name.to_ascii_lowercase().ends_with(end))
}

fn unpack(
    archive: &rawzip::ZipSliceArchive<&[u8]>,
    entry: &rawzip::ZipFileHeaderRecord<'_>,
    left: u64,
) -> Result<Vec<u8>, Refusal> {
    let broken = |what: &dyn ToString| {
        Refusal::new(format!("cannot be unpacked: {}", what.to_string()), "make the zip archive once more")
    };
    let limit = left.min(MAX_FILE_BYTES);
    let local = archive.get_entry(entry.wayfinder()).map_err(|error| broken(&error))?;
    let mut bytes = Vec::new();
    let read = match entry.compression_method() {
        rawzip::CompressionMethod::STORE => {
            local.verifying_reader(local.data()).take(limit + 1).read_to_end(&mut bytes)
        }
        rawzip::CompressionMethod::DEFLATE => {
            let inflated = flate2::bufread::DeflateDecoder::new(local.data());
            local.verifying_reader(inflated).take(limit + 1).read_to_end(&mut bytes)
        }
        other => return Err(broken(&format!("packed in a way that is not read here ({other:?})"))),
    };
    read.map_err(|error| broken(&error))?;
    if bytes.len() as u64 > limit { Err(too_large(bytes.len() as u64)) } else { Ok(bytes) }
}

fn too_large(bytes: u64) -> Refusal {
    Refusal::new(
        format!("too large: {bytes} bytes or more, {MAX_FILE_BYTES} are read at most"),
        "split it, or export a shorter time",
    )
}

fn skipped(name: &str, why: &str) -> Found {
    Found { name: name.to_owned(), content: Ok(Content::Skipped(why.to_owned())) }
}

fn unreadable(name: &str, error: &io::Error) -> Found {
    let content = Err(Refusal::new(error.to_string(), "check that the file may be read"));
    Found { name: name.to_owned(), content }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
