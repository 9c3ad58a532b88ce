//! Files that a person takes along: whole under their name, or not there.

use std::io::{self, Write};
use std::path::Path;

/// Written beside its place and moved there, so that a full disk never leaves half a paper under a good name.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = beside(path)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// Whether [`write_whole`] could put a file there, as far as can be told without doing it.
pub fn may_write(path: &Path) -> bool {
    !path.is_dir() && beside(path).is_ok()
}

fn beside(path: &Path) -> io::Result<tempfile::NamedTempFile> {
    let folder = path.parent().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
    // A bare name lies in the folder where one stands.
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    tempfile::NamedTempFile::new_in(folder)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

    use super::*;

    #[test]
    fn a_file_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("受理告知书 𠮷❶.pdf");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"another").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"another");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }
}
