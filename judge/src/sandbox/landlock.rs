//! Asks the kernel to refuse every file but those of the task: a second wall behind the new root,
//! and the first one where there is no new root.

use std::path::{Path, PathBuf};

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, PathBeneath, PathFd, Ruleset, RulesetAttr,
    RulesetCreated, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope, path_beneath_rules,
};

use super::inside::LIBRARY_INSIDE;
use super::order::{Layer, Layers, Task, Trouble};
use super::root::{DEVICES, SYSTEM};

/// The newest rules that we know; an older kernel enforces those that it has.
const RULES: ABI = ABI::V6;

/// Restricts this process and all that it starts to the files of its task.
pub(super) fn setup_landlock(task: &Task, layers: &Layers) -> Result<(), Trouble> {
    let trouble = |message| Trouble { layer: Some(Layer::Landlock), message };
    match restrict(task, layers) {
        Ok(RulesetStatus::NotEnforced) => Err(trouble("the kernel has no Landlock".to_owned())),
        Ok(_) => Ok(()),
        Err(error) => Err(trouble(format!("restricting files: {error}"))),
    }
}

fn restrict(task: &Task, layers: &Layers) -> Result<RulesetStatus, RulesetError> {
    let rules = Ruleset::default()
        .handle_access(AccessFs::from_all(RULES))?
        .handle_access(AccessNet::from_all(RULES))?
        .scope(Scope::from_all(RULES))?
        .create()?;
    let rules = match task {
        Task::Probe => rules,
        Task::Worker { library, .. } => allow_library(rules, library, layers)?,
        Task::Build { readable, writable, .. } => allow_build(rules, readable, writable, layers)?,
    };
    Ok(rules.restrict_self()?.ruleset)
}

fn allow_library(
    rules: RulesetCreated,
    library: &Path,
    layers: &Layers,
) -> Result<RulesetCreated, RulesetError> {
    let library = if layers.namespaces { Path::new(LIBRARY_INSIDE) } else { library };
    // A library that cannot be opened stays forbidden, and dlopen says so.
    match PathFd::new(library) {
        Ok(library) => rules.add_rule(PathBeneath::new(library, AccessFs::ReadFile)),
        Err(_) => Ok(rules),
    }
}

fn allow_build(
    rules: RulesetCreated,
    readable: &[PathBuf],
    writable: &Path,
    layers: &Layers,
) -> Result<RulesetCreated, RulesetError> {
    let read = AccessFs::from_read(RULES);
    let write = AccessFs::from_all(RULES);
    let device: BitFlags<AccessFs> = AccessFs::ReadFile | AccessFs::WriteFile;
    let rules = rules
        .add_rules(path_beneath_rules(SYSTEM, read))?
        .add_rules(path_beneath_rules(["/proc"], read))?
        .add_rules(path_beneath_rules(readable, read))?
        .add_rules(path_beneath_rules(DEVICES, device))?
        .add_rules(path_beneath_rules([writable], write))?;
    // Only where it is the build's own.
    if layers.namespaces { rules.add_rules(path_beneath_rules(["/tmp"], write)) } else { Ok(rules) }
}
