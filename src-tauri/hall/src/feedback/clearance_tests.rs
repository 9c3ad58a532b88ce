use super::*;
use proptest::prelude::*;

fn complainant() -> Identity {
    Identity {
        name: "杨𬱖".into(),
        sex: "女".into(),
        id_number: "11010519491231002X".into(),
        phone: "199 0000 1234".into(),
        address: "青山镇石桥村三组".into(),
        workplace: "石桥小学".into(),
        political: String::new(),
    }
}

fn subject() -> Subject {
    Subject { name: "刘某".into(), organisation: "石桥村村委会".into(), ..Subject::default() }
}

fn kinds(text: &str) -> Vec<HitKind> {
    let facts = "反映石桥村2025年危房改造名单未公示，刘某之弟房屋不属危房而列入，领取补助";
    find_hits(text, &[complainant()], &[subject()], facts).into_iter().map(|hit| hit.kind).collect()
}

#[test]
fn nothing_that_finds_the_complainant_is_published() {
    for (text, kind) in [
        ("感谢杨𬱖同志", HitKind::Name),
        ("杨 · 𬱖反映", HitKind::Name),
        ("杨某反映的问题", HitKind::Surname),
        ("老杨反映的问题", HitKind::Surname),
        ("电话19900001234", HitKind::Phone),
        ("电话１９９－０００００１２３４".replace("０００００", "００００").as_str(), HitKind::Phone),
        ("电话一九九零零零零一二三四", HitKind::Phone),
        ("身份证11010519491231002x", HitKind::IdNumber),
        ("生于1949年12月31日", HitKind::Birth),
        ("石桥村三组一户", HitKind::Address),
        ("石桥小学教师", HitKind::Workplace),
        ("号码 99999919680512123X", HitKind::AnyIdNumber),
        ("请拨 13800001111", HitKind::AnyPhone),
        ("经查，刘某之弟房屋不属危房而列入，领取补助情况不实", HitKind::Wording),
        ("举报人未到场", HitKind::Pointing),
        ("2026年10月8日，有人举报石桥村危房改造问题", HitKind::Pointing),
        ("根据十月八日群众来信", HitKind::Pointing),
        ("楊，𬱖", HitKind::Name),
        ("生于一九四九年十二月三十一日", HitKind::Birth),
        ("石桥村 3 组", HitKind::Address),
    ] {
        assert!(kinds(text).contains(&kind), "{text}: {:?}", kinds(text));
    }
}

#[test]
fn an_honest_notice_passes() {
    for text in [
        "关于石桥村危房改造有关问题核查结果的公示",
        "经核查，石桥村2025年危房改造名单已于4月3日在村务公开栏公示，反映的问题不属实。",
        "有人举报的问题已经查清。名单于4月3日公示，村民没有意见。",
        "对刘某给予批评教育。公示期7天，自2026年11月23日起。电话：0999-6123456",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn the_place_is_named_in_characters() {
    let hits = find_hits("经查，杨𬱖所述", &[complainant()], &[], "");
    assert_eq!((hits[0].from, hits[0].to), (3, 5));
}

proptest! {
    #[test]
    fn any_text_is_looked_through_and_places_lie_in_it(text in ".{0,200}", facts in ".{0,80}") {
        let long = text.chars().count();
        for hit in find_hits(&text, &[complainant()], &[subject()], &facts) {
            prop_assert!(hit.from < hit.to && hit.to <= long);
        }
    }
}
