//! 机构: what papers print of an office can be changed, and what was said before stays said.

use crate::county::County;
use hall::*;

/// 机构的名称、电话、接待时间由主任或系统管理员改；没有的机构、空的和重的名称不收。
#[test]
fn an_office_is_changed_by_those_who_may_and_stays_the_same_office() {
    let c = County::on("2026-11-23");
    let change = |office: &OfficeId, name: &str| ChangeOffice {
        office: office.clone(),
        name: name.into(),
        short: "信访室".into(),
        telephone: "0999-6123400".into(),
        hours: "工作日 8:30–11:30".into(),
    };
    let set = |who: &Session, act: ChangeOffice| c.hall.perform(who, None, act.into());
    let desk = c.desk.office.clone();
    assert!(set(&c.desk, change(&desk, "信访接待室")).is_err());
    let field = |act| set(&c.director, act).unwrap_err().field;
    assert_eq!(field(change(&OfficeId("x".into()), "信访接待室")).as_deref(), Some("office"));
    assert_eq!(field(change(&desk, " ")).as_deref(), Some("name"));
    assert_eq!(field(change(&desk, "青山镇纪委")).as_deref(), Some("name"));
    // Its own name is no other's.
    set(&c.admin, change(&desk, "信访室")).unwrap();
    let done = set(&c.director, change(&desk, "信访接待室")).unwrap();
    assert!(done.changes.contains(&Topic::Case) && done.changes.contains(&Topic::Cases));
    let all = c.hall.read(&c.desk, |scene| offices(scene.view)).unwrap();
    let found = all.iter().find(|office| office.id == desk).unwrap();
    assert_eq!((found.name.as_str(), found.telephone.as_str()), ("信访接待室", "0999-6123400"));
    assert_eq!(found.kind, OfficeKind::Hall);
    c.verified();
}
