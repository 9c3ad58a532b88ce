//! 一个人在办公桌前能问的、能做的：调用表、会话、草稿。
//!
//! A call is a plain function over [`Desk`], tested without a window. One table of calls ([`calls`]) makes what the shell
//! dispatches and the TypeScript client with one typed function a call.

pub mod calls;
pub mod demo;
mod presence;
mod room;
pub mod typescript;
mod whole;

pub use hall::{BLOB_LIMIT, Board, Failure, FailureKind, Notice};
pub use room::Desk;
pub use whole::{may_write, write_whole};
