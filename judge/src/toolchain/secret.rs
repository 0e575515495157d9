//! Keeps a number that no solution can know.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// Its name in the cache.
const FILE: &str = "secret";
/// So many bytes cannot be guessed.
const BYTES: usize = 32;

/// The cache's secret, made at first use.
///
/// # Errors
///
/// When the cache cannot be written.
pub(super) fn of(cache: &Path) -> io::Result<Vec<u8>> {
    let path = cache.join(FILE);
    if let Some(known) = read(&path) {
        return Ok(known);
    }
    let mut secret = [0; BYTES];
    File::open("/dev/urandom")?.read_exact(&mut secret)?;
    // Readable by its owner alone, and there as a whole or not at all.
    let mut file = tempfile::Builder::new().prefix(".new-").tempfile_in(cache)?;
    file.write_all(&secret)?;
    match file.persist_noclobber(&path) {
        Ok(_) => Ok(secret.into()),
        // Another judge was faster, or it was cut off when the disk was full.
        Err(error) => read(&path).map(Ok).unwrap_or_else(|| {
            error.file.persist(&path)?;
            Ok(secret.into())
        }),
    }
}

fn read(path: &Path) -> Option<Vec<u8>> {
    std::fs::read(path).ok().filter(|secret| secret.len() == BYTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cache_keeps_its_secret_and_another_has_another() {
        let caches = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let secret = of(caches[0].path()).unwrap();
        assert_eq!(of(caches[0].path()).unwrap(), secret);
        assert_ne!(of(caches[1].path()).unwrap(), secret);
        std::fs::write(caches[0].path().join(FILE), "cut off").unwrap();
        assert_eq!(of(caches[0].path()).unwrap().len(), BYTES);
    }
}
