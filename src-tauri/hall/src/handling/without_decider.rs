//! Where all stand aside who could decide: no list has such a case, since nobody who may see it may decide in it. Whoever
//! opens accounts is told how many there are and what to do, and nothing of which they are: somebody whom the commission
//! above names gets an account, sees the case and decides.

use crate::act::{ActName, Scene};
use crate::failure::Result;
use crate::ids::AccountId;

/// Said to whoever opens accounts, where there is any such case.
pub fn without_decider(scene: &Scene<'_>) -> Result<Option<String>> {
    if !ActName::AddAccount.falls_to(scene.who) {
        return Ok(None);
    }
    // Whoever it is of them, such a case is among those that this one does not see. There is always one: see 停用账户.
    let sql = "SELECT id FROM accounts WHERE active=1 AND instr(roles, 'director') LIMIT 1";
    let Some(director) = scene.view.value::<AccountId>(sql, [])? else { return Ok(None) };
    Ok(match scene.view.count(include_str!("without_decider.sql"), [director])? {
        0 => None,
        n => Some(format!(
            "有 {n} 件的主任、委领导都须回避，无人能决定：请报上级纪委指定一位同志，在“设置—账户”为其开设委领导账户（件还没有受理的，兼信访室主任）。"
        )),
    })
}
