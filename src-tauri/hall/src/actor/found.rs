//! 建立本单位: the first act of every record.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::failure::{Failure, Result};
use crate::ids::SiteId;
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "FoundHouse")]
pub struct Found {
    /// 青山县纪委监委
    pub organ: String,
    /// Administrative division, six digits (GB/T 2260).
    pub region: String,
    pub site: SiteId,
    /// By which the vault key is known again, without telling anything of it; empty in records of before it was kept.
    #[serde(default)]
    pub vault: String,
}

impl Verb for Found {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        match scene.view.exists("SELECT 1 FROM house", [])? {
            true => Err(Failure::refused("本单位已经建立。", "可在“设置”中修改机构、账户和期限。")),
            false => Ok(()),
        }
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        self.check_words()
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        tx.run(
            "INSERT INTO house (organ, region, site, vault) VALUES (?1, ?2, ?3, ?4)",
            (&self.organ, &self.region, &self.site, &self.vault),
        )?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.organ.clone())
    }
    const RETRACTABLE: bool = false;
}

impl Found {
    /// Also asked at the door, where nobody is unlocked yet who could be in a scene.
    pub(crate) fn check_words(&self) -> Result<()> {
        if self.organ.trim().is_empty() {
            return Err(Failure::input("organ", "请填写机关名称，如“青山县纪委监委”。"));
        }
        if self.region.len() != 6 || !self.region.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Failure::input("region", "行政区划代码是六位数字。"));
        }
        Ok(())
    }
}

#[derive(Debug, Clone)]
pub struct House {
    pub organ: String,
    pub region: String,
    pub site: SiteId,
    pub idle_minutes: u32,
    /// Its people and matters are invented: see [`super::MarkDemo`].
    pub demo: bool,
}

impl House {
    /// `青山县纪委`: the name under which papers of mixed matters go out (papers.md §0), without 监委.
    pub fn signing_organ(&self) -> String {
        self.organ.strip_suffix("监委").unwrap_or(&self.organ).to_owned()
    }
}

pub fn house(view: &View<'_>) -> Result<House> {
    let found = view.one("SELECT organ, region, site, idle_minutes, demo FROM house", [], |row| {
        Ok(House {
            organ: row.get(0)?,
            region: row.get(1)?,
            site: row.get(2)?,
            idle_minutes: row.get(3)?,
            demo: row.get(4)?,
        })
    })?;
    found.ok_or_else(|| Failure::door("库里还没有建立单位。", "请先用“建立本单位”。"))
}
