//! 审计员: reads who did what when, never what stands in a case and never who came.

use crate::county::{County, FIRST_PASSWORD, day};
use hall::*;

fn ask(c: &County, who: &Session, input: &AuditInput) -> Result<AuditPage> {
    c.hall.read(who, |scene| audit(scene, input))
}

fn all(c: &County, who: &Session, input: AuditInput) -> Vec<AuditRow> {
    let (mut rows, mut input) = (Vec::new(), input);
    loop {
        let page = ask(c, who, &input).unwrap();
        rows.extend(page.rows);
        match page.next {
            None => return rows,
            next => input.after = next,
        }
    }
}

/// 看得见谁、何时、办了什么、为什么开启身份；看不见件的一个字。
#[test]
fn the_auditor_reads_who_did_what_and_not_a_word_of_the_case() {
    let c = County::on("2026-11-23");
    let case = c.found(c.named(), false);
    c.does(&c.handler, &case, c.feedback(FeedbackStage::Early));
    c.hall.open_identity(&c.director, &case, "核实实名举报").unwrap();
    let who = c.auditor();
    let rows = all(&c, &who, AuditInput::default());
    let number = c.hall.read_case(&c.director, &case, |scene| Ok(scene.case()?.number.clone())).unwrap();
    let opening = rows.iter().find(|row| row.identity).unwrap();
    assert_eq!(
        (opening.actor.as_str(), opening.name.as_str(), opening.note.as_str()),
        ("林静", "开启身份", "核实实名举报")
    );
    assert_eq!(opening.number, number);
    assert!(opening.at.starts_with("2026-11-23 "), "{}", opening.at);
    let accepted = rows.iter().find(|row| row.verb == ActName::Accept).unwrap();
    assert_eq!((accepted.actor.as_str(), accepted.note.as_str()), ("林静", ""));
    let said: String = rows.iter().map(|row| serde_json::to_string(row).unwrap()).collect();
    for word in ["杨𬱖", "1990000", "石桥村", "危房", "刘某", "名单", "村务公开栏", "依规核查"]
    {
        assert!(!said.contains(word), "{word}");
    }
}

/// 看记录的人不看件，不看身份，也不办件。
#[test]
fn the_auditor_reads_no_case_and_no_identity() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let who = c.auditor();
    assert!(!who.may_open_identity());
    let looks: [(&str, Result<()>); 5] = [
        ("case", c.hall.read_case(&who, &case, case_view).map(|_| ())),
        ("list", c.hall.read(&who, |scene| cases(scene, &CasesInput::default())).map(|_| ())),
        ("find", c.hall.read(&who, |scene| find(scene, "危房")).map(|_| ())),
        ("today", c.hall.read(&who, today).map(|_| ())),
        ("identity", c.hall.open_identity(&who, &case, "看看是谁").map(|_| ())),
    ];
    for (what, answer) in looks {
        assert!(answer.is_err(), "{what}");
    }
    let input = RepeatsInput {
        attribution: Attribution::Anonymous,
        complainants: vec![],
        subjects: c.named().subjects,
        township: c.village.clone(),
        facts: c.named().facts,
    };
    assert!(c.hall.read(&who, |scene| repeats(scene, &input)).is_err());
    let both = NewAccountForm {
        name: "钱某".into(),
        post: "审计员".into(),
        office: c.director.office.clone(),
        roles: vec![Role::Auditor, Role::Handler],
        password: FIRST_PASSWORD.into(),
    };
    assert_eq!(c.hall.add_account(&c.admin, &both).unwrap_err().field.as_deref(), Some("roles"));
}

/// 别的岗位都不看操作记录。
#[test]
fn nobody_else_reads_the_record_as_a_whole() {
    let c = County::on("2026-11-23");
    for who in [&c.admin, &c.director, &c.desk, &c.leader, &c.handler, &c.township] {
        let refused = ask(&c, who, &AuditInput::default()).unwrap_err();
        assert!(refused.message.contains("审计员"), "{}: {refused}", who.name);
    }
}

#[test]
fn pages_hold_every_entry_once_newest_first_and_filters_narrow_them() {
    let c = County::on("2026-11-02");
    for n in 0..70 {
        c.registered(c.anonymous());
        if n == 30 {
            c.hall.clock().move_to(day("2026-11-23"));
        }
    }
    let who = c.auditor();
    let rows = all(&c, &who, AuditInput::default());
    let entries = c.hall.verify().unwrap().entries;
    assert!(entries > 100, "more than a page");
    assert_eq!(rows.len() as u64, entries);
    assert!(rows.windows(2).all(|pair| pair[0].pos > pair[1].pos));

    let of_desk = AuditInput { actor: Some(c.desk.account.clone()), ..AuditInput::default() };
    let registered = AuditInput { verb: Some(ActName::Register), ..AuditInput::default() };
    let both = AuditInput { verb: Some(ActName::Register), ..of_desk.clone() };
    // The desk's own password stands in the record too.
    for (input, count) in [(of_desk, 71), (registered, 70), (both, 70)] {
        assert_eq!(all(&c, &who, input.clone()).len(), count, "{input:?}");
    }
    let on = |from: &str, to: &str| AuditInput {
        verb: Some(ActName::Register),
        from: Some(day(from)),
        to: Some(day(to)),
        ..AuditInput::default()
    };
    assert_eq!(all(&c, &who, on("2026-11-02", "2026-11-02")).len(), 31);
    assert_eq!(all(&c, &who, on("2026-11-03", "2026-11-22")).len(), 0);
    assert_eq!(all(&c, &who, on("2026-11-23", "2026-11-23")).len(), 39);
}
