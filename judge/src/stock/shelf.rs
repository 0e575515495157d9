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
/// Every file begins with a sum over the rest: against damage, not against forgery, for whoever can
/// write here can as well replace the judge's builds.
const SUM_BYTES: usize = 4;

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
        if crc32fast::hash(content).to_le_bytes()[..] != *sum {
            return None;
        }
        decode(content, problem)
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
            file.write_all(&crc32fast::hash(&content).to_le_bytes())?;
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
    let Prepared { batch, expected, windows, recipes, reach } = prepared;
    let mut head = vec![batch.calls as u64, u64::from(expected.is_some())];
    for (n, Window { setup, measured }) in windows {
        head.extend([*n, *setup as u64, measured.start as u64, measured.end as u64]);
    }
    let mut bytes = Vec::with_capacity(2 * batch.words.len());
    put(&mut bytes, &head);
    put(&mut bytes, &reach.to_words());
    put(&mut bytes, &words(&batch.starts));
    put(&mut bytes, &words(recipes));
    put(&mut bytes, &batch.words);
    put(&mut bytes, expected.as_deref().unwrap_or_default());
    bytes.extend([0; SPARE_BYTES]);
    bytes
}

fn decode(bytes: &[u8], problem: &Problem) -> Option<Prepared> {
    let mut rest = bytes;
    let mut take = || take(&mut rest);
    let head = take()?;
    let (&[calls, is_known], windows) = head.split_first_chunk()?;
    let window = |four: &[u64]| {
        let [n, setup, start, end] = four.try_into().expect("a chunk of four");
        (n, Window { setup: setup as usize, measured: start as usize..end as usize })
    };
    let windows = windows.chunks_exact(4).map(window).collect();
    let reach = Reach::from_words(problem, &take()?)?;
    let (starts, recipes) = (places(&take()?), places(&take()?));
    let (words, expected) = (take()?, take()?);
    let batch = Batch { words, starts, calls: calls as usize };
    Some(Prepared { batch, reach, expected: (is_known == 1).then_some(expected), windows, recipes })
}

fn words(places: &[usize]) -> Vec<u64> {
    places.iter().map(|place| *place as u64).collect()
}

fn places(words: &[u64]) -> Vec<usize> {
    words.iter().map(|word| *word as usize).collect()
}

/// Words are kept in groups: a byte says how many bytes each of the group takes, two bits for each
/// word, and these bytes follow. Most words are small numbers of either sign: the sign comes last.
/// Nothing of this branches when it is read, and that is most of what the shelf costs.
const GROUP_WORDS: usize = 4;
/// The bytes of a word by its two bits.
const WIDTHS: [usize; 4] = [1, 2, 4, 8];
/// The last word is read as if it took all eight.
const SPARE_BYTES: usize = 7;
/// The bytes of how many words follow.
const COUNT_BYTES: usize = 8;

fn put(bytes: &mut Vec<u8>, words: &[u64]) {
    bytes.extend((words.len() as u64).to_le_bytes());
    for group in words.chunks(GROUP_WORDS) {
        let place = bytes.len();
        bytes.push(0);
        for (i, word) in group.iter().enumerate() {
            let folded = word << 1 ^ ((*word as i64) >> 63) as u64;
            let needed = (u64::BITS - folded.leading_zeros()).div_ceil(u8::BITS).max(1) as usize;
            let width = WIDTHS.iter().position(|width| *width >= needed).expect("eight at most");
            bytes[place] |= (width as u8) << (2 * i);
            bytes.extend(&folded.to_le_bytes()[..WIDTHS[width]]);
        }
    }
}

fn take(bytes: &mut &[u8]) -> Option<Vec<u64>> {
    let (count, rest) = bytes.split_first_chunk::<COUNT_BYTES>()?;
    // A word takes a byte at least.
    let count = usize::try_from(u64::from_le_bytes(*count)).ok().filter(|n| *n <= rest.len())?;
    let mut words = Vec::with_capacity(count.next_multiple_of(GROUP_WORDS));
    let mut at = 0;
    while words.len() < count {
        let widths = *rest.get(at)?;
        at += 1;
        let wanted = GROUP_WORDS.min(count - words.len());
        let mut group = [0; GROUP_WORDS];
        for (i, word) in group.iter_mut().enumerate().take(wanted) {
            let width = WIDTHS[usize::from(widths >> (2 * i) & 3)];
            let eight = rest.get(at..)?.first_chunk()?;
            let folded =
                u64::from_le_bytes(*eight) & (u64::MAX >> (u64::BITS as usize - 8 * width));
            *word = folded >> 1 ^ (folded & 1).wrapping_neg();
            at += width;
        }
        words.extend_from_slice(&group);
    }
    words.truncate(count);
    *bytes = &rest[at..];
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
        let words = vec![1, 0, u64::MAX, 1 << 63, 300, 1.5f64.to_bits(), 1 << 31];
        Prepared {
            batch: Batch { words, starts: vec![0, 5], calls: 2 },
            reach: Reach::from_words(&lru(), &[7]).expect("no argument was given"),
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
        assert_eq!(loaded.reach, prepared().reach);
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
            let mut file_bytes = crc32fast::hash(content).to_le_bytes().to_vec();
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
