//! 移送职能部门: a matter outside the office's business, with a 移送函 that says what is asked for and why it is the receiver's to
//! handle, and nothing of who came.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{Number, case, must_say, next_number, office_name, set_stage};
use crate::codes::{Attribution, OfficeKind, Stage};
use crate::failure::{Failure, Result};
use crate::feedback::Cleared;
use crate::ids::OfficeId;
use crate::intake::must_not_be_repeat;
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::transfer::{Sending, came_on, decided, kind_of, must_not_be_subject, send, undo_acceptance};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HandOut {
    /// Of the letter (移送函).
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub on: NaiveDate,
    pub to: OfficeId,
    /// Why it is that department's to handle.
    pub basis: String,
    /// 诉求摘要 as the letter prints it, in staff's own words: nothing of who came.
    pub summary: Cleared,
    pub sheets: u32,
    /// 属地 that gets a copy; empty for none.
    pub copy_to: OfficeId,
    /// The paper by which the person agreed to be named: its day and where it lies. Without it nothing is told.
    pub consent: Option<String>,
    /// How many have signed it; asked where several came together, of whom none agrees for another.
    #[serde(default)]
    pub consented: u32,
    /// What the department may then be told.
    #[serde(default)]
    pub share_name: bool,
    #[serde(default)]
    pub share_phone: bool,
    #[serde(default)]
    pub share_address: bool,
}

impl HandOut {
    /// 姓名、电话
    pub fn shares(&self) -> String {
        let all = [(self.share_name, "姓名"), (self.share_phone, "电话"), (self.share_address, "住址")];
        let told: Vec<&str> = all.into_iter().filter(|(told, _)| *told).map(|(_, what)| what).collect();
        told.join("、")
    }
    fn check_consent(&self, scene: &Scene<'_>) -> Result<()> {
        let named = scene.case()?.attribution == Attribution::Named;
        match (&self.consent, self.shares().is_empty()) {
            (None, true) => Ok(()),
            (None, false) => Err(Failure::input(
                "consent",
                "没有信访人的书面同意，不得把身份告知职能部门：请写明同意书，或一项也不选。",
            )),
            (Some(_), _) if !named => {
                Err(Failure::input("consent", "匿名件没有身份可以告知，也没有人可以同意。"))
            }
            (Some(_), true) => Err(Failure::input("consent", "请选同意告知的是哪几项：只告知书面同意的。")),
            (Some(paper), false) => {
                must_say("consent", paper, "同意书的日期和存放处", 100)?;
                self.must_be_agreed_by_all(scene)
            }
        }
    }
    /// 身份附页 shows everybody who came: each of them must have agreed.
    fn must_be_agreed_by_all(&self, scene: &Scene<'_>) -> Result<()> {
        let sql = "SELECT people FROM complainants WHERE case_id=?1";
        let people: u32 = scene.view.value(sql, [&scene.case()?.id])?.unwrap_or_default();
        match people < 2 || self.consented == people {
            true => Ok(()),
            false => Err(Failure::input(
                "consented",
                format!(
                    "本件登记了 {people} 名信访人，身份附页印的是全部各人：须 {people} 人都签了同意书，请填写签了的人数。有人不同意的，一项也不告知，由愿意的人自己与部门联系。"
                ),
            )),
        }
    }
}

impl Verb for HandOut {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_be_undecided("移送职能部门")?;
        rest::must_not_wait(scene, ApprovalMatter::Transfer)?;
        must_not_be_repeat(scene, case, "移送")?;
        match case.kind.as_str() {
            "1" | "2" => Err(Failure::refused(
                "检举控告、申诉属于本机关业务，不得移送职能部门。",
                "本级受理，或转送有管辖权的下级纪检机关。",
            )),
            _ => Ok(()),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = next_number(scene.view, "hand_out", self.on, "")?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        scene.check_day("on", self.on, Some(came_on(scene, case)?), "收到的日期")?;
        if kind_of(scene.view, &self.to)? != Some(OfficeKind::Department) {
            return Err(Failure::input(
                "to",
                "请选择移送到哪个职能部门；没有列出的，先在“设置—单位”中增设。",
            ));
        }
        must_not_be_subject(scene, &self.to)?;
        if !self.copy_to.is_none() && kind_of(scene.view, &self.copy_to)? != Some(OfficeKind::Township) {
            return Err(Failure::input("copy_to", "抄送请选属地的乡镇（街道）。"));
        }
        must_say("basis", &self.basis, "为何属该部门职责", 200)?;
        self.summary.must_be_cleared(scene, "summary")?;
        must_say("summary", self.summary.text(), "诉求摘要", 500)?;
        self.check_consent(scene)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let case = case(tx, &stamp.case)?;
        undo_acceptance(tx, &case, &stamp.id, self.on)?;
        decided(tx, &stamp.case, self.on)?;
        tx.run(
            "INSERT OR REPLACE INTO outside (case_id, department, copy_to, shares) VALUES (?1, ?2, ?3, ?4)",
            (&stamp.case, &self.to, &self.copy_to, self.shares()),
        )?;
        // A township that hands it out keeps the papers on it; a department has no desk here.
        tx.run("UPDATE cases SET office=keeper WHERE id=?1", [&stamp.case])?;
        set_stage(tx, &stamp.case, Stage::Outside)?;
        let sending = Sending { number: &self.number.text, outside: true, to: &self.to, on: self.on };
        send(tx, &case, &stamp.id, &sending)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let identity = match self.shares() {
            shares if shares.is_empty() => "不告知身份".to_owned(),
            shares => format!("经书面同意告知{shares}（{}）", self.consent.as_deref().unwrap_or_default()),
        };
        let to = office_name(view, &self.to)?;
        Ok(format!("{}移送{to}，{} 页，{identity}。{}", self.number.text, self.sheets, self.basis))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    /// What is under way is taken back, with its reason, and not undone.
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}
