//! What is promised to the people who come: one test for each promise, named after it.

use crate::county::{County, PASSWORD, day, person, runs, view};
use crate::everything::everything;
use hall::*;

/// 匿名件没有身份: neither the form nor the record nor any table has a place for one.
#[test]
fn an_anonymous_case_has_no_identity_anywhere() {
    let c = County::on("2026-11-23");
    let with_name = RegisterForm { attribution: Attribution::Anonymous, ..c.named() };
    let refused = c.hall.register(&c.desk, &RegisterInput { form: with_name, links: vec![] }).unwrap_err();
    assert!(refused.message.contains("匿名件不登记任何身份信息"));
    let case = c.registered(c.anonymous());
    let entry = c.hall.read(&c.desk, |scene| case_entries(scene.view, &case)).unwrap().remove(0);
    let Act::Register(act) = entry.act else { panic!("a registration") };
    assert_eq!(act.who, Who::Anonymous);
    let refused = c.hall.open_identity(&c.director, &case, "想知道是谁写的").unwrap_err();
    assert!(refused.message.contains("没有身份可开启"));
}

/// 身份只在封存中: what a named person gave stands nowhere in clear, not in the record, not in a table, not in a file.
#[test]
fn a_named_persons_identity_stands_nowhere_in_clear() {
    let c = County::on("2026-11-23");
    let mut form = c.named();
    let file = c.hall.save_blob(&c.desk, "杨𬱖身份证.JPG", "照片".as_bytes()).unwrap();
    form.evidence[0].blob = Some(file.blob);
    form.evidence[0].size = file.size;
    let case = c.registered(form);
    let cells = everything(&c);
    assert!(cells.len() > 100 && cells.iter().any(|cell| cell == b"jpg"), "all of them were looked at");
    for secret in ["杨𬱖", "11010519491231002X", "19900001234", "199 0000 1234", "石桥村三组"] {
        let holds = |cell: &Vec<u8>| cell.windows(secret.len()).any(|part| part == secret.as_bytes());
        assert!(!cells.iter().any(holds), "{secret} in a table");
        for file in std::fs::read_dir(c.dir.path()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            assert!(
                !bytes.windows(secret.len()).any(|window| window == secret.as_bytes()),
                "{secret} on disk"
            );
        }
    }
    let opened = c.hall.open_identity(&c.handler, &case, "联系信访人约定见面反馈");
    assert!(opened.is_err(), "a handler opens only what their office handles");
    let opened = c.hall.open_identity(&c.director, &case, "联系信访人约定见面反馈").unwrap();
    assert_eq!((opened.people[0].name.as_str(), opened.seconds), ("杨𬱖", 60));
}

/// 身份不写进正文: what was typed as identity is refused in the texts that everybody reads; the village stays free.
#[test]
fn no_open_text_of_a_registration_names_who_came() {
    let c = County::on("2026-11-23");
    let mut form = c.named();
    form.complainants[0].workplace = "石桥小学".into();
    let refuses = |form: RegisterForm| {
        let refused = c.hall.register(&c.desk, &RegisterInput { form, links: vec![] }).unwrap_err();
        for secret in ["𬱖", "1234", "三组", "小学"] {
            assert!(!refused.to_string().contains(secret), "{refused}");
        }
        assert!(refused.message.contains("请写“信访人”"), "{refused}");
        refused.field.unwrap()
    };
    for said in [
        "杨𬱖到村委会询问",
        "电话199 0000 1234",
        "身份证11010519491231002X",
        "家住石桥村三组",
        "在石桥小学教书",
    ] {
        let with = |change: &dyn Fn(&mut RegisterForm)| {
            let mut form = form.clone();
            change(&mut form);
            refuses(form)
        };
        assert_eq!(with(&|form| form.title = said.into()), "title");
        assert_eq!(with(&|form| form.facts = said.into()), "facts");
        assert_eq!(with(&|form| form.demands = said.into()), "demands");
        assert_eq!(with(&|form| form.earlier = said.into()), "earlier");
        assert_eq!(with(&|form| form.reply = said.into()), "reply");
        assert_eq!(with(&|form| form.place = said.into()), "place");
        assert_eq!(with(&|form| form.evidence[0].name = said.into()), "evidence");
    }
    // The village is what it is about; a subject of the same name has to be named.
    form.facts = "青山镇石桥村的名单没有公示，信访人去问过，杨𬱖之弟列入。".into();
    form.subjects[0].name = "杨𬱖".into();
    c.registered(form);
    c.verified();
}

/// 每次开启都留痕: by whom, when and why.
#[test]
fn each_opening_is_in_the_record_with_its_reason() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    assert_eq!(c.hall.open_identity(&c.director, &case, " ").unwrap_err().field.as_deref(), Some("reason"));
    c.hall.open_identity(&c.director, &case, "核实实名举报").unwrap();
    let view = c.hall.read_case(&c.director, &case, case_view).unwrap();
    let first = &view.timeline[0];
    assert_eq!(
        (first.verb, first.by.as_str(), first.text.as_str()),
        (ActName::OpenIdentity, "林静", "事由：核实实名举报")
    );
    let cannot = c.hall.perform(
        &c.director,
        Some(&case),
        Retract { entry: first.entry.clone(), reason: "不想留痕".into() }.into(),
    );
    assert!(cannot.unwrap_err().message.contains("不能撤回"));
    c.verified();
}

/// 看一眼不算办一步: an opening stays in the record and hinders nobody from taking back their own latest step.
#[test]
fn looking_at_an_identity_does_not_hinder_undo() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let accept =
        Accept { number: Number::default(), on: c.today(), minor: false, minor_basis: String::new() };
    let step = c.does(&c.director, &case, accept).entry;
    c.hall.open_identity(&c.desk, &case, "联系信访人约定见面").unwrap();
    let named =
        c.hall.read_case(&c.desk, &case, |scene| clear(scene.view, scene.who, &case, "杨𬱖反映的低保问题"));
    assert!(named.unwrap_err().tells_identity);
    let view = c.hall.read_case(&c.director, &case, case_view).unwrap();
    let offered: Vec<_> =
        view.timeline.iter().filter(|item| item.may_retract).map(|item| item.verb).collect();
    assert_eq!(offered, [ActName::Accept]);
    c.does(&c.director, &case, Retract { entry: step, reason: "日期填错".into() });
    let view = c.hall.read_case(&c.director, &case, case_view).unwrap();
    assert!(view.timeline.iter().any(|item| item.verb == ActName::OpenIdentity && item.retracted.is_none()));
    c.verified();
}

/// 管账户的人不看件: the administrator opens neither cases nor identities, and cannot grant that to themselves.
#[test]
fn the_administrator_reads_no_case() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    assert!(c.hall.read_case(&c.admin, &case, case_view).is_err());
    assert!(c.hall.read(&c.admin, |scene| cases(scene, &CasesInput::default())).is_err());
    assert!(c.hall.open_identity(&c.admin, &case, "看一看是谁").is_err());
    assert!(c.hall.grant_vault(&c.admin, &c.admin.account).is_err());
    assert!(c.hall.grant_vault(&c.director, &c.admin.account).is_err());
}

/// 回避: one who is concerned can neither be assigned nor open the case.
#[test]
fn one_who_is_concerned_neither_handles_nor_sees() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    c.does(
        &c.director,
        &case,
        Accept { number: Number::default(), on: c.today(), minor: false, minor_basis: String::new() },
    );
    c.does(
        &c.director,
        &case,
        Recuse { account: c.handler.account.clone(), reason: "与被反映人系亲属".into() },
    );
    assert!(c.refused(&c.director, &case, c.assign()).message.contains("应当回避"));
    c.does(&c.director, &case, Recuse { account: c.leader.account.clone(), reason: "曾为同事".into() });
    assert!(c.hall.read_case(&c.leader, &case, case_view).is_err());
    assert!(c.hall.open_identity(&c.leader, &case, "了解情况").is_err());
    let listed = c
        .hall
        .read(&c.leader, |scene| cases(scene, &CasesInput { limit: 10, ..CasesInput::default() }))
        .unwrap();
    assert_eq!(listed.total, 0);
    c.verified();
}

/// 不该看的件也办不了: who may not look at a case does nothing in it either, whatever their role.
#[test]
fn who_may_not_see_a_case_does_nothing_in_it() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let accept =
        || Accept { number: Number::default(), on: c.today(), minor: false, minor_basis: String::new() };
    assert!(c.hall.read_case(&c.township, &case, case_view).is_err());
    assert!(c.refused(&c.township, &case, accept()).message.contains("不能查看"));
    c.does(&c.director, &case, accept());
    assert!(c.refused(&c.township, &case, c.inform()).message.contains("不能查看"));
    assert!(c.refused(&c.admin, &case, c.inform()).message.contains("办理"));
    c.verified();
}

/// 公开的文字里找不到信访人: a text with the complainant's phone in it never becomes public, nor one changed after clearing.
#[test]
fn a_public_text_never_points_at_the_complainant() {
    let c = County::on("2026-11-23");
    let case = c.found(c.named(), true);
    let refused = c.try_clear(&case, "经查属实，联系电话 199-0000-1234。").unwrap_err();
    assert!(refused.message.contains("信访人的电话"), "{refused}");
    assert!(!refused.to_string().contains("1234"), "the refusal names the place, never the content");
    let mut forged = serde_json::to_value(c.posting(&case)).unwrap();
    forged["result"]["text"] = "经查，杨𬱖反映属实".into();
    let forged: PostPublicity = serde_json::from_value(forged).unwrap();
    assert!(c.refused(&c.handler, &case, forged).message.contains("没有经过保密审查"));
    let other = c.found(c.anonymous(), true);
    let borrowed = PostPublicity { result: c.posting(&other).result, ..c.posting(&case) };
    assert!(
        c.refused(&c.handler, &case, borrowed).message.contains("没有经过保密审查"),
        "cleared for another case"
    );
}

/// 并案的人也在内: whoever else reported the same matter is found by no public text about it.
#[test]
fn a_public_text_points_at_nobody_of_the_linked_cases() {
    let c = County::on("2026-11-23");
    let case = c.found(c.named(), true);
    let other = person(|p| (p.name, p.phone) = ("曹秀英".into(), "13900001111".into()));
    let form = RegisterForm { complainants: vec![other], ..c.named() };
    let links = |verdict| vec![LinkChoice { earlier: case.clone(), verdict, reason: "同一名单".into() }];
    let register = |form, verdict| {
        c.hall.register(&c.desk, &RegisterInput { form, links: links(verdict) }).unwrap();
    };
    c.cleared(&case, "感谢曹秀英");
    register(form.clone(), Verdict::Different);
    c.cleared(&case, "感谢曹秀英");
    register(form, Verdict::SameMatter);
    assert!(c.try_clear(&case, "感谢曹秀英").unwrap_err().message.contains("姓名"));
    assert!(c.try_clear(&case, "感谢杨𬱖").is_err());
}

/// 不得抄来信原话 (规则 art. 47): neither what was demanded, nor where it was told before, nor what was objected to the result.
#[test]
fn what_was_demanded_and_objected_is_the_complainants_own_wording_too() {
    let c = County::on("2026-11-23");
    let own = [
        "请求把二〇二五年危改补助退回集体账上",
        "去年三月到镇里反映过两回没有人理",
        "名单上还有三户开店的也不是危房户",
    ];
    let form = RegisterForm { demands: own[0].into(), earlier: own[1].into(), ..c.named() };
    let case = c.found(form, true);
    c.does(
        &c.handler,
        &case,
        FeedBack { objection: Some(own[2].into()), ..c.feedback(FeedbackStage::Early) },
    );
    for text in own {
        let refused = c.try_clear(&case, &format!("经核查，{text}一节属实。")).unwrap_err();
        assert!(refused.message.contains("原话"), "{refused}");
    }
    assert!(c.try_clear(&case, "经核查，补助发放不合规定。").is_ok());
}

/// 没有身份钥匙的人不能替封存的身份作保: without the vault key nothing about a named case is cleared or issued.
#[test]
fn one_without_the_vault_key_clears_nothing_about_a_named_case() {
    let c = County::on("2026-11-23");
    let (named, nameless) = (c.found(c.named(), true), c.found(c.anonymous(), true));
    let newcomer = c.newcomer();
    let clears = |case: &CaseId| {
        c.hall.read_case(&newcomer, case, |scene| clear(scene.view, scene.who, case, "已责令整改"))
    };
    let refused = clears(&named).unwrap_err();
    assert!(refused.message.contains("比对") && refused.way_out.contains("授予"), "{refused}");
    clears(&nameless).unwrap();
}

/// 公开的文书都比对过: the door itself takes no public paper without the mark on these very bytes.
#[test]
fn a_public_paper_is_never_issued_unless_its_words_were_compared() {
    let c = County::on("2026-11-23");
    let case = c.found(c.named(), true);
    c.does(&c.handler, &case, c.posting(&case));
    let mark = |words: &str, sha256: &str| {
        c.hall.read_case(&c.desk, &case, |scene| {
            clear_paper(scene, &[("核查事项".into(), words.into())], &[], sha256)
        })
    };
    let issue = |sha256: &str, compared: String| {
        let act = IssuePaper {
            paper: PaperKind::DoublePublicity,
            about: EntryId::default(),
            number: Number::default(),
            shown_number: "1".into(),
            a3: false,
            template: "double_publicity".into(),
            version: 1,
            day: c.today(),
            sha256: sha256.into(),
            reason: String::new(),
            compared,
            looked_up: Default::default(),
            layout: 1,
            fonts: String::new(),
        };
        c.hall.with_case(&c.desk, &case, |_| Ok(act.into()))
    };
    let template = InstallTemplate { name: "double_publicity".into(), text: "公示".into() };
    c.hall.perform(&c.director, None, template.into()).unwrap();
    let good = mark("石桥村危房改造名单", "ab12").unwrap();
    assert!(mark("感谢杨𬱖", "ab12").unwrap_err().message.contains("核查事项"));
    // A cleared text is no compared paper, nor is a paper of other bytes or another case.
    let text = serde_json::to_value(c.cleared(&case, "ab12")).unwrap()["seal"].as_str().unwrap().to_owned();
    let other = c.found(c.named(), true);
    let foreign = c.hall.read_case(&c.desk, &other, |scene| clear_paper(scene, &[], &[], "ab12")).unwrap();
    for (sha256, compared) in
        [("ab12", String::new()), ("ab12", text), ("ab12", foreign), ("ab13", good.clone())]
    {
        let refused = issue(sha256, compared).unwrap_err();
        assert!(refused.message.contains("没有与封存的身份比对"), "{refused}");
    }
    issue("ab12", good).unwrap();
    c.verified();
}

/// 出具的每一项都由门来核对: its number, its wording, its day and, where it shows who came, a reason.
#[test]
fn a_paper_is_issued_only_with_its_number_its_template_and_a_reason() {
    let c = County::on("2026-11-23");
    let case = c.taken(c.named(), false);
    let issue = |change: &dyn Fn(&mut IssuePaper)| {
        c.hall.with_case(&c.desk, &case, |scene| {
            let mut act = IssuePaper {
                paper: PaperKind::AcceptanceNotice,
                about: EntryId::default(),
                number: Number::default(),
                shown_number: next_number(scene.view, "notice", scene.today(), "")?.text,
                a3: false,
                template: "acceptance_notice".into(),
                version: 1,
                day: scene.today(),
                sha256: kept_hash(scene, PaperKind::AcceptanceNotice, "ab12")?,
                reason: "送达信访人".into(),
                compared: String::new(),
                looked_up: Default::default(),
                layout: 1,
                fonts: String::new(),
            };
            change(&mut act);
            Ok(act.into())
        })
    };
    assert_eq!(issue(&|act| act.reason.clear()).unwrap_err().field.as_deref(), Some("reason"));
    assert_eq!(
        issue(&|act| act.day = crate::county::day("2026-11-24")).unwrap_err().field.as_deref(),
        Some("day")
    );
    assert!(issue(&|act| act.version = 2).is_err());
    assert!(issue(&|act| act.template = "double_publicity".into()).is_err());
    assert!(issue(&|act| act.shown_number = "信告〔2026〕9号".into()).is_err());
    for n in 1..=2 {
        // A number of one's own is not taken: the series gives it.
        let given = issue(&|act| act.number.n = 9).unwrap().number.unwrap();
        assert_eq!(given, format!("信告〔2026〕{n}号"));
    }
    c.verified();
}

/// 协议出于自愿、保留权利、没有惩罚.
#[test]
fn an_agreement_is_of_free_will_and_takes_no_right_away() {
    let c = County::on("2026-11-23");
    let case = c.found(c.named(), false);
    let refused = |settle: Settle| c.refused(&c.handler, &case, settle).field.unwrap_or_default();
    assert_eq!(refused(Settle { agreed: "乙方保证永不上访，否则退还补偿".into(), ..c.settle() }), "agreed");
    // It is drawn up and printed first; nothing holds until it was read out and both have signed.
    let drawn = c.does(&c.handler, &case, Settle { on: day("2026-11-24"), ..c.settle() });
    let ready = || {
        c.hall.read_case(&c.handler, &case, |scene| {
            ready_to_issue(scene.view, scene.case()?, PaperKind::SettlementAgreement)
        })
    };
    ready().unwrap();
    assert!(c.refused(&c.handler, &case, c.sign()).message.contains("11月24日，还没有到"));
    assert!(c.refused(&c.handler, &case, c.settle()).message.contains("已经拟定"));
    assert!(c.refused(&c.desk, &case, withdraw(&c)).message.contains("没有生效的协议"));
    assert!(c.refused(&c.director, &case, c.close()).message.contains("拟定的协议没有签"));
    c.does(&c.handler, &case, DropSettlement { reason: String::new() });
    assert!(ready().is_err() && !c.refused(&c.director, &case, c.close()).message.contains("协议"));
    let voids = c.hall.read(&c.director, |scene| all_series(scene.view, c.today())).unwrap();
    let voids = voids.into_iter().find(|series| series.key == "settlement").unwrap().voids;
    assert_eq!(Some(&voids[0]), drawn.number.as_ref());
    let later = Settle { on: day("2027-01-04"), ..c.settle() };
    assert_eq!(c.refused(&c.handler, &case, later).field.as_deref(), Some("on"));
    c.does(&c.handler, &case, c.settle());
    let unwilling = SignSettlement { free_will: false, ..c.sign() };
    assert_eq!(c.refused(&c.handler, &case, unwilling).field.as_deref(), Some("free_will"));
    let unread = SignSettlement { rights_kept: false, ..c.sign() };
    assert_eq!(c.refused(&c.handler, &case, unread).field.as_deref(), Some("rights_kept"));
    c.does(&c.handler, &case, c.sign());
    assert!(
        c.refused(&c.handler, &case, DropSettlement { reason: String::new() })
            .message
            .contains("没有等着签的")
    );
    // 冷静期: the person may withdraw within seven days, without giving a reason.
    c.hall.clock().move_to(day("2026-11-30"));
    c.does(&c.desk, &case, withdraw(&c));
    c.verified();
}

fn withdraw(c: &County) -> WithdrawSettlement {
    WithdrawSettlement { on: c.today(), reason: String::new() }
}

/// 双公示 is printed first and counts from the day on which it hangs; one that hangs with a mistake is void, and another is due.
#[test]
fn a_notice_counts_only_once_it_hangs_and_a_wrong_one_is_void() {
    let c = County::on("2026-11-23");
    let case = c.found(c.anonymous(), true);
    let posting = || PostPublicity { on: day("2026-11-24"), ..c.posting(&case) };
    let hang = || HangPublicity { on: c.today(), files: vec![] };
    let void = |reason: &str| VoidPublicity { on: c.today(), reason: reason.into() };
    let opinion = || PublicityOpinion { on: c.today(), opinion: "少一户".into(), answer: None };
    c.does(&c.handler, &case, posting());
    assert!(c.refused(&c.handler, &case, hang()).message.contains("11月24日，还没有到"));
    assert!(c.refused(&c.desk, &case, opinion()).message.contains("没有正在张贴"));
    assert!(c.refused(&c.handler, &case, posting()).message.contains("还没有贴"));
    assert!(c.refused(&c.director, &case, c.close()).message.contains("双公示未张贴"));
    assert!(runs(&c, &case, "post_publicity") && !runs(&c, &case, "remove_posting"));
    let waits = c.hall.read(&c.handler, today).unwrap().daily.tasks;
    let waits = waits.into_iter().find(|task| task.case_id == case && task.what.contains("张贴")).unwrap();
    assert_eq!(waits.verb, Some(ActName::HangPublicity), "what is drawn up waits to be hung");
    c.hall.clock().move_to(day("2026-11-24"));
    c.does(&c.handler, &case, hang());
    assert!(!runs(&c, &case, "post_publicity") && runs(&c, &case, "remove_posting"));
    let said = c.does(&c.desk, &case, opinion()).entry;
    assert_eq!(c.refused(&c.handler, &case, void("")).field.as_deref(), Some("reason"));
    c.does(&c.handler, &case, void("电话印错"));
    assert!(runs(&c, &case, "post_publicity") && !runs(&c, &case, "remove_posting"));
    assert!(c.refused(&c.director, &case, c.close()).message.contains("双公示未张贴；1 条公示意见未答复"));
    c.does(&c.handler, &case, AnswerOpinion { opinion: said, on: c.today(), answer: "已补".into() });
    c.posts(&case);
    assert!(c.refused(&c.director, &case, c.close()).message.contains("未到期撤下"));
    c.verified();
}

/// 属上级的内容不录入 (规则第十五条).
#[test]
fn what_belongs_to_the_level_above_is_not_entered() {
    let c = County::on("2026-11-23");
    for (authority, says) in [("city", "径送本机关主要负责人"), ("own_chief", "不经本人，直接报上级")]
    {
        let mut form = c.named();
        form.subjects[0].authority = authority.into();
        let refused = c.hall.register(&c.desk, &RegisterInput { form, links: vec![] }).unwrap_err();
        assert!(refused.message.contains(says), "{refused}");
    }
    let entries = c.hall.read(&c.desk, |scene| scene.view.count("SELECT count(*) FROM cases", [])).unwrap();
    assert_eq!(entries, 0);
}

/// 管理权限不能空着过: a named subject of a 检举控告 has one, high ranks a known one, and every code is of its table.
#[test]
fn art_15_is_not_passed_by_leaving_the_authority_empty() {
    let c = County::on("2026-11-23");
    let refused = |change: &dyn Fn(&mut RegisterForm)| {
        let mut form = c.named();
        change(&mut form);
        c.hall.register(&c.desk, &RegisterInput { form, links: vec![] }).unwrap_err().field.unwrap()
    };
    assert_eq!(refused(&|form| form.subjects[0].authority.clear()), "subjects.0.authority");
    for rank in ["0200", "0202", "0300", "0302", "0400", "0402"] {
        for authority in ["", "unknown"] {
            let high = |form: &mut RegisterForm| {
                form.kind = "3".into();
                (form.subjects[0].rank, form.subjects[0].authority) = (rank.into(), authority.into());
            };
            assert_eq!(refused(&high), "subjects.0.authority", "{rank} {authority}");
        }
    }
    assert_eq!(refused(&|form| form.subjects[0].rank = "9".into()), "subjects.0.rank");
    assert_eq!(refused(&|form| form.subjects[0].authority = "City".into()), "subjects.0.authority");
    assert_eq!(refused(&|form| form.categories = vec!["9".into()]), "categories");
    assert_eq!(refused(&|form| form.fields = vec!["99".into()]), "fields");
    assert_eq!(refused(&|form| form.township = c.room.clone()), "township");
    // An organisation alone, and what is not yet known of a low rank, are no reason to turn anybody away.
    let mut form = c.named();
    form.subjects[0].authority = "unknown".into();
    form.subjects.push(Subject { organisation: "石桥村村委会".into(), ..Subject::default() });
    c.registered(form);
    c.verified();
}

/// 关联不是查件, and a text to be compared has a length.
#[test]
fn nobody_links_with_a_case_that_they_may_not_read() {
    let c = County::on("2026-11-23");
    let earlier = c.registered(c.named());
    let link = |earlier: &CaseId| LinkChoice {
        earlier: earlier.clone(),
        verdict: Verdict::SameMatter,
        reason: "同一村同一事项".into(),
    };
    let input = RegisterInput { form: c.anonymous(), links: vec![link(&earlier)] };
    let refused = c.hall.register(&c.township, &input).unwrap_err();
    assert!(refused.message.contains("不能查看"), "{refused}");
    c.hall.register(&c.desk, &input).unwrap();
    let case = c.found(c.named(), true);
    assert!(c.try_clear(&case, &"好".repeat(8_000)).is_ok());
    let long = c.try_clear(&case, &"好".repeat(8_001)).unwrap_err();
    assert!(long.message.contains("最多 8000 字"), "{long}");
    c.verified();
}

/// 一号一件: no format can make two series give the same number, and no series is made up.
#[test]
fn two_series_never_give_the_same_number() {
    let c = County::on("2026-11-23");
    let set = |key: &str, format: &str| {
        let act = SetSeries { key: key.into(), format: format.into(), first: 1 };
        c.hall.perform(&c.director, None, act.into())
    };
    for same in ["信访〔{year}〕{n}号", "信访〔{year}〕{n3}号", "信访 〔{year}〕{n5} 号"] {
        let refused = set("notice", same).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("format"));
        assert!(refused.message.contains("受理编号"), "{refused}");
    }
    assert_eq!(set("other", "其他〔{year}〕{n}号").unwrap_err().field.as_deref(), Some("key"));
    set("notice", "信访告〔{year}〕{n}号").unwrap();
    // Only the format was changed: the next year begins where years begin.
    c.taken(c.named(), false);
    let shown = c.hall.read(&c.director, |scene| all_series(scene.view, scene.today())).unwrap();
    let case = shown.iter().find(|series| series.key == "case").unwrap();
    assert_eq!((case.next, case.first), (2, 1));
    set("case", "信访〔{year}〕{n3}号").unwrap();
    c.verified();
}

/// 重复件登记留存 (规则第十四条): linked with the earlier case it is not decided on, not told again, and never late.
#[test]
fn a_repeat_is_kept_with_the_earlier_case_and_waits_for_nothing() {
    let c = County::on("2026-11-23");
    let earlier = c.registered(c.named());
    let link =
        |verdict| LinkChoice { earlier: earlier.clone(), verdict, reason: "同一村同一事项".into() };
    let input = RegisterInput { form: c.named(), links: vec![link(Verdict::SameMatter)] };
    let case = c.hall.register(&c.desk, &input).unwrap().case_id.unwrap();
    c.hall.clock().move_to(day("2027-02-01"));
    let list = |filter: CaseFilter| {
        let input = CasesInput { filter, limit: 10, ..CasesInput::default() };
        c.hall.read(&c.desk, |scene| cases(scene, &input)).unwrap().rows
    };
    let waiting = || {
        let stage = Some("registered".to_owned());
        let rows = list(CaseFilter { stage, ..CaseFilter::default() });
        rows.into_iter().map(|row| row.case_id).collect::<Vec<_>>()
    };
    assert_eq!(waiting(), std::slice::from_ref(&earlier));
    assert!(list(CaseFilter { late: true, ..CaseFilter::default() }).iter().all(|row| row.case_id != case));
    let shown = list(CaseFilter::default()).into_iter().find(|row| row.case_id == case).unwrap();
    assert_eq!((shown.stage.as_str(), shown.due), ("重复 · 留存", None));
    assert!(c.refused(&c.desk, &case, c.inform()).message.contains("不再告知"));
    // Another matter after all: it waits, and is late, as if it had never been linked.
    let different = Link { earlier: earlier.clone(), verdict: Verdict::Different, reason: String::new() };
    c.does(&c.director, &case, different);
    assert!(waiting().contains(&case));
    assert!(list(CaseFilter { late: true, ..CaseFilter::default() }).iter().any(|row| row.case_id == case));
    c.verified();
}

/// 不归本机关的不受理: what is out of business, and what says nothing, is refused with the way to go.
#[test]
fn what_is_not_this_offices_business_is_not_accepted() {
    let c = County::on("2026-11-23");
    for (kind, way) in [("4", "移送有权处理的部门"), ("5", "另行登记")] {
        let case = c.registered(RegisterForm { kind: kind.into(), ..c.named() });
        let accept =
            Accept { number: Number::default(), on: c.today(), minor: false, minor_basis: String::new() };
        assert!(c.refused(&c.director, &case, accept).way_out.contains(way));
    }
    c.verified();
}

/// 同一人换个写法也找得到, without opening anything.
#[test]
fn a_repeat_visitor_is_found_by_phone_id_or_name() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let find = |person: Identity| {
        let input = RepeatsInput {
            attribution: Attribution::Named,
            complainants: vec![person],
            subjects: vec![],
            facts: String::new(),
            township: c.village.clone(),
        };
        c.hall.read(&c.desk, |scene| repeats(scene, &input)).unwrap().rows
    };
    for person in [
        person(|p| p.phone = "+86 199-0000-1234".into()),
        person(|p| p.id_number = "11010519491231002x".into()),
        person(|p| p.name = "杨 𬱖".into()),
    ] {
        let found = find(person);
        assert_eq!((found.len(), found[0].why), (1, RepeatWhy::SamePerson));
        assert_eq!(found[0].case_id, case);
    }
    assert!(find(person(|p| p.phone = "13900000000".into())).is_empty());
    let same_matter = RepeatsInput {
        attribution: Attribution::Anonymous,
        complainants: vec![],
        subjects: c.named().subjects,
        facts: "石桥村危房改造名单没有公示，刘某的弟弟房子好好的也领了补助".into(),
        township: c.village.clone(),
    };
    let found = c.hall.read(&c.desk, |scene| repeats(scene, &same_matter)).unwrap().rows;
    assert_eq!(found[0].why, RepeatWhy::SameMatter);
}

/// 查重不是查件: beside the form nobody learns of a case that they may not read, nor by names typed whether somebody came.
#[test]
fn looking_for_repeats_opens_no_case_that_one_may_not_read() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.named());
    let input = |people: Vec<Identity>, facts: &str| RepeatsInput {
        attribution: Attribution::Named,
        complainants: people,
        subjects: c.named().subjects,
        facts: facts.into(),
        township: c.village.clone(),
    };
    let same_matter = input(vec![], &c.named().facts);
    let look = |who: &Session, input: &RepeatsInput| c.hall.read(who, |scene| repeats(scene, input));
    let at_the_desk = look(&c.desk, &same_matter).unwrap();
    assert_eq!((at_the_desk.rows[0].case_id.clone(), at_the_desk.elsewhere), (case.clone(), false));
    let in_the_township = look(&c.township, &same_matter).unwrap();
    assert!(in_the_township.rows.is_empty() && in_the_township.elsewhere);
    assert!(look(&c.handler, &same_matter).is_err(), "who registers nothing looks for no repeats");

    let same_person = RepeatsInput { subjects: vec![], ..input(c.named().complainants, "") };
    assert_eq!(look(&c.desk, &same_person).unwrap().rows.len(), 1);
    c.does(&c.director, &case, Recuse { account: c.desk.account.clone(), reason: "与被反映人系亲属".into() });
    for who in [&c.desk, &c.township] {
        let found = look(who, &same_person).unwrap();
        assert!(found.rows.is_empty() && !found.elsewhere, "{} learns who came", who.name);
    }
    assert!(look(&c.desk, &same_matter).unwrap().rows.is_empty());
}

/// 忘了密码不等于丢了库; 错的密码越试越慢.
#[test]
fn a_wrong_password_waits_and_the_store_stays_shut() {
    let c = County::on("2026-11-23");
    for _ in 0..3 {
        assert!(c.hall.login(&c.desk.account, "猜一个密码试试看").is_err());
    }
    let refused = c.hall.login(&c.desk.account, PASSWORD).err().unwrap();
    assert!(refused.wait_seconds.is_some_and(|seconds| seconds > 0));
}

/// 记录人人可见: whatever is written about a case later names nobody who came either, in any field of any act.
#[test]
fn no_act_on_a_case_names_who_came() {
    let c = County::on("2026-11-23");
    let case = c.found(c.named(), false);
    let said = |said: &str| FeedBack { said: said.into(), ..c.feedback(FeedbackStage::Early) };
    for named in ["与杨𬱖本人见面", "电话 199-0000-1234 打通", "证件11010519491231002X"] {
        let refused = c.refused(&c.handler, &case, said(named));
        assert_eq!((refused.kind, refused.field.as_deref()), (FailureKind::Input, Some("said")));
        assert!(refused.message.contains("请写“信访人”") && !refused.message.contains('杨'), "{refused}");
    }
    let staff =
        FeedBack { staff: vec!["王海燕".into(), "杨 𬱖".into()], ..c.feedback(FeedbackStage::Early) };
    assert_eq!(c.refused(&c.handler, &case, staff).field.as_deref(), Some("staff"));
    let opened = c.hall.open_identity(&c.director, &case, "联系杨𬱖约定见面").unwrap_err();
    assert_eq!(opened.field.as_deref(), Some("reason"), "the auditor reads the reason");
    // The village is no secret; one who bears the name of a colleague is not kept from being named.
    c.does(&c.handler, &case, said("在石桥村与信访人见面"));
    let mut same = c.named();
    same.complainants[0].name = "王海燕".into();
    let other = c.found(same, false);
    c.does(&c.handler, &other, c.feedback(FeedbackStage::Early));
    c.verified();
}

/// 试探留痕: whoever has a text compared with the sealed identities, and hits one, is on record with it; the words are not.
#[test]
fn trying_names_against_the_vault_leaves_a_trace() {
    let c = County::on("2026-11-23");
    let case = c.found(c.anonymous(), false);
    let named = c.found(c.named(), false);
    let hits = |case: &CaseId| {
        let entries = c.hall.read(&c.director, |scene| case_entries(scene.view, case)).unwrap();
        entries.iter().filter(|entry| matches!(entry.act, Act::IdentityHit(_))).count()
    };
    c.hall.clear(&c.director, &named, "马玉兰、曹秀英、杨𬱖").unwrap_err();
    assert_eq!(hits(&named), 1);
    let step =
        Step { on: c.today(), kind: StepKind::VisitSite, persons: "杨𬱖".into(), what: "走访".into() };
    c.refused(&c.handler, &named, step.clone());
    assert_eq!(hits(&named), 2);
    c.hall.preview(&c.handler, Some(&named), step.into(), |_| Ok(())).unwrap_err();
    assert_eq!(hits(&named), 3);
    // What the text alone gives away tells nothing of anybody.
    c.hall.clear(&c.director, &named, "请拨 13800001111").unwrap_err();
    c.hall.clear(&c.director, &case, "马玉兰、曹秀英、杨𬱖").unwrap();
    assert_eq!((hits(&named), hits(&case)), (3, 0));
    assert!(!everything(&c).iter().any(|cell| cell.windows(6).any(|part| part == "曹秀".as_bytes())));
    c.verified();
}

/// 规则 art. 47: nobody may be said to have written an anonymous letter.
#[test]
fn no_link_says_who_wrote_an_anonymous_letter() {
    let c = County::on("2026-11-23");
    let (named, anonymous) = (c.registered(c.named()), c.registered(c.anonymous()));
    let link = |verdict| Link { earlier: named.clone(), verdict, reason: "笔迹一样".into() };
    let refused = c.refused(&c.desk, &anonymous, link(Verdict::SamePerson));
    assert!(refused.message.contains("不追究是谁写的"), "{refused}");
    c.does(&c.desk, &anonymous, link(Verdict::SameMatter));
    c.verified();
}

/// 署名未核实的身份: a name that was not theirs may be that of somebody who knows of nothing. After the period that the county
/// sets it is destroyed, unasked: nobody opens it, it finds nobody any more, and what was issued is still whole.
#[test]
fn a_name_that_was_not_theirs_is_destroyed_after_the_countys_period() {
    let c = County::on("2026-11-23");
    let case = c.registered(c.letter());
    let kept = c.registered(RegisterForm { title: "反映石桥村账目问题".into(), ..c.letter() });
    c.does(&c.desk, &kept, c.verify_name(NameOutcome::Own));
    c.does(&c.desk, &case, c.verify_name(NameOutcome::Unreachable));
    let why = || view(&c, &c.director, &case).identity_why;
    assert!(why().contains("12月24日销毁"), "{}", why());
    let shorter = ChangeLimit {
        rule: "shred_identity".into(),
        days: 10,
        repeat_days: None,
        above_days: None,
        extend: None,
        to_workday: None,
        reason: "县纪委会议".into(),
    };
    c.hall.perform(&c.director, None, shorter.into()).unwrap();
    assert!(why().contains("12月4日销毁"), "{}", why());
    // Not before its time, by no other door, and by nobody who has no part in it.
    c.hall.clock().move_to(day("2026-12-03"));
    assert_eq!(c.hall.shred_due(&c.director).unwrap(), 0);
    c.hall.clock().move_to(day("2026-12-04"));
    assert_eq!(c.hall.shred_due(&c.admin).unwrap(), 0);
    let act = ShredIdentity { refuted_on: day("2026-11-23") };
    assert!(c.refused(&c.director, &case, act).message.contains("不能这样办"));
    let sealed = || {
        let look = |scene: &Scene<'_>| {
            let keys = "SELECT count(*) FROM case_keys WHERE length(sealed)>0";
            Ok((scene.view.count(keys, [])?, scene.view.count("SELECT count(*) FROM complainants", [])?))
        };
        c.hall.read(&c.director, look).unwrap()
    };
    assert_eq!(sealed(), (2, 2));
    assert_eq!(c.hall.shred_due(&c.desk).unwrap(), 1);
    assert_eq!(sealed(), (1, 1));
    assert_eq!(c.hall.shred_due(&c.director).unwrap(), 0);
    assert_eq!(why(), "匿名件，没有身份信息");
    c.hall.open_identity(&c.desk, &case, "联系本人").unwrap_err();
    c.hall.open_identity(&c.desk, &kept, "联系本人").unwrap();
    let timeline = view(&c, &c.director, &case).timeline;
    assert!(timeline.iter().any(|item| item.name == "销毁身份" && item.text.contains("11月23日")));
    // Withdrawing what was found does not bring it back.
    let found = timeline.iter().find(|item| item.name == "核实署名").unwrap();
    assert!(!found.may_retract, "the identity is gone");
    c.verified();
}

/// 审计只看谁办了什么: what somebody typed freely about the house's own business does not reach the auditor, since
/// nothing hinders a name from standing in it; and numbers that look like somebody's own are not taken at all.
#[test]
fn no_freely_typed_word_of_the_house_reaches_the_auditor() {
    let c = County::on("2026-11-20");
    let does = |who: &Session, act: Act| c.hall.perform(who, None, act).unwrap().entry;
    let appointment = does(
        &c.desk,
        Book {
            office: OfficeId::default(),
            n: 0,
            kind: AppointmentKind::Visit,
            on: day("2026-11-23"),
            from: "09:00".into(),
            to: "09:30".into(),
            with: "接杨𬱖的陈志远".into(),
            place: "杨𬱖家旁的二号室".into(),
            case: CaseId::default(),
        }
        .into(),
    );
    let why = || "杨𬱖不来了".to_owned();
    let ticket = does(&c.desk, TakeTicket { heads: 1, ..TakeTicket::default() }.into());
    let turn =
        |turn: Turn, reason: String| -> Act { TurnTicket { ticket: ticket.clone(), turn, reason }.into() };
    does(&c.desk, CallTicket { ticket: ticket.clone(), window: 1 }.into());
    does(&c.desk, turn(Turn::Finish, String::new()));
    let cancel = |reason: &str| -> Act {
        CancelBooking { appointment: appointment.clone(), reason: reason.into() }.into()
    };
    let colours = |reason: &str| -> Act { SetColours { yellow: 40, red: 70, reason: reason.into() }.into() };
    for number in ["电话139 0000 1234", "一三九〇〇〇〇一二三四", "身份证11010519491231002X"]
    {
        for (who, act) in [
            (&c.desk, cancel(number)),
            (&c.desk, turn(Turn::Back, number.into())),
            (&c.director, colours(number)),
        ] {
            let refused = c.hall.perform(who, None, act).unwrap_err();
            assert_eq!(refused.field.as_deref(), Some("reason"), "{number}");
            assert!(refused.message.contains("不写号码"), "{refused}");
        }
    }
    does(&c.desk, turn(Turn::Back, why()));
    does(&c.desk, cancel(&why()));
    does(&c.director, colours(&why()));
    let auditor = c.auditor();
    let rows = c.hall.read(&auditor, |scene| audit(scene, &AuditInput::default())).unwrap().rows;
    let said: Vec<&str> = rows.iter().map(|row| row.note.as_str()).collect();
    for told in ["约01", "01 号恢复等候", "期限过 40% 变黄，过 70% 变红"] {
        assert!(said.contains(&told), "{told} in {said:?}");
    }
    assert!(said.iter().all(|note| !note.contains("𬱖")), "{said:?}");
}
