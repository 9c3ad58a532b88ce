//! What went wrong, in words for the person at the desk.

use serde::Serialize;
use ts_rs::TS;

/// A kind exists only where somebody acts on it differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// A rule refuses: shown beside the act, with the way out.
    Refused,
    /// Something typed is wrong: shown beside its field.
    Input,
    /// Nobody is unlocked: the window goes to the door.
    Locked,
    /// Wrong password: the door counts down.
    Password,
    /// The password is right but was set by somebody else: the door asks for one's own.
    FirstPassword,
    /// The store itself cannot be used: the door says what to do.
    Door,
    /// Our own trouble or the machine's: a quiet bar, nothing is lost.
    Fault,
}

/// A refusal or breakdown: what happened, and what can be done about it. Never holds identity data or a secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Failure {
    pub kind: FailureKind,
    pub message: String,
    pub way_out: String,
    /// The field of the form it belongs to, where there is one.
    pub field: Option<String>,
    /// Seconds to wait before the next try.
    pub wait_seconds: Option<u32>,
    /// Whether it tells something of who came; the door then keeps a trace of the asking, see [`crate::IdentityHit`].
    #[serde(skip)]
    #[ts(skip)]
    pub tells_identity: bool,
}

pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    fn new(kind: FailureKind, message: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            way_out: way_out.into(),
            field: None,
            wait_seconds: None,
            tells_identity: false,
        }
    }
    pub fn refused(message: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self::new(FailureKind::Refused, message, way_out)
    }
    pub fn input(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: Some(field.into()), ..Self::new(FailureKind::Input, message, "改好这一项后再试。")
        }
    }
    pub fn locked() -> Self {
        Self::new(FailureKind::Locked, "已锁屏。", "请输入密码开门。")
    }
    pub fn password(message: impl Into<String>, wait_seconds: u32) -> Self {
        let way_out = if wait_seconds > 0 {
            format!("请等 {wait_seconds} 秒再试。")
        } else {
            "请核对后再试。".into()
        };
        Self { wait_seconds: Some(wait_seconds), ..Self::new(FailureKind::Password, message, way_out) }
    }
    pub fn first_password() -> Self {
        let way_out = "请在窗口的门口登录，当面设一个只有自己知道的密码。";
        Self::new(FailureKind::FirstPassword, "这是别人替您设的初始密码，只能用来换成您自己的密码。", way_out)
    }
    pub fn door(message: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self::new(FailureKind::Door, message, way_out)
    }
    pub fn fault(message: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self::new(FailureKind::Fault, message, way_out)
    }
    /// The same failure, said of another field.
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.message, self.way_out)
    }
}
impl std::error::Error for Failure {}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::*;
        match error.sqlite_error_code() {
            Some(DiskFull) => Self::door("磁盘已满，没有写入。", "请腾出空间后再试；刚才的内容还在窗口里。"),
            Some(NotADatabase) => Self::door(
                "打不开：不是本程序的库，或钥匙不符。",
                "请核对存放位置；确是本库的，用最近的备份恢复。",
            ),
            Some(DatabaseCorrupt) => {
                Self::door("库文件有损坏的页。", "请停止使用，运行 hallctl verify 查看，并用最近的备份恢复。")
            }
            Some(CannotOpen) => {
                Self::door("打不开库文件。", "请检查存放位置的权限，以及文件夹里有没有混进别的文件。")
            }
            Some(ReadOnly) => Self::door("库文件只能读，没有写入。", "请检查存放位置的写入权限。"),
            Some(SystemIoFailure) => {
                Self::door("读写磁盘出错。", "请检查磁盘是否已满、被拔出或损坏，再打开本程序。")
            }
            Some(DatabaseBusy | DatabaseLocked) => {
                Self::fault("库正被另一个程序占用。", "请关闭另一个连心桥窗口或 hallctl 后再试。")
            }
            _ => Self::fault(
                "库内部出错，刚才的操作没有生效。",
                format!("请再试；仍不行请联系管理员（给管理员：{}）。", code_of(&error)),
            ),
        }
    }
}

/// SQLite's own number and text, never the values bound to the statement.
fn code_of(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(e, text) => {
            format!("{} {}", e.extended_code, text.as_deref().unwrap_or_default())
        }
        rusqlite::Error::FromSqlConversionFailure(column, kind, _) => format!("第{column}列不是所期的{kind}"),
        other => {
            let text = other.to_string();
            text.chars().take(120).collect()
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::fault(
            format!("内容的格式不对（第 {} 行第 {} 列）。", error.line(), error.column()),
            "可能是程序版本不一致，请更新后再试。",
        )
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind::*;
        match error.kind() {
            StorageFull | QuotaExceeded => Self::door("磁盘已满，没有写入。", "请腾出空间后再试。"),
            PermissionDenied => Self::door("没有读写存放位置的权限。", "请检查文件夹的权限。"),
            NotFound => Self::door("找不到所需的文件。", "请核对存放位置。"),
            NotADirectory | AlreadyExists => {
                Self::door("存放位置不是文件夹。", "请换一个文件夹，或把占着这个名字的文件移走。")
            }
            ReadOnlyFilesystem => Self::door("存放位置只能读，没有写入。", "请换一个可写的位置。"),
            _ => Self::door(
                format!("读写文件出错（系统代码 {}）。", error.raw_os_error().unwrap_or_default()),
                "请检查磁盘后再试。",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_database_says_stands_last_and_is_for_the_administrator() {
        let failure = Failure::from(rusqlite::Error::InvalidParameterName("nothing".into()));
        assert!(failure.message.chars().all(|c| !c.is_ascii_alphabetic()), "{failure}");
        let (ours, theirs) = failure.way_out.split_once("（给管理员：").unwrap_or_default();
        assert!(ours.contains("再试") && ours.chars().all(|c| !c.is_ascii_alphabetic()), "{failure}");
        assert!(theirs.contains("nothing") && theirs.ends_with("）。"), "{failure}");
    }
}
