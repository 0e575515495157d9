//! Builds the file system that the inside process sees: empty but for what its task needs.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};

use super::Limits;
use super::calls::{self, Tree};
use super::inside::LIBRARY_INSIDE;
use super::order::{Layer, Step, Task, Trouble};

/// What compilers and linkers of a system need, as far as it exists.
pub(super) const SYSTEM: [&str; 10] = [
    "/usr",
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
    "/etc/alternatives",
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
];

/// The devices that a build may open: none that gives without end.
pub(super) const DEVICES: [&str; 1] = ["/dev/null"];

/// Where the new root is put together; what lay there is reached before, or not at all.
const SITE: &str = "/tmp";

/// Is one thing of the machine that is visible inside.
struct View {
    source: PathBuf,
    target: PathBuf,
    attributes: u64,
}

const READ_ONLY: u64 = libc::MOUNT_ATTR_RDONLY | libc::MOUNT_ATTR_NOSUID | libc::MOUNT_ATTR_NODEV;
const WRITABLE: u64 = libc::MOUNT_ATTR_NOSUID | libc::MOUNT_ATTR_NODEV;
const DEVICE: u64 = libc::MOUNT_ATTR_NOSUID | libc::MOUNT_ATTR_NOEXEC;

/// Makes a root that holds what the task needs, and moves there.
pub(super) fn setup_root(task: &Task, limits: &Limits) -> Result<(), Trouble> {
    let views = views(task).step(None, "listing what a build sees")?;
    // Taken before the site covers what may lie below it.
    let mut trees = Vec::new();
    for view in &views {
        let name = view.source.display();
        let tree = Tree::clone_at(&view.source)
            .and_then(|tree| tree.restrict(view.attributes))
            .step(layer_of(&view.source), &format!("reaching {name}"))?;
        trees.push((tree, &view.target, view.source.is_dir()));
    }
    mount_empty(Path::new(SITE), "mode=755,size=256k,nr_inodes=4096")?;
    if !matches!(task, Task::Worker { .. }) {
        setup_system_folders(limits)?;
    }
    for (tree, target, is_folder) in trees {
        let target = at_site(target);
        create(&target, is_folder)
            .and_then(|()| tree.attach(&target))
            .step(Layer::Namespaces, &format!("showing {}", target.display()))?;
    }
    std::env::set_current_dir(SITE)
        .and_then(|()| calls::pivot_to_working_directory())
        .and_then(|()| calls::make_root_read_only())
        .step(Layer::Namespaces, "moving to the new root")
}

/// Gives the build folder to the user who will write there, and checks that he can read the rest.
pub(super) fn setup_ownership(task: &Task, user: Option<u32>) -> io::Result<()> {
    let Some(user) = user else { return Ok(()) };
    match task {
        Task::Build { writable, .. } => chown(writable, Some(user), Some(user)),
        Task::Worker { library, .. } => check_readable(library),
        Task::Probe => Ok(()),
    }
}

fn check_readable(library: &Path) -> io::Result<()> {
    let mode = fs::metadata(library)?.mode();
    if mode & 0o004 != 0 {
        return Ok(());
    }
    let name = library.display();
    Err(io::Error::other(format!("{name} has mode {mode:o}; it must be readable by everybody")))
}

fn views(task: &Task) -> io::Result<Vec<View>> {
    let same = |path: &Path, attributes| View {
        source: path.to_owned(),
        target: path.to_owned(),
        attributes,
    };
    let mut views = Vec::new();
    match task {
        Task::Worker { library, .. } => {
            let target = PathBuf::from(LIBRARY_INSIDE);
            views.push(View { source: library.clone(), target, attributes: READ_ONLY });
        }
        Task::Probe => views.push(same(Path::new("/usr"), READ_ONLY)),
        Task::Build { readable, writable, .. } => {
            let system = SYSTEM.iter().map(Path::new).filter(|path| is_real(path));
            views.extend(system.map(|path| same(path, READ_ONLY)));
            views.extend(readable.iter().map(|path| same(path, READ_ONLY)));
            views.push(same(writable, WRITABLE));
            let devices = DEVICES.iter().map(Path::new).filter(|path| path.exists());
            views.extend(devices.map(|path| same(path, DEVICE)));
            // A folder before what is shown inside it, or it would cover that.
            views.sort_by_key(|view| view.target.components().count());
        }
    }
    match views.iter().find(|view| !view.source.is_absolute()) {
        Some(view) => {
            Err(io::Error::other(format!("{} is not an absolute path", view.source.display())))
        }
        None => Ok(views),
    }
}

/// Makes the folders that a compiler expects and that hold nothing of the machine.
fn setup_system_folders(limits: &Limits) -> Result<(), Trouble> {
    for path in SYSTEM.iter().map(Path::new) {
        if let Ok(target) = fs::read_link(path) {
            symlink(target, at_site(path)).step(None, "repeating a link of the system")?;
        }
    }
    let temporary = at_site(Path::new("/tmp"));
    create(&temporary, true).step(None, "making /tmp")?;
    mount_empty(&temporary, &format!("mode=1777,size={}", limits.temporary_bytes))?;
    let processes = at_site(Path::new("/proc"));
    create(&processes, true)
        .and_then(|()| {
            // Its own processes, and nothing of the machine: a build that depends on the load would
            // not be the same twice. Kernels before 5.8 cannot tell them apart.
            calls::mount("proc", &processes, HARMLESS, "subset=pid")
                .or_else(|_| calls::mount("proc", &processes, HARMLESS, ""))
        })
        .step(Layer::Namespaces, "mounting /proc")
}

const HARMLESS: u64 = libc::MS_NOSUID | libc::MS_NODEV;

fn mount_empty(target: &Path, options: &str) -> Result<(), Trouble> {
    calls::mount("tmpfs", target, HARMLESS, options)
        .step(Layer::Namespaces, &format!("mounting an empty {}", target.display()))
}

fn at_site(path: &Path) -> PathBuf {
    Path::new(SITE).join(path.strip_prefix("/").unwrap_or(path))
}

/// Makes an empty folder or file to mount on, where a mounted folder does not bring it along.
fn create(target: &Path, is_folder: bool) -> io::Result<()> {
    if target.exists() {
        return Ok(());
    }
    let folder = if is_folder { Some(target) } else { target.parent() };
    for folder in
        folder.iter().flat_map(|folder| folder.ancestors()).collect::<Vec<_>>().iter().rev()
    {
        if !folder.exists() {
            fs::create_dir(folder)?;
            // Whatever mask the judge was started with.
            fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
        }
    }
    if is_folder { Ok(()) } else { File::create(target).map(drop) }
}

fn is_real(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|about| !about.is_symlink())
}

/// A missing library is no weakness of the machine.
fn layer_of(source: &Path) -> Option<Layer> {
    source.exists().then_some(Layer::Namespaces)
}
