//! Goes through a file of gzip members, record by record, and tells a torn end from damage.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom},
    path::Path,
};

use flate2::bufread::GzDecoder;

use super::{error::ArchiveError, record::Record};

/// What the next place of a file holds.
pub(super) enum Next {
    /// A whole record.
    Record(Record),
    /// The end of the file, cleanly.
    End,
    /// Bytes that are no whole record; with nothing readable behind them, a torn end.
    Damaged(String),
}

/// A file read from the front.
pub(super) struct Scan {
    reader: Counted,
    unpacked: Vec<u8>,
}

impl Scan {
    /// Opens the file at its beginning.
    pub(super) fn open(path: &Path) -> Result<Self, ArchiveError> {
        let file = File::open(path).map_err(|source| ArchiveError::read(path, source))?;
        Ok(Self { reader: Counted { inner: BufReader::new(file), consumed: 0 }, unpacked: Vec::new() })
    }

    /// Returns where the next record begins.
    pub(super) fn offset(&self) -> u64 {
        self.reader.consumed
    }

    /// Reads the next record; only an error of the disk is an error.
    pub(super) fn next(&mut self) -> io::Result<Next> {
        if self.reader.fill_buf()?.is_empty() {
            return Ok(Next::End);
        }
        self.unpacked.clear();
        match GzDecoder::new(&mut self.reader).read_to_end(&mut self.unpacked) {
            Ok(_) => Ok(match Record::parse(&self.unpacked) {
                Ok(record) => Next::Record(record),
                Err(what) => Next::Damaged(what.to_owned()),
            }),
            Err(error) => match error.kind() {
                io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => {
                    Ok(Next::Damaged(error.to_string()))
                }
                _ => Err(error),
            },
        }
    }
}

/// Reads the record that begins at `offset`.
pub(super) fn record_at(path: &Path, offset: u64) -> Result<Record, ArchiveError> {
    let mut file = File::open(path).map_err(|source| ArchiveError::read(path, source))?;
    file.seek(SeekFrom::Start(offset)).map_err(|source| ArchiveError::read(path, source))?;
    let mut member = Vec::new();
    let damaged = |what: String| ArchiveError::Damaged { path: path.to_owned(), offset, what };
    GzDecoder::new(BufReader::new(file))
        .read_to_end(&mut member)
        .map_err(|error| damaged(error.to_string()))?;
    Record::parse(&member).map_err(|what| damaged(what.to_owned()))
}

/// Returns true when a whole record begins anywhere after `offset`: what lies before it is no torn end.
pub(super) fn has_record_after(path: &Path, offset: u64) -> Result<bool, ArchiveError> {
    let mut file = File::open(path).map_err(|source| ArchiveError::read(path, source))?;
    file.seek(SeekFrom::Start(offset)).map_err(|source| ArchiveError::read(path, source))?;
    let mut rest = Vec::new();
    file.read_to_end(&mut rest).map_err(|source| ArchiveError::read(path, source))?;
    let mut member = Vec::new();
    Ok(memchr::memmem::find_iter(&rest, b"\x1f\x8b\x08").filter(|start| *start > 0).any(|start| {
        member.clear();
        GzDecoder::new(&rest[start..]).read_to_end(&mut member).is_ok() && Record::parse(&member).is_ok()
    }))
}

/// A reader that knows how many bytes were used, which a buffered one alone does not tell.
struct Counted {
    inner: BufReader<File>,
    consumed: u64,
}

impl Read for Counted {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(out)?;
        self.consumed += read as u64;
        Ok(read)
    }
}

impl BufRead for Counted {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.consumed += amount as u64;
        self.inner.consume(amount);
    }
}
