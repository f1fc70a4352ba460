//! What several stages ask of the disk: a file replaced whole, the files below a folder.
//!
//! It must not know what is in a file.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Writes a file under a temporary name beside it, syncs and renames it: a reader sees the old or the new one.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_by(path, |file| file.write_all(bytes))
}

/// Does the same with what is written bit by bit, so that a large file is never held as a whole.
pub(crate) fn replace_by<T>(
    path: &Path,
    write: impl FnOnce(&mut io::BufWriter<File>) -> io::Result<T>,
) -> io::Result<T> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".part");
    let written = File::create(&temporary).map(io::BufWriter::new).and_then(|mut file| {
        let told = write(&mut file)?;
        file.into_inner()?.sync_all()?;
        fs::rename(&temporary, path)?;
        Ok(told)
    });
    if written.is_err() {
        // Half a file is of use to nobody, and on a full disk it is in the way.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Removes a file that may be gone already, and the folders below `root` that are empty without it.
pub(crate) fn remove(path: &Path, root: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let folders = path.ancestors().skip(1).take_while(|folder| folder.starts_with(root) && *folder != root);
    // A folder that is not empty cannot be removed, and need not be.
    let _ = folders.map(fs::remove_dir).all(|removed| removed.is_ok());
    Ok(())
}

/// Returns every file below a folder, sorted by path; a folder that is not there has none.
///
/// An error comes with the folder that could not be read.
pub(crate) fn files_below(dir: &Path) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    let mut files = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err((folder, error)),
        };
        for entry in entries {
            match entry {
                Ok(entry) if entry.path().is_dir() => folders.push(entry.path()),
                Ok(entry) => files.push(entry.path()),
                Err(error) => return Err((folder, error)),
            }
        }
    }
    files.sort();
    Ok(files)
}
