//! The shell: one window and the display in the hall, one table of calls behind it, and what only a desktop can do (save, print).
//! It knows no rule of the field; whatever the window shows, the desk has said.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod board;
mod calls;
mod idle;
mod leaving;
mod notice;
mod percent;
mod printing;
mod saving;
mod window;

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use tauri::Manager;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("连心桥没有打开：{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> tauri::Result<()> {
    let builder = tauri::Builder::default();
    #[cfg(debug_assertions)]
    let builder = builder.plugin(window::witness());
    builder
        // First of all plugins: a second start must end before it touches anything else.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_forward(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remembered_place())
        .plugin(window::stay_home())
        .invoke_handler(tauri::generate_handler![
            calls::call,
            calls::upload,
            calls::evidence,
            saving::save_evidence,
            saving::save_as,
            printing::printers,
            printing::print,
            leaving::leave,
            board::board,
            board::open_board
        ])
        .on_page_load(window::show_when_ready)
        .on_window_event(|window, event| {
            leaving::ask_the_page(window, event);
            board::follow(window, event);
        })
        .setup(|app| {
            let desk = Arc::new(desk::Desk::new(home(app.handle())?));
            idle::keep_watch(Arc::clone(&desk));
            notice::keep_telling(Arc::clone(&desk));
            app.manage(desk);
            Ok(())
        })
        .run(built_in())
}

/// Pages, icons and permissions, as the build script wrote them.
#[expect(clippy::expect_used, clippy::unwrap_used, reason = "tauri-build writes this code")]
fn built_in() -> tauri::Context {
    tauri::tauri_build_context!()
}

/// Where the store lies: what the administrator set, else the platform's folder for data.
fn home(app: &tauri::AppHandle) -> tauri::Result<PathBuf> {
    match std::env::var_os("LIANXINQIAO_STORE") {
        Some(folder) if !folder.is_empty() => Ok(folder.into()),
        _ => Ok(app.path().data_dir()?.join("lianxinqiao")),
    }
}
