//! 关联: what a person decided about a proposed repeat. The program proposes; it never decides.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Scene, Verb};
use crate::case::{Case, case, hear_again, must_say, refresh_urgency};
use crate::clock::date_of;
use crate::codes::{Attribution, Stage, Verdict};
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;
use crate::transfer;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Link {
    pub earlier: CaseId,
    pub verdict: Verdict,
    #[serde(default)]
    pub reason: String,
}

impl Verb for Link {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        scene.case()?.must_be_open("关联")
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let (later, earlier) = (scene.case()?, case(scene.view, &self.earlier)?);
        earlier.check_readable(scene)?;
        if earlier.serial >= later.serial {
            return Err(Failure::input("earlier", "只能关联到更早登记的件。"));
        }
        let nameless = |case: &Case| case.attribution == Attribution::Anonymous;
        if self.verdict == Verdict::SamePerson && (nameless(later) || nameless(&earlier)) {
            return Err(Failure::input(
                "verdict",
                "匿名件不追究是谁写的（规则第四十七条）：只判断是不是同一件事。",
            ));
        }
        if self.verdict == Verdict::SameMatter && !later.sent.is_none() {
            return Err(Failure::refused(
                "本件正在转送途中，不能认定为重复留存。",
                "先收回，或由接收单位签收后认定。",
            ));
        }
        if self.verdict == Verdict::Different && self.reason.trim().is_empty() {
            return Ok(());
        }
        must_say("reason", &self.reason, "判断的理由", 200)
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let was_kept = case(tx, &stamp.case)?.kept_as_repeat(tx)?;
        let row = (&stamp.case, &self.earlier, self.verdict, &self.reason);
        tx.run(
            "INSERT OR REPLACE INTO links (case_id, earlier, verdict, reason) VALUES (?1, ?2, ?3, ?4)",
            row,
        )?;
        tx.run(include_str!("mark_repeat.sql"), [&stamp.case])?;
        // 规则 art. 14: what is kept with the earlier case is not decided on and not told again; taken for another matter
        // after all, both run on from where they began.
        let linked = case(tx, &stamp.case)?;
        let on = date_of(stamp.at);
        if linked.stage == Stage::Registered {
            match (was_kept, linked.kept_as_repeat(tx)?) {
                (_, true) => {
                    supervision::meet(tx, &stamp.case, "inform", on)?;
                    transfer::decided(tx, &stamp.case, on)?;
                }
                (true, false) => {
                    // Nobody is told in a name that was not confirmed.
                    if linked.attribution == Attribution::Named {
                        supervision::run_on(tx, &stamp.case, "inform")?;
                    }
                    transfer::undecided(tx, &stamp.case)?;
                }
                (false, false) => {}
            }
        }
        // Only now: what runs on again is counted by it too.
        refresh_urgency(tx, &stamp.case, on)?;
        hear_again(tx, &self.earlier, stamp)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let called: Option<String> = view.value(
            "SELECT CASE number WHEN '' THEN register_number ELSE number END FROM cases WHERE id=?1",
            [&self.earlier],
        )?;
        let reason = if self.reason.is_empty() { String::new() } else { format!("：{}", self.reason) };
        Ok(format!("与{}：{}{reason}", called.unwrap_or_default(), self.verdict.label()))
    }
}
