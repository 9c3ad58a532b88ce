//! 查看证据: a file handed over may show who came (a letter, a photograph), so that looking at one is an act.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::evidence_of;
use crate::codes::Attribution;
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OpenEvidence {
    /// Address of the file.
    pub blob: String,
    /// What it is called in this case; supplied by the door.
    #[serde(default)]
    pub name: String,
    /// Asked where the case is 实名.
    #[serde(default)]
    pub reason: String,
    /// Whether it was taken out for a copy outside the store.
    #[serde(default)]
    pub saved: bool,
}

impl OpenEvidence {
    /// What the file is called in this case.
    pub(crate) fn called(&self, scene: &Scene<'_>) -> Result<String> {
        let listed = evidence_of(scene.view, &scene.case()?.id)?;
        let item = listed.into_iter().find(|item| item.blob.as_deref() == Some(&self.blob));
        item.map(|item| item.name).ok_or_else(|| Failure::refused("这份文件不在本件。", "请刷新后再看。"))
    }
}

impl Verb for OpenEvidence {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        scene.who.vault().map(|_| ())
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.name = self.called(scene)?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        match scene.case()?.attribution {
            Attribution::Named => super::must_give_reason(&self.reason, "查看证据的事由", "核对票据金额"),
            Attribution::Anonymous => Ok(()),
        }
    }
    fn apply(&self, _tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let saved = if self.saved { "，取出另存" } else { "" };
        let reason =
            if self.reason.is_empty() { String::new() } else { format!("。事由：{}", self.reason) };
        Ok(format!("{}{saved}{reason}", self.name))
    }
    const RETRACTABLE: bool = false;
}
