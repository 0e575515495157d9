//! The worker's side: loads the dylib and runs the job in the shared memory.

use crate::sandbox::Inside;
use judge_harness::Job;
use libloading::{Library, Symbol};
use memmap2::MmapMut;
use std::fs::File;
use std::mem::ManuallyDrop;
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
    let Ok(library) = (unsafe { Library::new(&inside.library) }) else { return NOT_LOADED };
    // Never unloaded: destructors of thread-local data would run in memory that is gone.
    let library = ManuallyDrop::new(library);
    // SAFETY: the glue exports it with this type.
    let entry: Result<Symbol<Entry>, _> = unsafe { library.get(b"judge_entry") };
    match entry {
        // SAFETY: the job's offsets were set by the judge.
        Ok(entry) => unsafe { entry(memory.as_mut_ptr().cast()) },
        Err(_) => NOT_LOADED,
    }
}
