//! Names of things that never change: UUIDv7 as text, one type each, so that a case cannot be taken for an account.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
        #[ts(as = "String")]
        pub struct $name(pub String);

        impl $name {
            /// A new one, ordered by `ms` (UTC milliseconds).
            pub fn new(ms: i64) -> Self {
                Self(uuid_at(ms))
            }
            pub fn as_str(&self) -> &str {
                &self.0
            }
            pub fn is_none(&self) -> bool {
                self.0.is_empty()
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }
        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                String::column_result(value).map(Self)
            }
        }
    )+};
}

ids! {
    CaseId,
    AccountId,
    OfficeId,
    /// An entry in the record; what an act made (a feedback, a posting) bears the id of its entry.
    EntryId,
    /// An office's copy of the store: the county hall, a township.
    SiteId,
}

fn uuid_at(ms: i64) -> String {
    let ms = u64::try_from(ms).unwrap_or(0);
    let stamp = uuid::Timestamp::from_unix(
        uuid::NoContext,
        ms / 1000,
        u32::try_from(ms % 1000).unwrap_or(0) * 1_000_000,
    );
    uuid::Uuid::new_v7(stamp).to_string()
}
