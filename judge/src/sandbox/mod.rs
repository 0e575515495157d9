//! Starts a stranger's code where it can reach nothing: workers (a compiled solution) and builds.
//!
//! Four processes take part; each trusts only those above it.
//!
//! ```text
//! judge            starts the init, drains the output, holds the wall clock            (supervise.rs)
//! └─ init          the judge's own binary again: single-threaded, cleared environment  (init.rs)
//!    │             joins fresh namespaces: mounts, processes, ipc, names, and a network
//!    │             in which there is nothing                                            (namespaces.rs)
//!    └─ keeper     pid 1 there: builds the root, drops the user, holds the CPU clock,   (root.rs)
//!       │          kills what is left at the end, and reports on the control socket     (keeper.rs)
//!       └─ inside  limits, Landlock, system call filter; only then the stranger's code  (inside.rs)
//! ```
//!
//! One socket between judge and keeper carries everything that is believed: the report comes out of
//! it, and its end means "stop", so a judge that is killed leaves nothing behind. The inside process
//! closes its copy before any foreign code runs. The keeper is separate because the stranger's code
//! must not be pid 1 (signals without a handler are ignored there, and abort looks like a fault).
//!
//! What a solution does wrong is a value, [`Exit`]; an `Err` is the judge's own trouble.

mod build;
#[cfg(target_os = "linux")]
mod calls;
mod clock;
mod fault;
#[cfg(target_os = "linux")]
mod filter;
mod init;
mod inside;
mod job;
mod keeper;
#[cfg(target_os = "linux")]
mod landlock;
mod launch;
mod limits;
#[cfg(target_os = "linux")]
mod namespaces;
mod order;
#[cfg(target_os = "linux")]
mod root;
mod stack;
mod supervise;
mod tier;

pub use build::{Build, BuildEnded, run_build};
pub use fault::{FAULT_BYTES, Fault};
pub use init::enter_if_asked;
pub use inside::{Inside, forget};
pub use job::create_job;
pub use launch::{Ended, Exit, Launch, run_worker};
pub use limits::Limits;
pub use supervise::use_executable;
pub use tier::{Tier, probe};
