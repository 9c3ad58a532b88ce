//! 转密封报送: a registered matter turns out to be about somebody managed by the level above, or about this office's own chief
//! (规则 art. 15). Whoever at the desk notices it seals it at once, at any stage before it is closed, and asks no leader. It
//! ends here: nothing of what it is about stays in any table, page, search, paper, draft or file; the sheets go into an
//! envelope, and the envelope is a stub like any other, up within five working days of receipt.
//!
//! What stays: how and when it came, its numbers, the limits it had with their days, and who signed, still sealed apart, since
//! they are told that it went up. And the record: it is append-only, so that the words of earlier acts stay in it, encrypted
//! as the whole store is, and in backups made before. Nothing in the program shows them: of a sealed case the timeline and
//! the audit say who did what and when, and no word of it. What stands outside the record is shredded by
//! `desk_work::forget_sealed`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::superior_stub::{LIMIT, SealStub, must_see_stubs};
use crate::act::{Scene, Verb};
use crate::actor::chief;
use crate::case::{Number, case, hear_again, set_stage};
use crate::codes::{SealKind, Stage};
use crate::failure::{Failure, Result};
use crate::ids::{AccountId, CaseId};
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::transfer::{decided, tell_again};

/// No field has room for the matter: see [`SealStub`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SealUp {
    #[serde(default)]
    #[ts(skip)]
    pub number: Number,
    pub on: NaiveDate,
    pub kind: SealKind,
    pub sheets: u32,
    /// Number on the envelope's seal.
    pub seal: String,
    pub handed_by: AccountId,
    /// Name of who took it.
    pub handed_to: String,
    /// `10:20`
    pub handed_at: String,
}

impl SealUp {
    fn stub(&self, received_on: NaiveDate, method: &str) -> SealStub {
        SealStub {
            number: self.number.clone(),
            kind: self.kind,
            received_on,
            method: method.to_owned(),
            sheets: self.sheets,
            seal: self.seal.clone(),
            handed_by: self.handed_by.clone(),
            handed_to: self.handed_to.clone(),
            handed_on: self.on,
            handed_at: self.handed_at.clone(),
        }
    }
}

/// All that the tables know of what a case is about, each table with a `case_id` in its turn; whatever waited in one waits no
/// more. Those that are not here keep nothing of it: see the test.
const OF_THE_CASE: [&str; 43] = [
    // Whoever could not see it sees nothing of it now, though nobody can tell any more by whose name.
    "INSERT OR IGNORE INTO recusals (case_id, account, shut, reason) SELECT case_id, account, 1, '' FROM shut_out WHERE case_id=?1",
    "UPDATE recusals SET reason='' WHERE case_id=?1",
    include_str!("empty_case.sql"),
    "DELETE FROM subjects WHERE case_id=?1",
    "DELETE FROM concerns WHERE case_id=?1",
    "DELETE FROM ceasings WHERE case_id=?1",
    "DELETE FROM case_codes WHERE case_id=?1",
    "DELETE FROM evidence WHERE case_id=?1",
    "DELETE FROM links WHERE case_id=?1",
    "DELETE FROM blind_indexes WHERE case_id=?1",
    "UPDATE identity_openings SET reason='' WHERE case_id=?1",
    "DELETE FROM material_requests WHERE case_id=?1",
    "DELETE FROM transfers WHERE case_id=?1",
    "DELETE FROM outside WHERE case_id=?1",
    "DELETE FROM charges WHERE case_id=?1",
    "DELETE FROM reviews WHERE case_id=?1",
    "UPDATE deadlines SET extended_on='', extended_by='', extended_why='' WHERE case_id=?1",
    "DELETE FROM deadline_moves WHERE case_id=?1",
    "DELETE FROM reminders WHERE case_id=?1",
    "DELETE FROM differences WHERE case_id=?1",
    "UPDATE reported_cases SET word='' WHERE case_id=?1",
    "DELETE FROM findings WHERE case_id=?1",
    "DELETE FROM former_closings WHERE case_id=?1",
    "DELETE FROM steps WHERE case_id=?1",
    "DELETE FROM dispositions WHERE case_id=?1",
    "DELETE FROM inquiries WHERE case_id=?1",
    "DELETE FROM appeals WHERE case_id=?1",
    "DELETE FROM justice WHERE case_id=?1",
    "DELETE FROM approvals WHERE case_id=?1",
    "DELETE FROM decisions WHERE case_id=?1",
    "DELETE FROM paper_approvals WHERE case_id=?1",
    "DELETE FROM lead_plans WHERE case_id=?1",
    "DELETE FROM task_force WHERE case_id=?1",
    "DELETE FROM measures WHERE case_id=?1",
    "DELETE FROM visits WHERE case_id=?1",
    "DELETE FROM feedbacks WHERE case_id=?1",
    "DELETE FROM open_feedbacks WHERE case_id=?1",
    "DELETE FROM postings WHERE case_id=?1",
    "DELETE FROM posting_opinions WHERE case_id=?1",
    "DELETE FROM settlements WHERE case_id=?1",
    "DELETE FROM issued_papers WHERE case_id=?1",
    // The appointment itself is the door's.
    "UPDATE appointments SET case_id='', cancelled=iif(cancelled='', '', '已取消') WHERE case_id=?1",
    // Why an act was withdrawn stands with the act.
    "UPDATE retractions SET reason='' WHERE entry IN (SELECT id FROM record WHERE case_id=?1)",
];

/// Nobody owes anything any more but to tell whoever signed.
const END_ALL: &str = "UPDATE deadlines SET met_on=max(?2, started), ended=?3 WHERE case_id=?1 AND met_on='' AND rule<>'inform'";

impl Verb for SealUp {
    fn ready(scene: &Scene<'_>) -> Result<()> {
        must_see_stubs(scene)?;
        let stage = scene.case()?.stage;
        let way_out = match stage {
            Stage::Registered | Stage::Accepted | Stage::Assigned | Stage::Handling | Stage::Found => {
                return Ok(());
            }
            Stage::Outside => "先收回，或由部门退回，再转密封报送。",
            Stage::Closed | Stage::Archived | Stage::Declined => "原件封入信封，用“密封报送”另记一封报上级。",
            Stage::ReportedUp => "信封在“密封报送”页。",
        };
        Err(Failure::refused(format!("不能转密封报送：本件{}。", stage.label()), way_out))
    }
    fn complete(&mut self, scene: &Scene<'_>) -> Result<()> {
        self.number = crate::case::next_number(scene.view, LIMIT, self.on, "")?;
        Ok(())
    }
    fn check(&self, scene: &Scene<'_>) -> Result<()> {
        let case = scene.case()?;
        if self.kind == SealKind::Superior
            && let Some(chief) = chief(scene.view)?
            && case.recused(scene.view, &chief.account)?
        {
            let message = format!(
                "{}是本机关主要负责人，在本件中应当回避（与被反映人同名，或已决定回避）：请选“本机关主要负责人”，直接报上级。",
                chief.name
            );
            return Err(Failure::input("kind", message));
        }
        let checked = self.stub(case.received_on, &case.method).check(scene);
        checked.map_err(|failure| match failure.field.as_deref() {
            Some("handed_on") => failure.at("on"),
            _ => failure,
        })
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> {
        let (case, id, on) = (case(tx, &stamp.case)?, &stamp.case, self.on);
        decided(tx, id, on)?;
        // Whoever was told otherwise is told what became of it.
        if !case.gone.cannot_be_told() {
            tell_again(tx, &case, &stamp.id, on)?;
        }
        tx.run(END_ALL, (id, on, "转密封报送"))?;
        self.stub(case.received_on, &case.method).apply(tx, stamp)?;
        let linked = "SELECT earlier FROM links WHERE case_id=?1 ORDER BY earlier";
        let earlier: Vec<CaseId> = tx.all(linked, [id], |row| row.get(0))?;
        crate::search::drop_case(tx, id)?;
        for sql in OF_THE_CASE {
            tx.run(sql, [id])?;
        }
        earlier.iter().try_for_each(|earlier| hear_again(tx, earlier, stamp))?;
        set_stage(tx, id, Stage::ReportedUp)
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(format!(
            "{}，封签 {}，{} 张。内容不再显示（规则第十五条）",
            self.number.text, self.seal, self.sheets
        ))
    }
    fn on(&self) -> Option<NaiveDate> {
        Some(self.on)
    }
    fn number(&self) -> Option<&Number> {
        Some(&self.number)
    }
    const RETRACTABLE: bool = false;
    const KEY: bool = true;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables with a `case_id` that keep what they have, and why.
    const KEPT: [(&str, &str); 2] = [
        ("complainants", "sealed under a key of their own: they are told that it went up"),
        ("numbers", "a number once given is never given again"),
    ];

    /// 规则 art. 15: a table that is added later is emptied, or says here why not.
    #[test]
    fn no_table_of_the_cases_is_forgotten_when_one_is_sealed() {
        let mut conn = rusqlite::Connection::open_in_memory().unwrap();
        let mut tx = Tx::begin(&mut conn).unwrap();
        crate::store::make_all(&mut tx).unwrap();
        let of_cases =
            "SELECT t.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c ON c.name = 'case_id'
            WHERE t.type='table' AND t.name NOT IN ('record', 'case_keys') ORDER BY t.name";
        let tables: Vec<String> = tx.all(of_cases, [], |row| row.get(0)).unwrap();
        assert!(tables.len() > 30, "{tables:?}");
        for table in tables {
            let (deleted, emptied) = (format!("DELETE FROM {table} "), format!("UPDATE {table} SET "));
            let is_cleared =
                OF_THE_CASE.iter().any(|sql| sql.starts_with(&deleted) || sql.starts_with(&emptied));
            let is_kept = KEPT.iter().any(|(kept, _)| *kept == table);
            assert!(is_cleared != is_kept, "{table}: cleared {is_cleared}, kept {is_kept}");
        }
    }
}
