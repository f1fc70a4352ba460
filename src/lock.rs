//! One run at a time: the lock of a project folder.
//!
//! The operating system holds the lock for the open file and lets go when the process ends, however it ends:
//! a stale lock heals by itself. What stands in the file is only there to tell who holds it.

use std::{
    fs::{File, TryLockError},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use thiserror::Error;

use crate::hint::Hint;

/// The right to change a project; let go when dropped.
#[derive(Debug)]
pub struct ProjectLock {
    file: File,
}

/// Who holds the lock of a project, seen from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Nobody.
    Nobody,
    /// A process, as far as it says so.
    Process {
        /// Its number.
        pid: Option<u32>,
        /// Since when (UTC).
        since: Option<Timestamp>,
    },
    /// Nobody: a process that was killed left its name behind. The next run takes the lock over.
    LeftBehind {
        /// The number it had.
        pid: Option<u32>,
        /// Since when it held the lock (UTC).
        since: Option<Timestamp>,
    },
}

/// Why the lock is not ours.
#[derive(Debug, Error)]
pub enum LockError {
    /// Another process holds it.
    #[error("another run holds the lock {}{}", path.display(), holder(*pid, *since))]
    Held {
        /// The lock file.
        path: PathBuf,
        /// The process that holds it, if it says so.
        pid: Option<u32>,
        /// Since when (UTC), if it says so.
        since: Option<Timestamp>,
    },
    /// The lock file cannot be used.
    #[error("could not use the lock file {}", path.display())]
    File {
        /// The lock file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl Hint for LockError {
    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Held { .. } => {
                "wait until the other run is over; if its process is gone, so is the lock".to_owned()
            }
            Self::File { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                    "free some space on the project folder's disk and start again".to_owned()
                }
                _ => "check that the project folder is there and that you may write to it".to_owned(),
            },
        })
    }
}

fn holder(pid: Option<u32>, since: Option<Timestamp>) -> String {
    let pid = pid.map_or_else(|| "unknown process".to_owned(), |pid| format!("process {pid}"));
    match since {
        Some(since) => format!(" ({pid}, since {since})"),
        None => format!(" ({pid})"),
    }
}

/// Returns the process and the time that a lock file names.
fn named(text: &str) -> (Option<u32>, Option<Timestamp>) {
    let mut words = text.split_whitespace();
    let pid = words.next().and_then(|word| word.parse().ok());
    let since = words.next().and_then(|word| word.parse().ok());
    (pid, since)
}

impl ProjectLock {
    /// Says who holds the lock, without taking it from anybody.
    ///
    /// A lock at rest has an empty file, which is not touched: a night that begins now is not in its way.
    pub fn holder(path: &Path) -> Result<Holder, LockError> {
        let failed = |source| LockError::File { path: path.to_owned(), source };
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Holder::Nobody),
            Err(source) => return Err(failed(source)),
        };
        let mut text = String::new();
        // On Windows a locked file cannot be read, and what cannot be read is locked.
        if file.read_to_string(&mut text).is_ok() && text.trim().is_empty() {
            return Ok(Holder::Nobody);
        }
        let (pid, since) = named(&text);
        match file.try_lock_shared() {
            Ok(()) => Ok(Holder::LeftBehind { pid, since }),
            Err(TryLockError::WouldBlock) => Ok(Holder::Process { pid, since }),
            Err(TryLockError::Error(source)) => Err(failed(source)),
        }
    }

    /// Takes the lock, or says at once who holds it and since when.
    pub fn acquire(path: &Path, now: Timestamp) -> Result<Self, LockError> {
        let failed = |source| LockError::File { path: path.to_owned(), source };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        let mut file =
            File::options().read(true).write(true).create(true).truncate(false).open(path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                // On Windows a locked file cannot be read; then the holder stays unknown.
                let _ = file.read_to_string(&mut text);
                let (pid, since) = named(&text);
                return Err(LockError::Held { path: path.to_owned(), pid, since });
            }
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        let text = format!("{} {now:.0}\n", std::process::id());
        file.set_len(0)
            .and_then(|()| file.seek(SeekFrom::Start(0)))
            .and_then(|_| file.write_all(text.as_bytes()))
            .map_err(failed)?;
        Ok(Self { file })
    }
}

/// A project at rest says nothing of who worked on it last.
impl Drop for ProjectLock {
    fn drop(&mut self) {
        let _ = self.file.set_len(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_learns_who_holds_the_lock_and_since_when() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state").join("lock");
        let now: Timestamp = "2026-11-22T03:15:00Z".parse().unwrap();
        let first = ProjectLock::acquire(&path, now).unwrap();
        let process = Holder::Process { pid: Some(std::process::id()), since: Some(now) };
        assert_eq!(ProjectLock::holder(&path).unwrap(), process);
        let error = ProjectLock::acquire(&path, now).unwrap_err();
        assert!(
            matches!(error, LockError::Held { pid, since, .. }
                if pid == Some(std::process::id()) && since == Some(now)),
            "{error}"
        );
        assert!(error.to_string().contains("since 2026-11-22T03:15:00Z"), "{error}");
        drop(first);
        assert_eq!(std::fs::read(&path).unwrap(), b"");
        assert_eq!(ProjectLock::holder(&path).unwrap(), Holder::Nobody);
        ProjectLock::acquire(&path, now).unwrap();
    }

    #[test]
    fn what_a_dead_process_left_behind_is_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        std::fs::write(&path, "4194303 2020-01-01T00:00:00Z and a long tail").unwrap();
        let since = Some("2020-01-01T00:00:00Z".parse().unwrap());
        let left_behind = Holder::LeftBehind { pid: Some(4_194_303), since };
        assert_eq!(ProjectLock::holder(&path).unwrap(), left_behind);
        let now: Timestamp = "2026-11-22T03:15:00Z".parse().unwrap();
        let _lock = ProjectLock::acquire(&path, now).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text, format!("{} 2026-11-22T03:15:00Z\n", std::process::id()));
    }
}
