//! A window with nothing in it: what the platform itself takes to open one. The bench of our window is measured beside it.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    let mut context = context();
    let config = context.config_mut();
    config.app.windows.clear();
    config.identifier = "cn.lianxinqiao.empty".into();
    tauri::Builder::default()
        .setup(|app| {
            let nothing = WebviewUrl::External("about:blank".parse()?);
            WebviewWindowBuilder::new(app, "main", nothing).inner_size(1366.0, 768.0).build()?;
            Ok(())
        })
        .run(context)
}

#[expect(clippy::expect_used, clippy::unwrap_used, reason = "tauri-build writes this code")]
fn context() -> tauri::Context {
    tauri::tauri_build_context!()
}
