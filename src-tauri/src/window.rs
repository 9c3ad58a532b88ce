//! The window: where it stands, when it shows, and that it never leaves its own pages.

use tauri::{
    AppHandle, Manager, Url, Webview, Wry,
    plugin::TauriPlugin,
    webview::{PageLoadEvent, PageLoadPayload},
};
use tauri_plugin_window_state::StateFlags;

/// Size and place come back at the next start; visibility does not, because the window shows itself when ready.
pub fn remembered_place() -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_denylist(&["board"])
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// Refuses every address but our own pages: a link in an evidence text must not carry the window away.
pub fn stay_home() -> TauriPlugin<Wry> {
    tauri::plugin::Builder::new("stay-home").on_navigation(|_, url| is_home(url)).build()
}

fn is_home(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Windows has no schemes of its own in the web view.
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        scheme => scheme == "about" && url.path() == "blank",
    }
}

/// Keeps what the page complains about where a journey can read it.  Not part of a released program.
#[cfg(debug_assertions)]
pub fn witness() -> TauriPlugin<Wry> {
    tauri::plugin::Builder::new("witness").js_init_script(include_str!("witness.js")).build()
}

/// Shows the window with its first page in it, so that nobody looks at an empty frame.
pub fn show_when_ready(webview: &Webview, load: &PageLoadPayload<'_>) {
    if load.event() == PageLoadEvent::Finished
        && let Err(error) = webview.window().show()
    {
        eprintln!("窗口没有显示：{error}");
    }
}

/// A second start only brings the first window to the front.
pub fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        for step in [window.unminimize(), window.show(), window.set_focus()] {
            if let Err(error) = step {
                eprintln!("窗口没有到前面来：{error}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_open() {
        let cases = [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html#/today", true),
            ("http://tauri.localhost/", true),
            ("about:blank", true),
            ("https://example.org/", false),
            ("https://tauri.localhost.example.org/", false),
            ("tauri://elsewhere/", false),
            ("file:///etc/passwd", false),
            ("javascript:alert(1)", false),
            ("data:text/html,x", false),
        ];
        for (url, home) in cases {
            assert_eq!(is_home(&url.parse().unwrap()), home, "{url}");
        }
    }
}
