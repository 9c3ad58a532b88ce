//! Closing the window: the page is told first, so that what was being written is kept; it cannot hold the window open.

use std::{thread, time::Duration};

use tauri::{Emitter, Window, WindowEvent};

/// What a page needs to hand over its drafts, many times over; a page that hangs is waited for no longer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Asks the page to keep what it has and to answer with [`leave`]; after our patience the window goes anyway.
/// The window's cross pressed twice asks twice, which does no harm.
pub fn ask_the_page(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    // On the other window nothing is written.
    if window.label() != "main" {
        return;
    }
    if window.emit("closing", ()).is_err() {
        return;
    }
    api.prevent_close();
    let window = window.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        go(&window);
    });
}

/// The page has kept what it had.
#[tauri::command]
pub fn leave(window: Window) {
    go(&window);
}

fn go(window: &Window) {
    if let Err(error) = window.destroy() {
        eprintln!("窗口没有关上：{error}");
    }
}
