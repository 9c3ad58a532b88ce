//! 双公示 for 小微 matters: the checked result AND the telephone of the 乡镇(街道)纪(工)委 are posted together,
//! with where, from when to when. It is drawn up for a day, printed and put up; opinions received while it hangs are answered
//! before it comes down.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Cleared;
use super::settlement::{check_day_ahead, void_number};
use super::staged::{check_answer, must_be_any};
use crate::act::{Scene, Verb};
use crate::case::{Evidence, Number, add_evidence, check_files, must_say, next_number};
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
    /// The day on which it is put up, from which the printed period counts.
    pub on: NaiveDate,
    /// Drawn up to be put up by [`HangPublicity`]. Records of before knew only what hung.
    #[serde(default)]
    #[ts(skip)]
    pub drawn: bool,
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
        match posting(scene.view, &case.id)? {
            Some(Posting { hung: true, .. }) => {
                Err(Failure::refused("双公示已经张贴。", "到期后记录撤下；贴出后发现有误的，记“公示作废”。"))
            }
            Some(_) => Err(Failure::refused(
                "双公示已经拟定，还没有贴。",
                "贴了的，记“双公示张贴”；要改的，记“公示作废”后再拟。",
            )),
            None => Ok(()),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.drawn = true;
        self.number = next_number(scene.view, "publicity", self.on, "")?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        check_day_ahead(scene, self.on, "张贴的日期")?;
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
        let until = supervision::limit_end(tx, "take_down", self.on)?;
        let row = (&stamp.case, &stamp.id, self.on, until, &self.office);
        tx.run(include_str!("post_publicity.sql"), row)?;
        match self.drawn {
            true => Ok(()),
            false => hang(tx, stamp, self.on, until),
        }
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let (number, places) = (&self.number.text, self.places.join("、"));
        let day = if self.drawn { format!("定于{}", short_date(self.on)) } else { String::new() };
        Ok(format!("{number}，{day}贴于{places}，公布电话 {}", self.telephone))
    }
    fn on(&self) -> Option<NaiveDate> {
        (!self.drawn).then_some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    const KEY: bool = true;
}

fn hang(tx: &mut Tx<'_>, stamp: &Stamp, on: NaiveDate, until: NaiveDate) -> Result<()> {
    tx.run("UPDATE postings SET hung=1 WHERE case_id=?1", [&stamp.case])?;
    supervision::meet(tx, &stamp.case, "post_publicity", on)?;
    supervision::open_anew(tx, &stamp.case, "remove_posting", &stamp.id, until)?;
    // For an anonymous minor matter the posting is the open feedback; a named one has no such limit.
    supervision::meet(tx, &stamp.case, "fast_feedback", on)?;
    supervision::meet(tx, &stamp.case, "open_feedback", on)
}

/// 双公示张贴: what was drawn up hangs since the day that is printed on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HangPublicity {
    /// The day on the poster. Supplied by the door.
    #[serde(default)]
    #[ts(skip)]
    pub on: NaiveDate,
    /// Photographs of it where it hangs.
    #[serde(default)]
    pub files: Vec<Evidence>,
}

impl Verb for HangPublicity {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let on = must_wait_to_hang(scene)?.on;
        match on > scene.today() {
            true => Err(Failure::refused(
                format!("公告上印的张贴日期是{}，还没有到。", short_date(on)),
                "到那天再贴；提前贴的，记“公示作废”，按实际的日期再拟一份。",
            )),
            false => Ok(()),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.on = must_wait_to_hang(scene)?.on;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        check_files(scene.view, &self.files)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        add_evidence(tx, &stamp.case, &self.files)?;
        match posting(tx, &stamp.case)? {
            Some(posting) => hang(tx, stamp, self.on, posting.until),
            None => Ok(()),
        }
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(match self.files.len() {
            0 => format!("{}贴出", short_date(self.on)),
            n => format!("{}贴出，照片 {n} 张", short_date(self.on)),
        })
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

/// 公示作废: it was not put up on its day, or what hangs is wrong. Another one is due; what was said of this one is answered
/// all the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct VoidPublicity {
    pub on: NaiveDate,
    pub reason: String,
}

impl Verb for VoidPublicity {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        scene.case()?.must_stand_at(&[Stage::Found], "公示作废")?;
        must_be_any(scene, STANDING, "没有拟定的或者正在张贴的双公示。")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let hung =
            posting(scene.view, &scene.case()?.id)?.filter(|posting| posting.hung).map(|posting| posting.on);
        scene.check_day("on", self.on, hung, "张贴的日期")?;
        must_say("reason", &self.reason, "作废的理由", 300)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let Some(posting) = posting(tx, &stamp.case)? else { return Ok(()) };
        void_number(tx, &posting.entry)?;
        tx.run("DELETE FROM postings WHERE case_id=?1", [&stamp.case])?;
        if !posting.hung {
            return Ok(());
        }
        supervision::end(tx, &stamp.case, &["remove_posting"], self.on, "公示作废")?;
        supervision::open_anew(tx, &stamp.case, "post_publicity", &stamp.id, self.on).map(|_| ())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.reason.clone())
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
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

const HANGING: &str = "SELECT 1 FROM postings WHERE case_id=?1 AND taken_down_on='' AND hung=1";
/// Drawn up or hanging.
const STANDING: &str = "SELECT 1 FROM postings WHERE case_id=?1 AND taken_down_on=''";

impl Verb for PublicityOpinion {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_any(scene, HANGING, "本件没有正在张贴的双公示。")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let posted = posting(scene.view, &scene.case()?.id)?.map(|posting| posting.on);
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

pub(crate) struct Posting {
    pub entry: EntryId,
    pub on: NaiveDate,
    pub until: NaiveDate,
    pub hung: bool,
    pub taken_down: bool,
}

/// The posting that was drawn up, hangs or hung.
pub(crate) fn posting(view: &View<'_>, case: &CaseId) -> Result<Option<Posting>> {
    view.one(
        "SELECT entry, posted_on, until, hung, taken_down_on<>'' FROM postings WHERE case_id=?1",
        [case],
        |row| {
            Ok(Posting {
                entry: row.get(0)?,
                on: row.get(1)?,
                until: row.get(2)?,
                hung: row.get(3)?,
                taken_down: row.get(4)?,
            })
        },
    )
}

/// Whether the result was made public by it.
pub(crate) fn is_posted(view: &View<'_>, case: &CaseId) -> Result<bool> {
    Ok(posting(view, case)?.is_some_and(|posting| posting.hung))
}

fn must_wait_to_hang(scene: &Scene<'_>) -> Result<Posting> {
    match posting(scene.view, &scene.case()?.id)? {
        Some(posting) if !posting.hung => Ok(posting),
        _ => Err(Failure::refused("没有等着张贴的双公示。", "先“拟定双公示”。")),
    }
}

/// The last day of the posting; `None` where nothing was drawn up. The county's calendar may have moved the limit since,
/// the paper keeps the day it was posted with.
pub fn posted_until(view: &View<'_>, case: &CaseId) -> Result<Option<NaiveDate>> {
    Ok(posting(view, case)?.map(|posting| posting.until))
}
