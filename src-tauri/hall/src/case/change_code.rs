//! 改代码表: a county adds a code of its own, or calls one that is there by another name. A code is never taken away, and what
//! the rules themselves tell apart (类别, 管理权限) is only renamed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::code_tables::{CodeList, keep_code};
use super::must_say;
use crate::act::{Scene, Verb};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeCode {
    pub list: CodeList,
    /// Digits and Latin letters; of 同义说法 the word itself.
    pub code: String,
    pub label: String,
    /// The code that it stands under; empty for none.
    pub parent: String,
    pub reason: String,
}

impl Verb for ChangeCode {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let has = |sql: &str| scene.view.exists(sql, (self.list, &self.code));
        let is_new = !has("SELECT 1 FROM codes WHERE list=?1 AND code=?2")?;
        if is_new && matches!(self.list, CodeList::Kinds | CodeList::Authorities) {
            let message = format!("{}由规则分定，程序按代码办事：只能改叫法，不能增加。", self.list.label());
            return Err(Failure::input("code", message));
        }
        let words = self.list == CodeList::SameWords;
        let of_codes = |c: char| c.is_ascii_alphanumeric() || c == '_';
        if words {
            must_say("code", &self.code, "说法", 16)?;
        } else if self.code.is_empty() || self.code.len() > 16 || !self.code.chars().all(of_codes) {
            return Err(Failure::input("code", "代码用数字或字母，最多 16 个，中间不空格。"));
        }
        must_say("label", &self.label, if words { "统一说成" } else { "名称" }, 30)?;
        let taken = "SELECT 1 FROM codes WHERE list=?1 AND label=?2 AND code<>?3";
        if !words && scene.view.exists(taken, (self.list, self.label.trim(), &self.code))? {
            return Err(Failure::input("label", "已有同名的一项：换个叫法，或者直接用那一项。"));
        }
        if !self.parent.is_empty() {
            let top = "SELECT 1 FROM codes WHERE list=?1 AND code=?2 AND parent='' AND code<>?3";
            if !scene.view.exists(top, (self.list, &self.parent, &self.code))? {
                return Err(Failure::input("parent", "上一级请选表里的大类，不能是它自己。"));
            }
            if has("SELECT 1 FROM codes WHERE list=?1 AND parent=?2")? {
                return Err(Failure::input("parent", "它下面还有小类，不能再放到别的大类下面。"));
            }
        }
        must_say("reason", &self.reason, "修改的依据", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        keep_code(tx, self.list, &self.code, self.label.trim(), &self.parent)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}：{}", self.tell_plainly(view)?, self.reason))
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{} {} 叫作“{}”", self.list.label(), self.code, self.label.trim()))
    }
    const RETRACTABLE: bool = false;
}
