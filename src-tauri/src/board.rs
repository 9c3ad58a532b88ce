//! The display in the hall: a second window that shows numbers and windows. It may ask the shell for these and for
//! nothing else, so that whatever goes wrong in it, no name can come to the wall.

use std::sync::Arc;

use desk::{Board, Desk, Failure};
use tauri::{
    AppHandle, Manager, Monitor, State, WebviewUrl, WebviewWindowBuilder, Window, WindowEvent, window::Color,
};

use crate::calls::aside;

const LABEL: &str = "board";

/// What the display shows now.
#[tauri::command]
pub async fn board(desk: State<'_, Arc<Desk>>) -> Result<Board, Failure> {
    let desk = Arc::clone(&desk);
    aside(move || Ok(desk.board())).await
}

/// Opens the display, on the second screen where there is one.
#[tauri::command]
pub async fn open_board(app: AppHandle) -> Result<(), Failure> {
    open(&app).map_err(|error| {
        Failure::fault(format!("大厅显示屏没有打开：{error}"), "请检查第二个显示器是否接好，再试一次。")
    })
}

fn open(app: &AppHandle) -> tauri::Result<()> {
    if let Some(board) = app.get_webview_window(LABEL) {
        board.unminimize()?;
        return board.show();
    }
    let page = WebviewUrl::App("board.html".into());
    let window = WebviewWindowBuilder::new(app, LABEL, page)
        .title("连心桥 大厅显示屏")
        .inner_size(1024.0, 640.0)
        .background_color(Color(0x22, 0x26, 0x2b, 0xff))
        .focused(false)
        .visible(false);
    let window = match other_screen(app)? {
        Some(screen) => {
            let at = screen.position().to_logical::<f64>(screen.scale_factor());
            window.position(at.x, at.y).fullscreen(true)
        }
        None => window,
    };
    window.build().map(|_| ())
}

fn other_screen(app: &AppHandle) -> tauri::Result<Option<Monitor>> {
    let Some(main) = app.get_webview_window("main") else { return Ok(None) };
    let here = main.current_monitor()?.map(|screen| *screen.position());
    Ok(main.available_monitors()?.into_iter().find(|screen| here != Some(*screen.position())))
}

/// The display ends with the window it belongs to.
pub fn follow(window: &Window, event: &WindowEvent) {
    if window.label() == LABEL || !matches!(event, WindowEvent::Destroyed) {
        return;
    }
    if let Some(board) = window.app_handle().get_webview_window(LABEL)
        && let Err(error) = board.destroy()
    {
        eprintln!("大厅显示屏没有关上：{error}");
    }
}
