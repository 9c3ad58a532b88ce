//! To whom a limit falls, and whom a 催办 of it is sent to: one rule for the lists of the day, their counts, the notices on the
//! desktop and what is proposed for 催办. The statements that use it say `{WHOSE}`, `{MINE}`, `{FALLS_TO}` or `{ADDRESSEE}`.

use rusqlite::named_params;

use crate::act::Scene;
use crate::case::Case;
use crate::codes::{OfficeKind, Role};
use crate::failure::Result;
use crate::ids::OfficeId;
use crate::store::View;
use crate::transfer::kind_of;

/// Whose it is that the limit `d` of the case `c` is met: an office, `''` for 信访室, `review` for 审理.
///
/// What is on its way, by a transfer or a 改派, is the receiver's to sign for. Before a case is assigned it is 信访室's, or the township's that keeps it.
/// A department has no desk here: whoever sent it the case keeps its limits. An answer to a 催办 is owed by whom it went to.
const WHOSE: &str = "CASE
  WHEN d.rule = 'take_over' AND c.stage <> 'outside' THEN c.sent_to
  WHEN d.rule = 'receive' AND c.sent_to <> '' THEN c.sent_to
  WHEN d.rule IN ('fast_judge', 'fast_review') THEN 'review'
  WHEN d.rule IN ('inform', 'decide', 'assign', 'take_over', 'outside_decide', 'outside_handle', 'outside_serve', 'charge',
    'review_decide')
    THEN iif(c.stage = 'outside', c.office, c.keeper)
  WHEN d.rule IN ('answer_reminder', 'answer_order') THEN (
    SELECT CASE
      WHEN coalesce(o.kind, '') = 'department' THEN iif(c.stage = 'outside', c.office, c.keeper)
      WHEN NOT EXISTS (SELECT 1 FROM accounts AS a WHERE a.office = r.office AND a.active = 1) THEN ''
      ELSE r.office END
    FROM reminders AS r LEFT JOIN offices AS o ON o.id = r.office WHERE r.entry = d.about)
  ELSE iif(c.office = '', c.keeper, c.office) END";

/// What the first handler of a case has no part in: before it is assigned, and in 审理.
const NOT_THE_HANDLERS: &str = "('inform', 'decide', 'assign', 'fast_judge', 'fast_review')";

/// What the first handler of a case has no part in, either: the signature of whoever takes it over from them.
const HANDED_ON: &str = "d.rule = 'receive' AND c.sent_to <> ''";

/// What whoever asks has to do: what falls to their office or post, what they handle first, and all of what they lead.
const MINE: &str =
    "({WHOSE} IN (:office, iif(:desk, '', :office), iif(:review, 'review', :office)) OR c.lead = :account
  OR (c.first_handler = :account AND d.rule NOT IN {NOT_THE_HANDLERS} AND NOT ({HANDED_ON})))";

/// The same for an office and for a person that is asked about; an empty one is everybody.
const FALLS_TO: &str = "(:of_office = '' OR {WHOSE} IN
    (:of_office, iif(:of_hall, '', :of_office), iif(:of_review, 'review', :of_office)))
  AND (:of_person = '' OR c.lead = :of_person
    OR (c.first_handler = :of_person AND d.rule NOT IN {NOT_THE_HANDLERS} AND NOT ({HANDED_ON}))
    OR {WHOSE} IN (:person_office, iif(:person_desk, '', :person_office), iif(:person_review, 'review', :person_office)))";

/// The office that is urged when the limit is late; `''` where it is 信访室's own, which nobody urges from here. A department is
/// urged itself, and 审理 in the office where the reviewers sit.
const ADDRESSEE: &str = "CASE
  WHEN d.rule = 'take_over' THEN c.sent_to
  WHEN d.rule IN ('outside_decide', 'outside_handle', 'review_decide') OR (d.rule = '' AND c.stage = 'outside')
    THEN coalesce((SELECT x.department FROM outside AS x WHERE x.case_id = c.id), '')
  WHEN d.rule IN ('fast_judge', 'fast_review')
    THEN coalesce((SELECT min(a.office) FROM accounts AS a WHERE a.active = 1 AND instr(a.roles, 'reviewer')), c.office)
  ELSE {WHOSE} END";

/// The statement with the rule put in.
pub(crate) fn by_rule(sql: &str) -> String {
    sql.replace("{MINE}", MINE)
        .replace("{FALLS_TO}", FALLS_TO)
        .replace("{ADDRESSEE}", ADDRESSEE)
        .replace("{NOT_THE_HANDLERS}", NOT_THE_HANDLERS)
        .replace("{HANDED_ON}", HANDED_ON)
        .replace("{WHOSE}", WHOSE)
}

/// What of 催办 falls to whoever asks by their post.
pub(super) fn does_desk_work(roles: &[Role]) -> bool {
    roles.contains(&Role::Receptionist) || roles.contains(&Role::Director)
}

pub(super) fn does_review_work(roles: &[Role]) -> bool {
    roles.contains(&Role::Reviewer) || roles.contains(&Role::Supervisor)
}

/// Whom a 催办 about `rule` is sent to; none where nobody but 信访室 itself owes it.
pub(super) fn addressee(view: &View<'_>, case: &Case, rule: &str) -> Result<OfficeId> {
    let sql = by_rule(include_str!("addressee.sql"));
    Ok(view.value(&sql, named_params! { ":case": case.id, ":rule": rule })?.unwrap_or_default())
}

/// The organ that decides a 复查、复核, which is no office of this program; empty for anything else.
pub(super) fn reviewing_organ(view: &View<'_>, case: &Case, rule: &str) -> Result<String> {
    if rule != "review_decide" {
        return Ok(String::new());
    }
    let open = crate::outside::reviews_of(view, &case.id)?.into_iter().find(|one| one.decided_on.is_none());
    Ok(open.map(|review| review.organ).unwrap_or_default())
}

/// May this person answer for the office that was urged? Its own people; for a department, and for an office that does not use
/// the program, those who enter what came on paper.
pub(super) fn answers_for(scene: &Scene<'_>, case: &Case, office: &OfficeId) -> Result<bool> {
    let (who, view) = (scene.who, scene.view);
    if who.office == *office || (who.account == case.first_handler && *office == case.office) {
        return Ok(true);
    }
    let clerk = does_desk_work(&who.roles);
    if kind_of(view, office)? == Some(OfficeKind::Department) {
        let sender = if case.stage == crate::codes::Stage::Outside { &case.office } else { &case.keeper };
        return Ok(if sender.is_none() { clerk } else { who.office == *sender });
    }
    let seated = view.exists("SELECT 1 FROM accounts WHERE office=?1 AND active=1", [office])?;
    Ok(clerk && !seated)
}
