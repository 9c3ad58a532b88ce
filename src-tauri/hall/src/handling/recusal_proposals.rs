//! Who might have to stand aside (回避), by names and offices alone: whoever sits in the body reported on, or bears a subject's
//! surname in its township. The program proposes with the reason, and locks at once: until the director or a leader decides
//! ([`super::Recuse`], or [`super::KeepOn`] which says why not), nobody proposed can be assigned or opens the case. One who
//! bears a subject's very name needs no proposal: the view `shut_out` locks them until it is decided.

use serde::Serialize;
use ts_rs::TS;

use crate::act::Scene;
use crate::actor::roles_of;
use crate::case::{Case, Subject, case, subjects_of};
use crate::codes::OfficeKind;
use crate::failure::{Failure, Result};
use crate::identity::plain_name;
use crate::ids::{AccountId, CaseId, OfficeId};
use crate::store::View;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RecusalProposal {
    pub account: AccountId,
    pub name: String,
    pub office: String,
    /// What is alike, in a sentence.
    pub why: String,
}

struct Candidate {
    account: AccountId,
    name: String,
    office: OfficeId,
    office_name: String,
    short: String,
    kind: OfficeKind,
}

/// Surnames of two characters; all others are the name's first.
const TWO: &[&str] = &[
    "欧阳", "上官", "司马", "司徒", "诸葛", "皇甫", "夏侯", "尉迟", "令狐", "东方", "慕容", "公孙", "宇文",
    "长孙", "端木", "闻人", "澹台", "轩辕", "独孤", "南宫",
];

fn surname(name: &str) -> String {
    match TWO.iter().find(|two| name.starts_with(**two)) {
        Some(two) => (*two).to_owned(),
        None => name.chars().take(1).collect(),
    }
}

impl Candidate {
    /// What this person has in common with a subject, if anything.
    fn concern(&self, subject: &Subject, township: &OfficeId) -> Option<String> {
        let (organisation, named) = (plain_name(&subject.organisation), plain_name(&subject.name));
        let holds = |part: &str| part.chars().count() > 1 && organisation.contains(&plain_name(part));
        if holds(&self.office_name) {
            return Some(format!("在被反映单位“{}”工作", self.office_name));
        }
        let in_place = self.kind == OfficeKind::Township;
        // 青山镇人民政府 and 青山镇纪委 sit in one yard; 青山镇石桥村村委会 does not.
        let own_yard = in_place
            && ["人民政府", "政府", "党委", "党工委", "办事处", "人大"]
                .iter()
                .any(|body| holds(&format!("{}{body}", self.short)));
        if own_yard {
            return Some(format!("与被反映人同在{}工作", self.short));
        }
        let near = in_place && (self.office == *township || holds(&self.short));
        let alike = !named.is_empty() && surname(&named) == surname(&plain_name(&self.name));
        (near && alike).then(|| format!("与被反映人同姓（{}），又同在{}", surname(&named), self.short))
    }
}

/// Those nobody has decided upon yet, in the order of their accounts.
pub fn recusal_proposals(view: &View<'_>, id: &CaseId) -> Result<Vec<RecusalProposal>> {
    proposals(view, &case(view, id)?, &AccountId::default())
}

/// Whether this account stands among them.
fn proposal_about(view: &View<'_>, case: &Case, account: &AccountId) -> Result<Option<RecusalProposal>> {
    Ok(proposals(view, case, account)?.into_iter().next())
}

/// Of one account; of all where none is named.
fn proposals(view: &View<'_>, case: &Case, account: &AccountId) -> Result<Vec<RecusalProposal>> {
    let (township, subjects) = (&case.township, subjects_of(view, &case.id)?);
    let candidates = view.all(include_str!("recusal_candidates.sql"), [account], |row| {
        let candidate = Candidate {
            account: row.get("id")?,
            name: row.get("name")?,
            office: row.get("office")?,
            office_name: row.get("office_name")?,
            short: row.get("short")?,
            kind: row.get("kind")?,
        };
        Ok((candidate, row.get::<_, String>("roles")?))
    })?;
    let reads = |roles: &str| roles_of(roles).iter().any(|role| role.reads_cases());
    let mut found = Vec::new();
    for (one, _) in candidates.into_iter().filter(|(_, roles)| reads(roles)) {
        let why = subjects.iter().find_map(|subject| one.concern(subject, township));
        // Few have anything in common with a subject: whether it is decided is asked of them alone.
        if let Some(why) = why
            && !view.exists(include_str!("recusal_decided.sql"), (&case.id, &one.account))?
        {
            let (account, name, office) = (one.account, one.name, one.office_name);
            found.push(RecusalProposal { account, name, office, why });
        }
    }
    Ok(found)
}

/// Refuses whoever might be concerned, before it is decided whether they are.
pub(crate) fn must_not_wait_for_recusal(scene: &Scene<'_>, case: &Case) -> Result<()> {
    match proposal_about(scene.view, case, &scene.who.account)? {
        None => Ok(()),
        Some(one) => Err(Failure::refused(
            format!("您{}，是否回避还没有决定，现在不能查看、办理本件。", one.why),
            "请信访室主任或者委领导先决定回避还是不须回避。",
        )),
    }
}

/// Neither shut out nor proposed and undecided; the failure lies on `field`.
pub(crate) fn must_not_be_concerned(scene: &Scene<'_>, account: &AccountId, field: &str) -> Result<()> {
    let case = scene.case()?;
    case.must_not_shut_out(scene.view, account, field)?;
    match proposal_about(scene.view, case, account)? {
        None => Ok(()),
        Some(one) => Err(Failure::input(
            field,
            format!(
                "{}有回避提示：{}。请先由信访室主任或者委领导决定回避还是不须回避，或另选一位。",
                one.name, one.why
            ),
        )),
    }
}
