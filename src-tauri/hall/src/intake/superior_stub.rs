//! 密封报送 (规则 art. 15): a matter of somebody managed by the level above goes sealed to this office's chief and within
//! five working days up; a report about this office's own chief goes straight up, never through the chief.
//!
//! Its content must not be entered, so no type here has a field for subject, facts, files, title or complainant, and the
//! few words that are typed are names and numbers. It is no case: it has no page, no search finds it. Who the chief is
//! stands in the record ([`crate::NameChief`]); accounts of leaders are never shown a stub, the chief's least of all.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::actor::{Session, chief};
use crate::case::{CodeList, Number, Tone, code_label, day, must_be_account, must_be_code, next_number};
use crate::clock::short_date;
use crate::codes::{Role, SealKind, Unit};
use crate::failure::{Failure, Result};
use crate::identity::plain_name;
use crate::ids::{AccountId, EntryId};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision::{Left, Lights, limit_end, note_move};

pub(super) const LIMIT: &str = "report_up";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SealStub {
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub kind: SealKind,
    pub received_on: NaiveDate,
    pub method: String,
    pub sheets: u32,
    /// Number on the envelope's seal.
    pub seal: String,
    pub handed_by: AccountId,
    /// Name of who took it.
    pub handed_to: String,
    pub handed_on: NaiveDate,
    /// `10:20`
    pub handed_at: String,
}

/// 报上级: it went up, and the receipt came back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportStub {
    pub stub: EntryId,
    pub on: NaiveDate,
    /// Name of who brought it.
    pub by: String,
    pub receipt: String,
}

/// All that is kept of an envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Stub {
    pub id: EntryId,
    pub number: String,
    pub kind: SealKind,
    pub kind_name: String,
    pub received_on: NaiveDate,
    pub method: String,
    pub sheets: u32,
    pub seal: String,
    pub handed_by: String,
    pub handed_to: String,
    pub handed_on: NaiveDate,
    pub handed_at: String,
    pub due: NaiveDate,
    pub first_due: NaiveDate,
    pub left: String,
    pub tone: Tone,
    pub reported_on: Option<NaiveDate>,
    pub reported_by: String,
    pub receipt: String,
}

/// Who may see and make stubs: the desk and the director; never a leader, whatever other post they hold.
pub fn may_see_stubs(who: &Session) -> bool {
    let posts = [Role::Receptionist, Role::Director, Role::Township];
    !who.has(Role::Leader) && posts.into_iter().any(|post| who.has(post))
}

pub(super) fn must_see_stubs(scene: &Scene<'_>) -> Result<()> {
    match may_see_stubs(scene.who) {
        true => Ok(()),
        false => Err(Failure::refused(
            "密封报送由信访室登记，其他人不能查看（规则第十五条）。",
            "请由信访室主任或接待员办理。",
        )),
    }
}

/// A name or a number: no room for a sentence.
fn must_be_word(field: &str, text: &str, what: &str, most: usize) -> Result<()> {
    let fits = |c: char| c.is_alphanumeric() || "〔〕[]（）()·-/".contains(c);
    match text.chars().count() {
        0 => Err(Failure::input(field, format!("请填写{what}。"))),
        long if long > most || !text.chars().all(fits) => {
            Err(Failure::input(field, format!("{what}只填姓名或编号，最多 {most} 字，不写其他内容。")))
        }
        _ => Ok(()),
    }
}

impl Verb for SealStub {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_see_stubs(scene)
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = next_number(scene.view, LIMIT, self.handed_on, "")?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("received_on", self.received_on, None, "")?;
        scene.check_day("handed_on", self.handed_on, Some(self.received_on), "收到的日期")?;
        must_be_code(scene.view, CodeList::Methods, &self.method, "method")?;
        if self.sheets == 0 {
            return Err(Failure::input("sheets", "请填写信封内的张数。"));
        }
        must_be_word("seal", &self.seal, "封签编号", 20)?;
        let by = must_be_account(scene.view, &self.handed_by, "handed_by")?;
        if self.kind == SealKind::OwnChief && by.contains(&Role::Leader) {
            return Err(Failure::input("handed_by", NEVER_BY_A_LEADER));
        }
        must_be_word("handed_to", &self.handed_to, "接收人姓名", 20)?;
        if NaiveTime::parse_from_str(&self.handed_at, "%H:%M").is_err() {
            return Err(Failure::input("handed_at", "请填写交接的时刻，如 10:20。"));
        }
        match self.kind {
            SealKind::Superior => must_be_chief(scene.view, &self.handed_to),
            SealKind::OwnChief if is_leader(scene.view, &self.handed_to)? => {
                Err(Failure::input("handed_to", NEVER_BY_A_LEADER))
            }
            SealKind::OwnChief => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let due = limit_end(tx, LIMIT, self.received_on)?;
        let row = (
            &stamp.id,
            &self.number.text,
            self.kind,
            self.received_on,
            &self.method,
            self.sheets,
            &self.seal,
            &self.handed_by,
            &self.handed_to,
            self.handed_on,
            &self.handed_at,
            due,
            &stamp.actor,
        );
        tx.run(include_str!("seal_stub.sql"), row)?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}，封签 {}，{} 张", self.number.text, self.seal, self.sheets))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.handed_on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    const RETRACTABLE: bool = false;
}

const NEVER_BY_A_LEADER: &str =
    "反映本机关主要负责人的，直接报上级，不经委领导（规则第十五条）：请填经办人、押送人或上级机关的接收人。";

/// Not any leader: an envelope about somebody managed above goes to the chief alone.
fn must_be_chief(view: &View<'_>, name: &str) -> Result<()> {
    let message = match chief(view)? {
        Some(chief) if plain_name(&chief.name) == plain_name(name) => return Ok(()),
        Some(chief) => format!(
            "属上级管理的人员的，径送本机关主要负责人{}，不交其他人（规则第十五条）。",
            chief.name
        ),
        None => "属上级管理的人员的，径送本机关主要负责人；还没有指定是谁：请信访室主任或系统管理员先在“设置—账户”指定。"
            .to_owned(),
    };
    Err(Failure::input("handed_to", message))
}

fn is_leader(view: &View<'_>, name: &str) -> Result<bool> {
    let sql =
        "SELECT 1 FROM accounts WHERE name_key=?1 AND active=1 AND (' ' || roles || ' ') LIKE '% leader %'";
    view.exists(sql, [plain_name(name)])
}

impl Verb for ReportStub {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_see_stubs(scene)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let stub = stub(scene, &self.stub)?;
        if let Some(on) = stub.reported_on {
            let message = format!("这一封已于{}报上级。", short_date(on));
            return Err(Failure::refused(message, "不必再次登记。"));
        }
        scene.check_day("on", self.on, Some(stub.received_on), "收到的日期")?;
        must_be_word("by", &self.by, "报送人姓名", 20)?;
        if stub.kind == SealKind::OwnChief && is_leader(scene.view, &self.by)? {
            return Err(Failure::input("by", NEVER_BY_A_LEADER));
        }
        must_be_word("receipt", &self.receipt, "签收回执编号", 30)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        tx.run(
            "UPDATE stubs SET reported_on=?2, reported_by=?3, receipt=?4 WHERE entry=?1",
            (&self.stub, self.on, &self.by, &self.receipt),
        )?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!("{}报送，回执 {}", self.by, self.receipt))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const RETRACTABLE: bool = false;
}

/// What waits to go up is due on another day by a calendar that came in with `entry`.
pub(crate) fn move_stubs(tx: &mut Tx<'_>, entry: &EntryId) -> Result<()> {
    let calendar = tx.calendar()?;
    let open: Vec<(EntryId, String, NaiveDate, NaiveDate)> =
        tx.all(include_str!("open_stubs.sql"), [], |row| {
            let end = calendar.limit_end(row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?);
            Ok((row.get(0)?, row.get(1)?, row.get(6)?, end))
        })?;
    for (stub, number, was, due) in open.into_iter().filter(|(_, _, was, due)| was != due) {
        tx.run("UPDATE stubs SET due=?2 WHERE entry=?1", (&stub, due))?;
        note_move(tx, entry, LIMIT, &number, was, due)?;
    }
    Ok(())
}

/// The stubs this person may see, those that wait first: the hall's desk sees all, a township what it sealed itself.
pub fn stubs(scene: &Scene<'_>) -> Result<Vec<Stub>> {
    must_see_stubs(scene)?;
    let (view, who) = (scene.view, scene.who);
    let all = who.has(Role::Receptionist) || who.has(Role::Director);
    let lights = Lights::of(scene)?;
    let mut found = view.all(include_str!("stubs.sql"), (all, &who.account), |row| {
        let received_on: NaiveDate = row.get("received_on")?;
        let (unit, due): (Unit, NaiveDate) = (row.get("unit")?, row.get("due")?);
        let reported_on = day(row, "reported_on")?;
        let Left { text, tone } = match reported_on {
            Some(on) if on > due => Left { text: "逾期报送".into(), tone: Tone::Late },
            Some(_) => Left { text: "已按期报送".into(), tone: Tone::Ok },
            None => lights.left(received_on, due, unit, None),
        };
        let kind: SealKind = row.get("kind")?;
        Ok(Stub {
            id: row.get("entry")?,
            number: row.get("number")?,
            kind,
            kind_name: kind.label().to_owned(),
            received_on,
            method: row.get("method")?,
            sheets: row.get("sheets")?,
            seal: row.get("seal")?,
            handed_by: row.get("handed_by_name")?,
            handed_to: row.get("handed_to")?,
            handed_on: row.get("handed_on")?,
            handed_at: row.get("handed_at")?,
            due,
            first_due: row.get("first_due")?,
            left: text,
            tone,
            reported_on,
            reported_by: row.get("reported_by")?,
            receipt: row.get("receipt")?,
        })
    })?;
    for stub in &mut found {
        stub.method = code_label(view, CodeList::Methods, &stub.method)?;
    }
    Ok(found)
}

pub fn stub(scene: &Scene<'_>, id: &EntryId) -> Result<Stub> {
    let found = stubs(scene)?.into_iter().find(|stub| stub.id == *id);
    found.ok_or_else(|| Failure::input("stub", "没有这一封密封报送，请刷新后再选。"))
}
