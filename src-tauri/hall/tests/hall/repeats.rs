//! 查重: the same person by another telephone or spelling, the same matter in other words; what was decided is an act.

use crate::county::County;
use hall::*;

fn came(c: &County, name: &str, phone: &str, address: &str) -> RegisterForm {
    let mut form = c.named();
    form.complainants[0] = Identity::default();
    form.complainants[0].name = name.into();
    form.complainants[0].phone = phone.into();
    form.complainants[0].address = address.into();
    form
}

fn look(c: &County, form: RegisterForm) -> Vec<RepeatRow> {
    let input = RepeatsInput {
        attribution: form.attribution,
        complainants: form.complainants,
        subjects: form.subjects,
        facts: form.facts,
        township: form.township,
    };
    c.hall.read(&c.desk, |scene| repeats(scene, &input)).unwrap().rows
}

/// By whatever the person is found, it is said; nothing is opened.
#[test]
fn another_telephone_and_another_spelling_find_the_same_person() {
    let c = County::on("2026-11-23");
    let case = c.registered(came(&c, "劉建國", "19900001111", "青山镇石桥村三组"));
    let elsewhere = c.office("白石乡纪委", OfficeKind::Township);
    let someone = |name: &str, phone: &str, address: &str, township: &OfficeId| RegisterForm {
        subjects: vec![],
        township: township.clone(),
        ..came(&c, name, phone, address)
    };
    for (form, reason) in [
        (someone("刘建国", "199-0000-1111", "", &elsewhere), "电话一致"),
        (someone("劉建國", "19900002222", "", &c.village), "同乡镇、同姓名"),
        (someone("刘健国", "19900002222", "", &c.village), "同乡镇、姓名同音或近音"),
        (someone("刘建国", "19900002222", "石桥村村委会旁", &elsewhere), "同村、姓名同音或近音"),
    ] {
        let found = look(&c, form);
        assert_eq!((found.len(), found[0].case_id.clone()), (1, case.clone()), "{reason}");
        assert_eq!((found[0].why, found[0].reason.as_str()), (RepeatWhy::SamePerson, reason));
    }
    for form in [
        someone("刘建军", "19900002222", "青山镇石桥村三组", &c.village),
        someone("刘建国", "19900002222", "柳河村一组", &elsewhere),
    ] {
        assert!(look(&c, form).is_empty(), "another person");
    }
    // Neither a name nor how it sounds stands anywhere in clear.
    let digests: Vec<Vec<u8>> = c
        .hall
        .read(&c.desk, |scene| scene.view.all("SELECT digest FROM blind_indexes", [], |row| row.get(0)))
        .unwrap();
    assert!(digests.iter().all(|digest| digest.len() == 16));
    c.verified();
}

/// The same matter in other words, the village and the name written otherwise; another matter of the same person is none.
#[test]
fn other_words_for_one_matter_are_proposed_and_another_matter_is_not() {
    let c = County::on("2026-11-23");
    let told = |name: &str, organisation: &str, facts: &str| {
        let mut form = c.anonymous();
        form.subjects[0].name = name.into();
        form.subjects[0].organisation = organisation.into();
        form.facts = facts.into();
        form
    };
    let case = c.registered(told(
        "岑建国",
        "岩湾村村委会",
        "修路的活没有公开招标，岑建国包给自己侄儿，水泥路不到一年就裂了。",
    ));
    let again = "岑建国利用职务把硬化路项目发包给亲属，不搞招投标，工程质量差。";
    for (name, organisation) in
        [("岑建国", "岩湾村"), ("岑健国", "青山镇岩湾村村民委员会"), ("", "岩湾村村民委员会")]
    {
        let found = look(&c, told(name, organisation, again));
        assert_eq!(found.first().map(|row| row.case_id.clone()), Some(case.clone()), "{name}{organisation}");
        assert_eq!(found[0].why, RepeatWhy::SameMatter);
    }
    // A namesake elsewhere, and somebody without a name, are not the same for being called so.
    for (name, organisation) in [("岑建国", "远山村村委会"), ("刘某", "远山村村委会")] {
        assert!(
            look(&c, told(name, organisation, "修路占了林地，路灯也不亮，村里的公共厕所多年没有人打扫。"))
                .is_empty()
        );
    }
    let other = "岑建国的儿媳占着公益性岗位，人在广东打工，工资照发。";
    assert!(look(&c, told("岑建国", "岩湾村", other)).is_empty());
    c.verified();
}

/// Of an anonymous letter nobody is asked who wrote it (规则 art. 47): only of two that bear names.
#[test]
fn only_of_two_that_bear_names_is_asked_whether_one_person_came() {
    let c = County::on("2026-11-23");
    let first = c.registered(c.named());
    let nameless = RegisterForm { attribution: Attribution::Anonymous, complainants: vec![], ..c.named() };
    for (form, both_named) in [(c.named(), true), (nameless.clone(), false)] {
        let found = look(&c, form);
        assert_eq!(found.first().map(|row| (&row.case_id, row.both_named)), Some((&first, both_named)));
    }
    let case = c.registered(nameless);
    let view = c.hall.read_case(&c.desk, &case, case_view).unwrap();
    assert_eq!(view.repeats.iter().map(|row| row.both_named).collect::<Vec<_>>(), [false]);
    c.verified();
}

/// Accepted or refused, a decision is an act; what was refused is not proposed again.
#[test]
fn a_refused_proposal_is_an_act_and_is_not_made_again() {
    let c = County::on("2026-11-23");
    let (first, second) = (c.registered(c.named()), c.registered(c.named()));
    let third = c.registered(c.named());
    let proposed = |case: &CaseId| -> Vec<CaseId> {
        let view = c.hall.read_case(&c.desk, case, case_view).unwrap();
        view.repeats.into_iter().map(|row| row.case_id).collect()
    };
    assert_eq!(proposed(&first), [], "only what came before");
    assert_eq!(proposed(&third), [second.clone(), first.clone()]);
    let refuse = Link { earlier: second.clone(), verdict: Verdict::Different, reason: String::new() };
    let done = c.does(&c.desk, &third, refuse);
    assert!(done.say.contains("不同事项"), "{}", done.say);
    assert_eq!(proposed(&third), std::slice::from_ref(&first));
    let entries = c.hall.read(&c.desk, |scene| case_entries(scene.view, &third)).unwrap();
    assert!(matches!(&entries.last().unwrap().act, Act::Link(link) if link.verdict == Verdict::Different));
    let accept = Link { earlier: first, verdict: Verdict::SamePerson, reason: "同一人再来".into() };
    c.does(&c.desk, &third, accept);
    assert_eq!(proposed(&third), []);
    // A refusal at registration counts like one afterwards.
    let links = vec![LinkChoice { earlier: third, verdict: Verdict::Different, reason: String::new() }];
    let done = c.hall.register(&c.desk, &RegisterInput { form: c.named(), links }).unwrap();
    assert_eq!(proposed(&done.case_id.unwrap()).len(), 2);
    // Once it is decided what becomes of it, nothing is proposed any more.
    c.does(&c.director, &second, c.accept());
    assert_eq!(proposed(&second), []);
    c.verified();
}
