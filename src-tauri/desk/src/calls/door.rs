//! At the door: founding, unlocking, locking, passwords.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use hall::{
    AccountId, DoorStanding, Failure, FoundForm, Hall, Login, OfficeId, RecoverForm, Recovery, Result, Role,
    Session,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::room::{Desk, Seat};

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoorKind {
    Absent,
    Locked,
    Open,
    Broken,
}

#[derive(Debug, Serialize, TS)]
pub struct Door {
    pub kind: DoorKind,
    /// Where the store lies, or will.
    pub place: String,
    pub organ: String,
    /// Its people and matters are invented.
    pub demo: bool,
    pub logins: Vec<Login>,
    pub trouble: Option<Failure>,
    pub version: String,
}

/// Shown once; the PDF is the page for the sealed envelope, base64.
#[derive(Serialize, TS)]
pub struct RecoveryCodes {
    pub store_code: String,
    pub vault_code: String,
    pub pdf: String,
}

#[derive(Serialize, TS)]
pub struct DemoReady {
    pub password: String,
    pub logins: Vec<Login>,
}

#[derive(Deserialize, TS)]
pub struct UnlockForm {
    pub account: AccountId,
    pub password: String,
}

/// The first password, set by another, and one's own in its place.
#[derive(Deserialize, TS)]
pub struct FirstPasswordForm {
    pub account: AccountId,
    pub first: String,
    pub own: String,
}

#[derive(Deserialize, TS)]
pub struct RenewRecoveryForm {
    /// One's own, once more.
    pub password: String,
}

#[derive(Deserialize, TS)]
pub struct ChangePasswordForm {
    pub old: String,
    pub new: String,
}

#[derive(Debug, Serialize, TS)]
#[ts(rename = "Session")]
pub struct SessionView {
    pub account: AccountId,
    pub name: String,
    pub post: String,
    pub roles: Vec<Role>,
    pub role_names: Vec<String>,
    pub office: OfficeId,
    pub organ: String,
    /// Said on every page: nothing real belongs here.
    pub demo: bool,
    pub may_open_identity: bool,
    /// Whether the post reads cases; the administrator and the auditor read none.
    pub reads_cases: bool,
    pub registers: bool,
    /// Whether it stands at a township's door (开门迎访) and not at the hall's.
    pub own_door: bool,
    /// Whether the post sees the leaders' page.
    pub leads: bool,
    /// Whether the post reads the record of who did what.
    pub audits: bool,
    /// Whether the post supervises: 信访室主任 and 案管.
    pub supervises: bool,
    pub idle_minutes: u32,
    pub today: chrono::NaiveDate,
    pub weekday: String,
    /// 领导公开接访日, a holiday's name, or empty.
    pub day_note: String,
    /// Said where the year has no official table of working days.
    pub calendar_note: Option<String>,
    /// Where the password was lately set with a recovery code.
    pub recovery_note: Option<String>,
    /// Said to whoever opens accounts, where all stand aside who could decide.
    pub without_decider: Option<String>,
}

/// For the window's own test that nothing is garbled on the way.
pub fn echo(_desk: &Desk, input: Value) -> Result<Value> {
    Ok(input)
}

pub fn door(desk: &Desk, (): ()) -> Result<Door> {
    let mut door = Door {
        kind: DoorKind::Absent,
        place: desk.home().display().to_string(),
        organ: String::new(),
        demo: false,
        logins: Vec::new(),
        trouble: None,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    match Hall::standing(desk.home()) {
        DoorStanding::Absent => {}
        DoorStanding::Broken(failure) => (door.kind, door.trouble) = (DoorKind::Broken, Some(failure)),
        DoorStanding::Locked { organ, logins } => {
            door.kind = if desk.seat().is_ok() { DoorKind::Open } else { DoorKind::Locked };
            (door.organ, door.logins) = (organ, logins);
            door.demo = Hall::is_demo(desk.home());
        }
    }
    Ok(door)
}

pub fn found(desk: &Desk, form: FoundForm) -> Result<RecoveryCodes> {
    form.passwords_must_differ()?;
    let (hall, codes) = Hall::found(desk.home(), desk.clock.clone(), &form, papers::shipped_templates())?;
    hall.keep_sign()?;
    drop(hall);
    Ok(on_paper(desk, form.organ.trim(), &codes))
}

/// The codes are told even where the page cannot be made: without them nobody could get in again.
fn on_paper(desk: &Desk, organ: &str, codes: &Recovery) -> RecoveryCodes {
    let page = desk.press.recovery_page(organ, &codes.store_code, &codes.vault_code).unwrap_or_default();
    RecoveryCodes {
        store_code: codes.store_code.to_string(),
        vault_code: codes.vault_code.to_string(),
        pdf: BASE64.encode(page),
    }
}

/// New codes in place of those whose envelope was opened.
pub fn renew_recovery(desk: &Desk, form: RenewRecoveryForm) -> Result<RecoveryCodes> {
    let Seat { hall, who } = desk.seat()?;
    let organ = hall.read(&who, |scene| Ok(hall::house(scene.view)?.organ))?;
    Ok(on_paper(desk, &organ, &hall.renew_recovery(&who, &form.password)?))
}

pub fn demo(desk: &Desk, (): ()) -> Result<DemoReady> {
    crate::demo::make(desk.home(), &crate::demo::Plan::a_year(desk.clock.today()))?;
    let DoorStanding::Locked { logins, .. } = Hall::standing(desk.home()) else {
        return Err(Failure::fault("演示库没有建好。", "请换一个空文件夹再试。"));
    };
    Ok(DemoReady { password: crate::demo::PASSWORD.to_owned(), logins })
}

pub fn unlock(desk: &Desk, form: UnlockForm) -> Result<SessionView> {
    let (hall, who) = match desk.hall() {
        Some(hall) => {
            let who = hall.login(&form.account, &form.password)?;
            (hall, who)
        }
        None => {
            let (hall, who) = Hall::unlock(desk.home(), desk.clock.clone(), &form.account, &form.password)?;
            hall.take_shipped(&who, papers::shipped_templates())?;
            (Arc::new(hall), who)
        }
    };
    // What cannot be destroyed now (a disk that is full) is destroyed at the next opening, and keeps nobody out.
    let _later = hall.shred_due(&who);
    desk.sit_down(hall, who)?;
    session(desk, ())
}

/// Opens with the first password for nothing but to take one's own.
pub fn first_password(desk: &Desk, form: FirstPasswordForm) -> Result<SessionView> {
    let FirstPasswordForm { account, first, own } = form;
    let (hall, who) = match desk.hall() {
        Some(hall) => {
            let who = hall.login_first(&account, &first, &own)?;
            (hall, who)
        }
        None => {
            let (hall, who) = Hall::unlock_first(desk.home(), desk.clock.clone(), &account, &first, &own)?;
            (Arc::new(hall), who)
        }
    };
    desk.sit_down(hall, who)?;
    session(desk, ())
}

/// Who recovers for themselves sits down at once; for another it is a first password, and nobody does.
pub fn recover(desk: &Desk, form: RecoverForm) -> Result<Option<SessionView>> {
    desk.shut();
    Hall::recover(desk.home(), desk.clock.clone(), &form)?;
    match form.by == form.account {
        true => unlock(desk, UnlockForm { account: form.account, password: form.password }).map(Some),
        false => Ok(None),
    }
}

pub fn lock(desk: &Desk, (): ()) -> Result<()> {
    desk.stand_up();
    Ok(())
}

/// The page saw a hand on mouse or keys. Other calls are no sign of one: some pages ask by themselves.
pub fn present(desk: &Desk, (): ()) -> Result<()> {
    desk.somebody_is_here()
}

pub fn change_password(desk: &Desk, form: ChangePasswordForm) -> Result<()> {
    let Seat { hall, who } = desk.seat()?;
    let changed: Session = hall.change_password(&who, &form.old, &form.new)?;
    desk.sit_down(hall, changed)
}

/// Whether this machine wants desktop notices; its own matter, told anew at each start of the window.
pub fn notices(desk: &Desk, wanted: bool) -> Result<()> {
    desk.want_notices(wanted);
    Ok(())
}

pub fn session(desk: &Desk, (): ()) -> Result<SessionView> {
    let Seat { hall, who } = desk.seat()?;
    hall.read(&who, |scene| {
        let (house, today) = (hall::house(scene.view)?, scene.today());
        let calendar = scene.view.calendar()?;
        let own_door = hall::has_own_door(&who);
        let reception = hall::roster(scene, today, 1)?.first().is_some_and(|day| day.date == today);
        let note = match (reception, calendar.is_workday(today)) {
            (true, _) if own_door => "开门迎访日",
            (true, _) => "领导公开接访日",
            (false, false) => "休息日",
            (false, true) => "",
        };
        let unknown: Vec<String> =
            hall::years_without_table(scene)?.iter().map(|year| format!("{year} 年")).collect();
        let unknown = (!unknown.is_empty()).then(|| {
            format!("{}的官方工作日历还没有导入，落在其中的期限暂按周一至周五推算。", unknown.join("、"))
        });
        Ok(SessionView {
            account: who.account.clone(),
            name: who.name.clone(),
            post: who.post.clone(),
            role_names: who.roles.iter().map(|role| role.label().to_owned()).collect(),
            roles: who.roles.clone(),
            office: who.office.clone(),
            organ: house.organ,
            demo: house.demo,
            may_open_identity: who.may_open_identity(),
            reads_cases: who.check_reads_cases().is_ok(),
            registers: hall::may_register(&who),
            own_door,
            leads: hall::may_see_leading(&who),
            audits: who.has(Role::Auditor),
            supervises: hall::supervises(scene),
            idle_minutes: house.idle_minutes,
            today,
            weekday: hall::clock::weekday(today).to_owned(),
            day_note: note.to_owned(),
            recovery_note: hall::recovery_note(scene)?,
            without_decider: hall::without_decider(scene)?,
            calendar_note: unknown,
        })
    })
}
