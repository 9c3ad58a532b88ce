//! 账户: who leaves can be shut out, and the house is never left without those who keep it.

use crate::county::{County, PASSWORD};
use hall::*;

/// 停用的账户登不进来，名字仍在记录里；最后一位主任和系统管理员不能停用。
#[test]
fn a_closed_account_opens_nothing_and_the_last_keepers_stay() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let close = |who: &Session, whom: &Session| c.hall.close_account(who, &whom.account);
    assert!(close(&c.director, &c.desk).is_err(), "accounts are the administrator's");
    for keeper in [&c.director, &c.admin] {
        assert!(close(&c.admin, keeper).unwrap_err().message.contains("最后一位"));
    }
    // By its own door alone, so that the keys go with it.
    let act = CloseAccount { account: c.desk.account.clone() };
    assert!(c.hall.perform(&c.admin, None, act.into()).is_err());
    let door = || match Hall::standing(c.hall.dir()) {
        DoorStanding::Locked { logins, .. } => logins.iter().any(|login| login.id == c.desk.account),
        _ => panic!("locked"),
    };
    assert!(door() && c.hall.login(&c.desk.account, PASSWORD).is_ok());
    close(&c.admin, &c.desk).unwrap();
    assert!(!door());
    assert!(c.hall.login(&c.desk.account, PASSWORD).is_err());
    assert!(close(&c.admin, &c.desk).unwrap_err().message.contains("已经停用"));
    let kept = c.hall.accounts(&c.admin).unwrap();
    let kept = kept.iter().find(|account| account.id == c.desk.account).unwrap();
    assert_eq!((kept.active, kept.vault), (false, VaultStanding::NotForThisPost));
    assert!(c.hall.grant_vault(&c.director, &c.desk.account).is_err());
    // What they did stays theirs.
    let view = c.hall.read_case(&c.director, &case, case_view).unwrap();
    assert_eq!(view.timeline.last().unwrap().by, "周敏");
    // With a successor the first director can go.
    c.adds("钱进", "信访室主任", &c.director.office, Role::Director);
    close(&c.admin, &c.director).unwrap();
    c.verified();
}
