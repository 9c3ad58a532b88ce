//! Who might have to stand aside (回避), by names and offices alone: whoever sits in the body reported on, or bears a subject's
//! surname in its township. The program proposes with the reason, and locks at once: until the director or a leader decides
//! ([`super::Recuse`], or [`super::KeepOn`] which says why not), nobody proposed can be assigned, opens the case or finds it in
//! any list. One who bears a subject's very name needs no proposal: they stand aside until it is decided.
//!
//! What they have in common is noted in a table when a case, an account or an office's name comes in, so that every list
//! leaves out what it leaves out for those who stand aside: by the view `shut_out`.

use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

use crate::act::Scene;
use crate::actor::roles_of;
use crate::case::{Case, person};
use crate::codes::OfficeKind;
use crate::failure::{Failure, Result};
use crate::identity::plain_name;
use crate::ids::{AccountId, CaseId, OfficeId};
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RecusalProposal {
    pub account: AccountId,
    pub name: String,
    pub office: String,
    /// What is alike, in a sentence.
    pub why: String,
}

/// One who reads cases, with all names by which they might be concerned.
struct Candidate {
    account: AccountId,
    surname: String,
    office: OfficeId,
    office_name: String,
    short: String,
    /// What else sits in the yard of a township's office; of others nothing.
    yard: Vec<String>,
    in_place: bool,
}

/// One whom a case reports on.
struct Reported {
    case: CaseId,
    name: String,
    organisation: String,
    township: OfficeId,
}

/// Surnames of two characters; all others are the name's first.
const TWO: &[&str] = &[
    "欧阳", "上官", "司马", "司徒", "诸葛", "皇甫", "夏侯", "尉迟", "令狐", "东方", "慕容", "公孙", "宇文",
    "长孙", "端木", "闻人", "澹台", "轩辕", "独孤", "南宫",
];

/// 青山镇人民政府 and 青山镇纪委 sit in one yard; 青山镇石桥村村委会 does not.
const YARD: [&str; 6] = ["人民政府", "政府", "党委", "党工委", "办事处", "人大"];

fn surname(name: &str) -> String {
    match TWO.iter().find(|two| name.starts_with(**two)) {
        Some(two) => (*two).to_owned(),
        None => name.chars().take(1).collect(),
    }
}

impl Candidate {
    fn of(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        if !roles_of(&row.get::<_, String>("roles")?).iter().any(|role| role.reads_cases()) {
            return Ok(None);
        }
        let short: String = row.get("short")?;
        let in_place = row.get::<_, OfficeKind>("kind")? == OfficeKind::Township;
        let yard = if in_place && !short.is_empty() { &YARD[..] } else { &[] };
        Ok(Some(Self {
            account: row.get("id")?,
            surname: surname(&plain_name(&row.get::<_, String>("name")?)),
            office: row.get("office")?,
            office_name: row.get("office_name")?,
            yard: yard.iter().map(|body| plain_name(&format!("{short}{body}"))).collect(),
            short,
            in_place,
        }))
    }

    /// What this person has in common with a subject, if anything.
    fn concern(&self, subject: &Reported) -> Option<String> {
        let (organisation, named) = (plain_name(&subject.organisation), plain_name(&subject.name));
        let holds = |part: &str| part.chars().count() > 1 && organisation.contains(part);
        if holds(&plain_name(&self.office_name)) {
            return Some(format!("在被反映单位“{}”工作", self.office_name));
        }
        if self.yard.iter().any(|body| holds(body)) {
            return Some(format!("与被反映人同在{}工作", self.short));
        }
        let near = self.in_place && (self.office == subject.township || holds(&plain_name(&self.short)));
        let alike = !named.is_empty() && surname(&named) == self.surname;
        (near && alike).then(|| format!("与被反映人同姓（{}），又同在{}", self.surname, self.short))
    }
}

/// For a case that came in.
pub(crate) fn note_concerns(tx: &mut Tx<'_>, case: &CaseId) -> Result<()> {
    let people = candidates(tx, "")?;
    let found = tx.all(include_str!("reported_in.sql"), [case], |row| concerns_in(row, &people))?;
    note(tx, found)
}

/// Anew for an account that was opened or closed, or for all of an office that has another name now.
pub(crate) fn note_concerns_of(tx: &mut Tx<'_>, account_or_office: &str) -> Result<()> {
    let sql = "DELETE FROM concerns WHERE account IN (SELECT id FROM accounts WHERE ?1 IN (id, office))";
    tx.run(sql, [account_or_office])?;
    let people = candidates(tx, account_or_office)?;
    if people.is_empty() {
        return Ok(());
    }
    let found = tx.all(include_str!("reported_ever.sql"), [], |row| concerns_in(row, &people))?;
    note(tx, found)
}

fn candidates(view: &View<'_>, of: &str) -> Result<Vec<Candidate>> {
    let found = view.all(include_str!("recusal_candidates.sql"), [of], Candidate::of)?;
    Ok(found.into_iter().flatten().collect())
}

type Concern = (CaseId, AccountId, String);

fn concerns_in(row: &Row<'_>, people: &[Candidate]) -> rusqlite::Result<Vec<Concern>> {
    let subject = Reported {
        case: row.get("case_id")?,
        name: row.get("name")?,
        organisation: row.get("organisation")?,
        township: row.get("township")?,
    };
    let concerns = people.iter().filter_map(|one| {
        let why = one.concern(&subject)?;
        Some((subject.case.clone(), one.account.clone(), why))
    });
    Ok(concerns.collect())
}

/// Of several subjects of a case the first one's reason stands.
fn note(tx: &mut Tx<'_>, found: Vec<Vec<Concern>>) -> Result<()> {
    for concern in found.into_iter().flatten() {
        tx.run("INSERT OR IGNORE INTO concerns (case_id, account, why) VALUES (?1, ?2, ?3)", concern)?;
    }
    Ok(())
}

/// Those nobody has decided upon yet, in the order of their accounts.
pub fn recusal_proposals(view: &View<'_>, id: &CaseId) -> Result<Vec<RecusalProposal>> {
    view.all(include_str!("recusal_proposals.sql"), [id], |row| {
        Ok(RecusalProposal {
            account: row.get("account")?,
            name: row.get("name")?,
            office: row.get("office_name")?,
            why: row.get("why")?,
        })
    })
}

pub(super) fn stands_aside(view: &View<'_>, case: &CaseId, account: &AccountId) -> Result<bool> {
    view.exists("SELECT 1 FROM stands_aside WHERE case_id=?1 AND account=?2", (case, account))
}

/// Why it must first be decided whether this person stands aside.
fn undecided(view: &View<'_>, case: &CaseId, account: &AccountId) -> Result<Option<String>> {
    view.value("SELECT why FROM undecided WHERE case_id=?1 AND account=?2", (case, account))
}

/// Refuses whoever stands aside.
pub(crate) fn must_not_stand_aside(scene: &Scene<'_>, case: &Case) -> Result<()> {
    match stands_aside(scene.view, &case.id, &scene.who.account)? {
        false => Ok(()),
        true => Err(Failure::refused("您在本件中应当回避，不能查看、办理。", "请交由其他同志办理。")),
    }
}

/// Refuses whoever stands aside, and whoever might have to, before it is decided.
pub(crate) fn must_not_be_shut_out(scene: &Scene<'_>, case: &Case) -> Result<()> {
    must_not_stand_aside(scene, case)?;
    match undecided(scene.view, &case.id, &scene.who.account)? {
        None => Ok(()),
        Some(why) => Err(Failure::refused(
            format!("您{why}，是否回避还没有决定，现在不能查看、办理本件。"),
            "请信访室主任或者委领导先决定回避还是不须回避。",
        )),
    }
}

/// The same of another; the failure lies on `field`.
pub(crate) fn must_not_be_concerned(scene: &Scene<'_>, account: &AccountId, field: &str) -> Result<()> {
    let (view, case) = (scene.view, &scene.case()?.id);
    if stands_aside(view, case, account)? {
        let name = person(view, account)?;
        let message =
            format!("{name}在本件中应当回避，请另选。与被反映人仅是同名的，由主任或者委领导核实后解除。");
        return Err(Failure::input(field, message));
    }
    match undecided(view, case, account)? {
        None => Ok(()),
        Some(why) => {
            let name = person(view, account)?;
            let decide = "请先由信访室主任或者委领导决定回避还是不须回避，或另选一位。";
            Err(Failure::input(field, format!("{name}有回避提示：{why}。{decide}")))
        }
    }
}
