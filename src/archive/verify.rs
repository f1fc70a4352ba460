//! Looks whether every file is as it was written; never writes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    Archive, ArchiveError,
    index::files,
    record::{Record, digest_field, sha256, split_head},
    scan::{Next, Scan, has_record_after},
};

/// Bytes at the end of a file that are no whole record: what a killed process or a power cut leaves behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TornEnd {
    /// The archive file.
    pub file: PathBuf,
    /// Where the torn record begins, in bytes.
    pub offset: u64,
    /// How many bytes there are.
    pub bytes: u64,
}

/// What reading every record of every file brought to light.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verification {
    /// Files read.
    pub files: u64,
    /// Whole records read.
    pub records: u64,
    /// What is not as it was written, in the order of the files; a torn end is no such thing.
    pub faults: Vec<Fault>,
}

/// A record that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The archive file.
    pub file: PathBuf,
    /// Where the record begins, in bytes.
    pub offset: u64,
    /// What is wrong with it.
    pub what: String,
}

impl Archive {
    /// Returns the files whose end is torn; the next run puts such an end aside by itself.
    pub fn torn_ends(&self) -> Result<Vec<TornEnd>, ArchiveError> {
        let mut torn = Vec::new();
        for file in files(&self.dir)? {
            let length = fs::metadata(&file).map_err(|source| ArchiveError::read(&file, source))?.len();
            // A file that is no run was torn before its plan was whole.
            let run = self.index.runs.iter().find(|run| run.path == file);
            let offset = run.map_or(0, |run| run.length);
            if let Some(bytes) = length.checked_sub(offset).filter(|bytes| *bytes > 0) {
                torn.push(TornEnd { file, offset, bytes });
            }
        }
        Ok(torn)
    }
}

/// Reads every record of every file below the folder and compares its digests; a folder that is not there is sound.
///
/// Goes on with the next file where one is damaged: only a disk that cannot be read is an error.
pub fn verify(dir: &Path) -> Result<Verification, ArchiveError> {
    let mut verification = Verification::default();
    for file in files(dir)? {
        verification.files += 1;
        let mut scan = Scan::open(&file)?;
        loop {
            let offset = scan.offset();
            let fault = |what: &str| Fault { file: file.clone(), offset, what: what.to_owned() };
            match scan.next().map_err(|source| ArchiveError::read(&file, source))? {
                Next::Record(record) => {
                    verification.records += 1;
                    verification.faults.extend(wrong_digest(&record).map(fault));
                }
                Next::Damaged(what) => {
                    if has_record_after(&file, offset)? {
                        verification.faults.push(fault(&what));
                    }
                    break;
                }
                Next::End => break,
            }
        }
    }
    Ok(verification)
}

/// Returns which digest of a record does not fit its bytes.
fn wrong_digest(record: &Record) -> Option<&'static str> {
    let fits = |name: &str, bytes: &[u8]| {
        // Digests in other notations are other programs', and not ours to judge.
        let stated = record.field(name).filter(|stated| stated.starts_with("sha256:"));
        stated.is_none_or(|stated| stated.eq_ignore_ascii_case(&digest_field(sha256(bytes))))
    };
    if !fits("WARC-Block-Digest", &record.block) {
        return Some("the record does not fit its WARC-Block-Digest");
    }
    // A revisit names the digest of a body that stands elsewhere.
    let body =
        if record.kind() == "response" { split_head(&record.block).map(|(_, body)| body) } else { None };
    body.filter(|body| !fits("WARC-Payload-Digest", body))
        .map(|_| "the body does not fit its WARC-Payload-Digest")
}
