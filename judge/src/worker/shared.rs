//! The memory of a job, from the judge's side: everything is written and read once.

use crate::sandbox;
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, BorrowedFd};
#[cfg(target_os = "linux")]
use std::os::unix::fs::FileExt;

/// Memory that a worker maps. Where it is a file like others it is written and read and never mapped
/// here: no page is cleared before it is filled, and none is mapped only to be copied.
#[derive(Debug)]
pub struct Shared {
    file: File,
    #[cfg(not(target_os = "linux"))]
    memory: memmap2::MmapMut,
}

impl Shared {
    /// All zeroes.
    ///
    /// # Errors
    ///
    /// When the machine has no memory or descriptors left.
    pub fn make(bytes: usize) -> io::Result<Shared> {
        let file = File::from(sandbox::create_job(bytes as u64)?);
        Ok(Shared {
            // SAFETY: the file is ours; what the worker writes into it is read through copies.
            #[cfg(not(target_os = "linux"))]
            memory: unsafe { memmap2::MmapMut::map_mut(&file) }?,
            file,
        })
    }

    /// Puts bytes at a place.
    ///
    /// # Errors
    ///
    /// When the machine has no memory left, or the place lies beyond the end.
    pub fn write(&mut self, at: usize, bytes: &[u8]) -> io::Result<()> {
        #[cfg(target_os = "linux")]
        self.file.write_all_at(bytes, at as u64)?;
        #[cfg(not(target_os = "linux"))]
        self.memory
            .get_mut(at..at + bytes.len())
            .ok_or(io::ErrorKind::UnexpectedEof)?
            .copy_from_slice(bytes);
        Ok(())
    }

    /// Copies what lies at a place.
    ///
    /// # Errors
    ///
    /// When it lies beyond the end.
    pub fn read(&self, at: usize, bytes: &mut [u8]) -> io::Result<()> {
        #[cfg(target_os = "linux")]
        self.file.read_exact_at(bytes, at as u64)?;
        #[cfg(not(target_os = "linux"))]
        bytes.copy_from_slice(
            self.memory.get(at..at + bytes.len()).ok_or(io::ErrorKind::UnexpectedEof)?,
        );
        Ok(())
    }

    /// Copies so many words.
    ///
    /// # Errors
    ///
    /// When they lie beyond the end.
    pub fn words(&self, at: usize, words: usize) -> io::Result<Vec<u64>> {
        let mut copied = vec![0_u64; words];
        // SAFETY: any eight bytes are a word, and nothing else looks at these meanwhile.
        let bytes =
            unsafe { std::slice::from_raw_parts_mut(copied.as_mut_ptr().cast(), 8 * words) };
        self.read(at, bytes)?;
        Ok(copied)
    }
}

impl AsFd for Shared {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.file.as_fd()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_and_the_rest_is_zero() {
        let mut shared = Shared::make(4096).unwrap();
        shared.write(8, &7_u64.to_ne_bytes()).unwrap();
        assert_eq!(shared.words(0, 3).unwrap(), [0, 7, 0]);
        assert!(shared.words(4096 - 8, 2).is_err());
    }
}
