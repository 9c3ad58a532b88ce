//! What people come with in the synthetic county, and how it is worked off day by day.

use chrono::{Datelike, NaiveDate};
use hall::{
    Accept, AcceptAppeal, Act, AllegationFinding, AnswerAppeal, AnswerSuggestion, AppealKind, AppealResult,
    Archive, Assign, Attendance, Attribution, Ballot, CaseId, Cleared, Close, Criterion, DecideAppeal,
    Decline, DeclineGround, Dispose, Disposition, EntryId, Evidence, Failure, FeedBack, FeedbackStage, Find,
    Finding, HangPublicity, HoldMeeting, Identity, Inform, JudgeFast, Meets, Number, OfficeId, OpenWay,
    PassOn, PlanOpenFeedback, PostPublicity, ProposeFast, QuestionAnswer, Receive, RegisterForm,
    RegisterInput, Result, ReviewFast, Sanction, Satisfaction, Session, Settle, SignSettlement, Signature,
    Step, StepKind, Subject, SubmitReview, TakeDown, Together, Undertaking, Verified, VisitForm, Way, clear,
    fast_criteria,
};

use super::Walk;
use super::county::{County, telephone};

/// Places, posts and what is said to be wrong; combined they make matters that differ.
const VILLAGES: [&str; 8] =
    ["石桥村", "柳河村", "大湾村", "松岭村", "白塔村", "东街社区", "南坪村", "清溪村"];
const WRONGS: [(&str, &str, &str, &str); 7] = [
    ("危房改造名单", "04", "0401", "危房改造名单没有公示，不符合条件的住户列入了名单"),
    ("低保评定", "02", "0401", "低保评定没有开会评议，有车有房的人在享受低保"),
    ("土地征收补偿", "05", "0401", "征地补偿面积与丈量不符，补偿款发放拖延"),
    ("集体资金使用", "07", "0306", "村集体收入去向不明，账目两年没有公开"),
    ("工程招投标", "09", "0502", "道路硬化工程没有招标，由村干部亲属承包"),
    ("农机补贴", "12", "0401", "农机补贴名单与实际购机户不一致"),
    ("工作作风", "23", "0402", "群众办事多次被推诿，态度生硬"),
];
const SURNAMES: [&str; 8] = ["马", "孔", "曹", "严", "华", "金", "魏", "陶"];
const GIVEN: [&str; 8] = ["秀英", "国强", "玉兰", "德明", "春梅", "志刚", "桂香", "𬱖"];
const SUBJECTS: [&str; 6] = ["刘某", "何某", "吕某", "施某", "张某", "许某"];

fn pick<T: Copy>(list: &[T], n: u32, or: T) -> T {
    let long = u32::try_from(list.len()).unwrap_or(1).max(1);
    list.get(usize::try_from(n % long).unwrap_or(0)).copied().unwrap_or(or)
}

/// A big county has more villages and people than the first two hundred cases name: those after them get a name made from
/// the same stock with one more character, so that subjects and complainants come back about as often as they do.
const BLOCK: u32 = 200;
const BEFORE: [&str; 24] = [
    "上", "下", "东", "西", "南", "北", "前", "后", "大", "小", "新", "老", "里", "外", "高", "中", "金",
    "银", "双", "三", "五", "七", "九", "长",
];
const MIDDLE: [&str; 20] = [
    "文", "玉", "建", "志", "晓", "春", "国", "海", "永", "家", "福", "桂", "正", "光", "明", "世", "庆",
    "金", "新", "立",
];
const LAST: [&str; 20] = [
    "华", "英", "军", "兰", "平", "芳", "强", "梅", "林", "珍", "勇", "霞", "波", "琴", "涛", "莲", "辉",
    "香", "斌", "琼",
];

/// Spreads what would otherwise come in step.
fn mixed(n: u32) -> u32 {
    n.wrapping_mul(2_654_435_761).rotate_left(15)
}

fn village(n: u32) -> String {
    let name = pick(&VILLAGES, n.wrapping_mul(5) / 3, "石桥村");
    match n / BLOCK {
        0 => name.to_owned(),
        _ => format!("{}{name}", pick(&BEFORE, mixed(n), "上")),
    }
}

/// The person reported on: in a big county one of four in each village.
fn subject(n: u32) -> String {
    if n < BLOCK {
        return pick(&SUBJECTS, n / 2, "刘某").to_owned();
    }
    let four = mixed(n) % 24 * 32 + n.wrapping_mul(5) / 3 % 8 * 4 + n / 2 % 4;
    let surname = pick(&SUBJECTS, four, "刘某").chars().next().unwrap_or('刘');
    format!("{surname}{}{}", pick(&MIDDLE, mixed(four), "文"), pick(&LAST, mixed(four) / 20, "华"))
}

/// Who comes, by number: in a big county every sixth comes again about something.
fn complainant(n: u32) -> u32 {
    if n >= 4 * BLOCK && n.is_multiple_of(6) { n - 601 } else { n }
}

fn person(n: u32) -> Identity {
    let mut person = Identity::default();
    let given = match n / BLOCK {
        0 => pick(&GIVEN, n / 3, "秀英").to_owned(),
        _ => format!("{}{}", pick(&MIDDLE, mixed(n), "文"), pick(&LAST, mixed(n) / 20, "华")),
    };
    person.name = format!("{}{given}", pick(&SURNAMES, n, "马"));
    person.sex = if n.is_multiple_of(2) { "女" } else { "男" }.to_owned();
    person.phone = format!("199{:08}", 10_000 + n);
    person.political = if n.is_multiple_of(5) { "中共党员" } else { "群众" }.to_owned();
    person.address = format!("{}{}组", village(n), n % 9 + 1);
    person
}

/// Of those after the first two hundred, one in five is no 检举控告. Nobody appeals without a name.
fn kind(n: u32) -> &'static str {
    match (n / BLOCK, mixed(n) % 20) {
        (0, _) | (_, 4..) => "1",
        (_, 0) if is_named(n) => "2",
        (_, 0) => "1",
        (_, 1) => "3",
        _ => "4",
    }
}

fn is_named(n: u32) -> bool {
    !n.is_multiple_of(3)
}

/// A case that is still open.
pub struct Matter {
    id: CaseId,
    nth: u32,
    named: bool,
    minor: bool,
    /// What is done next.
    next: u32,
    /// Not before this day.
    not_before: NaiveDate,
}

/// The township of a case, with its telephone.
fn township(county: &County, n: u32) -> (OfficeId, String) {
    let nth = usize::try_from(n).unwrap_or(0) % county.townships.len().max(1);
    (county.townships.get(nth).cloned().unwrap_or_default(), telephone(nth))
}

fn form(county: &County, n: u32, day: NaiveDate) -> RegisterForm {
    let village = village(n);
    let (about, field, category, facts) = pick(&WRONGS, n, ("", "25", "0404", ""));
    let named = is_named(n);
    RegisterForm {
        method: if named { "2" } else { "1" }.into(),
        source: if n.is_multiple_of(11) { "0202" } else { "0101" }.into(),
        visit_form: VisitForm::Individual,
        heads: 1,
        received_on: day,
        received_at: if named { format!("8:{}", 30 + n % 6 * 5) } else { String::new() },
        place: if named { "一楼 2 号室" } else { "" }.into(),
        attribution: if named { Attribution::Named } else { Attribution::Anonymous },
        verified: Verified::InPerson,
        complainants: if named { vec![person(complainant(n))] } else { Vec::new() },
        subjects: vec![Subject {
            name: subject(n),
            organisation: format!("{village}村民委员会").replace("社区村民委员会", "社区居民委员会"),
            post: "副主任".into(),
            rank: "0904".into(),
            authority: "township".into(),
        }],
        kind: kind(n).into(),
        categories: vec![category.into()],
        fields: vec![field.into()],
        township: township(county, n).0,
        title: format!("反映{village}{about}问题"),
        facts: format!("反映{village}{facts}，是 {} 年 {} 月以来的事。", day.year() - 1, n % 12 + 1),
        demands: "查清情况，公开结果".into(),
        evidence: if n.is_multiple_of(2) {
            vec![Evidence { name: "照片".into(), pages: 2, ..Evidence::default() }]
        } else {
            Vec::new()
        },
        earlier: String::new(),
        received_by: vec!["周敏".into(), "林静".into()],
        reply: if named { "已说明办理程序和时限".into() } else { String::new() },
        ticket: String::new(),
        beyond: String::new(),
    }
}

impl Matter {
    pub fn come_in(county: &County, hall: &mut Together<'_, '_>, n: u32, day: NaiveDate) -> Result<Self> {
        let input = RegisterInput { form: form(county, n, day), links: Vec::new() };
        let named = input.form.attribution == Attribution::Named;
        let id = hall.register(&county.desk, &input)?.case_id.unwrap_or_default();
        Ok(Self { id, nth: n, named, minor: n % 5 == 1, next: 0, not_before: day })
    }

    fn handler<'c>(&self, county: &'c County) -> &'c Session {
        let n = usize::try_from(self.nth).unwrap_or(0) % county.handlers.len().max(1);
        county.handlers.get(n).unwrap_or(&county.director)
    }

    fn leader<'c>(&self, county: &'c County) -> &'c Session {
        let n = usize::try_from(self.nth).unwrap_or(0) % county.leaders.len().max(1);
        county.leaders.get(n).unwrap_or(&county.director)
    }

    fn cleared(&self, county: &County, hall: &Together<'_, '_>, text: &str) -> Result<Cleared> {
        hall.read_case(self.handler(county), &self.id, |scene| clear(scene.view, scene.who, &self.id, text))
    }

    /// Does the next thing; `None` when the case is in the archive. The answer is the days until the one after.
    fn go_on(&mut self, county: &County, hall: &mut Together<'_, '_>, day: NaiveDate) -> Result<Option<u64>> {
        let next = match kind(self.nth) {
            _ if self.is_declined() => return self.go_on_by_the_loop(county, hall, day),
            "2" => self.appeal(county, day),
            "3" => self.suggestion(county, day),
            _ if self.is_fast() => self.fast(county, day)?,
            _ => return self.go_on_by_the_loop(county, hall, day),
        };
        let Some((who, act, wait)) = next else { return Ok(None) };
        hall.perform(who, Some(&self.id), act)?;
        self.next += 1;
        Ok(Some(wait))
    }

    fn go_on_by_the_loop(
        &mut self,
        county: &County,
        hall: &mut Together<'_, '_>,
        day: NaiveDate,
    ) -> Result<Option<u64>> {
        let (handler, director, desk) = (self.handler(county), &county.director, &county.desk);
        let (who, act, wait): (&Session, Act, u64) = match self.next {
            0 if self.is_declined() => (director, self.decline(day), 1),
            2.. if self.is_declined() => return Ok(None),
            0 => (director, self.accept(day), 1),
            1 if !self.named => return self.skip(),
            1 => (desk, inform(day).into(), 1),
            2 => (director, self.assign(county, day), 1),
            3 => (handler, Receive { on: day }.into(), 2),
            4 if !self.named => return self.skip(),
            4 => (handler, self.feedback(county, day, FeedbackStage::Early).into(), 6),
            5 => (handler, self.dispose(county, day), 5),
            6 => (handler, step(day), 9),
            7 if !self.named => return self.skip(),
            7 => (handler, self.feedback(county, day, FeedbackStage::Middle).into(), 8),
            8 => (handler, self.find(day), 4),
            9 if !self.named => return self.skip(),
            9 => (handler, self.feedback(county, day, FeedbackStage::Late).into(), 2),
            10 => match self.open_up(county, hall, day)? {
                Some(act) => (handler, act, if self.minor { 8 } else { 3 }),
                None => return self.skip(),
            },
            11 if self.minor => (handler, TakeDown { on: day, remark: String::new() }.into(), 1),
            11 if !self.named => (handler, self.meeting(county, hall, day)?.into(), 1),
            11 if self.nth % 4 == 2 => (handler, self.settle(day).into(), 9),
            11 => return self.skip(),
            12 => (
                director,
                Close { on: day, resolved: self.nth % 7 != 3, summary: "已反馈".into() }.into(),
                12,
            ),
            13 => (director, self.archive(day), 0),
            _ => return Ok(None),
        };
        let then = seen_through(&act, day);
        hall.perform(who, Some(&self.id), act)?;
        if let Some(act) = then {
            hall.perform(who, Some(&self.id), act)?;
        }
        self.next += 1;
        Ok(Some(wait))
    }

    fn skip(&mut self) -> Result<Option<u64>> {
        self.next += 1;
        Ok(Some(0))
    }

    /// One in fifteen is light and plain enough for 快查快结快审.
    fn is_fast(&self) -> bool {
        self.nth % 15 == 7
    }

    /// 快办, from the door to the archive; none of these is 小微 or 匿名.
    fn fast<'c>(&self, county: &'c County, day: NaiveDate) -> Result<Option<(&'c Session, Act, u64)>> {
        let (handler, director) = (self.handler(county), &county.director);
        let leader = self.leader(county).account.clone();
        let sanction = Sanction::PartyWarning;
        Ok(Some(match self.next {
            0 => (director, self.accept(day), 0),
            1 => (&county.desk, inform(day).into(), 1),
            2 => (director, self.assign(county, day), 1),
            3 => (handler, Receive { on: day }.into(), 1),
            4 => (handler, self.feedback(county, day, FeedbackStage::Early).into(), 0),
            5 => (handler, self.dispose(county, day), 0),
            6 => (handler, ProposeFast { on: day, why: "事实单一，情节轻微".into() }.into(), 1),
            7 => {
                let criteria = county.hall().read(&county.supervisor, |scene| fast_criteria(scene.view))?;
                let meets = |criterion| Criterion { criterion, meets: Meets::Yes };
                let judged = JudgeFast {
                    on: day,
                    criteria: criteria.lines.into_iter().map(meets).collect(),
                    into: true,
                    reason: String::new(),
                    approved_by: leader,
                    approved_on: day,
                    approval: EntryId::default(),
                };
                (&county.supervisor, judged.into(), 3)
            }
            8 => (handler, self.feedback(county, day, FeedbackStage::Middle).into(), 3),
            9 => {
                let checked = "查阅台账、谈话，事实清楚".to_owned();
                (handler, SubmitReview { on: day, checked, sanction }.into(), 2)
            }
            10 => {
                let opinion = "事实清楚、定性准确".to_owned();
                (&county.reviewer, ReviewFast { on: day, passed: true, sanction, opinion }.into(), 0)
            }
            11 => (handler, self.find(day), 1),
            12 => (handler, self.feedback(county, day, FeedbackStage::Late).into(), 1),
            13 => (director, Close { on: day, resolved: true, summary: "已反馈".into() }.into(), 12),
            14 => (director, self.archive(day), 0),
            _ => return Ok(None),
        }))
    }

    fn appeal<'c>(&self, county: &'c County, day: NaiveDate) -> Option<(&'c Session, Act, u64)> {
        let (director, reviewer) = (&county.director, &county.reviewer);
        let (approved_by, approved_on) = (self.leader(county).account.clone(), day);
        Some(match self.next {
            0 => {
                let act = AcceptAppeal {
                    number: Number::default(),
                    on: day,
                    appeal: AppealKind::Party,
                    decision: "关于给予党内警告处分的决定".into(),
                    served_on: day - chrono::Days::new(60),
                    former: vec!["赵凯".into()],
                    approved_by,
                    approved_on,
                    approval: EntryId::default(),
                };
                (director, act.into(), 1)
            }
            1 => (&county.desk, inform(day).into(), 1),
            2 => {
                let assign = Assign {
                    on: day,
                    lead: approved_by.clone(),
                    office: reviewer.office.clone(),
                    first_handler: reviewer.account.clone(),
                    requirement: "依规复查".into(),
                    approved_by,
                    approved_on: Some(day),
                    approval: EntryId::default(),
                };
                (director, assign.into(), 1)
            }
            3 => (reviewer, Receive { on: day }.into(), 30),
            4 => {
                let reasons = "事实清楚、处分恰当".to_owned();
                let result = AppealResult::Upheld;
                let approval = EntryId::default();
                let act = DecideAppeal { on: day, result, reasons, approved_by, approved_on, approval };
                (reviewer, act.into(), 2)
            }
            5 => {
                let staff = vec![reviewer.name.clone(), "周敏".into()];
                let said = String::new();
                let act = AnswerAppeal { on: day, way: Way::Face, staff, remedy_told: true, said };
                (reviewer, act.into(), 1)
            }
            6 => (director, Close { on: day, resolved: false, summary: "决定已送达".into() }.into(), 12),
            7 => (director, self.archive(day), 0),
            _ => return None,
        })
    }

    fn suggestion<'c>(&self, county: &'c County, day: NaiveDate) -> Option<(&'c Session, Act, u64)> {
        let director = &county.director;
        Some(match (self.next, self.named) {
            (0, _) => {
                let (to, summary) = ("党风政风监督室".to_owned(), "建议公开村级账目".to_owned());
                (director, PassOn { number: Number::default(), on: day, to, summary }.into(), 12)
            }
            (1, true) => {
                let (staff, said) = (vec!["周敏".to_owned()], "已转有关部门研究采纳".to_owned());
                let act = AnswerSuggestion { on: day, way: Way::Phone, staff, said, taken_up: true };
                (&county.desk, act.into(), 12)
            }
            (1, false) | (2, true) => (director, self.archive(day), 0),
            _ => return None,
        })
    }

    fn archive(&self, day: NaiveDate) -> Act {
        Archive { on: day, years: 10, sheets: 18, sealed_sheets: u32::from(self.named) }.into()
    }

    /// One 检举控告 in thirty is no matter of this office, and whatever is none of discipline.
    fn is_declined(&self) -> bool {
        match kind(self.nth) {
            "1" => self.nth % 30 == 17,
            kind => kind == "4",
        }
    }

    fn decline(&self, day: NaiveDate) -> Act {
        Decline {
            on: day,
            ground: DeclineGround::OtherProcedure,
            basis: "反映的是承包合同纠纷，应当向人民法院提起诉讼".into(),
            organ: "青山县人民法院".into(),
            address: "青山县城关镇人民路 8 号".into(),
            sheets: if self.named { 0 } else { 2 },
        }
        .into()
    }

    fn accept(&self, day: NaiveDate) -> Act {
        let minor_basis = if self.minor { "事实单一、金额较小" } else { "" };
        Accept { number: Number::default(), on: day, minor: self.minor, minor_basis: minor_basis.into() }
            .into()
    }

    fn assign(&self, county: &County, day: NaiveDate) -> Act {
        let handler = self.handler(county);
        Assign {
            on: day,
            lead: self.leader(county).account.clone(),
            office: handler.office.clone(),
            first_handler: handler.account.clone(),
            requirement: "依规核查，按期反馈".into(),
            approved_by: self.leader(county).account.clone(),
            approved_on: Some(day),
            approval: EntryId::default(),
        }
        .into()
    }

    fn dispose(&self, county: &County, day: NaiveDate) -> Act {
        let approved_by = self.leader(county).account.clone();
        Dispose {
            on: day,
            disposition: Disposition::Preliminary,
            basis: "反映问题具体，有可查性".into(),
            approved_by,
            approved_on: Some(day),
            told: String::new(),
            approval: EntryId::default(),
        }
        .into()
    }

    fn find(&self, day: NaiveDate) -> Act {
        let finding = pick(
            &[Finding::Partly, Finding::Untrue, Finding::True, Finding::Partly, Finding::Unprovable],
            self.nth,
            Finding::Partly,
        );
        let (about, ..) = pick(&WRONGS, self.nth, ("", "", "", ""));
        let findings = vec![AllegationFinding {
            allegation: format!("{about}问题"),
            finding,
            reason: "查阅台账、走访住户、询问经办人".into(),
        }];
        let sanction = match finding {
            _ if self.is_fast() => Sanction::PartyWarning,
            Finding::True => {
                pick(&[Sanction::PartyWarning, Sanction::StateDemerit], self.nth, Sanction::None)
            }
            _ => Sanction::None,
        };
        Find { on: day, findings, handling: "已依规依纪处理，责令整改".into(), sanction }.into()
    }

    fn feedback(&self, county: &County, day: NaiveDate, stage: FeedbackStage) -> FeedBack {
        let by_phone = stage == FeedbackStage::Early;
        FeedBack {
            on: day,
            stage,
            way: if by_phone { Way::Phone } else { Way::Face },
            place: if by_phone { String::new() } else { "一楼 2 号室".into() },
            staff: vec![self.handler(county).name.clone(), "周敏".into()],
            said: match stage {
                FeedbackStage::Early => "告知受理、承办人和权利",
                FeedbackStage::Middle => "说明核查进展",
                _ => "反馈核查结果和理由",
            }
            .into(),
            view: pick(
                &[Satisfaction::Satisfied, Satisfaction::Mostly, Satisfaction::Mostly],
                self.nth,
                Satisfaction::Mostly,
            ),
            objection: None,
            new_evidence: None,
            signature: if by_phone { Signature::ByPhone } else { Signature::Signed },
        }
    }

    /// 双公示 for a minor matter, the plan of 三步走 for an anonymous one, nothing for the others.
    fn open_up(&self, county: &County, hall: &Together<'_, '_>, day: NaiveDate) -> Result<Option<Act>> {
        let (about, ..) = pick(&WRONGS, self.nth, ("", "", "", ""));
        let village = village(self.nth);
        if self.minor {
            let (office, telephone) = township(county, self.nth);
            return Ok(Some(
                PostPublicity {
                    number: Number::default(),
                    on: day,
                    drawn: true,
                    places: vec![format!("{village}村务公开栏")],
                    office,
                    matter: self.cleared(county, hall, &format!("{village}{about}有关情况"))?,
                    result: self.cleared(county, hall, "经核查，有关工作公开不及时，问题部分属实。")?,
                    handling: self.cleared(county, hall, "已责令限期公开，并对责任人批评教育。")?,
                    telephone,
                    hours: "工作日 8:30–11:30".into(),
                }
                .into(),
            ));
        }
        if self.named {
            return Ok(None);
        }
        let plan = PlanOpenFeedback {
            on: day,
            way: OpenWay::Meeting,
            what: "核查结果和整改情况".into(),
            audience: "村民代表、党员".into(),
            place: format!("{village}会议室"),
            text: self.cleared(county, hall, "经核查，有关工作公开不及时，已责令整改。")?,
            host: self.leader(county).name.clone(),
            answerer: self.handler(county).name.clone(),
            due: day + chrono::Days::new(14),
        };
        Ok(Some(plan.into()))
    }

    fn meeting(&self, county: &County, hall: &Together<'_, '_>, day: NaiveDate) -> Result<HoldMeeting> {
        let village = village(self.nth);
        let questions = vec![
            QuestionAnswer {
                question: "名单什么时候重新公开？".into(),
                answer: "本月底前在公开栏张贴。".into(),
            },
            QuestionAnswer {
                question: "以后怎样监督？".into(),
                answer: "每季度公开一次，欢迎随时询问。".into(),
            },
        ];
        Ok(HoldMeeting {
            number: Number::default(),
            on: day,
            from: "15:00".into(),
            to: "16:10".into(),
            place: format!("{village}会议室"),
            host: self.leader(county).name.clone(),
            recorder: "周敏".into(),
            attendance: vec![
                Attendance { category: "村民代表".into(), invited: 20, present: 17 },
                Attendance { category: "党员".into(), invited: 15, present: 13 },
            ],
            absent: String::new(),
            agenda: vec!["通报核查结果".into(), "现场问答".into(), "满意度测评".into()],
            announced: self.cleared(
                county,
                hall,
                "经核查，有关工作公开不及时，已责令整改，并对责任人批评教育。",
            )?,
            questions_cleared: self.cleared(county, hall, &HoldMeeting::questions_text(&questions))?,
            questions,
            ballot: Ballot { issued: 30, returned: 30, satisfied: 26, mostly: 4, dissatisfied: 0 },
            closing: self.cleared(county, hall, "感谢大家参加，欢迎继续监督。")?,
        })
    }

    fn settle(&self, day: NaiveDate) -> Settle {
        let (about, ..) = pick(&WRONGS, self.nth, ("", "", "", ""));
        Settle {
            number: Number::default(),
            on: day,
            party: "青山镇人民政府".into(),
            witness: "青山县纪委".into(),
            matter: format!("{about}问题"),
            found: "有关工作公开不及时，其余情况与政策相符。".into(),
            undertakings: vec![Undertaking {
                what: "重新公开有关名单和账目".into(),
                by: day + chrono::Days::new(30),
            }],
            agreed: "乙方认可核查结果；甲方按期履行承诺。".into(),
            drawn: true,
            free_will: false,
            rights_kept: false,
        }
    }
}

/// What was drawn up and printed is put up, or signed, the same day.
fn seen_through(act: &Act, day: NaiveDate) -> Option<Act> {
    match act {
        Act::PostPublicity(_) => Some(HangPublicity { on: day, files: vec![] }.into()),
        Act::Settle(_) => Some(SignSettlement { on: day, free_will: true, rights_kept: true }.into()),
        _ => None,
    }
}

fn inform(day: NaiveDate) -> Inform {
    Inform {
        on: day,
        way: Way::Face,
        staff: vec!["周敏".into(), "林静".into()],
        note: String::new(),
        told: None,
        to: hall::OfficeId::default(),
        declined: false,
    }
}

fn step(day: NaiveDate) -> Act {
    Step {
        on: day,
        kind: StepKind::Documents,
        persons: "村委会、镇经管站".into(),
        what: "调取有关台账和公示照片".into(),
    }
    .into()
}

/// One day's work on all that is open. Every ninth case is left lying for a while, so that something is late.
pub fn work(
    county: &County,
    hall: &mut Together<'_, '_>,
    open: &mut Vec<Matter>,
    day: NaiveDate,
) -> Result<()> {
    let mut kept = Vec::with_capacity(open.len());
    for mut matter in open.drain(..) {
        let mut alive = true;
        while matter.not_before < day {
            match matter.go_on(county, hall, day)? {
                None => {
                    alive = false;
                    break;
                }
                Some(0) => {}
                Some(wait) => {
                    let slow = if matter.nth.is_multiple_of(9) { 4 } else { 1 };
                    matter.not_before = day + chrono::Days::new(wait * slow);
                }
            }
        }
        if alive {
            kept.push(matter);
        }
    }
    *open = kept;
    Ok(())
}

/// One case of each attribution through the whole loop, from `day` on; it must be in the archive before `until`.
pub fn walk(county: &County, mut day: NaiveDate, until: NaiveDate) -> Result<Walk> {
    // The numbers choose the kind: 2 is 实名 and settles, 3 is 匿名; the third is a minor matter.
    let (named, anonymous, mut minor) = county.hall().together(|hall| {
        let mut come = |n: u32| Matter::come_in(county, hall, n, day);
        Ok((come(2)?, come(3)?, come(6)?))
    })?;
    minor.minor = true;
    let walk = Walk { named: named.id.clone(), anonymous: anonymous.id.clone(), minor: minor.id.clone() };
    let mut open = vec![named, anonymous, minor];
    while !open.is_empty() {
        day = day + chrono::Days::new(1);
        if day >= until {
            return Err(Failure::fault("演示件没有办到归档。", "请换一个空文件夹再试。"));
        }
        if county.is_workday(day)? {
            county.hall().clock().move_to(day);
            county.hall().together(|hall| work(county, hall, &mut open, day))?;
        }
    }
    county.hall().clock().move_to(until);
    Ok(walk)
}
