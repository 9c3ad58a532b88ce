//! The window's two ways to the desk: a call by name, and a file handed over as bytes.

use std::sync::Arc;

use desk::{Desk, Failure};
use serde_json::Value;
use tauri::{State, ipc};

use crate::percent;

#[tauri::command]
pub async fn call(desk: State<'_, Arc<Desk>>, name: String, input: Value) -> Result<Value, Failure> {
    let desk = Arc::clone(&desk);
    aside(move || desk.call(&name, input)).await
}

/// Takes a piece of evidence as raw bytes, its name percent-encoded in the header `x-name`.  The window measures
/// the file before it reads it; this is the limit that cannot be gone around.
#[tauri::command]
pub async fn upload(desk: State<'_, Arc<Desk>>, request: ipc::Request<'_>) -> Result<Value, Failure> {
    let name = request
        .headers()
        .get("x-name")
        .and_then(|name| percent::decode(name.as_bytes()))
        .ok_or_else(|| mismatch("文件没有名称"))?;
    let ipc::InvokeBody::Raw(bytes) = request.body() else {
        return Err(mismatch("文件不是原样字节"));
    };
    if bytes.len() > desk::BLOB_LIMIT {
        return Err(Failure::refused(
            format!("“{name}”超过 50 MB，没有收下。"),
            "请拆成几份或降低扫描分辨率后再附；录像请刻盘随卷保存。",
        ));
    }
    let (desk, bytes) = (Arc::clone(&desk), bytes.clone());
    aside(move || desk.upload(&name, &bytes)).await
}

/// A piece of evidence as raw bytes, for looking at it in the window; it is written to no file on the way.
#[tauri::command]
pub async fn evidence(
    desk: State<'_, Arc<Desk>>,
    case: String,
    blob: String,
    reason: String,
) -> Result<ipc::Response, Failure> {
    let desk = Arc::clone(&desk);
    aside(move || Ok(ipc::Response::new(desk.evidence(case, blob, reason, false)?.1))).await
}

/// Window and program come in one package, so only a half-made update can bring this about.
pub fn mismatch(what: &str) -> Failure {
    Failure::fault(format!("窗口与程序的版本不一致（{what}）。"), "请重新安装连心桥。")
}

/// Runs work off the window's thread.  A panic in it becomes a failure the window can show, not a dead button.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| {
        Err(Failure::fault(
            "程序内部出错，刚才的操作没有完成。",
            "请关闭后重新打开连心桥；仍不行请联系管理员。",
        ))
    })
}
