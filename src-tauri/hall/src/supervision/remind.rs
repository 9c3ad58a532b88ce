//! 催办、督办 of 进度, 质量, 责任: a person sends them, whoever owes what is late answers by a day. What nobody answered, or
//! what was promised and not done, proposes the next step of the ladder.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ladder::{LadderStep, RemindWay, steps};
use super::whose::{addressee, answers_for, by_rule, reviewing_organ};
use super::{Lights, meet_about, open_about};
use crate::act::{Scene, Verb};
use crate::case::{
    Case, Number, OpenMatter, Tone, day, must_be_approver, must_say, next_number, office_name, person,
};
use crate::clock::short_date;
use crate::codes::{Role, Stage, Unit, terms};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId, EntryId, OfficeId};
use crate::leading::rests_on_paper;
use crate::reception::Photo;
use crate::record::Stamp;
use crate::store::{self, Tx, View};

terms! {
    /// The three that are supervised (三项督办).
    Concern { Progress = "progress" "进度", Quality = "quality" "质量", Duty = "duty" "责任" }
}

/// 催办 or 督办 of whoever owes the limit that is late, else of the office that has the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Remind {
    /// Of a letter; supplied by the door.
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub on: NaiveDate,
    pub way: RemindWay,
    pub concern: Concern,
    /// The limit that is late; empty where it is about none.
    pub rule: String,
    /// What is asked for.
    pub said: String,
    /// 存在问题, one by one (督办函).
    pub issues: Vec<String>,
    /// Called number and hour (电话催办).
    pub telephone: String,
    pub at: String,
    /// Name and post of whoever was spoken with.
    pub with: String,
    /// What they said.
    pub reply: String,
    /// Where, by whom (现场督办, 约谈).
    pub place: String,
    pub staff: Vec<String>,
    pub photos: Vec<Photo>,
    /// The leader in charge who ordered it; empty where it needs none.
    pub approved_by: AccountId,
    /// Why a step of the ladder was passed over.
    pub reason: String,
    /// The office that is urged; supplied by the door. Empty where an older program made the act: then the 承办室.
    #[serde(default)]
    #[ts(skip)]
    pub to: OfficeId,
    /// The organ that decides a 复查、复核 that is late; supplied by the door.
    #[serde(default)]
    #[ts(skip)]
    pub organ: String,
}

/// Text that may be absent, but not longer than a paper can bear.
fn must_be_short(field: &str, text: &str, what: &str, most: usize) -> Result<()> {
    if text.trim().is_empty() { Ok(()) } else { must_say(field, text, what, most) }
}

/// The rule by which the answer is due.
fn answer_rule(way: RemindWay) -> &'static str {
    if way.by_leader() { "answer_order" } else { "answer_reminder" }
}

/// What answers a 催办 is not urged for itself: the ladder has a step for it.
const ANSWERS: [&str; 2] = ["answer_reminder", "answer_order"];

impl Remind {
    fn check_way(&self, scene: &Scene<'_>) -> Result<()> {
        match self.way {
            RemindWay::Phone => {
                must_say("telephone", &self.telephone, "拨打的号码", 30)?;
                if chrono::NaiveTime::parse_from_str(&self.at, "%H:%M").is_err() {
                    return Err(Failure::input("at", "请填写通话的时刻，如 09:30。"));
                }
                must_say("with", &self.with, "接电话的同志的姓名、职务", 40)?;
                must_say("reply", &self.reply, "对方的答复", 500)?;
            }
            RemindWay::OnSite => {
                must_say("place", &self.place, "督办的地点", 60)?;
                must_say("staff", &self.staff.concat(), "督办的同志", 60)?;
                must_say("with", &self.with, "在场的同志的姓名、职务", 60)?;
                must_say("reply", &self.reply, "现场的情况", 1_000)?;
            }
            RemindWay::Order if self.issues.iter().all(|issue| issue.trim().is_empty()) => {
                return Err(Failure::input("issues", "督办函要逐条写明存在的问题。"));
            }
            RemindWay::Talk => {
                must_say("place", &self.place, "约谈的地点", 60)?;
                must_say("with", &self.with, "被约谈的同志的姓名、职务", 60)?;
            }
            RemindWay::Letter | RemindWay::Order | RemindWay::Bulletin => {}
        }
        if !self.photos.is_empty() && self.way != RemindWay::OnSite {
            return Err(Failure::input("photos", "照片只随现场督办存。"));
        }
        for photo in &self.photos {
            must_say("photos", &photo.name, "照片的名称", 40)?;
            if !store::is_blob_kept(scene.view, &photo.blob, photo.size)? {
                let message = format!("照片“{}”已不在库中，请去掉后重新添加。", photo.name);
                return Err(Failure::input("photos", message));
            }
        }
        match self.way.by_leader() {
            true => must_be_approver(scene, &self.approved_by, self.way.label()),
            false => Ok(()),
        }
    }

    /// 进度 is urged where a limit is past, and names it.
    fn check_rule(&self, scene: &Scene<'_>) -> Result<()> {
        if self.rule.is_empty() {
            return match self.concern {
                Concern::Progress => Err(Failure::input("rule", "催办进度的，请选是哪一项期限超了。")),
                _ => Ok(()),
            };
        }
        if ANSWERS.contains(&self.rule.as_str()) {
            return Err(Failure::input("rule", "没有答复的，按督办阶梯就原来那项期限再催。"));
        }
        if self.to.is_none() {
            return Err(Failure::input("rule", "这项期限由信访室自己办理，没有可以催办的单位。"));
        }
        let sql = "SELECT min(due) FROM deadlines WHERE case_id=?1 AND rule=?2 AND met_on=''";
        let due: Option<NaiveDate> = scene.view.value(sql, (&scene.case()?.id, &self.rule))?;
        match due {
            None => Err(Failure::input("rule", "这项期限已经办到，或没有开始，不用催办。")),
            Some(due) if due >= self.on => Err(Failure::input(
                "rule",
                format!("这项期限到{}，还没有超；要提醒质量、责任的，另选督办的内容。", short_date(due)),
            )),
            Some(_) => Ok(()),
        }
    }

    /// 督办 without an earlier 催办 needs a reason.
    fn check_ladder(&self, scene: &Scene<'_>) -> Result<()> {
        let ladder = steps(scene.view)?;
        let last = last_of(scene.view, &scene.case()?.id, &self.rule)?;
        // While an answer is waited for, the next step is still the one that would follow.
        let next = last.as_ref().map_or(1, |last| last.following(&ladder));
        let level = level_of(&ladder, self.way);
        if level <= next || !self.reason.trim().is_empty() {
            return must_be_short("reason", &self.reason, "理由", 200);
        }
        let proposed = ways_of(&ladder, next);
        let message = format!(
            "按督办阶梯，这一步是{}；直接用“{}”的，请写明理由。",
            names_of(&proposed),
            self.way.label()
        );
        Err(Failure::input("reason", message))
    }
}

impl Verb for Remind {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        // What somebody else owes is urged wherever the case stands: in transit, at a township, at a department, under 复查.
        if owes_another(scene.view, case)? {
            return Ok(());
        }
        match case.stage {
            Stage::Outside => Ok(()),
            Stage::Registered | Stage::Accepted if case.keeper.is_none() => Err(Failure::refused(
                "还没有承办室，没有可以催办的单位。",
                "先交办；转给别的单位的，等它的期限超了再催。",
            )),
            _ => case.must_be_open("催办"),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = match self.way {
            RemindWay::Letter => next_number(scene.view, "remind", self.on, "")?,
            RemindWay::Order => next_number(scene.view, "order", self.on, "")?,
            _ => Number::default(),
        };
        let case = scene.case()?;
        self.to = addressee(scene.view, case, &self.rule)?;
        self.organ = reviewing_organ(scene.view, case, &self.rule)?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        match case.assigned_on {
            Some(on) => scene.check_day("on", self.on, Some(on), "交办的日期")?,
            None => scene.check_day("on", self.on, Some(case.received_on), "收到的日期")?,
        }
        self.check_rule(scene)?;
        must_say("said", &self.said, "催办、督办的要求", 500)?;
        must_be_short("issues", &self.issues.concat(), "存在的问题", 1_500)?;
        self.check_way(scene)?;
        self.check_ladder(scene)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (
            &stamp.id,
            &stamp.case,
            &self.rule,
            self.way,
            self.concern,
            &self.number.text,
            &self.said,
            self.on,
            &stamp.actor,
            &self.to,
            &self.organ,
        );
        tx.run(include_str!("remind.sql"), row)?;
        rests_on_paper(tx, stamp, &self.approved_by, self.on)?;
        for photo in &self.photos {
            let name = format!("{} 现场督办照片：{}", self.on, photo.name);
            tx.run(include_str!("keep_photo.sql"), (&stamp.case, name, &photo.blob, photo.size))?;
        }
        open_about(tx, &stamp.case, answer_rule(self.way), stamp.id.as_str(), self.on).map(|_| ())
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let limit: Option<String> = view.value("SELECT name FROM limits WHERE rule=?1", [&self.rule])?;
        let about = limit.map_or_else(String::new, |name| format!("，{name}"));
        let to = match self.organ.as_str() {
            "" => office_name(view, &self.to)?,
            organ => organ.to_owned(),
        };
        let mut text = format!(
            "{}{to}（{}{about}）{}：{}",
            self.way.label(),
            self.concern.label(),
            self.number.text,
            self.said
        );
        let mut add = |label: &str, what: &str| {
            if !what.trim().is_empty() {
                text.push_str(&format!("　{label}：{what}"));
            }
        };
        add("存在问题", &self.issues.join("；"));
        add("拨打", format!("{} {}", self.at, self.telephone).trim());
        add("地点", &self.place);
        add("督办", &self.staff.join("、"));
        add("对方", &self.with);
        add("答复、情况", &self.reply);
        add("批准", &person(view, &self.approved_by)?);
        add("越级理由", &self.reason);
        if !self.photos.is_empty() {
            add("照片", &format!("{} 张", self.photos.len()));
        }
        Ok(text)
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number).filter(|number| !number.series.is_empty())
    }
    const KEY: bool = true;
}

/// Whether a limit of the case runs that another than 信访室 owes.
fn owes_another(view: &View<'_>, case: &Case) -> Result<bool> {
    let sql = "SELECT DISTINCT rule FROM deadlines WHERE case_id=?1 AND met_on='' AND rule<>'archive'";
    let rules: Vec<String> = view.all(sql, [&case.id], |row| row.get(0))?;
    for rule in rules.iter().filter(|rule| !ANSWERS.contains(&rule.as_str())) {
        if !addressee(view, case, rule)?.is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// 答复催办: by the office that was reminded; what a department answered on paper is entered by whoever sent it the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AnswerReminder {
    pub reminder: EntryId,
    pub on: NaiveDate,
    pub answer: String,
    /// By when it is done, or was.
    pub by: NaiveDate,
}

impl Verb for AnswerReminder {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        let open = "SELECT office FROM reminders WHERE case_id=?1 AND answered_on=''";
        let offices: Vec<OfficeId> = scene.view.all(open, [&case.id], |row| row.get(0))?;
        for office in &offices {
            if answers_for(scene, case, office)? {
                return Ok(());
            }
        }
        match offices.first() {
            None => Err(Failure::refused("没有待答复的催办、督办。", "有了再办。")),
            Some(office) => Err(not_addressed(scene.view, office)?),
        }
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        let sql = "SELECT sent_on, office FROM reminders WHERE case_id=?1 AND entry=?2 AND answered_on=''";
        let found: Option<(NaiveDate, OfficeId)> =
            scene.view.one(sql, (&case.id, &self.reminder), |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (sent, office) = found
            .ok_or_else(|| Failure::input("reminder", "这次催办已经答复过，或不在本件；请刷新后再选。"))?;
        if !answers_for(scene, case, &office)? {
            return Err(not_addressed(scene.view, &office)?);
        }
        scene.check_day("on", self.on, Some(sent), "催办的日期")?;
        must_say("answer", &self.answer, "答复", 1_000)?;
        let latest = self.on.checked_add_days(chrono::Days::new(366));
        match case.assigned_on.unwrap_or(case.received_on) <= self.by
            && latest.is_some_and(|latest| self.by <= latest)
        {
            true => Ok(()),
            false => Err(Failure::input("by", "办到的日期在交办之后、答复后一年之内，请核对年份。")),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let answered = "UPDATE reminders SET answered_on=?2, answer=?3, promised=?4 WHERE entry=?1";
        tx.run(answered, (&self.reminder, self.on, &self.answer, self.by))?;
        for rule in ["answer_reminder", "answer_order"] {
            meet_about(tx, &stamp.case, rule, self.reminder.as_str(), self.on)?;
        }
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}　{}前办到", self.answer, short_date(self.by)))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

fn not_addressed(view: &View<'_>, office: &OfficeId) -> Result<Failure> {
    Ok(Failure::refused(
        format!("催办是发给{}的，由它答复。", office_name(view, office)?),
        "请那个单位的同志登录答复；部门和不用本程序的单位，由信访室或移出的单位补记。",
    ))
}

/// The last reminder about one limit of a case.
struct Last {
    way: RemindWay,
    sent_on: NaiveDate,
    answered_on: Option<NaiveDate>,
    promised: Option<NaiveDate>,
    due: Option<NaiveDate>,
}

impl Last {
    /// The day until which it is waited for: that of the answer, then that of the promise.
    fn waits_until(&self) -> Option<NaiveDate> {
        if self.answered_on.is_some() { self.promised } else { self.due }
    }
    /// The level that comes when it was in vain; the highest stays the highest.
    fn following(&self, ladder: &[LadderStep]) -> u32 {
        let top = ladder.iter().map(|step| step.level).max().unwrap_or(1);
        (level_of(ladder, self.way) + 1).min(top)
    }
    fn in_words(&self) -> String {
        let until = self.waits_until().map_or_else(String::new, |day| day.format("%-m月%-d日").to_string());
        let vain = match self.answered_on {
            Some(_) => format!("答应 {until}前办到，没有办到"),
            None => format!("{until}前没有答复"),
        };
        format!("{} {}，{vain}", self.sent_on.format("%-m月%-d日"), self.way.label())
    }
}

fn last_of(view: &View<'_>, case: &CaseId, rule: &str) -> Result<Option<Last>> {
    view.one(include_str!("last_reminder.sql"), (case, rule), |row| {
        let due: Option<NaiveDate> = row.get(4)?;
        Ok(Last {
            way: row.get(0)?,
            sent_on: row.get(1)?,
            answered_on: day(row, 2)?,
            promised: day(row, 3)?,
            due,
        })
    })
}

/// A way that is not on the ladder stands at its foot.
fn level_of(ladder: &[LadderStep], way: RemindWay) -> u32 {
    ladder.iter().find(|step| step.way == way).map_or(1, |step| step.level)
}

fn ways_of(ladder: &[LadderStep], level: u32) -> Vec<RemindWay> {
    ladder.iter().filter(|step| step.level == level).map(|step| step.way).collect()
}

fn names_of(ways: &[RemindWay]) -> String {
    ways.iter().map(|way| way.label()).collect::<Vec<_>>().join("、")
}

/// 待催办: computed, never stored. A person decides and sends.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ToRemind {
    pub case_id: CaseId,
    pub number: String,
    pub title: String,
    pub office: String,
    /// The limit that is late; empty for what was urged without one.
    pub rule: String,
    pub what: String,
    pub left: String,
    pub tone: Tone,
    /// What the ladder proposes.
    pub ways: Vec<RemindWay>,
    pub ways_name: String,
    /// What went before.
    pub note: String,
}

/// What waits for an answer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WaitingReminder {
    pub id: EntryId,
    pub case_id: CaseId,
    pub number: String,
    pub title: String,
    pub office: String,
    pub way: RemindWay,
    pub way_name: String,
    pub what: String,
    pub said: String,
    pub letter: String,
    pub sent_on: NaiveDate,
    pub left: String,
    pub tone: Tone,
}

/// Shown at the most, the oldest first.
const MOST: u32 = 200;

/// 信访室主任 and 案管 supervise.
pub fn supervises(scene: &Scene<'_>) -> bool {
    scene.who.has(Role::Director) || scene.who.has(Role::Supervisor)
}

pub(crate) fn must_supervise(scene: &Scene<'_>) -> Result<()> {
    match supervises(scene) {
        true => Ok(()),
        false => Err(Failure::refused("督办由信访室主任、案管办理。", "请交由有此职责的同志办理。")),
    }
}

pub fn waiting_reminders(scene: &Scene<'_>) -> Result<Vec<WaitingReminder>> {
    must_supervise(scene)?;
    let lights = Lights::of(scene)?;
    scene.view.all(include_str!("unanswered.sql"), (&scene.who.account, MOST), |row| {
        let (started, due, unit): (NaiveDate, NaiveDate, Unit) =
            (row.get("started")?, row.get("due")?, row.get("unit")?);
        let stands = lights.left(started, due, unit, None);
        let (way, concern, limit): (RemindWay, Concern, String) =
            (row.get("way")?, row.get("concern")?, row.get("limit_name")?);
        Ok(WaitingReminder {
            id: row.get("entry")?,
            case_id: row.get("case_id")?,
            number: row.get("called")?,
            title: row.get("title")?,
            office: row.get("office")?,
            way,
            way_name: way.label().to_owned(),
            what: if limit.is_empty() { concern.label().to_owned() } else { limit },
            said: row.get("said")?,
            letter: row.get("number")?,
            sent_on: row.get("sent_on")?,
            left: stands.text,
            tone: stands.tone,
        })
    })
}

/// What is late and waits for nobody's answer, each with the step that the ladder proposes.
pub fn to_remind(scene: &Scene<'_>) -> Result<Vec<ToRemind>> {
    must_supervise(scene)?;
    let (view, today, ladder) = (scene.view, scene.today(), steps(scene.view)?);
    let lights = Lights::on(view, today)?;
    let late = view.all(&by_rule(include_str!("overdue.sql")), (today, &scene.who.account, MOST), |row| {
        let (started, due, unit): (NaiveDate, NaiveDate, Unit) =
            (row.get("started")?, row.get("due")?, row.get("unit")?);
        let stands = lights.left(started, due, unit, None);
        Ok(ToRemind {
            case_id: row.get("case_id")?,
            number: row.get("called")?,
            title: row.get("title")?,
            office: row.get("office")?,
            rule: row.get("rule")?,
            what: row.get("name")?,
            left: stands.text,
            tone: stands.tone,
            ways: Vec::new(),
            ways_name: String::new(),
            note: String::new(),
        })
    })?;
    // What was urged without a limit (质量, 责任) and was not answered goes up the ladder too.
    let urged = view.all(include_str!("unanswered.sql"), (&scene.who.account, MOST), |row| {
        let (concern, rule, due, stage): (Concern, String, NaiveDate, Stage) =
            (row.get("concern")?, row.get("rule")?, row.get("due")?, row.get("stage")?);
        let over = matches!(stage, Stage::Closed | Stage::Archived | Stage::Declined | Stage::ReportedUp);
        let proposes = rule.is_empty() && due < today && !over;
        Ok(proposes.then_some(ToRemind {
            case_id: row.get("case_id")?,
            number: row.get("called")?,
            title: row.get("title")?,
            office: row.get("office")?,
            rule,
            what: concern.label().to_owned(),
            left: lights.left(row.get("started")?, due, row.get("unit")?, None).text,
            tone: Tone::Late,
            ways: Vec::new(),
            ways_name: String::new(),
            note: String::new(),
        }))
    })?;
    let mut proposed = Vec::new();
    for mut row in late.into_iter().chain(urged.into_iter().flatten()) {
        let last = last_of(view, &row.case_id, &row.rule)?;
        let waits = last.as_ref().and_then(Last::waits_until).is_some_and(|until| until >= today);
        let known = |other: &ToRemind| other.case_id == row.case_id && other.rule == row.rule;
        if waits || proposed.iter().any(known) {
            continue;
        }
        row.ways = ways_of(&ladder, last.as_ref().map_or(1, |last| last.following(&ladder)));
        row.ways_name = names_of(&row.ways);
        row.note = last.map_or_else(|| "还没有催过".to_owned(), |last| last.in_words());
        proposed.push(row);
    }
    Ok(proposed)
}

/// 归档: nobody answers for a case any more that is filed away.
pub(crate) fn let_reminders_rest(tx: &mut Tx<'_>, case: &CaseId, on: NaiveDate, why: &str) -> Result<()> {
    let sql =
        "UPDATE reminders SET answered_on=max(?2, sent_on), answer=?3 WHERE case_id=?1 AND answered_on=''";
    tx.run(sql, (case, on, why))?;
    super::end(tx, case, &["answer_reminder", "answer_order"], on, why)
}

/// The case has left the office, or never came to it: what it was urged to there is nobody's to answer any more.
pub(crate) fn reminders_of_rest(
    tx: &mut Tx<'_>,
    case: &CaseId,
    office: &OfficeId,
    on: NaiveDate,
    why: &str,
) -> Result<()> {
    let sql = "SELECT entry FROM reminders WHERE case_id=?1 AND office=?2 AND answered_on=''";
    let open: Vec<EntryId> = tx.all(sql, (case, office), |row| row.get(0))?;
    for entry in open {
        let sql = "UPDATE reminders SET answered_on=max(?2, sent_on), answer=?3 WHERE entry=?1";
        tx.run(sql, (&entry, on, why))?;
        tx.run(include_str!("end_about.sql"), (case, &entry, on, why))?;
    }
    Ok(())
}

/// Reminders of a case that wait for the office's answer.
pub(crate) fn open_reminders(view: &View<'_>, case: &CaseId) -> Result<Vec<OpenMatter>> {
    let sql = "SELECT entry, way, said, sent_on FROM reminders WHERE case_id=?1 AND answered_on='' ORDER BY rule, entry";
    view.all(sql, [case], |row| {
        let (way, said): (RemindWay, String) = (row.get(1)?, row.get(2)?);
        Ok(OpenMatter { id: row.get(0)?, text: format!("{}：{said}", way.label()), on: row.get(3)? })
    })
}

/// Facts of a 催办函 or 督办函 that its act does not carry.
pub struct LetterFacts {
    pub case_number: String,
    pub office: String,
    /// Name of the limit that is late, when it was due, how late it was on the day of the letter.
    pub limit: String,
    pub due: Option<NaiveDate>,
    pub late: String,
    pub answer_by: Option<NaiveDate>,
}

pub fn letter_facts(scene: &Scene<'_>, entry: &EntryId, act: &Remind) -> Result<LetterFacts> {
    let (view, case) = (scene.view, scene.case()?);
    let sql = "SELECT office, organ FROM reminders WHERE entry=?1";
    let found: Option<(OfficeId, String)> = view.one(sql, [entry], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (office, organ) = found.unwrap_or_default();
    let lights = Lights::on(view, act.on)?;
    let limit = view.one(include_str!("reminded_limit.sql"), (&case.id, &act.rule), |row| {
        let (started, due, unit): (NaiveDate, NaiveDate, Unit) = (row.get(1)?, row.get(2)?, row.get(3)?);
        Ok((row.get::<_, String>(0)?, due, lights.left(started, due, unit, None).text))
    })?;
    let (limit, due, late) = match limit {
        Some((name, due, late)) => (name, Some(due), late),
        None => (String::new(), None, String::new()),
    };
    let answer = "SELECT due FROM deadlines WHERE case_id=?1 AND rule=?2 AND about=?3";
    Ok(LetterFacts {
        case_number: case.called().to_owned(),
        office: if organ.is_empty() { office_name(view, &office)? } else { organ },
        limit,
        due,
        late,
        answer_by: view.value(answer, (&case.id, answer_rule(act.way), entry))?,
    })
}
