//! 另存为: the person chooses a place, and the file appears there whole or not at all.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use base64::{Engine, prelude::BASE64_STANDARD as BASE64};
use desk::{Desk, Failure, write_whole};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use crate::calls::{aside, mismatch};

/// Saves a paper under its name; answers the chosen path, or null where the person thought better of it.
#[tauri::command]
pub async fn save_as(app: AppHandle, name: String, pdf: String) -> Result<Option<PathBuf>, Failure> {
    aside(move || {
        let pdf = BASE64.decode(pdf).map_err(|_| mismatch("文书不是 base64"))?;
        save(&app, &name, &pdf)
    })
    .await
}

/// Saves a piece of evidence straight from the desk, past the page.
#[tauri::command]
pub async fn save_evidence(
    app: AppHandle,
    desk: State<'_, Arc<Desk>>,
    case: String,
    blob: String,
    reason: String,
) -> Result<Option<PathBuf>, Failure> {
    let desk = Arc::clone(&desk);
    aside(move || {
        let (name, bytes) = desk.evidence(case, blob, reason, true)?;
        save(&app, &name, &bytes)
    })
    .await
}

fn save(app: &AppHandle, name: &str, bytes: &[u8]) -> Result<Option<PathBuf>, Failure> {
    let chosen = app.dialog().file().set_title("另存为").set_file_name(safe_name(name)).blocking_save_file();
    let Some(path) = chosen.and_then(|chosen| chosen.into_path().ok()) else { return Ok(None) };
    write_whole(&path, bytes).map_err(|error| trouble(&path, &error))?;
    Ok(Some(path))
}

/// A case title may hold what a file name must not.
fn safe_name(name: &str) -> String {
    name.chars().map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '_' } else { c }).collect()
}

fn trouble(path: &Path, error: &io::Error) -> Failure {
    let way_out = match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "这个文件夹不许写入，请另选一个。"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "磁盘已满，请腾出空间或另选一个磁盘。",
        io::ErrorKind::NotFound => "文件夹已经不在了（U 盘是否拔出？），请另选一个。",
        _ => "请另选一个文件夹再试。",
    };
    Failure::fault(format!("没有存到“{}”。", path.display()), way_out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_folder_is_said_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("不在/告知书.pdf");
        let failure = trouble(&path, &write_whole(&path, b"x").unwrap_err());
        assert!(failure.way_out.contains("另选"), "{}", failure.way_out);
        assert!(!path.exists());
    }

    #[test]
    fn a_title_becomes_a_file_name() {
        assert_eq!(safe_name("关于“张某/李某”的\n告知书?.pdf"), "关于“张某_李某”的_告知书_.pdf");
    }
}
