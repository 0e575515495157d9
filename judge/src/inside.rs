//! The worker's side: loads the dylib and runs the job in the shared memory.

use crate::sandbox::Inside;
use judge_harness::{Failure, Job, MESSAGE_BYTES};
use libloading::{Library, Symbol};
use memmap2::MmapMut;
use std::error::Error;
use std::fs::File;
use std::mem::{ManuallyDrop, offset_of};
use std::os::fd::FromRawFd;

type Entry = unsafe extern "C" fn(*mut Job) -> i32;

/// The dylib cannot be loaded or is not what the judge built.
const NOT_LOADED: i32 = 87;

/// Runs the job; answers the worker's exit code.
pub fn run(inside: &Inside) -> i32 {
    // SAFETY: the launcher leaves the descriptor open for this.
    let file = ManuallyDrop::new(unsafe { File::from_raw_fd(inside.job_fd) });
    // SAFETY: the judge reads it only through copies.
    let Ok(memory) = (unsafe { MmapMut::map_mut(&*file) }) else { return NOT_LOADED };
    let mut memory = ManuallyDrop::new(memory);
    // SAFETY: it runs a stranger's constructors, which is what this process is for.
    let library = match unsafe { Library::new(&inside.library) } {
        Ok(library) => library,
        Err(error) => {
            tell(&mut memory, &error);
            return NOT_LOADED;
        }
    };
    // Never unloaded: destructors of thread-local data would run in memory that is gone.
    let library = ManuallyDrop::new(library);
    // SAFETY: the glue exports it with this type.
    let entry: Result<Symbol<Entry>, _> = unsafe { library.get(inside.entry.as_bytes()) };
    match entry {
        // SAFETY: the job's offsets were set by the judge.
        Ok(entry) => unsafe { entry(memory.as_mut_ptr().cast()) },
        Err(_) => NOT_LOADED,
    }
}

/// Leaves the loader's reason to the judge.
fn tell(memory: &mut MmapMut, error: &libloading::Error) {
    let reason = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    let failure = if is_too_large(&reason) { Failure::Memory } else { Failure::Unloadable };
    let reason = &reason.as_bytes()[..reason.len().min(MESSAGE_BYTES)];
    put(memory, offset_of!(Job, failure), &(failure as u64).to_ne_bytes());
    put(memory, offset_of!(Job, message), reason);
    put(memory, offset_of!(Job, message_bytes), &(reason.len() as u64).to_ne_bytes());
}

/// Says whether the library's own data, a huge static, does not fit into the memory of a worker.
fn is_too_large(reason: &str) -> bool {
    ["annot allocate memory", "failed to map", "cannot map"]
        .iter()
        .any(|words| reason.contains(words))
}

fn put(memory: &mut MmapMut, at: usize, bytes: &[u8]) {
    if let Some(place) = memory.get_mut(at..at + bytes.len()) {
        place.copy_from_slice(bytes);
    }
}
