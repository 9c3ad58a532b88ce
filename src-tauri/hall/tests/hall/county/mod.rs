//! 青山县: a small county with named people, for journeys through the hall.
#![allow(dead_code, reason = "each test file walks only some of the ways")]

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use hall::*;

pub const PASSWORD: &str = "一句容易记的话就好";
/// What the administrator sets and its owner changes.
pub const FIRST_PASSWORD: &str = "初始密码一二三四五";

pub struct County {
    pub dir: tempfile::TempDir,
    pub hall: Hall,
    /// 系统管理员
    pub admin: Arc<Session>,
    /// 信访室主任
    pub director: Arc<Session>,
    /// 接待员 周敏
    pub desk: Arc<Session>,
    /// 委领导 陈志远
    pub leader: Arc<Session>,
    /// 第三纪检监察室 王海燕
    pub handler: Arc<Session>,
    /// 青山镇纪委 赵强
    pub township: Arc<Session>,
    /// 案管 郑直
    pub supervisor: Arc<Session>,
    /// 审理 何平
    pub reviewer: Arc<Session>,
    pub room: OfficeId,
    pub village: OfficeId,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The county as it was founded. Its passwords cost seconds to wrap, so that each test opens a copy of its own.
struct Founded {
    /// Stays open, that its copies open without a password.
    hall: Hall,
    store: Vec<u8>,
    keys: Vec<u8>,
    people: [Arc<Session>; 8],
    offices: [OfficeId; 2],
}

impl Founded {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        // Before every day on which a test begins: time never runs backwards in a record.
        let clock = Clock::set_to(day("2026-01-05"));
        let person = |name: &str, post: &str| NewPerson {
            name: name.into(),
            post: post.into(),
            password: PASSWORD.into(),
        };
        let form = FoundForm {
            organ: "青山县纪委监委".into(),
            region: "999999".into(),
            telephone: String::new(),
            administrator: person("孙文", "系统管理员"),
            director: person("林静", "信访室主任"),
        };
        let template = InstallTemplate { name: "acceptance_notice".into(), text: "受理告知书".into() };
        let (hall, _) = Hall::found(dir.path(), clock, &form, vec![template]).unwrap();
        let login = |hall: &Hall, name: &str| {
            let DoorStanding::Locked { logins, .. } = Hall::standing(hall.dir()) else { panic!("locked") };
            let id = logins.into_iter().find(|login| login.name == name).unwrap().id;
            Arc::new(hall.login(&id, PASSWORD).unwrap())
        };
        let (admin, director) = (login(&hall, "孙文"), login(&hall, "林静"));
        let office = |name: &str, short: &str, kind: OfficeKind, telephone: &str| {
            let act = AddOffice {
                name: name.into(),
                short: short.into(),
                kind,
                telephone: telephone.into(),
                hours: String::new(),
            };
            OfficeId(hall.perform(&director, None, act.into()).unwrap().entry.0)
        };
        let leadership = office("县纪委监委领导班子", "委领导", OfficeKind::Leadership, "");
        let room = office("第三纪检监察室", "第三室", OfficeKind::Room, "");
        let village = office("青山镇纪委", "青山镇", OfficeKind::Township, "0999-6123456");
        let hall_office = director.office.clone();
        let joins = |name: &str, post: &str, office: &OfficeId, role: Role| {
            let form = NewAccountForm {
                name: name.into(),
                post: post.into(),
                office: office.clone(),
                roles: vec![role],
                password: FIRST_PASSWORD.into(),
            };
            hall.add_account(&admin, &form).unwrap();
            let id =
                hall.accounts(&admin).unwrap().into_iter().find(|account| account.name == name).unwrap().id;
            hall.login_first(&id, FIRST_PASSWORD, PASSWORD).unwrap();
            if role.may_hold_vault() {
                hall.grant_vault(&director, &id).unwrap();
            }
            Arc::new(hall.login(&id, PASSWORD).unwrap())
        };
        let desk = joins("周敏", "接待员", &hall_office, Role::Receptionist);
        let leader = joins("陈志远", "县委常委、纪委书记", &leadership, Role::Leader);
        let handler = joins("王海燕", "纪检监察员", &room, Role::Handler);
        let township = joins("赵强", "镇纪委书记", &village, Role::Township);
        let supervision = office("案件监督管理室", "案管室", OfficeKind::Room, "");
        let review = office("案件审理室", "审理室", OfficeKind::Room, "");
        let supervisor = joins("郑直", "案管干部", &supervision, Role::Supervisor);
        let reviewer = joins("何平", "审理干部", &review, Role::Reviewer);
        hall.perform(&director, None, NameChief { account: leader.account.clone() }.into()).unwrap();
        // Closing folds the log into the one file.
        let clock = hall.clock().clone();
        drop(hall);
        let bytes = |file: &str| std::fs::read(dir.path().join(file)).unwrap();
        let people = [admin, director, desk, leader, handler, township, supervisor, reviewer];
        let (store, keys) = (bytes("hall.db"), bytes("keys.json"));
        let (hall, _) = Hall::unlock(dir.path(), clock, &people[0].account, PASSWORD).unwrap();
        Self { hall, store, keys, people, offices: [room, village] }
    }
}

impl County {
    pub fn on(date: &str) -> Self {
        static FOUNDED: OnceLock<Founded> = OnceLock::new();
        let founded = FOUNDED.get_or_init(Founded::new);
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("hall.db"), &founded.store).unwrap();
        std::fs::write(dir.path().join("keys.json"), &founded.keys).unwrap();
        let [admin, director, desk, leader, handler, township, supervisor, reviewer] = founded.people.clone();
        let hall = founded.hall.open_copy(dir.path(), Clock::set_to(day(date))).unwrap();
        let [room, village] = founded.offices.clone();
        Self {
            dir,
            hall,
            admin,
            director,
            desk,
            leader,
            handler,
            township,
            supervisor,
            reviewer,
            room,
            village,
        }
    }

    /// 新来的接待员 钱进, to whom nobody granted the opening of identities.
    pub fn newcomer(&self) -> Session {
        self.comes("钱进", "接待员", &self.desk.office, Role::Receptionist)
    }

    /// As the administrator made the account; its owner was not here yet.
    pub fn made_newcomer(&self) -> AccountId {
        self.adds("钱进", "接待员", &self.desk.office, Role::Receptionist)
    }

    /// An account with its first password; nobody has sat down with it.
    pub fn adds(&self, name: &str, post: &str, office: &OfficeId, role: Role) -> AccountId {
        let form = NewAccountForm {
            name: name.into(),
            post: post.into(),
            office: office.clone(),
            roles: vec![role],
            password: FIRST_PASSWORD.into(),
        };
        self.hall.add_account(&self.admin, &form).unwrap();
        let accounts = self.hall.accounts(&self.admin).unwrap();
        accounts.into_iter().find(|account| account.name == name).unwrap().id
    }

    /// Somebody else in a post, who holds no identity key.
    pub fn comes(&self, name: &str, post: &str, office: &OfficeId, role: Role) -> Session {
        self.hall.login_first(&self.adds(name, post, office, role), FIRST_PASSWORD, PASSWORD).unwrap()
    }

    /// 审计员 吴清.
    pub fn auditor(&self) -> Session {
        self.comes("吴清", "审计员", &self.director.office, Role::Auditor)
    }

    /// 电话催办 of 进度, of no limit in particular.
    pub fn remind(&self) -> Remind {
        Remind {
            number: Number::default(),
            on: self.today(),
            way: RemindWay::Phone,
            concern: Concern::Progress,
            rule: String::new(),
            said: "抓紧核查".into(),
            issues: vec![],
            telephone: "0999-6123430".into(),
            at: "09:30".into(),
            with: "王海燕".into(),
            reply: "本周内报".into(),
            place: String::new(),
            staff: vec![],
            photos: vec![],
            approved_by: AccountId::default(),
            reason: String::new(),
            to: OfficeId::default(),
            organ: String::new(),
        }
    }

    pub fn named(&self) -> RegisterForm {
        RegisterForm {
            method: "2".into(),
            source: "0101".into(),
            visit_form: VisitForm::Individual,
            heads: 1,
            received_on: self.hall.clock().today(),
            received_at: String::new(),
            place: "一楼 2 号室".into(),
            attribution: Attribution::Named,
            verified: Verified::InPerson,
            complainants: vec![Identity {
                name: "杨𬱖".into(),
                sex: "女".into(),
                id_number: "11010519491231002X".into(),
                phone: "199 0000 1234".into(),
                address: "青山镇石桥村三组".into(),
                workplace: String::new(),
                political: String::new(),
            }],
            subjects: vec![Subject {
                name: "刘某".into(),
                organisation: "石桥村村委会".into(),
                post: "副主任".into(),
                rank: "0904".into(),
                authority: "township".into(),
            }],
            kind: "1".into(),
            categories: vec!["0401".into()],
            fields: vec!["04".into()],
            township: self.village.clone(),
            title: "反映石桥村危房改造名单问题".into(),
            facts: "反映石桥村2025年危房改造名单未公示，刘某之弟房屋不属危房而列入，领取补助。".into(),
            demands: "核查名单，公开结果".into(),
            evidence: vec![Evidence {
                name: "照片".into(), pages: 2, original: false, blob: None, size: 0
            }],
            earlier: String::new(),
            received_by: vec!["周敏".into(), "赵凯".into()],
            reply: "已说明办理程序".into(),
            ticket: "07".into(),
            beyond: String::new(),
        }
    }

    /// 来信, signed; whether by whose name stands under it is not known yet.
    pub fn letter(&self) -> RegisterForm {
        RegisterForm {
            method: "1".into(),
            verified: Verified::NotYet,
            ticket: String::new(),
            reply: String::new(),
            ..self.named()
        }
    }

    pub fn anonymous(&self) -> RegisterForm {
        RegisterForm { attribution: Attribution::Anonymous, complainants: vec![], ..self.letter() }
    }

    pub fn registered(&self, form: RegisterForm) -> CaseId {
        self.hall.register(&self.desk, &RegisterInput { form, links: vec![] }).unwrap().case_id.unwrap()
    }

    pub fn today(&self) -> NaiveDate {
        self.hall.clock().today()
    }

    pub fn does(&self, who: &Session, case: &CaseId, act: impl Into<Act>) -> Done {
        self.hall.perform(who, Some(case), act.into()).unwrap()
    }

    pub fn refused(&self, who: &Session, case: &CaseId, act: impl Into<Act>) -> Failure {
        self.hall.perform(who, Some(case), act.into()).unwrap_err()
    }

    /// From registration to 办理中.
    pub fn taken(&self, form: RegisterForm, minor: bool) -> CaseId {
        let case = self.registered(form);
        let basis = if minor { "金额小、事实单一" } else { "" };
        self.does(
            &self.director,
            &case,
            Accept { number: Number::default(), on: self.today(), minor, minor_basis: basis.into() },
        );
        self.does(&self.director, &case, self.assign());
        self.does(&self.handler, &case, Receive { on: self.today() });
        case
    }

    pub fn assign(&self) -> Assign {
        Assign {
            on: self.today(),
            lead: self.leader.account.clone(),
            office: self.room.clone(),
            first_handler: self.handler.account.clone(),
            requirement: "依规核查".into(),
            approved_by: self.leader.account.clone(),
            approved_on: Some(self.today()),
            approval: EntryId::default(),
        }
    }

    pub fn reassign(&self, to: &Session, office: &OfficeId) -> Reassign {
        Reassign {
            on: self.today(),
            office: office.clone(),
            first_handler: to.account.clone(),
            reason: "原首办责任人外出培训".into(),
        }
    }

    pub fn submit(&self) -> Submit {
        Submit {
            on: self.today(),
            matter: ApprovalMatter::Handling,
            summary: "反映一名村干部在危房改造中照顾亲属".into(),
            proposal: "拟由第三纪检监察室核查".into(),
            basis: "规则第十七条".into(),
            leader: self.leader.account.clone(),
        }
    }

    pub fn decide(&self, approval: &EntryId) -> Decide {
        Decide {
            approval: approval.clone(),
            decision: Decision::Agree,
            opinion: "抓紧办理".into(),
            further: AccountId::default(),
        }
    }

    /// Put before the leader and agreed to.
    pub fn approves(&self, case: &CaseId, matter: ApprovalMatter) -> EntryId {
        let approval = self.does(&self.director, case, Submit { matter, ..self.submit() }).entry;
        self.does(&self.leader, case, self.decide(&approval));
        approval
    }

    pub fn verify_name(&self, outcome: NameOutcome) -> VerifyName {
        VerifyName {
            on: self.today(),
            way: Way::Phone,
            staff: vec!["周敏".into()],
            outcome,
            note: "三次拨打".into(),
        }
    }

    pub fn dispose(&self) -> Dispose {
        Dispose {
            on: self.today(),
            disposition: Disposition::Preliminary,
            basis: "反映具体".into(),
            approved_by: self.leader.account.clone(),
            approved_on: Some(self.today()),
            told: String::new(),
            approval: EntryId::default(),
        }
    }

    pub fn propose_fast(&self) -> ProposeFast {
        ProposeFast { on: self.today(), why: "事实单一，本人承认".into() }
    }

    /// Every criterion met.
    pub fn judge_fast(&self) -> JudgeFast {
        let criteria = self.hall.read(&self.director, |scene| fast_criteria(scene.view)).unwrap();
        let met = |criterion| Criterion { criterion, meets: Meets::Yes };
        JudgeFast {
            on: self.today(),
            criteria: criteria.lines.into_iter().map(met).collect(),
            into: true,
            reason: String::new(),
            approved_by: self.leader.account.clone(),
            approved_on: self.today(),
            approval: EntryId::default(),
        }
    }

    pub fn submit_review(&self) -> SubmitReview {
        SubmitReview {
            on: self.today(),
            checked: "收受礼金一次，已退还".into(),
            sanction: Sanction::PartyWarning,
        }
    }

    pub fn review_fast(&self) -> ReviewFast {
        ReviewFast {
            on: self.today(),
            passed: true,
            sanction: Sanction::PartyWarning,
            opinion: "事实清楚，定性准确".into(),
        }
    }

    pub fn give_back(&self) -> GiveBack {
        GiveBack {
            on: self.today(),
            ground: ReturnGround::NoSubstance,
            reason: "没有时间、地点和经过，已与信访室沟通".into(),
            approved_by: self.leader.account.clone(),
            approved_on: self.today(),
            approval: EntryId::default(),
        }
    }

    pub fn reopen(&self) -> Reopen {
        Reopen {
            on: self.today(),
            ground: ReopenGround::NewEvidence,
            reason: "信访人提供了补发名册的原件".into(),
            approved_by: self.leader.account.clone(),
            approved_on: self.today(),
            to_desk: false,
            approval: EntryId::default(),
        }
    }

    pub fn accept_appeal(&self, appeal: AppealKind) -> AcceptAppeal {
        AcceptAppeal {
            number: Number::default(),
            on: self.today(),
            appeal,
            decision: "关于给予党内警告处分的决定（青纪〔2026〕3号）".into(),
            served_on: day("2026-11-02"),
            former: vec!["王海燕".into()],
            approved_by: self.leader.account.clone(),
            approved_on: self.today(),
            approval: EntryId::default(),
        }
    }

    pub fn decline_appeal(&self, ground: AppealRefusal) -> DeclineAppeal {
        DeclineAppeal {
            on: self.today(),
            ground,
            reason: "请向作出决定的机关提出".into(),
            appeal: Some(AppealKind::State),
            served_on: None,
            approved_by: self.leader.account.clone(),
            approved_on: self.today(),
            approval: EntryId::default(),
        }
    }

    pub fn decide_appeal(&self) -> DecideAppeal {
        DecideAppeal {
            on: self.today(),
            result: AppealResult::Upheld,
            reasons: "事实清楚，处分恰当".into(),
            approved_by: self.leader.account.clone(),
            approved_on: self.today(),
            approval: EntryId::default(),
        }
    }

    pub fn answer_appeal(&self) -> AnswerAppeal {
        AnswerAppeal {
            on: self.today(),
            way: Way::Face,
            staff: vec!["何平".into(), "周敏".into()],
            remedy_told: true,
            said: String::new(),
        }
    }

    pub fn pass_on(&self) -> PassOn {
        PassOn {
            number: Number::default(),
            on: self.today(),
            to: "党风政风监督室".into(),
            summary: "建议村级账目按季公开".into(),
        }
    }

    pub fn answer_suggestion(&self) -> AnswerSuggestion {
        AnswerSuggestion {
            on: self.today(),
            way: Way::Phone,
            staff: vec!["周敏".into()],
            said: "已采纳".into(),
            taken_up: true,
        }
    }

    pub fn withdraw_report(&self) -> WithdrawReport {
        WithdrawReport { on: self.today(), sheets: 1, own_will: true, reason: "问题已经解决".into() }
    }

    pub fn lose_contact(&self, days: [&str; 3]) -> LoseContact {
        let ways = [Way::Phone, Way::Phone, Way::Face];
        let tried =
            |(on, way): (&str, Way)| Attempt { on: day(on), way, what: "停机，家中无人".into() };
        LoseContact { on: self.today(), attempts: days.into_iter().zip(ways).map(tried).collect() }
    }

    pub fn note_death(&self, heirs: Heirs) -> NoteDeath {
        NoteDeath { on: self.today(), proof: "户籍注销证明".into(), sheets: 1, heirs }
    }

    pub fn send_to_justice(&self) -> SendToJustice {
        SendToJustice {
            on: self.today(),
            organ: "青山县公安局".into(),
            matter: "涉嫌诈骗危房改造补助".into(),
            sheets: 36,
            approved_by: self.leader.account.clone(),
            approved_on: self.today(),
            approval: EntryId::default(),
        }
    }

    pub fn find(&self, finding: Finding) -> Find {
        Find {
            on: self.today(),
            findings: vec![AllegationFinding {
                allegation: "名单未公示".into(),
                finding,
                reason: "查阅村务公开栏照片".into(),
            }],
            handling: "已依规依纪处理".into(),
            sanction: Sanction::None,
        }
    }

    pub fn found(&self, form: RegisterForm, minor: bool) -> CaseId {
        let case = self.taken(form, minor);
        self.does(&self.handler, &case, self.dispose());
        self.does(&self.handler, &case, self.find(Finding::Partly));
        case
    }

    pub fn feedback(&self, stage: FeedbackStage) -> FeedBack {
        FeedBack {
            on: self.today(),
            stage,
            way: Way::Face,
            place: "一楼 2 号室".into(),
            staff: vec!["王海燕".into(), "周敏".into()],
            said: "说明办理情况".into(),
            view: Satisfaction::Mostly,
            objection: None,
            new_evidence: None,
            signature: Signature::Signed,
        }
    }

    /// 不予受理 of what came by visit: land, which the people's court decides.
    pub fn decline(&self) -> Decline {
        Decline {
            on: self.today(),
            ground: DeclineGround::OtherProcedure,
            basis: "土地承包合同纠纷，应当向人民法院提起诉讼".into(),
            organ: "青山县人民法院".into(),
            address: "青山县城关镇人民路 8 号".into(),
            sheets: 0,
        }
    }

    pub fn accept(&self) -> Accept {
        Accept { number: Number::default(), on: self.today(), minor: false, minor_basis: String::new() }
    }

    pub fn inform(&self) -> Inform {
        Inform {
            on: self.today(),
            way: Way::Face,
            staff: vec!["周敏".into(), "赵凯".into()],
            note: String::new(),
            declined: false,
            told: None,
            to: OfficeId::default(),
        }
    }

    /// 转送 to 青山镇纪委.
    pub fn forward(&self, case: &CaseId) -> Forward {
        Forward {
            number: Number::default(),
            on: self.today(),
            to: self.village.clone(),
            ground: ForwardGround::Managed,
            basis: "村委会副主任由镇党委管理".into(),
            summary: self.cleared_by(
                &self.director,
                case,
                "反映某村危改名单没有公示，有人不符合条件而列入。",
            ),
            sheets: 3,
        }
    }

    pub fn take_over(&self, receipt: &str) -> TakeOver {
        TakeOver { transfer: EntryId::default(), on: self.today(), receipt: receipt.into() }
    }

    pub fn send_back(&self) -> SendBack {
        SendBack {
            transfer: EntryId::default(),
            on: self.today(),
            reason: "当事人已调县民政局，不归我镇管理".into(),
            document: String::new(),
            files: vec![],
        }
    }

    /// 移送 that shares nobody's identity.
    pub fn hand_out(&self, to: &OfficeId, summary: Cleared) -> HandOut {
        HandOut {
            number: Number::default(),
            on: self.today(),
            to: to.clone(),
            basis: "由民政部门负责".into(),
            summary,
            sheets: 2,
            copy_to: OfficeId::default(),
            consented: 0,
            consent: None,
            share_name: false,
            share_phone: false,
            share_address: false,
        }
    }

    pub fn cleared_by(&self, who: &Session, case: &CaseId, text: &str) -> Cleared {
        self.hall.read_case(who, case, |scene| clear(scene.view, scene.who, case, text)).unwrap()
    }

    pub fn office(&self, name: &str, kind: OfficeKind) -> OfficeId {
        let act = AddOffice {
            name: name.into(),
            short: name.into(),
            kind,
            telephone: String::new(),
            hours: String::new(),
        };
        OfficeId(self.hall.perform(&self.director, None, act.into()).unwrap().entry.0)
    }

    /// Somebody else in a post, with the key to identities.
    pub fn joins(&self, name: &str, office: &OfficeId, role: Role) -> Session {
        let id = self.comes(name, role.label(), office, role).account;
        self.hall.grant_vault(&self.director, &id).unwrap();
        self.hall.login(&id, PASSWORD).unwrap()
    }

    pub fn settle(&self) -> Settle {
        Settle {
            number: Number::default(),
            on: self.today(),
            party: "青山镇人民政府".into(),
            witness: "青山县纪委".into(),
            matter: "石桥村危房改造名单".into(),
            found: "名单公示不及时，已整改".into(),
            undertakings: vec![Undertaking { what: "重新公示名单".into(), by: day("2026-12-31") }],
            agreed: "乙方认可核查结果".into(),
            drawn: true,
            free_will: false,
            rights_kept: false,
        }
    }

    pub fn sign(&self) -> SignSettlement {
        SignSettlement { on: self.today(), free_will: true, rights_kept: true }
    }

    /// An agreement drawn up and signed on one day.
    pub fn settles(&self, case: &CaseId) -> Done {
        let drawn = self.does(&self.handler, case, self.settle());
        self.does(&self.handler, case, self.sign());
        drawn
    }

    pub fn close(&self) -> Close {
        Close { on: self.today(), resolved: true, summary: "已反馈，信访人认可".into() }
    }

    pub fn cleared(&self, case: &CaseId, text: &str) -> Cleared {
        self.try_clear(case, text).unwrap()
    }

    pub fn try_clear(&self, case: &CaseId, text: &str) -> Result<Cleared> {
        self.hall.read_case(&self.handler, case, |scene| clear(scene.view, scene.who, case, text))
    }

    pub fn plan(&self, case: &CaseId) -> PlanOpenFeedback {
        PlanOpenFeedback {
            on: self.today(),
            way: OpenWay::Meeting,
            what: "核查结果".into(),
            audience: "村民代表、党员".into(),
            place: "石桥村村委会".into(),
            text: self.cleared(case, "经核查，名单公示不及时，已责令整改。"),
            host: "陈志远".into(),
            answerer: "王海燕".into(),
            due: self.today(),
        }
    }

    pub fn meeting(&self, case: &CaseId) -> HoldMeeting {
        let questions = vec![QuestionAnswer {
            question: "名单何时重新公示？".into(),
            answer: "本月底前。".into(),
        }];
        HoldMeeting {
            number: Number::default(),
            on: self.today(),
            from: "15:00".into(),
            to: "16:10".into(),
            place: "石桥村村委会".into(),
            host: "陈志远".into(),
            recorder: "周敏".into(),
            attendance: vec![Attendance { category: "村民代表".into(), invited: 20, present: 17 }],
            absent: String::new(),
            agenda: vec!["通报核查结果".into(), "问答".into(), "测评".into()],
            announced: self.cleared(case, "经核查，名单公示不及时，已责令整改。"),
            questions_cleared: self.cleared(case, &HoldMeeting::questions_text(&questions)),
            questions,
            ballot: Ballot { issued: 17, returned: 17, satisfied: 15, mostly: 2, dissatisfied: 0 },
            closing: self.cleared(case, "欢迎继续监督。"),
        }
    }

    /// A notice drawn up and put up on one day.
    pub fn posts(&self, case: &CaseId) -> Done {
        let drawn = self.does(&self.handler, case, self.posting(case));
        self.does(&self.handler, case, HangPublicity { on: self.today(), files: vec![] });
        drawn
    }

    pub fn posting(&self, case: &CaseId) -> PostPublicity {
        PostPublicity {
            number: Number::default(),
            on: self.today(),
            drawn: true,
            places: vec!["石桥村公开栏".into()],
            office: self.village.clone(),
            matter: self.cleared(case, "石桥村危房改造名单公示情况"),
            result: self.cleared(case, "名单公示不及时，问题部分属实"),
            handling: self.cleared(case, "已责令重新公示"),
            telephone: "0999-6123456".into(),
            hours: "工作日 8:30–11:30".into(),
        }
    }

    /// Every journey ends so: rebuild equality, chain, integrity.
    pub fn verified(&self) {
        let verified = self.hall.verify().unwrap();
        assert!(verified.all_ok(), "{:#?}", verified.findings);
    }
}

/// The case as rules see it.
pub fn standing(c: &County, id: &CaseId) -> Case {
    c.hall.read(&c.director, |scene| case(scene.view, id)).unwrap()
}

/// The case as its page shows it to this person.
pub fn view(c: &County, who: &Session, id: &CaseId) -> CaseView {
    c.hall.read_case(who, id, case_view).unwrap()
}

pub fn limits(c: &County, id: &CaseId) -> Vec<Deadline> {
    c.hall.read(&c.director, |scene| deadlines_of(scene.view, id)).unwrap()
}

/// Each limit of the rule on the case's page: when it is due, when it was met; those that run first.
pub fn limit_days(c: &County, id: &CaseId, rule: &str) -> Vec<(String, Option<String>)> {
    let all = view(c, &c.director, id).limits.into_iter().filter(|limit| limit.rule == rule);
    all.map(|limit| (limit.due.to_string(), limit.met_on.map(|day| day.to_string()))).collect()
}

pub fn due(text: &str) -> (String, Option<String>) {
    (text.to_owned(), None)
}

pub fn met(due: &str, on: &str) -> (String, Option<String>) {
    (due.to_owned(), Some(on.to_owned()))
}

/// An identity of which only one thing is known.
pub fn person(f: impl FnOnce(&mut Identity)) -> Identity {
    let mut person = Identity::default();
    f(&mut person);
    person
}

pub fn runs(c: &County, id: &CaseId, rule: &str) -> bool {
    limits(c, id).iter().any(|limit| limit.rule == rule && limit.met_on.is_none())
}

/// 转密封报送 of four sheets, handed to this person.
pub fn seal_up(c: &County, kind: SealKind, to: &str) -> SealUp {
    SealUp {
        number: Number::default(),
        on: c.today(),
        kind,
        sheets: 4,
        seal: "0000231".into(),
        handed_by: c.desk.account.clone(),
        handed_to: to.into(),
        handed_at: "10:20".into(),
    }
}
