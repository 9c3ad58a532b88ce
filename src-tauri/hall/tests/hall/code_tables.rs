//! 代码表: a county adds and renames; nothing is taken away or moved, and what the rules tell apart stays told apart.

use hall::*;

use crate::county::{County, view};

fn change(list: CodeList, code: &str, label: &str) -> ChangeCode {
    ChangeCode { list, code: code.to_owned(), label: label.to_owned(), reason: "本县会议定".to_owned() }
}

fn codes(c: &County, list: CodeList) -> Vec<Code> {
    let all = c.hall.read(&c.director, |scene| code_lists(scene.view)).unwrap();
    all.into_iter().find(|one| one.list == list).unwrap().codes
}

#[test]
fn a_renamed_code_keeps_its_place_and_old_cases_show_the_new_name() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let before = codes(&c, CodeList::Methods);
    let does = |act: ChangeCode| c.hall.perform(&c.director, None, act.into());
    let done = does(change(CodeList::Methods, "2", "当面来访")).unwrap();
    assert!(done.say.contains("举报方式 2 叫作“当面来访”：本县会议定"), "{}", done.say);
    // The register of envelopes names the 方式 too.
    assert!(done.changes.contains(&Topic::Sealed) && done.changes.contains(&Topic::Case));
    does(change(CodeList::Methods, " 8", "视频接访 ")).unwrap();
    let after = codes(&c, CodeList::Methods);
    assert_eq!(after.len(), before.len() + 1);
    assert_eq!((after[0].code.as_str(), after[0].label.as_str()), ("2", "当面来访"));
    assert_eq!(
        (after.last().unwrap().code.as_str(), after.last().unwrap().label.as_str()),
        ("8", "视频接访")
    );
    let page = format!("{:?}", view(&c, &c.desk, &case).dossier);
    assert!(page.contains("当面来访"), "{page}");
    c.verified();
}

/// 上级的 stays 上级's: what a code stands under is in the code itself.
#[test]
fn a_new_code_stands_under_the_one_it_begins_with_and_a_renamed_one_stays_there() {
    let c = County::on("2026-11-23");
    let does = |act: ChangeCode| c.hall.perform(&c.director, None, act.into()).unwrap();
    does(change(CodeList::Sources, "0203", "上级督办"));
    does(change(CodeList::Sources, "0202", "上级机关交办"));
    does(change(CodeList::Sources, "20", "人大代表反映"));
    let parent =
        |code: &str| codes(&c, CodeList::Sources).into_iter().find(|one| one.code == code).unwrap().parent;
    assert_eq!(parent("0203").as_deref(), Some("02"));
    assert_eq!(parent("0202").as_deref(), Some("02"));
    assert_eq!(parent("20"), None);
    c.verified();
}

#[test]
fn what_does_not_fit_is_refused_beside_its_field() {
    let c = County::on("2026-11-23");
    let does = |act: ChangeCode| c.hall.perform(&c.director, None, act.into());
    does(change(CodeList::SameWords, "低保评议", "低保")).unwrap();
    // 管理权限 is called otherwise and stays what it was.
    does(change(CodeList::Authorities, "own_chief", "本委主要负责人")).unwrap();
    for (act, field) in [
        // 类别, 级别 and 管理权限 are the rules' own: art. 15 asks for them by code.
        (change(CodeList::Kinds, "6", "咨询"), "code"),
        (change(CodeList::Ranks, "0401", "二级巡视员"), "code"),
        (change(CodeList::Authorities, "village", "村管"), "code"),
        (change(CodeList::Fields, "新 领域", "新领域"), "code"),
        (change(CodeList::Fields, "", "新领域"), "code"),
        (change(CodeList::SameWords, "的", "（不计）"), "code"),
        (change(CodeList::Fields, "99", "  "), "label"),
        (change(CodeList::Methods, "10", "来信"), "label"),
        (ChangeCode { reason: " ".into(), ..change(CodeList::Fields, "99", "数字乡村") }, "reason"),
    ] {
        let refused = does(act.clone()).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some(field), "{act:?}: {refused}");
    }
    let nobody = c.hall.perform(&c.desk, None, change(CodeList::Fields, "99", "数字乡村").into());
    assert_eq!(nobody.unwrap_err().kind, FailureKind::Refused);
    // What the program brings is no way round it.
    let code = Code { code: "6".into(), label: "咨询".into(), parent: None };
    let brought = SetCodes { list: CodeList::Kinds, codes: vec![code] };
    assert!(c.hall.perform(&c.director, None, brought.into()).unwrap_err().way_out.contains("设置—代码表"));
    c.verified();
}
