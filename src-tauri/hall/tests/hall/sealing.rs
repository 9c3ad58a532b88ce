//! 转密封报送 (规则 art. 15): what is noticed late, at any stage, is sealed at once and leaves nothing of its content.

use std::cell::Cell;
use std::collections::BTreeSet;

use serde_json::Value;

use crate::county::{County, day, limits, seal_up, standing, view};
use crate::everything::{each_table, everything};
use hall::*;

/// Puts a word of its own into every text that is typed in Chinese; what is sealed (who came) or cleared is left alone.
#[derive(Default)]
struct Planter {
    words: Cell<u32>,
}

impl Planter {
    fn word(&self) -> String {
        self.words.set(self.words.get() + 1);
        format!("zq{:04}", self.words.get())
    }
    fn text(&self, text: &str) -> String {
        format!("{text}{}", self.word())
    }
    fn all(&self) -> Vec<String> {
        (1..=self.words.get()).map(|n| format!("zq{n:04}")).collect()
    }
    fn plant(&self, value: &mut Value) {
        let is_han = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
        match value {
            Value::String(text) if text.chars().any(is_han) => *text = self.text(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.plant(item)),
            Value::Object(fields) if !fields.contains_key("seal") => {
                let left = ["complainants", "criterion"];
                fields
                    .iter_mut()
                    .filter(|(name, _)| !left.contains(&name.as_str()))
                    .for_each(|(_, item)| self.plant(item));
            }
            _ => {}
        }
    }
    fn form(&self, form: RegisterForm) -> RegisterForm {
        let mut value = serde_json::to_value(form).unwrap();
        self.plant(&mut value);
        serde_json::from_value(value).unwrap()
    }
    fn does(&self, c: &County, who: &Session, case: &CaseId, act: impl Into<Act>) -> Done {
        let mut value = serde_json::to_value(act.into()).unwrap();
        self.plant(&mut value);
        c.does(who, case, serde_json::from_value::<Act>(value).unwrap())
    }
    fn cleared(&self, c: &County, case: &CaseId, text: &str) -> Cleared {
        c.cleared_by(&c.director, case, &self.text(text))
    }
}

/// Of what is planted, what stands in a table that is not the record itself.
fn found(c: &County, p: &Planter) -> BTreeSet<String> {
    let words = p.all();
    let outside = each_table(c).into_iter().filter(|(table, _)| table != "record");
    outside
        .flat_map(|(table, cell)| {
            let cell = String::from_utf8_lossy(&cell).into_owned();
            let stands = words.iter().filter(|word| cell.contains(*word));
            stands.map(|word| format!("{table}: {word}")).collect::<Vec<_>>()
        })
        .collect()
}

/// A named case with all that is done from the door to the checking.
fn from_the_door_to_the_checking(c: &County, p: &Planter) -> CaseId {
    let letter = c.hall.save_blob(&c.desk, "来信.jpg", p.text("来信").as_bytes()).unwrap();
    let photo = c.hall.save_blob(&c.handler, "照片.jpg", p.text("照片").as_bytes()).unwrap();
    let evidence = Evidence {
        name: "信".into(),
        pages: 1,
        original: true,
        blob: Some(letter.blob.clone()),
        size: letter.size,
    };
    let form = RegisterForm {
        evidence: vec![evidence],
        earlier: "曾向镇里反映".into(),
        beyond: "越过乡镇".into(),
        ticket: "七号".into(),
        ..c.named()
    };
    let earlier =
        c.registered(RegisterForm { title: "另一件".into(), facts: "另一件事".into(), ..c.named() });
    let case = c.registered(p.form(form));
    let does = |who: &Session, act: Act| p.does(c, who, &case, act);
    let (on, later) = (c.today(), day("2026-12-20"));
    does(&c.desk, Link { earlier, verdict: Verdict::SamePerson, reason: "同一人".into() }.into());
    let ask = AskMaterial {
        on,
        what: "名单照片".into(),
        way: Way::Phone,
        staff: vec!["周敏".into()],
        until: day("2026-12-01"),
    };
    does(&c.desk, ask.into());
    does(&c.desk, GetMaterial { on, description: "送来照片".into(), evidence: vec![] }.into());
    let asked = does(&c.director, c.submit().into()).entry;
    does(&c.leader, c.decide(&asked).into());
    does(&c.director, c.accept().into());
    does(&c.desk, Inform { note: "电话接通".into(), ..c.inform() }.into());
    does(&c.director, c.assign().into());
    let measure = |what: &str| Measure { what: what.into(), owner: c.handler.account.clone(), due: later };
    let plan = Plan {
        on,
        crux: "名单没有公示".into(),
        way: "重新评议".into(),
        task_force: vec![Member { account: c.supervisor.account.clone(), duty: "核对账目".into() }],
        measures: vec![measure("调取名单")],
        feedback: "每两周一次".into(),
        risk: "情绪激动".into(),
    };
    does(&c.director, plan.into());
    let visit = ArrangeVisit {
        on: later,
        kind: VisitKind::ALL[0],
        leader: c.leader.account.clone(),
        place: "石桥村".into(),
        purpose: "当面听取".into(),
    };
    does(&c.director, visit.into());
    does(&c.director, Recuse { account: c.reviewer.account.clone(), reason: "系同学".into() }.into());
    does(&c.handler, Receive { on }.into());
    let extend = Extend {
        on,
        rule: "propose".into(),
        days: 5,
        approved_by: c.leader.account.clone(),
        reason: "涉及多个村组".into(),
        notice: "电话告知".into(),
        approval: EntryId::default(),
    };
    if limits(c, &case).iter().any(|limit| limit.rule == "propose" && limit.extendable > 0) {
        does(&c.handler, extend.into());
    }
    does(
        &c.handler,
        Dispose { disposition: Disposition::TalkOrLetter, told: "已批评教育".into(), ..c.dispose() }.into(),
    );
    let inquiry = SendInquiry {
        on,
        received_on: Some(on),
        awaits_receipt: false,
        through: "镇党委".into(),
        asks: "怎样确定的".into(),
    };
    does(&c.handler, inquiry.into());
    let step =
        |what: &str| Step { on, kind: StepKind::Documents, persons: "村干部".into(), what: what.into() };
    does(&c.handler, step("查阅台账").into());
    let slip = does(&c.handler, step("填错的一步").into()).entry;
    does(&c.handler, Retract { entry: slip, reason: "填错了".into() }.into());
    does(
        &c.director,
        Remind {
            way: RemindWay::OnSite,
            place: "第三室".into(),
            staff: vec!["周敏".into()],
            approved_by: c.leader.account.clone(),
            reason: "限期要结果".into(),
            photos: vec![Photo { name: "照片".into(), blob: photo.blob, size: photo.size }],
            concern: Concern::Quality,
            ..c.remind()
        }
        .into(),
    );
    let feedback = FeedBack {
        objection: Some("公示期太短".into()),
        new_evidence: Some("一张照片".into()),
        ..c.feedback(FeedbackStage::Early)
    };
    does(&c.handler, feedback.into());
    does(&c.director, c.send_to_justice().into());
    c.hall.open_identity(&c.director, &case, &p.text("联系信访人约定见面")).unwrap();
    let reason = p.text("送达信访人");
    let issue = |scene: &Scene<'_>| {
        let act = IssuePaper {
            paper: PaperKind::AcceptanceNotice,
            about: EntryId::default(),
            number: Number::default(),
            shown_number: next_number(scene.view, "notice", scene.today(), "")?.text,
            a3: false,
            template: "acceptance_notice".into(),
            version: 1,
            day: scene.today(),
            sha256: kept_hash(scene, PaperKind::AcceptanceNotice, "ab12")?,
            reason,
            compared: String::new(),
            looked_up: Default::default(),
            layout: 1,
            fonts: String::new(),
        };
        Ok(act.into())
    };
    c.hall.with_case(&c.desk, &case, issue).unwrap();
    case
}

fn posted_and_answered(c: &County, p: &Planter) -> CaseId {
    let case = c.registered(p.form(c.anonymous()));
    let does = |who: &Session, act: Act| p.does(c, who, &case, act);
    let accept = Accept { minor: true, minor_basis: "金额小".into(), ..c.accept() };
    does(&c.director, accept.into());
    does(&c.director, c.assign().into());
    does(&c.handler, Receive { on: c.today() }.into());
    does(&c.handler, c.dispose().into());
    does(&c.handler, c.find(Finding::Partly).into());
    let posting = PostPublicity {
        matter: p.cleared(c, &case, "石桥村危房改造名单公示情况"),
        result: p.cleared(c, &case, "名单公示不及时"),
        handling: p.cleared(c, &case, "已责令重新公示"),
        ..c.posting(&case)
    };
    // Cleared by the director, who posts it.
    does(&c.director, posting.into());
    does(&c.director, HangPublicity { on: c.today(), files: vec![] }.into());
    does(&c.desk, PublicityOpinion { on: c.today(), opinion: "名单还少一户".into(), answer: None }.into());
    case
}

fn planned_in_the_open(c: &County, p: &Planter) -> CaseId {
    let case = c.registered(p.form(c.anonymous()));
    let does = |who: &Session, act: Act| p.does(c, who, &case, act);
    does(&c.director, c.accept().into());
    does(&c.director, c.assign().into());
    does(&c.handler, Receive { on: c.today() }.into());
    does(&c.handler, c.dispose().into());
    does(&c.handler, c.find(Finding::Partly).into());
    let text = p.cleared(c, &case, "经核查，名单公示不及时。");
    does(&c.director, PlanOpenFeedback { text, ..c.plan(&case) }.into());
    case
}

fn sent_and_sent_back(c: &County, p: &Planter) -> CaseId {
    let case = c.registered(p.form(c.named()));
    let does = |who: &Session, act: Act| p.does(c, who, &case, act);
    let forward =
        || Forward { summary: p.cleared(c, &case, "反映某村名单没有公示。"), ..c.forward(&case) };
    does(&c.director, forward().into());
    does(
        &c.director,
        TakeBack { transfer: EntryId::default(), on: c.today(), reason: "改由县里办".into() }.into(),
    );
    does(&c.director, forward().into());
    does(&c.township, c.take_over("").into());
    does(&c.township, SendBack { document: "青镇函3号".into(), ..c.send_back() }.into());
    // On its way once more, and not signed for.
    does(&c.director, forward().into());
    case
}

fn answered_for_by_a_department(c: &County, p: &Planter) -> CaseId {
    let form = RegisterForm { kind: "4".into(), categories: vec![], ..c.named() };
    let case = c.registered(p.form(form));
    let does = |who: &Session, act: Act| p.does(c, who, &case, act);
    let out = c.hand_out(
        &c.office("青山县民政局", OfficeKind::Department),
        p.cleared(c, &case, "要求核实某户低保资格。"),
    );
    does(&c.director, out.into());
    does(&c.desk, c.take_over("张科长").into());
    let charge = Charge {
        on: c.today(),
        side: Side::ALL[0],
        office: "石桥村委会".into(),
        person: "李明".into(),
        done: "入户核实".into(),
    };
    does(&c.desk, charge.into());
    does(&c.desk, c.send_back().into());
    case
}

fn appealed(c: &County, p: &Planter) -> CaseId {
    let form = RegisterForm { kind: "2".into(), categories: vec![], subjects: vec![], ..c.named() };
    let case = c.registered(p.form(form));
    p.does(c, &c.director, &case, c.accept_appeal(AppealKind::Party));
    case
}

fn reopened(c: &County, p: &Planter) -> CaseId {
    let case = c.registered(p.form(c.named()));
    let does = |who: &Session, act: Act| p.does(c, who, &case, act);
    does(&c.director, c.accept().into());
    does(&c.desk, c.inform().into());
    does(&c.director, c.assign().into());
    does(&c.handler, Receive { on: c.today() }.into());
    does(&c.handler, c.dispose().into());
    does(&c.handler, c.find(Finding::Partly).into());
    for stage in [FeedbackStage::Early, FeedbackStage::Middle, FeedbackStage::Late] {
        does(&c.handler, c.feedback(stage).into());
    }
    does(&c.handler, c.settle().into());
    does(&c.handler, c.sign().into());
    does(&c.director, c.close().into());
    does(&c.director, c.reopen().into());
    case
}

/// Tables with a `case_id` that have a row of one of these cases.
fn tables_with(c: &County, cases: &[CaseId]) -> BTreeSet<String> {
    let look = |scene: &Scene<'_>| {
        let names: Vec<String> = scene.view.all(
            "SELECT t.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS p ON p.name='case_id' WHERE t.type='table'",
            [],
            |row| row.get(0),
        )?;
        let mut found = BTreeSet::new();
        for name in names {
            let sql = format!("SELECT 1 FROM \"{name}\" WHERE case_id=?1");
            for case in cases {
                if scene.view.exists(&sql, [case])? {
                    found.insert(name.clone());
                }
            }
        }
        Ok(found)
    };
    c.hall.read(&c.director, look).unwrap()
}

/// 规则 art. 15: no word of it stands anywhere but in the record, whatever had been done on the case, and nothing in the program
/// shows the record's.
#[test]
fn article_15_a_case_that_is_sealed_leaves_no_word_of_it_outside_the_record() {
    let c = County::on("2026-11-23");
    let p = Planter::default();
    let walks = [
        from_the_door_to_the_checking,
        posted_and_answered,
        planned_in_the_open,
        sent_and_sent_back,
        answered_for_by_a_department,
        appealed,
        reopened,
    ];
    let cases: Vec<CaseId> = walks.iter().map(|walk| walk(&c, &p)).collect();
    let first = &cases[0];
    // Half written by others, with a file that nobody has handed over yet.
    let half = c.hall.save_blob(&c.handler, "续.jpg", p.text("又一页").as_bytes()).unwrap();
    let body = serde_json::json!({ "said": p.text("正在写"), "photos": [{ "blob": half.blob }] });
    for (who, verb) in [(&c.handler, "remind"), (&c.desk, "feed_back"), (&c.director, "seal_up")] {
        c.hall.save_draft(who, &format!("act/{first}/{verb}"), &body).unwrap();
    }
    let drafts = |c: &County| {
        c.hall.read(&c.desk, |scene| scene.view.count("SELECT count(*) FROM drafts", [])).unwrap()
    };
    let files = |c: &County| {
        c.hall.read(&c.desk, |scene| scene.view.count("SELECT count(*) FROM blobs", [])).unwrap()
    };
    assert_eq!((drafts(&c), files(&c)), (3, 3));
    // The search would show that the words are found where they stand, and each table of the cases had something.
    let before = found(&c, &p);
    assert!(before.len() > 60, "{before:#?}");
    let filled = tables_with(&c, &cases);
    for table in [
        "appeals",
        "approvals",
        "blind_indexes",
        "case_codes",
        "charges",
        "complainants",
        "decisions",
        "dispositions",
        "evidence",
        "feedbacks",
        "findings",
        "former_closings",
        "identity_openings",
        "inquiries",
        "issued_papers",
        "justice",
        "lead_plans",
        "links",
        "material_requests",
        "measures",
        "open_feedbacks",
        "posting_opinions",
        "postings",
        "recusals",
        "reminders",
        "settlements",
        "steps",
        "subjects",
        "task_force",
        "transfers",
        "visits",
    ] {
        assert!(filled.contains(table), "{table}");
    }

    for case in &cases {
        let told = c.does(&c.desk, case, seal_up(&c, SealKind::OwnChief, "林静"));
        assert!(told.say.contains("0000231"), "{}", told.say);
    }
    assert_eq!(found(&c, &p), BTreeSet::new());
    let log = std::fs::metadata(c.dir.path().join("hall.db-wal")).map_or(0, |log| log.len());
    assert_eq!(log, 0, "the log of written pages");
    assert_eq!((drafts(&c), files(&c)), (0, 0));
    let left = tables_with(&c, &cases);
    let stays =
        ["case_keys", "complainants", "deadlines", "identity_openings", "numbers", "record", "recusals"];
    assert_eq!(left, stays.map(str::to_owned).into());
    for body in everything(&c) {
        assert!(!String::from_utf8_lossy(&body).contains(&half.blob));
    }

    // What the program shows: pages with their timelines, the search, the audit.
    let auditor = c.auditor();
    let (mut shown, mut input) = (String::new(), AuditInput::default());
    loop {
        let page = c.hall.read(&auditor, |scene| audit(scene, &input)).unwrap();
        shown.push_str(&format!("{:?}", page.rows));
        input.after = page.next;
        if input.after.is_none() {
            break;
        }
    }
    assert!(shown.contains("开启身份"), "the audit still says that it was opened");
    for case in &cases {
        let page = view(&c, &c.director, case);
        assert!(
            page.timeline
                .iter()
                .all(|item| item.text.is_empty() || matches!(item.verb, ActName::SealUp | ActName::Inform))
        );
        shown.push_str(&format!("{page:?}"));
    }
    for word in p.all() {
        assert!(!shown.contains(&word), "{word} is shown");
        assert!(c.hall.read(&c.director, |scene| find(scene, &word)).unwrap().is_empty());
    }
    // Nothing more is written about it.
    let more = c.hall.save_draft(&c.handler, &format!("act/{first}/step"), &body).unwrap_err();
    assert!(more.message.contains("规则第十五条"), "{more}");
    let remind = c.refused(&c.director, first, c.remind());
    assert!(remind.message.contains("已报送上级"), "{remind}");
    c.verified();

    // Whoever was told that it was accepted is told that it went up; undoing that computes the case again, and still nothing of it.
    let told = c.does(&c.desk, first, c.inform());
    assert!(told.say.contains("告知已报送上级"), "{}", told.say);
    c.does(&c.desk, first, Retract { entry: told.entry, reason: "记错了人".into() });
    assert_eq!(found(&c, &p), BTreeSet::new());
    assert_eq!(c.hall.read(&c.desk, stubs).unwrap().len(), cases.len(), "each envelope once");
    c.verified();
    c.hall.rebuild().unwrap();
    assert_eq!(found(&c, &p), BTreeSet::new());
}

/// 规则 art. 15: noticed only after it was accepted or assigned, it is sealed at once by whoever at the desk notices it. No
/// leader is asked, and nobody waits for or owes anything any more.
#[test]
fn article_15_what_is_noticed_late_is_sealed_at_once_and_asks_no_leader() {
    let c = County::on("2026-11-23");
    let registered = c.registered(c.named());
    let accepted = c.registered(c.named());
    c.does(&c.director, &accepted, c.accept());
    let assigned = c.registered(c.named());
    c.does(&c.director, &assigned, c.accept());
    c.does(&c.director, &assigned, c.assign());
    let handling = c.taken(c.named(), false);
    let found = c.found(c.anonymous(), false);
    let under_way = c.registered(c.named());
    c.does(&c.director, &under_way, c.forward(&under_way));
    let waits = c.does(&c.director, &handling, c.submit()).entry;
    c.does(&c.director, &handling, Remind { way: RemindWay::Phone, concern: Concern::Quality, ..c.remind() });
    assert_eq!(c.hall.read(&c.leader, today).unwrap().decisions.len(), 1);

    for case in [&registered, &accepted, &assigned, &handling, &found, &under_way] {
        c.does(&c.desk, case, seal_up(&c, SealKind::OwnChief, "林静"));
        let now = standing(&c, case);
        assert_eq!(now.stage, Stage::ReportedUp);
        assert!(now.sent.is_none() && now.lead.is_none() && now.office.is_none());
        for limit in limits(&c, case) {
            let open = limit.met_on.is_none();
            assert!(!open || limit.rule == "inform", "{} still runs", limit.rule);
        }
    }
    let ended = limits(&c, &handling).into_iter().find(|limit| limit.rule == "propose").unwrap();
    assert_eq!((ended.ended.as_str(), ended.met_on), ("转密封报送", Some(c.today())));
    assert!(c.hall.read(&c.leader, today).unwrap().decisions.is_empty());
    assert!(
        c.refused(&c.leader, &handling, c.decide(&waits)).message.contains("回避"),
        "the leader sees nothing of it"
    );
    assert!(c.hall.read_case(&c.handler, &handling, case_view).is_err());
    let late = c.hall.read(&c.director, waiting_reminders).unwrap();
    assert!(late.is_empty(), "{late:?}");
    assert_eq!(c.hall.read(&c.director, stubs).unwrap().len(), 6);
    c.verified();
}

/// What is over, or lies with a department, is not sealed up as it stands; the refusal says what to do.
#[test]
fn article_15_what_is_over_is_not_sealed_up_any_more() {
    let c = County::on("2026-11-23");
    let declined = c.registered(c.named());
    c.does(&c.director, &declined, c.decline());
    let refused = c.refused(&c.director, &declined, seal_up(&c, SealKind::OwnChief, "林静"));
    assert!(refused.message.contains("不予受理") && refused.way_out.contains("密封报送"), "{refused}");
    let case = c.registered(c.named());
    c.does(&c.director, &case, seal_up(&c, SealKind::OwnChief, "林静"));
    assert!(
        c.refused(&c.director, &case, seal_up(&c, SealKind::OwnChief, "林静")).message.contains("已报送上级")
    );
    // Whose post it is not cannot seal, nor can a leader.
    let open = c.registered(c.named());
    for who in [&c.leader, &c.handler] {
        c.refused(who, &open, seal_up(&c, SealKind::OwnChief, "林静"));
    }
    c.verified();
}

/// 规则 art. 15: about somebody managed above it goes to the chief, and to no other leader; about the chief, or where the chief must
/// stand aside, never to the chief.
#[test]
fn article_15_the_envelope_goes_to_the_chief_who_is_named() {
    let c = County::on("2026-11-23");
    let deputy = c.comes("李建国", "纪委副书记", &c.leader.office, Role::Leader);
    let case = c.registered(c.named());
    let to_deputy = c.refused(&c.director, &case, seal_up(&c, SealKind::Superior, "李建国"));
    assert_eq!(to_deputy.field.as_deref(), Some("handed_to"));
    assert!(to_deputy.message.contains("陈志远"), "{to_deputy}");
    // One at a time, by the director or the administrator, and only a leader.
    let names = |who: &Session, account: &AccountId| {
        c.hall.perform(who, None, NameChief { account: account.clone() }.into())
    };
    assert_eq!(names(&c.desk, &deputy.account).unwrap_err().kind, FailureKind::Refused);
    assert_eq!(names(&c.leader, &deputy.account).unwrap_err().kind, FailureKind::Refused);
    assert_eq!(names(&c.admin, &c.handler.account).unwrap_err().field.as_deref(), Some("account"));
    assert!(names(&c.admin, &c.leader.account).unwrap_err().message.contains("现在就是陈志远"));
    let done = names(&c.admin, &deputy.account).unwrap();
    assert!(done.say.contains("李建国"), "{}", done.say);
    let chiefs = |c: &County| -> Vec<String> {
        let all = c.hall.accounts(&c.admin).unwrap().into_iter();
        all.filter(|account| account.chief).map(|account| account.name).collect()
    };
    assert_eq!(chiefs(&c), ["李建国"]);
    let to_former = c.refused(&c.director, &case, seal_up(&c, SealKind::Superior, "陈志远"));
    assert!(to_former.message.contains("李建国"), "{to_former}");
    c.does(&c.director, &case, seal_up(&c, SealKind::Superior, "李建国"));
    let page = c.hall.read_case(&deputy, &case, case_view).unwrap_err();
    assert!(page.message.contains("规则第十五条"), "{page}");
    assert_eq!(c.hall.read(&deputy, stubs).unwrap_err().kind, FailureKind::Refused);

    // The subject bears the chief's name: it never goes to the chief, whatever was chosen.
    let mut form = c.named();
    form.subjects[0].name = "李建国".into();
    let about = c.registered(form);
    let through = c.refused(&c.director, &about, seal_up(&c, SealKind::Superior, "李建国"));
    assert_eq!(through.field.as_deref(), Some("kind"), "{through}");
    let by_hand = c.refused(&c.director, &about, seal_up(&c, SealKind::OwnChief, "李建国"));
    assert_eq!(by_hand.field.as_deref(), Some("handed_to"), "{by_hand}");
    c.does(&c.director, &about, seal_up(&c, SealKind::OwnChief, "林静"));

    // Whoever left is chief no more: somebody is named first.
    c.hall.close_account(&c.admin, &deputy.account).unwrap();
    assert!(chiefs(&c).is_empty());
    let next = c.registered(c.named());
    let nobody = c.refused(&c.director, &next, seal_up(&c, SealKind::Superior, "陈志远"));
    assert!(nobody.message.contains("还没有指定") && nobody.message.contains("设置—账户"), "{nobody}");
    names(&c.director, &c.leader.account).unwrap();
    c.does(&c.director, &next, seal_up(&c, SealKind::Superior, "陈志远"));
    c.verified();
}

/// 改作密封报送: the files of that draft go, those of what else the same person has half written stay.
#[test]
fn article_15_a_sealed_draft_takes_no_file_of_another_with_it() {
    let c = County::on("2026-11-23");
    let file = |name: &str| c.hall.save_blob(&c.desk, name, name.as_bytes()).unwrap().blob;
    let (of_this, of_other) = (file("信.jpg"), file("笔录.pdf"));
    let with = |blob: &str| serde_json::json!({ "form": { "evidence": [{ "name": "附件", "blob": blob }] } });
    c.hall.save_draft(&c.desk, "register", &with(&of_this)).unwrap();
    c.hall.save_draft(&c.desk, "act/1/get_material", &with(&of_other)).unwrap();
    let stub = SealStub {
        number: Number::default(),
        kind: SealKind::OwnChief,
        received_on: c.today(),
        method: "1".into(),
        sheets: 2,
        seal: "0000231".into(),
        handed_by: c.desk.account.clone(),
        handed_to: "林静".into(),
        handed_on: c.today(),
        handed_at: "10:20".into(),
    };
    c.hall.seal_draft(&c.desk, stub).unwrap();
    let sql = "SELECT address FROM blobs";
    let kept: Vec<String> = c.hall.read(&c.desk, |scene| scene.view.all(sql, [], |row| row.get(0))).unwrap();
    assert_eq!(kept, [of_other]);
    assert!(c.hall.load_draft(&c.desk, "act/1/get_material").unwrap().is_some());
    c.verified();
}
