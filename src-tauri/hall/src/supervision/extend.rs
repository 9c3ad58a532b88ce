//! 延期: a limit whose rule allows it is extended once, with a leader's approval and a reason, before it ends; its first
//! date stays. 条例: 业务外 60 days, 30 more once, and the person is told; 责令重新处理 begins them anew.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::deadlines::{count_again, no_such_limit};
use crate::act::{Scene, Verb};
use crate::case::{day, must_be_approver, must_say, person};
use crate::clock::short_date;
use crate::codes::{Attribution, Role, Stage, Unit};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, EntryId};
use crate::leading::{ApprovalMatter, rest};
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Extend {
    /// The day on which the leader decided.
    pub on: NaiveDate,
    /// Which limit, as the table calls it.
    pub rule: String,
    pub days: u32,
    pub approved_by: AccountId,
    pub reason: String,
    /// How and when the person who came was told; asked where the rule wants it.
    #[serde(default)]
    pub notice: String,
    /// The 呈批 on whose decision it rests; empty where it was approved on paper. The door fills it in.
    #[serde(default)]
    #[ts(skip)]
    pub approval: EntryId,
}

struct Open {
    name: String,
    source: String,
    most: u32,
    before_end: bool,
    notice: bool,
    started: NaiveDate,
    due: NaiveDate,
    extended_on: Option<NaiveDate>,
}

impl Extend {
    fn limit(&self, scene: &Scene<'_>) -> Result<Open> {
        let found =
            scene.view.one(include_str!("to_extend.sql"), (&scene.case()?.id, &self.rule), |row| {
                Ok(Open {
                    name: row.get("name")?,
                    source: row.get("source")?,
                    most: row.get("extend")?,
                    before_end: row.get("extend_before_end")?,
                    notice: row.get("extend_notice")?,
                    started: row.get("started")?,
                    due: row.get("due")?,
                    extended_on: day(row, "extended_on")?,
                })
            })?;
        found.ok_or_else(no_such_limit)
    }
}

impl Verb for Extend {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let (case, who) = (scene.case()?, scene.who);
        // The desk enters what a department asks for; the office's own limits are not its to extend.
        let own = [Role::Director, Role::Handler, Role::Township].into_iter().any(|role| who.has(role));
        if !own && case.stage != Stage::Outside {
            return Err(Failure::refused(
                "接待员只记职能部门办理期限的延期，本件没有移送职能部门。",
                "请承办人或者信访室主任办理延期。",
            ));
        }
        rest::must_not_wait(scene, ApprovalMatter::Extension)?;
        match scene.view.exists(include_str!("extendable.sql"), [&case.id])? {
            true => Ok(()),
            false => Err(Failure::refused(
                "本件在走的期限都不能延期，或者已经延过一次。",
                "请在期限内办完；办不完的，向信访室说明原因。",
            )),
        }
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        let (by, on) = (&mut self.approved_by, &mut self.on);
        rest::rest_on_decision(scene, ApprovalMatter::Extension, by, on, &mut self.approval)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let limit = self.limit(scene)?;
        if let Some(on) = limit.extended_on {
            let message = format!("“{}”已于{}延期，只能延一次。", limit.name, short_date(on));
            return Err(Failure::refused(message, "请按延后的期限办完；办不完的，如实记超期原因。"));
        }
        if limit.most == 0 {
            let message = format!("“{}”不能延期（{}）。", limit.name, limit.source);
            return Err(Failure::refused(message, "请在期限内办完。"));
        }
        scene.check_day("on", self.on, Some(limit.started), "期限开始的日期")?;
        if limit.before_end && self.on > limit.due {
            let message = format!(
                "“{}”已于{}届满，延期要在届满前批准（{}）。",
                limit.name,
                short_date(limit.due),
                limit.source
            );
            return Err(Failure::refused(message, "已经超期的不能再延，请尽快办完并说明原因。"));
        }
        if !(1..=limit.most).contains(&self.days) {
            return Err(Failure::input(
                "days",
                format!("“{}”最多延 {} 天（{}）。", limit.name, limit.most, limit.source),
            ));
        }
        if self.approval.is_none() {
            must_be_approver(scene, &self.approved_by, "延期")?;
        }
        must_say("reason", &self.reason, "延期的理由", 300)?;
        match limit.notice && scene.case()?.attribution == Attribution::Named {
            true => must_say("notice", &self.notice, "怎样告知信访人（方式、日期、告知人）", 200),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let row = (&stamp.case, &self.rule, self.days, self.on, &self.approved_by, &self.reason);
        tx.run(include_str!("extend.sql"), row)?;
        rest::settle(tx, stamp, &self.approval, &self.approved_by, self.on)?;
        count_again(tx, &stamp.case)
    }
    fn tell(&self, view: &View<'_>) -> Result<String> {
        let row = view.one("SELECT name, unit FROM limits WHERE rule=?1", [&self.rule], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Unit>(1)?))
        })?;
        let (name, unit) = row.map_or((String::new(), ""), |(name, unit)| (name, unit.label()));
        let told =
            if self.notice.is_empty() { String::new() } else { format!("。告知：{}", self.notice) };
        let by = person(view, &self.approved_by)?;
        Ok(format!(
            "{name}延 {} {unit}，{by}{}批准。理由：{}{told}",
            self.days,
            short_date(self.on),
            self.reason
        ))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}
