//! Gives the sandbox its own processes, mounts, network and names, and its own user.

use std::fs;
use std::io;

use super::calls;
use super::order::{Layer, Step, Trouble};

/// Users from here on belong to nobody on any machine we know of; each sandbox takes one of them,
/// so that what it may do to "its own user's processes" ends at itself.
const FIRST_USER: u32 = 1_785_000_000;

/// The user where the machine maps no such numbers (a container without root of its own).
const NOBODY: u32 = 65_534;

/// Leaves the namespaces of the judge.
pub(super) fn setup_namespaces() -> Result<(), Trouble> {
    let (user, group) = identity();
    let mut fresh = libc::CLONE_NEWNS
        | libc::CLONE_NEWPID
        | libc::CLONE_NEWNET
        | libc::CLONE_NEWIPC
        | libc::CLONE_NEWUTS
        | libc::CLONE_NEWCGROUP;
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
