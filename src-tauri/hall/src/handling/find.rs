//! 核查结论: one finding for each allegation. What could not be proved but cannot be ruled out is 无法查实, never 不属实.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{fast_track, inquiry};
use crate::act::{Scene, Verb};
use crate::case::{case, must_say, set_stage};
use crate::codes::{Attribution, Disposition, Fast, Finding, Sanction, Stage};
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::supervision;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AllegationFinding {
    pub allegation: String,
    pub finding: Finding,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Find {
    pub on: NaiveDate,
    pub findings: Vec<AllegationFinding>,
    /// 处理情况, in general words: it is told to the person who came.
    #[serde(default)]
    pub handling: String,
    /// What was decided about the subject, for the figures; never told to whoever came.
    #[serde(default = "no_sanction")]
    pub sanction: Sanction,
}

fn no_sanction() -> Sanction {
    Sanction::None
}

/// From the finding on it is told: to whoever signed, or openly.
pub(super) fn to_feedback(tx: &mut Tx<'_>, stamp: &Stamp, on: NaiveDate) -> Result<()> {
    let found = case(tx, &stamp.case)?;
    match found.attribution {
        Attribution::Named if found.gone.cannot_be_told() => {}
        Attribution::Named => {
            supervision::open_anew(tx, &stamp.case, "feedback_late", &stamp.id, on)?;
        }
        Attribution::Anonymous => {
            supervision::open_anew(tx, &stamp.case, "open_feedback", &stamp.id, on)?;
        }
    }
    if found.minor {
        supervision::open_anew(tx, &stamp.case, "post_publicity", &stamp.id, on)?;
    }
    set_stage(tx, &stamp.case, Stage::Found)
}

impl Verb for Find {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        case.must_stand_at(&[Stage::Handling], "作出核查结论")?;
        case.must_be_report("作出核查结论")?;
        if case.disposition.is_empty() {
            return Err(Failure::refused(
                "还不能作结论：处置意见未提出。",
                "先提出处置意见并经领导批准（规则第十七条）。",
            ));
        }
        if case.disposition == Disposition::Shelved.code() {
            return Err(Failure::refused(
                "还不能作结论：本件暂存待查。",
                "先复看；具备核查条件的，重新提出处置意见并经领导批准。",
            ));
        }
        inquiry::must_be_reported(scene.view, case)?;
        fast_track::must_be_reviewed(case)
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        scene.check_day("on", self.on, scene.case()?.taken_on, "签收的日期")?;
        if self.findings.is_empty() {
            return Err(Failure::input("findings", "请对反映的每个问题分别作结论，不能十个问题一个结论。"));
        }
        for (n, finding) in self.findings.iter().enumerate() {
            must_say(&format!("findings.{n}.allegation"), &finding.allegation, "反映的问题", 500)?;
            must_say(&format!("findings.{n}.reason"), &finding.reason, "结论的理由", 2_000)?;
        }
        must_say("handling", &self.handling, "处理情况（概括表述）", 1_000)?;
        let case = scene.case()?;
        match case.fast == Fast::Passed && case.sanction != self.sanction {
            true => Err(Failure::input(
                "sanction",
                format!("与审理意见不一致：审理意见是{}。", case.sanction.label()),
            )),
            false => Ok(()),
        }
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        for (n, finding) in (0_i64..).zip(&self.findings) {
            let row = (&stamp.case, n, &finding.allegation, finding.finding, &finding.reason);
            tx.run(
                "INSERT INTO findings (case_id, n, allegation, finding, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
                row,
            )?;
        }
        let row = (&stamp.case, self.on, &self.handling, self.sanction);
        tx.run("UPDATE cases SET found_on=?2, handling=?3, sanction=?4 WHERE id=?1", row)?;
        supervision::meet(tx, &stamp.case, "find", self.on)?;
        to_feedback(tx, stamp, self.on)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        let each: Vec<_> = self
            .findings
            .iter()
            .map(|finding| format!("{}：{}", finding.allegation, finding.finding.label()))
            .collect();
        Ok(format!("{}。{}", each.join("；"), self.handling))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    const KEY: bool = true;
}

pub fn findings_of(view: &View<'_>, case: &CaseId) -> Result<Vec<AllegationFinding>> {
    view.all("SELECT allegation, finding, reason FROM findings WHERE case_id=?1 ORDER BY n", [case], |row| {
        Ok(AllegationFinding { allegation: row.get(0)?, finding: row.get(1)?, reason: row.get(2)? })
    })
}

/// One word for several findings: alike where they are alike, 部分属实 where some is true.
/// `None` where there is none yet.
pub fn overall(findings: &[AllegationFinding]) -> Option<Finding> {
    let first = findings.first()?.finding;
    if findings.iter().all(|finding| finding.finding == first) {
        return Some(first);
    }
    let some_true = findings.iter().any(|finding| matches!(finding.finding, Finding::True | Finding::Partly));
    Some(if some_true { Finding::Partly } else { Finding::Unprovable })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_findings_in_one_word() {
        use Finding::*;
        let of = |findings: &[Finding]| {
            let each = |finding: &Finding| AllegationFinding {
                allegation: "".into(),
                finding: *finding,
                reason: "".into(),
            };
            overall(&findings.iter().map(each).collect::<Vec<_>>())
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[True, True]), Some(True));
        assert_eq!(of(&[True, Untrue]), Some(Partly));
        assert_eq!(of(&[Untrue, Untrue]), Some(Untrue));
        // 未查实而不能排除 is never 不属实.
        assert_eq!(of(&[Untrue, Unprovable]), Some(Unprovable));
    }
}
