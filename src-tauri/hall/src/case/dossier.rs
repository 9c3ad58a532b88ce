//! What a case is about: subjects and evidence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Result;
use crate::ids::CaseId;
use crate::store::View;

/// 被反映人: a person or an organisation reported on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Subject {
    /// Empty where only an organisation is reported on.
    pub name: String,
    pub organisation: String,
    pub post: String,
    /// Code of 级别.
    pub rank: String,
    /// Code of 管理权限.
    pub authority: String,
}

impl Subject {
    pub fn called(&self) -> String {
        [self.organisation.as_str(), self.post.as_str(), self.name.as_str()]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// 递交材料.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Evidence {
    pub name: String,
    pub pages: u32,
    /// 原件 or 复印件.
    pub original: bool,
    /// Address of the file, where one is kept.
    pub blob: Option<String>,
    pub size: u32,
}

pub fn subjects_of(view: &View<'_>, case: &CaseId) -> Result<Vec<Subject>> {
    view.all(
        "SELECT name, organisation, post, rank, authority FROM subjects WHERE case_id=?1 ORDER BY n",
        [case],
        |row| {
            Ok(Subject {
                name: row.get(0)?,
                organisation: row.get(1)?,
                post: row.get(2)?,
                rank: row.get(3)?,
                authority: row.get(4)?,
            })
        },
    )
}

pub fn evidence_of(view: &View<'_>, case: &CaseId) -> Result<Vec<Evidence>> {
    view.all(
        "SELECT name, pages, original, blob, size FROM evidence WHERE case_id=?1 ORDER BY n",
        [case],
        |row| {
            let blob: String = row.get(3)?;
            Ok(Evidence {
                name: row.get(0)?,
                pages: row.get(1)?,
                original: row.get(2)?,
                blob: Some(blob).filter(|blob| !blob.is_empty()),
                size: row.get(4)?,
            })
        },
    )
}
