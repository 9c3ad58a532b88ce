//! 专班: who works on the case besides its office, and may open it for that. Laid down with the plan, changed afterwards with
//! the reason.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::measures::{must_be_planned, works_on_it};
use super::plan::Member;
use crate::act::{Scene, Verb};
use crate::case::{must_be_account, must_say, person};
use crate::failure::{Failure, Result};
use crate::handling::must_not_be_concerned;
use crate::ids::{AccountId, CaseId};
use crate::record::Stamp;
use crate::store::{Tx, View};

/// 调整专班: the members as they are from now on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeTaskForce {
    pub task_force: Vec<Member>,
    pub reason: String,
}

/// Each in post, not concerned in the matter (回避), once, with what they are there for.
pub(super) fn must_be_members<'a>(
    scene: &Scene<'_>,
    task_force: &'a [Member],
) -> Result<BTreeSet<&'a AccountId>> {
    let mut members = BTreeSet::new();
    for (n, member) in task_force.iter().enumerate() {
        let field = format!("task_force.{n}.account");
        let roles = must_be_account(scene.view, &member.account, &field)?;
        if !roles.iter().any(|role| role.reads_cases()) {
            return Err(Failure::input(field, "系统管理员和审计员不参加专班。"));
        }
        must_not_be_concerned(scene, &member.account, &field)?;
        must_say(&format!("task_force.{n}.duty"), &member.duty, "专班中的分工", 60)?;
        if !members.insert(&member.account) {
            return Err(Failure::input(field, "这位同志已经在专班里。"));
        }
    }
    Ok(members)
}

pub(super) fn enter_members(tx: &mut Tx<'_>, case: &CaseId, task_force: &[Member]) -> Result<()> {
    for (n, member) in (0_i64..).zip(task_force) {
        tx.run(
            "INSERT INTO task_force (case_id, account, n, duty) VALUES (?1, ?2, ?3, ?4)",
            (case, &member.account, n, &member.duty),
        )?;
    }
    Ok(())
}

fn members_of(view: &View<'_>, case: &CaseId) -> Result<Vec<Member>> {
    view.all(include_str!("task_force.sql"), [case], |row| {
        Ok(Member { account: row.get("account")?, duty: row.get("duty")? })
    })
}

impl ChangeTaskForce {
    /// Whoever leaves can open the case no more, so that nothing of theirs may still be open.
    fn must_leave_nothing_open(
        &self,
        scene: &Scene<'_>,
        before: &[Member],
        members: &BTreeSet<&AccountId>,
    ) -> Result<()> {
        let case = scene.case()?;
        let open: Vec<(u32, AccountId)> = scene.view.all(
            "SELECT n, owner FROM measures WHERE case_id=?1 AND done_on='' ORDER BY n",
            [&case.id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        for (n, owner) in open {
            let was_in = before.iter().any(|member| member.account == owner);
            if was_in && !works_on_it(scene.view, case, &owner, members)? {
                let name = person(scene.view, &owner)?;
                return Err(Failure::input(
                    "task_force",
                    format!("第 {n} 项措施还由{name}负责：请先“改措施”换责任人，再调出专班。"),
                ));
            }
        }
        Ok(())
    }
}

impl Verb for ChangeTaskForce {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_be_planned(scene, "调整专班")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let before = members_of(scene.view, &scene.case()?.id)?;
        if before == self.task_force {
            return Err(Failure::input("task_force", "专班没有变：请加人、减人或者改分工。"));
        }
        let members = must_be_members(scene, &self.task_force)?;
        self.must_leave_nothing_open(scene, &before, &members)?;
        must_say("reason", &self.reason, "为什么调整", 300)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        tx.run("DELETE FROM task_force WHERE case_id=?1", [&stamp.case])?;
        enter_members(tx, &stamp.case, &self.task_force)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let names: Vec<String> =
            self.task_force.iter().map(|member| person(view, &member.account)).collect::<Result<_>>()?;
        let now = match names.is_empty() {
            true => "不另设专班，由承办室办理".to_owned(),
            false => format!("现 {} 人：{}", names.len(), names.join("、")),
        };
        Ok(format!("{now}。理由：{}", self.reason))
    }
    const KEY: bool = true;
}
