//! What a case is about: subjects and evidence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::must_say;
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
use crate::store::{Tx, View, is_blob_kept};

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

/// A file that is added must still be in the store, the very one: what was being typed may be older than its files.
pub(crate) fn check_files(view: &View<'_>, files: &[Evidence]) -> Result<()> {
    for (n, item) in files.iter().enumerate() {
        must_say("files", &item.name, &format!("第 {} 份材料的名称", n + 1), 100)?;
        if let Some(blob) = &item.blob
            && !is_blob_kept(view, blob, item.size)?
        {
            let message = format!("第 {} 份材料“{}”的文件已不在库中，请去掉后重新添加。", n + 1, item.name);
            return Err(Failure::input("files", message));
        }
    }
    Ok(())
}

/// Adds files to those of the case.
pub(crate) fn add_evidence(tx: &mut Tx<'_>, case: &CaseId, files: &[Evidence]) -> Result<()> {
    let last: Option<i64> = tx.value("SELECT max(n) FROM evidence WHERE case_id=?1", [case])?;
    for (n, item) in (last.map_or(0, |last| last + 1)..).zip(files) {
        let blob = item.blob.as_deref().unwrap_or_default();
        let row = (case, n, &item.name, item.pages, item.original, blob, item.size);
        tx.run(include_str!("../intake/register_evidence.sql"), row)?;
    }
    Ok(())
}
