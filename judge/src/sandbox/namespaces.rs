//! Gives the sandbox its own processes, mounts, network and names, and its own user.

use std::fs::{self, File};
use std::io;
use std::os::fd::{AsRawFd, OwnedFd, RawFd};
use std::path::Path;
use std::sync::OnceLock;

use super::calls::{self, Capabilities};
use super::order::{Layer, Layers, Step, Trouble};

/// Users from here on belong to nobody on any machine we know of; each sandbox takes one of them,
/// so that what it may do to "its own user's processes" ends at itself.
const FIRST_USER: u32 = 1_785_000_000;

/// The user where the machine maps no such numbers (a container without root of its own).
const NOBODY: u32 = 65_534;

/// Changing the user changes no capability.
const SECBIT_NO_SETUID_FIXUP: u64 = 1 << 2;

/// Leaves the namespaces of the judge, for the empty network if there is one to join.
pub(super) fn setup_namespaces(network: Option<RawFd>) -> Result<(), Trouble> {
    let (user, group) = identity();
    let mut fresh = libc::CLONE_NEWNS
        | libc::CLONE_NEWPID
        | libc::CLONE_NEWIPC
        | libc::CLONE_NEWUTS
        | libc::CLONE_NEWCGROUP;
    if network.is_none_or(|network| join_network(network).is_err()) {
        fresh |= libc::CLONE_NEWNET;
    }
    // Root needs no user namespace to make the others, and is better off without: it takes another
    // user, one without any power, where a namespace's user would still be a namespace's root.
    if user != 0 {
        fresh |= libc::CLONE_NEWUSER;
    }
    calls::unshare(fresh).step(Layer::Namespaces, "leaving the namespaces")?;
    if user != 0 {
        setup_identity(user, group).step(Layer::Namespaces, "mapping the user")?;
    }
    calls::make_mounts_private().step(Layer::Namespaces, "separating the mounts")
}

/// Returns a network in which there is nothing, for all workers of this judge: to make one and to
/// take it down again takes a tenth of a worker's time. None where only a sandbox's own user could
/// make it.
///
/// Only for those to whom the filter refuses every socket: they would meet in it.
pub(super) fn empty_network() -> Option<RawFd> {
    static NETWORK: OnceLock<Option<OwnedFd>> = OnceLock::new();
    let make = || {
        calls::unshare(libc::CLONE_NEWNET).ok()?;
        calls::duplicate_from(NETWORK_FD_MIN, &File::open("/proc/thread-self/ns/net").ok()?).ok()
    };
    // The thread ends, and what it opened remains.
    let network = NETWORK.get_or_init(|| {
        (identity().0 == 0).then(|| std::thread::spawn(make).join().ok().flatten()).flatten()
    });
    network.as_ref().map(AsRawFd::as_raw_fd)
}

/// So high that its number has as many digits in every judge: an order that is longer moves what a
/// worker allocates, and with it the addresses that a solution sees.
const NETWORK_FD_MIN: RawFd = 100;

/// Enters the judge's empty network, from a process that the judge started.
fn join_network(network: RawFd) -> io::Result<()> {
    // Padded, for the same reason.
    let path = format!("/proc/{:/>10}/fd/{network}", std::os::unix::process::parent_id());
    calls::join(Path::new(&path), libc::CLONE_NEWNET)
}

/// Maps the user to himself: root inside would only be one more thing to take away.
fn setup_identity(user: u32, group: u32) -> io::Result<()> {
    fs::write("/proc/self/setgroups", "deny")?;
    fs::write("/proc/self/uid_map", format!("{user} {user} 1"))?;
    fs::write("/proc/self/gid_map", format!("{group} {group} 1"))
}

/// Picks the user to become; `None` for an ordinary user, who stays.
///
/// Called by the init: its process number, unlike the keeper's, is unique on the machine.
pub(super) fn choose_user() -> Option<u32> {
    let own = FIRST_USER + std::process::id();
    (identity().0 == 0).then(|| if is_mapped(own) { own } else { NOBODY })
}

/// Becomes the user, for good; true where it is this sandbox's alone.
pub(super) fn setup_user(user: u32) -> Result<bool, Trouble> {
    calls::become_user(user).step(Layer::User, "dropping root")?;
    Ok(user != NOBODY)
}

/// What a root that becomes another user takes along where files stay where they are: cache and
/// toolchain may lie below a home that only root may enter. Landlock says what may be read there;
/// without it nothing is taken along.
pub(super) fn choose_capabilities(layers: &Layers) -> io::Result<Capabilities> {
    if layers.namespaces || !layers.landlock {
        return Ok(Capabilities::default());
    }
    // Not only over the change of user: `access`, by which linkers look for files, counts too.
    calls::set_process_flag(libc::PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP)?;
    Capabilities::past_modes()
}

fn is_mapped(user: u32) -> bool {
    let map = fs::read_to_string("/proc/self/uid_map").unwrap_or_default();
    map.lines().any(|line| {
        let mut numbers = line.split_ascii_whitespace().map(|word| word.parse::<u64>());
        let (Some(Ok(first)), Some(_), Some(Ok(count))) =
            (numbers.next(), numbers.next(), numbers.next())
        else {
            return false;
        };
        (first..first + count).contains(&u64::from(user))
    })
}

/// Returns the effective user and group.
fn identity() -> (u32, u32) {
    // SAFETY: these take no arguments and cannot fail.
    unsafe { (libc::geteuid(), libc::getegid()) }
}
