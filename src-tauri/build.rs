//! Builds the pages in `ui/dist`, the permissions and the icons into the window.

use std::{fs, io, path::Path, process::ExitCode};

use tauri_build::{AppManifest, Attributes, CodegenContext};

/// What the window may ask of the shell.  A command missing here is refused, even from our own pages.
const COMMANDS: &[&str] = &[
    "call",
    "upload",
    "evidence",
    "save_evidence",
    "save_as",
    "printers",
    "print",
    "leave",
    "board",
    "open_board",
];

/// Stands in for the pages until they are built, so that the Rust side compiles without Node.
const PLACEHOLDER: &str = include_str!("src/placeholder.html");

fn main() -> ExitCode {
    if let Err(error) = ensure_pages(Path::new("../ui/dist/index.html")) {
        eprintln!("ui/dist: {error}");
        return ExitCode::FAILURE;
    }
    let attributes =
        Attributes::new().codegen(CodegenContext::new()).app_manifest(AppManifest::new().commands(COMMANDS));
    match tauri_build::try_build(attributes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn ensure_pages(index: &Path) -> io::Result<()> {
    if index.exists() {
        return Ok(());
    }
    if let Some(folder) = index.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(index, PLACEHOLDER)
}
