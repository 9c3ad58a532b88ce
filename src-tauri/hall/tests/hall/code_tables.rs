//! 代码表: a county adds and renames; nothing is taken away, and what the rules tell apart stays told apart.

use hall::*;

use crate::county::{County, view};

fn change(list: CodeList, code: &str, label: &str, parent: &str) -> ChangeCode {
    let text = |text: &str| text.to_owned();
    ChangeCode {
        list,
        code: text(code),
        label: text(label),
        parent: text(parent),
        reason: "本县会议定".into(),
    }
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
    let done = does(change(CodeList::Methods, "2", "当面来访", "")).unwrap();
    assert!(done.say.contains("举报方式 2 叫作“当面来访”：本县会议定"), "{}", done.say);
    does(change(CodeList::Methods, "8", "视频接访", "")).unwrap();
    let after = codes(&c, CodeList::Methods);
    assert_eq!(after.len(), before.len() + 1);
    assert_eq!((after[0].code.as_str(), after[0].label.as_str()), ("2", "当面来访"));
    assert_eq!(after.last().unwrap().label, "视频接访");
    let page = format!("{:?}", view(&c, &c.desk, &case).dossier);
    assert!(page.contains("当面来访"), "{page}");
    c.verified();
}

/// 新小类 under a 大类, and what does not fit is refused beside its field.
#[test]
fn what_does_not_fit_is_refused_beside_its_field() {
    let c = County::on("2026-11-23");
    let does = |act: ChangeCode| c.hall.perform(&c.director, None, act.into());
    does(change(CodeList::Categories, "0199", "其他政治纪律问题", "01")).unwrap();
    does(change(CodeList::SameWords, "低保评议", "低保", "")).unwrap();
    for (act, field) in [
        // 类别 and 管理权限 are the rules' own.
        (change(CodeList::Kinds, "6", "咨询", ""), "code"),
        (change(CodeList::Authorities, "village", "村管", ""), "code"),
        (change(CodeList::Fields, "新 领域", "新领域", ""), "code"),
        (change(CodeList::Fields, "", "新领域", ""), "code"),
        (change(CodeList::Fields, "99", "  ", ""), "label"),
        (change(CodeList::Methods, "10", "来信", ""), "label"),
        (change(CodeList::Categories, "0198", "小类下的小类", "0101"), "parent"),
        (change(CodeList::Categories, "01", "政治纪律", "02"), "parent"),
        (change(CodeList::Categories, "77", "自己", "77"), "parent"),
        (ChangeCode { reason: " ".into(), ..change(CodeList::Fields, "99", "数字乡村", "") }, "reason"),
    ] {
        let refused = does(act.clone()).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some(field), "{act:?}: {refused}");
    }
    let nobody = c.hall.perform(&c.desk, None, change(CodeList::Fields, "99", "数字乡村", "").into());
    assert_eq!(nobody.unwrap_err().kind, FailureKind::Refused);
    c.verified();
}
