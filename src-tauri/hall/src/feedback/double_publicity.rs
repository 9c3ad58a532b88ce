//! 双公示 for 小微 matters: the checked result AND the telephone of the 乡镇(街道)纪(工)委 are posted together,
//! with where, from when to when; opinions received while it hangs are answered before it comes down.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Cleared;
use super::staged::{check_answer, must_be_any};
use crate::act::{Scene, Verb};
use crate::case::{Number, must_say, next_number};
use crate::clock::short_date;
use crate::codes::Stage;
use crate::failure::{Failure, Result};
use crate::identity::plain_phone;
use crate::ids::{CaseId, EntryId, OfficeId};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PostPublicity {
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub on: NaiveDate,
    pub places: Vec<String>,
    /// 乡镇(街道)纪(工)委, whose telephone is posted and who signs.
    pub office: OfficeId,
    pub matter: Cleared,
    pub result: Cleared,
    pub handling: Cleared,
    pub telephone: String,
    pub hours: String,
}

impl Verb for PostPublicity {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if !case.minor {
            return Err(Failure::refused(
                "双公示只用于小微问题，本件未列为小微问题。",
                "实名件反馈本人，匿名件公开反馈。",
            ));
        }
        case.must_stand_at(&[Stage::Found], "双公示")?;
        match posted_until(scene.view, &case.id)?.is_some() {
            true => Err(Failure::refused("双公示已经张贴。", "到期后记录撤下。")),
            false => Ok(()),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = next_number(scene.view, "publicity", self.on, "")?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.found_on, "作出结论的日期")?;
        must_say("places", &self.places.concat(), "张贴的地点", 300)?;
        let kind: Option<String> =
            scene.view.value("SELECT kind FROM offices WHERE id=?1", [&self.office])?;
        if kind.as_deref() != Some("township") {
            return Err(Failure::input("office", "请选择公布电话的乡镇(街道)纪(工)委。"));
        }
        if !(7..=12).contains(&plain_phone(&self.telephone).len()) {
            return Err(Failure::input(
                "telephone",
                "双公示须同时公布乡镇(街道)纪(工)委的电话，请填写带区号的号码。",
            ));
        }
        must_say("hours", &self.hours, "接待时间", 60)?;
        self.matter.must_be_cleared(scene, "matter")?;
        self.result.must_be_cleared(scene, "result")?;
        self.handling.must_be_cleared(scene, "handling")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        supervision::meet(tx, &stamp.case, "post_publicity", self.on)?;
        let until = supervision::limit_end(tx, "take_down", self.on)?;
        supervision::open_anew(tx, &stamp.case, "remove_posting", &stamp.id, until)?;
        let row = (&stamp.case, &stamp.id, self.on, until, &self.office);
        tx.run(
            "INSERT INTO postings (case_id, entry, posted_on, until, office) VALUES (?1, ?2, ?3, ?4, ?5)",
            row,
        )?;
        // For an anonymous minor matter the posting is the open feedback; a named one has no such limit.
        supervision::meet(tx, &stamp.case, "fast_feedback", self.on)?;
        supervision::meet(tx, &stamp.case, "open_feedback", self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}，贴于{}，公布电话 {}", self.number.text, self.places.join("、"), self.telephone))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    const KEY: bool = true;
}

/// 公示期意见: what somebody said while it hung. Who said it is not asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PublicityOpinion {
    pub on: NaiveDate,
    pub opinion: String,
    /// Answered on the spot.
    pub answer: Option<String>,
}

pub(crate) const HANGING: &str = "SELECT 1 FROM postings WHERE case_id=?1 AND taken_down_on=''";

impl Verb for PublicityOpinion {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_any(scene, HANGING, "本件没有正在张贴的双公示。")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let posted: Option<NaiveDate> =
            scene.view.value("SELECT posted_on FROM postings WHERE case_id=?1", [&scene.case()?.id])?;
        scene.check_day("on", self.on, posted, "张贴的日期")?;
        must_say("opinion", &self.opinion, "意见", 1_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let answered = match self.answer.as_deref().map(str::trim) {
            Some(answer) if !answer.is_empty() => self.on.to_string(),
            _ => String::new(),
        };
        tx.run(
            include_str!("publicity_opinion.sql"),
            (&stamp.id, &stamp.case, self.on, &self.opinion, &answered),
        )?;
        if answered.is_empty() {
            supervision::open_about(tx, &stamp.case, "answer_opinion", stamp.id.as_str(), self.on)?;
        }
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(match self.answer.as_deref() {
            Some(answer) if !answer.is_empty() => format!("{}　当场答复：{answer}", self.opinion),
            _ => self.opinion.clone(),
        })
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    /// It is a villager's word, not the writer's.
    const RETRACTABLE: bool = false;
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AnswerOpinion {
    /// Entry of the opinion.
    pub opinion: EntryId,
    pub on: NaiveDate,
    pub answer: String,
}

impl Verb for AnswerOpinion {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_any(
            scene,
            "SELECT 1 FROM posting_opinions WHERE case_id=?1 AND answered_on=''",
            "没有待答复的公示意见。",
        )
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let sql = "SELECT received_on FROM posting_opinions WHERE case_id=?1 AND entry=?2 AND answered_on=''";
        check_answer(scene, sql, &self.opinion, self.on)?;
        must_say("answer", &self.answer, "答复", 1_000)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE posting_opinions SET answered_on=?2 WHERE entry=?1", (&self.opinion, self.on))?;
        supervision::meet_about(tx, &stamp.case, "answer_opinion", self.opinion.as_str(), self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.answer.clone())
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

/// 公示撤下: not before the period is over, and not while an opinion is unanswered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TakeDown {
    pub on: NaiveDate,
    #[serde(default)]
    pub remark: String,
}

impl Verb for TakeDown {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_any(scene, HANGING, "本件没有正在张贴的双公示。")?;
        let case = scene.case()?;
        let until = posted_until(scene.view, &case.id)?;
        if let Some(until) = until.filter(|until| *until >= scene.today()) {
            return Err(Failure::refused(
                format!("公示期到{}当天为止，还不能撤下。", short_date(until)),
                "期满后再撤下；期间的意见请及时记录、答复。",
            ));
        }
        let open = scene
            .view
            .count("SELECT count(*) FROM posting_opinions WHERE case_id=?1 AND answered_on=''", [&case.id])?;
        if open > 0 {
            return Err(Failure::refused(
                format!("有 {open} 条意见未答复，还不能撤下。"),
                "先答复公示期收到的意见。",
            ));
        }
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let until = posted_until(scene.view, &scene.case()?.id)?;
        scene.check_day("on", self.on, until.and_then(|until| until.succ_opt()), "公示期满的次日")
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("UPDATE postings SET taken_down_on=?2 WHERE case_id=?1", (&stamp.case, self.on))?;
        supervision::meet(tx, &stamp.case, "remove_posting", self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(if self.remark.is_empty() {
            "公示期满撤下".into()
        } else {
            format!("公示期满撤下。{}", self.remark)
        })
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
}

/// The last day of the posting; `None` where nothing was posted. The county's calendar may have moved the limit since,
/// the paper keeps the day it was posted with.
pub fn posted_until(view: &View<'_>, case: &CaseId) -> Result<Option<NaiveDate>> {
    view.value("SELECT until FROM postings WHERE case_id=?1", [case])
}
