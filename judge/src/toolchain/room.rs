//! Keeps the cache of builds within its bound: what was not used for the longest time goes first.

use std::fs::{File, FileTimes};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

/// Builds, harnesses and libraries in a cache take no more than this, unless all are in use.
const CACHE_BYTES_MAX: u64 = 4 << 30;

/// What was used since then may still be loaded, by this judge or another one.
const IN_USE: Duration = Duration::from_secs(60 * 60);

/// So many bytes are written before the cache is looked through once more.
const WRITTEN_BYTES_MAX: u64 = 256 << 20;

/// A cache is looked through again after this time by whatever judge comes.
const LOOKED_THROUGH: Duration = Duration::from_secs(24 * 60 * 60);

/// Its time says when the cache was last looked through.
const STAMP: &str = "looked-through";

/// The cache's folders, and at which depth their entries go, each as a whole.
const FOLDERS: [(&str, u32); 4] =
    [("builds", 2), ("harness", 1), ("libraries", 1), ("versions", 1)];

/// Counts what a judge writes to its cache.
#[derive(Debug, Default)]
pub(super) struct Room {
    written_bytes: AtomicU64,
}

impl Room {
    /// Makes room where nobody has for a while. What cannot be removed does no harm.
    pub fn look_through_at_start(cache: &Path) {
        let stamp = cache.join(STAMP);
        if age(&stamp).is_none_or(|age| age > LOOKED_THROUGH) {
            let _ = File::create(&stamp);
            used(&stamp);
            make_room(cache, CACHE_BYTES_MAX, IN_USE);
        }
    }

    /// A build was added.
    pub fn added(&self, file: &Path, cache: &Path) {
        let bytes = file.metadata().map_or(0, |about| about.len());
        let before = self.written_bytes.fetch_add(bytes, Ordering::Relaxed);
        if before / WRITTEN_BYTES_MAX != (before + bytes) / WRITTEN_BYTES_MAX {
            make_room(cache, CACHE_BYTES_MAX, IN_USE);
        }
    }
}

/// Notes that a file or folder of the cache was used just now: it stays for a while.
pub fn used(path: &Path) {
    let now = FileTimes::new().set_modified(SystemTime::now());
    let _ = File::open(path).and_then(|file| file.set_times(now));
}

/// Removes what was not used for the longest time, until the rest has room.
fn make_room(cache: &Path, bytes_max: u64, in_use: Duration) {
    let mut all = Vec::new();
    for (folder, depth) in FOLDERS {
        entries(&cache.join(folder), depth, &mut all);
    }
    let mut bytes: u64 = all.iter().map(|entry| entry.bytes).sum();
    all.sort_by_key(|entry| std::cmp::Reverse(entry.age));
    for Entry { path, bytes: own, age } in all {
        if bytes <= bytes_max || age < in_use {
            break;
        }
        let removed = match path.is_dir() {
            true => super::work::remove(&path),
            false => std::fs::remove_file(&path),
        };
        if removed.is_ok() {
            bytes -= own;
        }
    }
}

struct Entry {
    path: PathBuf,
    bytes: u64,
    age: Duration,
}

fn entries(folder: &Path, depth: u32, all: &mut Vec<Entry>) {
    for path in paths(folder) {
        if depth > 1 {
            entries(&path, depth - 1, all);
        } else if let Some(age) = age(&path) {
            all.push(Entry { bytes: size(&path), path, age });
        }
    }
}

fn paths(folder: &Path) -> impl Iterator<Item = PathBuf> {
    std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
}

/// With all that is in it; nothing in these folders is a link.
fn size(path: &Path) -> u64 {
    match path.symlink_metadata() {
        Ok(about) if about.is_dir() => paths(path).map(|inner| size(&inner)).sum(),
        Ok(about) => about.len(),
        Err(_) => 0,
    }
}

/// Since it was last used. What comes from the future, after a clock was put back, is new.
fn age(path: &Path) -> Option<Duration> {
    let modified = path.metadata().and_then(|about| about.modified()).ok()?;
    Some(modified.elapsed().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(60 * 60);

    /// Entries by name with their bytes and the hours since they were used; what is left of them.
    #[track_caller]
    fn check(entries: &[(&str, usize, u32)], bytes_max: u64, expected: &[&str]) {
        let cache = tempfile::tempdir().unwrap();
        for (name, bytes, hours) in entries {
            let path = cache.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, vec![0; *bytes]).unwrap();
            let folder = name.starts_with("harness/").then_some("harness/k");
            let entry = folder.map_or(path, |folder| cache.path().join(folder));
            let time = FileTimes::new().set_modified(SystemTime::now() - *hours * HOUR);
            File::open(entry).unwrap().set_times(time).unwrap();
        }
        make_room(cache.path(), bytes_max, HOUR);
        let left = entries.iter().map(|(name, ..)| *name);
        let left: Vec<&str> = left.filter(|name| cache.path().join(name).exists()).collect();
        assert_eq!(left, expected);
    }

    #[test]
    fn what_was_not_used_for_the_longest_time_goes_until_the_rest_has_room() {
        let builds =
            [("builds/aa/1.so", 50, 3), ("builds/aa/2.so", 50, 9), ("builds/bb/3.so", 50, 6)];
        check(&builds, 150, &["builds/aa/1.so", "builds/aa/2.so", "builds/bb/3.so"]);
        check(&builds, 149, &["builds/aa/1.so", "builds/bb/3.so"]);
        check(&builds, 50, &["builds/aa/1.so"]);
    }

    #[test]
    fn what_may_be_loaded_stays_however_large() {
        check(&[("builds/aa/1.so", 500, 0), ("builds/aa/2.so", 10, 2)], 100, &["builds/aa/1.so"]);
    }

    #[test]
    fn a_harness_goes_as_a_whole_and_the_work_of_others_is_left_alone() {
        check(
            &[
                ("harness/k/plain/x.rlib", 60, 5),
                ("grade/k.json", 900, 99),
                ("builds/aa/1.so", 60, 4),
            ],
            100,
            &["grade/k.json", "builds/aa/1.so"],
        );
    }

    #[test]
    fn a_use_makes_a_build_young() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("1.so");
        std::fs::write(&file, "x").unwrap();
        let old = FileTimes::new().set_modified(SystemTime::now() - 9 * HOUR);
        File::open(&file).unwrap().set_times(old).unwrap();
        assert!(age(&file).unwrap() > HOUR);
        used(&file);
        assert!(age(&file).unwrap() < HOUR);
    }

    #[test]
    fn a_cache_is_looked_through_once_a_day() {
        let cache = tempfile::tempdir().unwrap();
        let stamp = cache.path().join(STAMP);
        Room::look_through_at_start(cache.path());
        assert!(age(&stamp).unwrap() < HOUR);
        let yesterday = FileTimes::new().set_modified(SystemTime::now() - 25 * HOUR);
        File::open(&stamp).unwrap().set_times(yesterday).unwrap();
        Room::look_through_at_start(cache.path());
        assert!(age(&stamp).unwrap() < HOUR);
    }
}
