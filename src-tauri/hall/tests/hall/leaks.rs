//! The leak hunt: people nobody made up by hand, planted in public texts in the ways people write.

use std::sync::OnceLock;

use crate::county::County;
use hall::*;
use proptest::prelude::*;
use proptest::sample::select;

/// What offices really put on a wall or into minutes.
const ORDINARY: [&str; 24] = [
    "关于石桥村危房改造有关问题核查结果的公示",
    "经核查，石桥村2025年危房改造名单已于4月3日在村务公开栏公示，反映的问题不属实。",
    "经核查，有关工作公开不及时，问题部分属实。",
    "已责令限期公开，并对责任人批评教育。",
    "对刘某给予党内警告处分。公示期7天，自2026年11月23日起。",
    "2026年11月23日至11月30日，石桥村公开栏、松岭村村务公开栏、东街社区会议室、镇政府大门口",
    "监督电话：0999-6123456",
    "工作日 8:30–11:30，14:30–17:30",
    "有意见的，请在公示期内向青山镇纪委反映，不必说明身份。",
    "关于2026年11月23日公开反馈会的情况：县纪委通报核查结果，村民代表提问，逐条答复。",
    "问：名单什么时候重新公开？\n答：本月底前在公开栏张贴。",
    "问：以后怎样监督？\n答：每季度公开一次，欢迎随时询问。",
    "发出测评票30张，收回30张：满意26张，基本满意4张，不满意0张。",
    "村民代表17人（应到20人）；党员13人（应到15人）",
    "感谢大家参加，欢迎继续监督。",
    "反映的35个问题逐条作出说明，其中属实3个、部分属实5个、不属实27个。",
    "已退回补贴资金3200元，会计工作移交镇经管站，账目自2024年1月起补公开。",
    "群众反映的低保评定问题，经入户走访42户、查阅台账，评定程序符合规定。",
    "鱼塘发包未经民主议事，合同价每亩800元，低于同期市场价，责令重新招标。",
    "村监委会主任（病假），镇经管站站长（出差）",
    "经查，补偿面积12.5亩与丈量册一致，补偿款18,750.00元已于3月15日打卡发放。",
    "大湾村工作作风有关情况",
    "主要负责人作了表态：照单全收、立行立改，12月10日前张榜公布整改情况。",
    "举报人和证人的信息依法保密，任何人不得打听、打击报复。",
];

fn subject() -> Subject {
    Subject { name: "刘某".into(), organisation: "石桥村村委会".into(), ..Subject::default() }
}

fn id_number(region: u32, birth: (u32, u32, u32), serial: u32) -> String {
    let head = format!("{region:06}{:04}{:02}{:02}{serial:03}", birth.0, birth.1, birth.2);
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = head.chars().zip(weights).map(|(c, weight)| c.to_digit(10).unwrap() * weight).sum();
    format!("{head}{}", "10X98765432".chars().nth((sum % 11) as usize).unwrap())
}

fn anybody() -> impl Strategy<Value = Identity> {
    let surname = select(vec!["杨", "刘", "陈", "张", "赵", "黄", "马", "曹", "欧阳", "司马", "阿"]);
    let given =
        select(vec!["𬱖", "䶮", "㛃", "𠅤", "秀英", "建国", "丽华", "卫东", "玉兰", "凤", "一鸣", "龙飞"]);
    let id = (110_000_u32..660_000, (1940_u32..2006, 1_u32..13, 1_u32..29), 0_u32..1000);
    let phone = prop_oneof!["1[3-9][0-9]{9}", "0[3-9][0-9]{2}6[0-9]{6}"];
    let address = prop_oneof![
        (1_u32..19).prop_map(|n| format!("青山镇石桥村{n}组")),
        (1_u32..19, 1_u32..90).prop_map(|(n, m)| format!("青山镇松岭村{n}组{m}号")),
        (1_u32..30, 1_u32..7, 101_u32..999).prop_map(|(a, b, c)| format!("东街社区幸福里{a}幢{b}单元{c}室")),
    ];
    let workplace = select(vec!["石桥小学", "青山镇农机站", "红星纺织厂", "县第二人民医院", "顺达运输公司"]);
    (surname, given, id, phone, address, workplace).prop_map(
        |(surname, given, (region, birth, serial), phone, address, workplace)| {
            let mut person = Identity::default();
            person.name = format!("{surname}{given}");
            person.id_number = id_number(region, birth, serial);
            (person.phone, person.address, person.workplace) = (phone, address, workplace.to_owned());
            person
        },
    )
}

/// One of the things that point at a person, as it may come to stand in a text.
fn planted(person: &Identity, what: usize) -> (String, HitKind) {
    let birth: String = person.id_number.chars().skip(6).take(8).collect();
    match what {
        0 => (person.name.clone(), HitKind::Name),
        1 => (person.phone.clone(), HitKind::Phone),
        2 => (person.id_number.clone(), HitKind::IdNumber),
        3 => (person.id_number.to_lowercase(), HitKind::IdNumber),
        4 => (person.address.clone(), HitKind::Address),
        5 => (person.workplace.clone(), HitKind::Workplace),
        _ => (birth, HitKind::Birth),
    }
}

/// The same thing in other characters that mean the same.
fn written(text: &str, way: usize) -> String {
    let older = |c: char| {
        let pairs = [
            ('杨', '楊'),
            ('刘', '劉'),
            ('陈', '陳'),
            ('张', '張'),
            ('赵', '趙'),
            ('黄', '黃'),
            ('马', '馬'),
        ];
        let more = [
            ('欧', '歐'),
            ('阳', '陽'),
            ('国', '國'),
            ('丽', '麗'),
            ('华', '華'),
            ('卫', '衛'),
            ('东', '東'),
        ];
        let last = [
            ('兰', '蘭'),
            ('凤', '鳳'),
            ('鸣', '鳴'),
            ('龙', '龍'),
            ('飞', '飛'),
            ('学', '學'),
            ('县', '縣'),
        ];
        let all = [pairs, more, last].concat();
        all.iter().find(|(now, _)| *now == c).map_or(c, |(_, older)| *older)
    };
    text.chars()
        .map(|c| match (way, c) {
            (1, '!'..='~') => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
            (2, '0'..='9') => "〇一二三四五六七八九".chars().nth(c.to_digit(10).unwrap() as usize).unwrap(),
            (3, c) => older(c),
            (_, c) => c,
        })
        .collect()
}

const BETWEEN: [&str; 16] =
    ["", "", "", " ", "　", "\n", "，", "、", "·", "-", "—", "*", "（", "\u{200B}", "\u{AD}", "…。"];

/// A public text with something planted in it, and what must be found.
fn leaky() -> impl Strategy<Value = (Identity, String, HitKind)> {
    let around =
        || prop_oneof![select(ORDINARY.to_vec()).prop_map(str::to_owned), "[一-龥，。0-9a-z ]{0,30}"];
    (anybody(), 0_usize..7, 0_usize..4, select(BETWEEN.to_vec()), around(), around()).prop_map(
        |(person, what, way, between, before, after)| {
            let (words, kind) = planted(&person, what);
            let words: Vec<String> = written(&words, way).chars().map(String::from).collect();
            let text = format!("{before}{}{after}", words.join(between));
            (person, text, kind)
        },
    )
}

/// One county for all trials: founding one stretches a dozen passwords.
fn county() -> &'static County {
    static COUNTY: OnceLock<County> = OnceLock::new();
    COUNTY.get_or_init(|| County::on("2026-11-23"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    /// Whatever stands around it and between its characters, in whatever characters it is written.
    #[test]
    fn what_points_at_a_person_is_found((person, text, kind) in leaky()) {
        let hits = find_hits(&text, &[person], &[subject()], "");
        prop_assert!(hits.iter().any(|hit| hit.kind == kind), "{kind:?} in {text}: {hits:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// No false alarm: what offices write of their work clears, whoever came.
    #[test]
    fn an_ordinary_text_clears_whoever_came(person in anybody()) {
        for text in ORDINARY {
            let hits = find_hits(text, std::slice::from_ref(&person), &[subject()], &crate::county::day("2026-01-01").to_string());
            prop_assert!(hits.is_empty(), "{text}: {hits:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Through the hall's own door: never `Cleared` with it, `Cleared` without it.
    #[test]
    fn a_text_that_points_at_a_person_is_never_cleared((person, text, _) in leaky(), plain in select(ORDINARY.to_vec())) {
        let c = county();
        let case = c.registered(RegisterForm { complainants: vec![person], ..c.named() });
        let look = |text: &str| c.hall.read_case(&c.director, &case, |scene| clear(scene.view, scene.who, &case, text));
        prop_assert!(look(&text).is_err(), "cleared: {text}");
        prop_assert!(look(plain).is_ok(), "not cleared: {plain}");
    }
}
