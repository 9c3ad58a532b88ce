//! 查找: what is typed in part is found, and what others may not see takes nobody's place.

use crate::county::County;
use hall::*;

/// 编号打一半就找得到，整号排第一。
#[test]
fn a_number_typed_in_part_is_found_and_the_whole_one_comes_first() {
    let c = County::on("2026-11-23");
    let cases: Vec<CaseId> = (0..11).map(|_| c.taken(c.anonymous(), false)).collect();
    let find = |typed: &str| c.hall.read(&c.desk, |scene| find(scene, typed)).unwrap();
    let number = |case: &CaseId| {
        c.hall.read_case(&c.desk, case, |scene| Ok(scene.case()?.called().to_owned())).unwrap()
    };
    let first = number(&cases[0]);
    let begun: String = first.chars().take(7).collect();
    assert_eq!(find(&begun).len(), cases.len());
    let whole = find(&first);
    assert_eq!((&whole[0].case_id, whole[0].hit.as_str()), (&cases[0], "编号"));
    assert!(
        find("%2026%").iter().all(|found| found.hit != "编号"),
        "what stands for anything stands for itself"
    );
}

/// 别处的件再多，也不挤掉乡镇自己的一件。
#[test]
fn a_township_finds_its_own_case_among_many_of_others() {
    let c = County::on("2026-11-23");
    let input = RegisterInput {
        form: RegisterForm { received_by: vec!["赵强".into()], ..c.anonymous() },
        links: vec![],
    };
    let own = c.hall.register(&c.township, &input).unwrap().case_id.unwrap();
    for _ in 0..25 {
        c.registered(c.anonymous());
    }
    let found = c.hall.read(&c.township, |scene| find(scene, "危房改造")).unwrap();
    assert_eq!(found.iter().map(|row| &row.case_id).collect::<Vec<_>>(), [&own]);
    assert_eq!(c.hall.read(&c.desk, |scene| find(scene, "危房改造")).unwrap().len(), 20);
}
