//! Stands in for the desk until the desk is there.

use std::path::PathBuf;

use serde::Serialize;
use serde_json::{Value, json};

#[derive(Debug, Serialize)]
pub struct Failure {
    pub kind: &'static str,
    pub message: String,
    pub way_out: String,
    pub field: Option<String>,
    pub wait_seconds: Option<u32>,
}

impl Failure {
    pub fn refused(message: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self::new("refused", message, way_out)
    }
    pub fn fault(message: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self::new("fault", message, way_out)
    }
    fn new(kind: &'static str, message: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self { kind, message: message.into(), way_out: way_out.into(), field: None, wait_seconds: None }
    }
}

pub struct Desk {
    home: PathBuf,
}

impl Desk {
    pub fn new(home: PathBuf) -> Self {
        Self { home }
    }
    pub fn call(&self, name: &str, input: Value) -> Result<Value, Failure> {
        match name {
            "echo" => Ok(input),
            "door" => Ok(json!({ "kind": "absent", "place": self.home })),
            _ => Err(Failure::fault(format!("没有名为“{name}”的调用。"), "请更新程序。")),
        }
    }
    pub fn upload(&self, name: &str, bytes: Vec<u8>) -> Result<Value, Failure> {
        Ok(json!({ "blob": name, "size": bytes.len() }))
    }
}
