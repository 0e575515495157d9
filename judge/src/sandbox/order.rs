//! What judge and keeper tell each other: one order goes in, one report comes out.

use std::ffi::OsString;
use std::io::{self, Write};
use std::os::fd::RawFd;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Limits;

/// The hidden first argument that turns the judge's binary into an init.
pub(super) const HIDDEN_ARGUMENT: &str = "--inside-the-sandbox";

/// Says what to start, and how.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Order {
    pub task: Task,
    pub limits: Limits,
    pub layers: Layers,
}

/// Is what runs inside.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Task {
    /// A compiled solution; the network is one to join, by its descriptor in the judge.
    Worker { library: PathBuf, entry: String, network: Option<RawFd> },
    /// A compiler.
    Build {
        program: PathBuf,
        args: Vec<OsString>,
        env: Vec<(OsString, OsString)>,
        readable: Vec<PathBuf>,
        writable: PathBuf,
    },
    /// A look from inside at whether the layers hold.
    Probe,
}

/// The walls of the sandbox that a machine may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Layers {
    /// Mounts, processes, network and names of its own.
    pub namespaces: bool,
    /// For root: a user of its own. An ordinary user stays who he is.
    pub user: bool,
    /// Files refused by the kernel even where a path leads to them.
    pub landlock: bool,
    /// System calls refused.
    pub filter: bool,
    /// Addresses that are the same at each start.
    pub fixed_addresses: bool,
}

/// Names one of [`Layers`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Layer {
    Namespaces,
    User,
    Landlock,
    Filter,
    FixedAddresses,
}

/// Is what came of an order.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Report {
    /// The stranger's process ran and is gone.
    Ended { status: i32, cpu_us: u64, peak_memory_bytes: u64, stopped: Option<Stopped> },
    /// The sandbox could not be built.
    Trouble { layer: Option<Layer>, message: String },
}

/// Why the keeper ended the stranger's process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Stopped {
    /// It used up its CPU time.
    CpuTime,
    /// It slept too long.
    Asleep,
}

impl Report {
    /// Sends the report; a judge that is gone needs none.
    pub fn send(&self, mut control: impl Write) {
        let mut line = serde_json::to_vec(self).unwrap_or_default();
        line.push(b'\n');
        let _ = control.write_all(&line);
    }
}

/// Is a step of the sandbox that failed, and the layer that it belongs to.
#[derive(Debug)]
pub(super) struct Trouble {
    pub layer: Option<Layer>,
    pub message: String,
}

/// Names the step that may fail.
pub(super) trait Step<T> {
    /// Says what was tried, and for which layer.
    fn step(self, layer: impl Into<Option<Layer>>, what: &str) -> Result<T, Trouble>;
}

impl<T> Step<T> for io::Result<T> {
    fn step(self, layer: impl Into<Option<Layer>>, what: &str) -> Result<T, Trouble> {
        self.map_err(|error| Trouble { layer: layer.into(), message: format!("{what}: {error}") })
    }
}
