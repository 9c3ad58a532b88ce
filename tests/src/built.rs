//! Where the things under test lie: beside the test itself, in the same target folder.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{Broken, Outcome};

/// A program of the workspace.  Where it is older than its sources it says so, which shows when the test fails:
/// a journey through yesterday's window proves nothing.
pub fn program(name: &str) -> Outcome<PathBuf> {
    let path = profile_folder()?.join(name);
    let Some(built) = changed(&path) else {
        return Err(Broken::new(format!("没有 {}：请运行 make journeys 或 make test。", path.display())));
    };
    if let Some(newer) =
        sources(&path)?.iter().find(|source| changed(source).is_some_and(|time| time > built))
    {
        eprintln!("注意：{} 比 {name} 新，请用 make journeys 或 make test。", newer.display());
    }
    Ok(path)
}

/// tauri-driver, as `.ci/deps` installed it.
pub fn driver() -> Outcome<PathBuf> {
    let path = target_folder()?.join("tools/bin/tauri-driver");
    if path.exists() { Ok(path) } else { Err(Broken::new("没有 tauri-driver：请先运行 make deps。")) }
}

/// Where pictures and texts of journeys go.
pub fn pictures() -> Outcome<PathBuf> {
    let folder = target_folder()?.join("journeys");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// `target/debug`, of which every test is run in `deps`.
fn profile_folder() -> Outcome<PathBuf> {
    let test = env::current_exe()?;
    let folder =
        test.parent().and_then(Path::parent).ok_or_else(|| Broken::new("测试程序不在 target 里。"))?;
    Ok(folder.into())
}

fn target_folder() -> Outcome<PathBuf> {
    let profile = profile_folder()?;
    let folder = profile.parent().ok_or_else(|| Broken::new("测试程序不在 target 里。"))?;
    Ok(folder.into())
}

/// The sources of a program as cargo wrote them down when it built it: `program: source source …`, spaces escaped.
fn sources(program: &Path) -> Outcome<Vec<PathBuf>> {
    let list = fs::read_to_string(program.with_extension("d"))?.replace("\\ ", "\0");
    let (_, sources) = list.split_once(": ").unwrap_or_default();
    Ok(sources.split_whitespace().map(|source| source.replace('\0', " ").into()).collect())
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|facts| facts.modified()).ok()
}
