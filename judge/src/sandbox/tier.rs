//! Finds out which walls this machine really offers.

use std::fmt;
use std::sync::OnceLock;

use super::Limits;
use super::order::{Layer, Layers, Order, Report, Task};
use super::supervise::{Surplus, supervise};

/// Is what the sandbox consists of on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tier {
    /// Whether every layer holds that protects the machine and its user.
    pub full: bool,
    /// What is off, each with the reason, for people.
    pub missing: Vec<String>,
    pub(super) layers: Layers,
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let name = if self.full { "full" } else { "weak" };
        match self.missing.as_slice() {
            [] => write!(f, "{name}"),
            missing => write!(f, "{name} (missing: {})", missing.join("; ")),
        }
    }
}

/// Returns what a sandbox on this machine consists of, found once by really starting one.
pub fn probe() -> Tier {
    static FOUND: OnceLock<Tier> = OnceLock::new();
    FOUND.get_or_init(find).clone()
}

/// Starts with every layer and takes away those that fail, one at a time.
fn find() -> Tier {
    let linux = cfg!(target_os = "linux");
    let mut layers = Layers {
        namespaces: linux,
        user: linux,
        landlock: linux,
        filter: linux,
        fixed_addresses: linux,
    };
    let mut missing = Vec::new();
    if !linux {
        missing.push("namespaces, Landlock and seccomp: Linux only".to_owned());
    }
    loop {
        match start(layers) {
            Ok(()) => break,
            Err((layer, message)) => {
                // A failure that belongs to no layer would be met again by every worker, which then
                // tells it; here it only must not go on for ever.
                let Some(layer) = layer.filter(|&layer| take(&mut layers, layer)) else {
                    missing.push(message);
                    break;
                };
                missing.push(format!("{}: {message}", name(layer)));
            }
        }
    }
    let walls = layers.namespaces && layers.user && layers.landlock && layers.filter;
    Tier { full: walls, missing, layers }
}

fn start(layers: Layers) -> Result<(), (Option<Layer>, String)> {
    let order = Order { task: Task::Probe, limits: Limits::for_builds(), layers };
    let observed =
        supervise(&order, None, Surplus::Drop).map_err(|error| (None, error.to_string()))?;
    match observed.report {
        Report::Ended { status: 0, .. } => Ok(()),
        Report::Ended { status, .. } => Err((None, format!("the probe ended with {status}"))),
        Report::Trouble { layer, message } => Err((layer, message)),
    }
}

/// Switches a layer off; false if it was off already.
fn take(layers: &mut Layers, layer: Layer) -> bool {
    let layer = match layer {
        Layer::Namespaces => &mut layers.namespaces,
        Layer::User => &mut layers.user,
        Layer::Landlock => &mut layers.landlock,
        Layer::Filter => &mut layers.filter,
        Layer::FixedAddresses => &mut layers.fixed_addresses,
    };
    std::mem::replace(layer, false)
}

fn name(layer: Layer) -> &'static str {
    match layer {
        Layer::Namespaces => "namespaces",
        Layer::User => "a user of its own",
        Layer::Landlock => "Landlock",
        Layer::Filter => "seccomp",
        Layer::FixedAddresses => "fixed addresses",
    }
}
