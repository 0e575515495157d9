//! Keeps batches as files in the cache, for the next run of the judge.
//!
//! A file is a help, never a need: one that is missing, damaged or cannot be written is made anew.

use super::{Key, Prepared};
use crate::call::Batch;
use crate::generate::Window;
use crate::problem::Problem;
use crate::reach::Reach;
use crate::toolchain::{self, hex};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::UNIX_EPOCH;

/// A folder of batches, and what all of them depend on.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    /// The judge, the problem file and the reference.
    context: Vec<u8>,
    swept: Once,
}

/// The folder in the cache.
const FOLDER: &str = "batches";
/// All files together; the oldest go when there are more bytes.
const SHELF_BYTES_MAX: u64 = 512 << 20;
/// No more files than this, those that only tell what was asked for included.
const SHELF_FILES_MAX: usize = 4096;
/// An empty file of this kind: the batch was made once before.
const ASKED: &str = "asked";
/// Digits of a file's name.
const NAME_DIGITS: usize = 32;
/// The bytes of a SHA-256, which every file begins with.
const SUM_BYTES: usize = 32;

impl Shelf {
    /// For one problem and its reference, whose library's name tells what it was built from. None
    /// where the judge's own file cannot be told from an older one.
    pub fn of(cache: &Path, problem: &Problem, reference: &Path) -> Option<Shelf> {
        let own = fs::metadata(std::env::current_exe().ok()?).ok()?;
        let changed = own.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        let mut context = Vec::new();
        context.extend(own.len().to_le_bytes());
        context.extend(changed.as_nanos().to_le_bytes());
        context.extend(Sha256::digest(&problem.source));
        context.extend(Sha256::digest(reference.as_os_str().as_encoded_bytes()));
        Some(Shelf { folder: cache.join(FOLDER), context, swept: Once::new() })
    }

    /// The batch of this key, if it lies here undamaged.
    pub fn load(&self, key: &Key, problem: &Problem) -> Option<Prepared> {
        let path = self.file(key);
        let file = fs::read(&path).ok()?;
        toolchain::used(&path);
        let (sum, content) = file.split_at_checked(SUM_BYTES)?;
        if Sha256::digest(content)[..] != *sum {
            return None;
        }
        let mut prepared = decode(content)?;
        if prepared.windows.is_empty() && prepared.recipes.is_empty() {
            prepared.reach = Reach::of(problem, &prepared.batch);
        }
        Some(prepared)
    }

    /// Lays a batch here; one that is of use to a single candidate only when it is asked for again.
    /// Where that fails there is none, which does no harm.
    pub fn store(&self, key: &Key, prepared: &Prepared) {
        self.swept.call_once(|| sweep(&self.folder, SHELF_BYTES_MAX, SHELF_FILES_MAX));
        let _ = fs::create_dir_all(&self.folder);
        let asked = self.file(key).with_extension(ASKED);
        if key.own.is_some() && fs::remove_file(&asked).is_err() {
            let _ = fs::File::create(asked);
            return;
        }
        let content = encode(prepared);
        let write = || -> std::io::Result<()> {
            let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
            file.write_all(&Sha256::digest(&content))?;
            file.write_all(&content)?;
            file.persist(self.file(key))?;
            Ok(())
        };
        let _ = write();
    }

    fn file(&self, key: &Key) -> PathBuf {
        let mut hash = Sha256::new();
        hash.update(&self.context);
        hash.update(format!("{key:?}"));
        self.folder.join(&hex(&hash.finalize())[..NAME_DIGITS])
    }
}

/// Removes the oldest files until half of what is allowed is left.
fn sweep(folder: &Path, bytes_max: u64, files_max: usize) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let about = |entry: fs::DirEntry| {
        let about = entry.metadata().ok()?;
        Some((about.modified().ok()?, about.len(), entry.path()))
    };
    let mut files: Vec<_> = entries.filter_map(about).collect();
    let mut bytes: u64 = files.iter().map(|(_, bytes, _)| bytes).sum();
    let mut count = files.len();
    if bytes <= bytes_max && count <= files_max {
        return;
    }
    files.sort();
    for (_, size, path) in files {
        if bytes <= bytes_max / 2 && count <= files_max / 2 {
            return;
        }
        count -= 1;
        if fs::remove_file(path).is_ok() {
            bytes -= size;
        }
    }
}

fn encode(prepared: &Prepared) -> Vec<u8> {
    let Prepared { batch, expected, windows, recipes, reach: _ } = prepared;
    let mut bytes = Vec::with_capacity(2 * batch.words.len());
    put(&mut bytes, batch.calls as u64);
    put_places(&mut bytes, &batch.starts);
    put_places(&mut bytes, recipes);
    put_all(&mut bytes, &batch.words);
    put(&mut bytes, u64::from(expected.is_some()));
    put_all(&mut bytes, expected.as_deref().unwrap_or_default());
    put(&mut bytes, windows.len() as u64);
    for (n, Window { setup, measured }) in windows {
        for word in [*n, *setup as u64, measured.start as u64, measured.end as u64] {
            put(&mut bytes, word);
        }
    }
    bytes
}

fn decode(mut bytes: &[u8]) -> Option<Prepared> {
    let bytes = &mut bytes;
    let calls = take(bytes)? as usize;
    let mut places = || Some(take_all(bytes)?.into_iter().map(|place| place as usize).collect());
    let (starts, recipes) = (places()?, places()?);
    let words = take_all(bytes)?;
    let is_known = take(bytes)? == 1;
    let expected = Some(take_all(bytes)?).filter(|_| is_known);
    let count = take(bytes)?;
    let mut windows = Vec::new();
    for _ in 0..count {
        let n = take(bytes)?;
        let setup = take(bytes)? as usize;
        let measured = take(bytes)? as usize..take(bytes)? as usize;
        windows.push((n, Window { setup, measured }));
    }
    let batch = Batch { words, starts, calls };
    Some(Prepared { batch, reach: Reach::default(), expected, windows, recipes })
}

/// Seven bits a byte, the sign last: most words are small numbers of either sign.
fn put(bytes: &mut Vec<u8>, word: u64) {
    let mut rest = word << 1 ^ ((word as i64) >> 63) as u64;
    while rest >= 0x80 {
        bytes.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

fn take(bytes: &mut &[u8]) -> Option<u64> {
    let mut word = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        word |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(word >> 1 ^ (word & 1).wrapping_neg());
        }
    }
    None
}

fn put_all(bytes: &mut Vec<u8>, words: &[u64]) {
    put(bytes, words.len() as u64);
    words.iter().for_each(|word| put(bytes, *word));
}

fn put_places(bytes: &mut Vec<u8>, places: &[usize]) {
    put(bytes, places.len() as u64);
    places.iter().for_each(|place| put(bytes, *place as u64));
}

fn take_all(bytes: &mut &[u8]) -> Option<Vec<u64>> {
    // A word takes a byte at least.
    let count = usize::try_from(take(bytes)?).ok().filter(|count| *count <= bytes.len())?;
    let mut words = Vec::with_capacity(count);
    for _ in 0..count {
        words.push(take(bytes)?);
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::fixture::lru;
    use crate::stock::Kind;

    fn key() -> Key {
        Key { seed: 1, kind: Kind::TwoObjects, parts: vec![(2, 0, 9), (3, 0, 4)], own: None }
    }

    fn prepared() -> Prepared {
        let words = vec![1, 0, u64::MAX, 1 << 63, 300, 1.5f64.to_bits()];
        Prepared {
            batch: Batch { words, starts: vec![0, 5], calls: 2 },
            reach: Reach::default(),
            expected: Some(vec![7, u64::MAX - 1]),
            windows: vec![(16, Window { setup: 1, measured: 1..9 })],
            recipes: vec![3],
        }
    }

    fn shelf(cache: &Path) -> Shelf {
        Shelf::of(cache, &lru(), Path::new("reference.so")).expect("a test has a file")
    }

    #[test]
    fn what_was_stored_is_loaded_under_its_own_key_alone() {
        let cache = tempfile::tempdir().unwrap();
        shelf(cache.path()).store(&key(), &prepared());
        let loaded = shelf(cache.path()).load(&key(), &lru()).expect("it lies there");
        assert_eq!(loaded.batch.words, prepared().batch.words);
        assert_eq!(loaded.batch.starts, [0, 5]);
        assert_eq!(loaded.batch.calls, 2);
        assert_eq!(loaded.expected, prepared().expected);
        assert_eq!(loaded.windows, prepared().windows);
        assert_eq!(loaded.recipes, [3]);
        assert!(shelf(cache.path()).load(&Key { seed: 2, ..key() }, &lru()).is_none());
        let other_parts = Key { parts: vec![(2, 0, 4), (3, 0, 9)], ..key() };
        assert!(shelf(cache.path()).load(&other_parts, &lru()).is_none());
    }

    #[test]
    fn what_one_candidate_needs_is_stored_when_it_is_asked_for_again() {
        let cache = tempfile::tempdir().unwrap();
        let (shelf, own) = (shelf(cache.path()), Key { own: Some("17".into()), ..key() });
        for is_stored in [false, true] {
            shelf.store(&own, &prepared());
            assert_eq!(shelf.load(&own, &lru()).is_some(), is_stored);
        }
    }

    #[test]
    fn a_damaged_file_is_none() {
        let cache = tempfile::tempdir().unwrap();
        let shelf = shelf(cache.path());
        shelf.store(&key(), &prepared());
        let file = shelf.file(&key());
        let whole = fs::read(&file).unwrap();
        for cut in 0..whole.len() {
            fs::write(&file, &whole[..cut]).unwrap();
            assert!(shelf.load(&key(), &lru()).is_none(), "cut at {cut}");
        }
        // Even one whose sum is right is read with care.
        for cut in 0..whole.len() - SUM_BYTES {
            let content = &whole[SUM_BYTES..SUM_BYTES + cut];
            let mut file_bytes = Sha256::digest(content).to_vec();
            file_bytes.extend(content);
            fs::write(&file, file_bytes).unwrap();
            assert!(shelf.load(&key(), &lru()).is_none(), "content cut at {cut}");
        }
    }

    #[test]
    fn the_oldest_files_go_first() {
        let folder = tempfile::tempdir().unwrap();
        for i in 0..4u64 {
            let file = fs::File::create(folder.path().join(i.to_string())).unwrap();
            file.set_len(100).unwrap();
            file.set_modified(UNIX_EPOCH + std::time::Duration::from_secs(i)).unwrap();
        }
        sweep(folder.path(), 400, 4);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4);
        sweep(folder.path(), 399, 4);
        assert!(!folder.path().join("1").exists() && folder.path().join("3").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        sweep(folder.path(), 400, 0);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
