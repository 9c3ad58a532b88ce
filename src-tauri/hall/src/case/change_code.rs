//! 改代码表: a county adds a code of its own, or calls one that is there by another name. A code is never taken away or moved,
//! and of what the rules tell apart by code (类别, 级别, 管理权限) none is added.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::code_tables::{Code, CodeList, has_code, keep_code, top_of};
use super::must_say;
use crate::act::{Scene, Verb};
use crate::failure::{Failure, Result};
use crate::record::Stamp;
use crate::store::{Tx, View};

/// Longest name, in characters.
const LABEL: usize = 30;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeCode {
    pub list: CodeList,
    /// Digits and Latin letters; a new one stands under the 大类 it begins with. Of 同义说法 the word itself.
    pub code: String,
    pub label: String,
    pub reason: String,
}

impl Verb for ChangeCode {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn complete(&mut self, _scene: &Scene<'_>) -> Result<()> {
        for text in [&mut self.code, &mut self.label] {
            *text = text.trim().to_owned();
        }
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        if !has_code(scene.view, self.list, &self.code)? {
            self.check_new()?;
        }
        let name = if self.list == CodeList::SameWords { "统一说成什么" } else { "名称" };
        if self.label.is_empty() || self.label.chars().count() > LABEL {
            return Err(Failure::input("label", format!("请填写{name}，最多 {LABEL} 个字。")));
        }
        let taken = "SELECT 1 FROM codes WHERE list=?1 AND label=?2 AND code<>?3";
        let key = (self.list, &self.label, &self.code);
        if self.list != CodeList::SameWords && scene.view.exists(taken, key)? {
            return Err(Failure::input("label", "已有同名的一项：换个叫法，或者直接用那一项。"));
        }
        must_say("reason", &self.reason, "修改的依据", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        let parent = top_of(tx, self.list, &self.code)?;
        keep_code(tx, self.list, &Code { code: self.code.clone(), label: self.label.clone(), parent })
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        Ok(format!("{}：{}", self.tell_plainly(view)?, self.reason))
    }
    fn tell_plainly(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{} {} 叫作“{}”", self.list.label(), self.code, self.label))
    }
    const RETRACTABLE: bool = false;
}

impl ChangeCode {
    fn check_new(&self) -> Result<()> {
        let code = |message: String| Err(Failure::input("code", message));
        let long = self.code.chars().count();
        match self.list {
            list if !list.grows() => {
                code(format!("{}由规则分定，程序按代码办事：只能改叫法，不能增加。", list.label()))
            }
            // A word of one character stands in others that mean something else.
            CodeList::SameWords if !(2..=16).contains(&long) => {
                code("请写那个说法，2 到 16 个字。".to_owned())
            }
            CodeList::SameWords => Ok(()),
            _ if (1..=16).contains(&long) && self.code.chars().all(|c| c.is_ascii_alphanumeric()) => Ok(()),
            _ => code("代码用数字或字母，最多 16 个，中间不空格。".to_owned()),
        }
    }
}
