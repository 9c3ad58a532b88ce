//! Closed lists of the field that rules depend on, each with its code and its 中文 name.
//! (Open lists, which a county may add to, are code tables: `case/code_tables.rs`.)

/// An enum stored and sent as a snake_case word, with the field's own term for each variant.
macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal $label:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name {
            $(#[serde(rename = $code)] $variant),+
        }
        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            pub fn of_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
            /// The term as offices write it.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }
        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.code().into())
            }
        }
        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                Self::of_code(value.as_str()?).ok_or(rusqlite::types::FromSqlError::InvalidType)
            }
        }
    };
}
pub(crate) use terms;

terms! {
    /// Who works with the program (field book §1).
    Role {
        Receptionist = "receptionist" "接待员",
        Director = "director" "信访室主任",
        Leader = "leader" "委领导",
        Handler = "handler" "承办人",
        Supervisor = "supervisor" "案管",
        Reviewer = "reviewer" "审理",
        Township = "township" "乡镇纪(工)委",
        Administrator = "administrator" "系统管理员",
        Auditor = "auditor" "审计员",
    }
}

impl Role {
    /// Whether the post may hold the vault key at all. The administrator, who makes accounts, never does.
    pub fn may_hold_vault(self) -> bool {
        matches!(self, Self::Receptionist | Self::Director | Self::Leader | Self::Handler | Self::Township)
    }
    /// Whether the post reads cases at all: the administrator reads none, the auditor reads the record only.
    pub fn reads_cases(self) -> bool {
        !matches!(self, Self::Administrator | Self::Auditor)
    }
}

terms! {
    /// 实名: a true name (or organisation) and a working contact (规则 art. 24).
    Attribution { Named = "named" "实名", Anonymous = "anonymous" "匿名" }
}
terms! {
    /// How a 实名 was checked: in person or by phone.
    Verified { InPerson = "in_person" "当面核实", Phone = "phone" "电话核实", NotYet = "not_yet" "署名待核" }
}
terms! {
    /// How a matter reached the desk, as far as the form and its paper ask: a visitor is seen and signs, a caller is heard,
    /// of what was written nobody is there.
    Manner { Visit = "visit" "来访", Letter = "letter" "来信", Call = "call" "来电", Message = "message" "网络、短信" }
}

impl Manner {
    /// Of a code in the table of 方式. A method that a county adds is asked all that a visit is.
    pub fn of(method: &str) -> Self {
        match method {
            "1" => Self::Letter,
            "3" => Self::Call,
            "4" | "5" => Self::Message,
            _ => Self::Visit,
        }
    }
    /// What was done with it at the desk, after the names of who did it.
    pub fn received(self) -> &'static str {
        match self {
            Self::Visit => "接待",
            Self::Call => "接听",
            Self::Letter | Self::Message => "登记",
        }
    }
    /// How it came, as the form is headed: 来访登记表, 网络举报登记表. `method` is the label of the 方式.
    pub fn heading(self, method: &str) -> String {
        match self {
            Self::Message => format!("{method}举报"),
            other => other.label().to_owned(),
        }
    }
}
terms! {
    /// What the asking after a name found.
    NameOutcome { Own = "own" "确系本人", False = "false" "冒名", Unreachable = "unreachable" "无法联系" }
}
terms! {
    /// 集体访: five persons or more, at most five of them received (条例).
    VisitForm { Individual = "individual" "个访", Group = "group" "集体访" }
}
terms! {
    /// The seven stations of the loop, in order; then the ends outside it.
    Stage {
        Registered = "registered" "待受理",
        Accepted = "accepted" "待交办",
        Assigned = "assigned" "待签收",
        Handling = "handling" "办理中",
        Found = "found" "待反馈",
        Closed = "closed" "已办结",
        Archived = "archived" "已归档",
        Declined = "declined" "不予受理",
        Outside = "outside" "职能部门办理",
        ReportedUp = "reported_up" "已报送上级",
    }
}
terms! {
    /// The three grounds for 不予受理; there is no fourth, and want of evidence is none.
    DeclineGround {
        OtherProcedure = "other_procedure" "已经或者依法应当通过诉讼、仲裁、行政裁决、行政复议等途径解决",
        OtherOrgan = "other_organ" "属于其他机关、单位职责范围",
        NoSubstance = "no_substance" "仅列举出违纪或者职务违法、职务犯罪行为名称但无实质内容",
    }
}
terms! {
    /// 规则 art. 15: sealed to this office's chief and on to the level above, or straight up.
    SealKind { Superior = "superior" "上级管理的人员" , OwnChief = "own_chief" "本机关主要负责人" }
}
terms! {
    /// Why a matter goes to another discipline office (规则 art. 16).
    ForwardGround {
        Managed = "managed" "被反映人由下级党组织管理",
        Territory = "territory" "事项由属地受理",
        NotOurs = "not_ours" "不属于本单位受理范围",
    }
}
terms! {
    /// What was decided at the door, as a 实名 complainant is told it.
    Told {
        Accepted = "accepted" "已受理", Declined = "declined" "不予受理", Forwarded = "forwarded" "已转送",
        HandedOut = "handed_out" "已移送", ReportedUp = "reported_up" "已报送上级",
    }
}
terms! {
    /// 三到位一处理: how the 职能部门 judged the demand.
    Outcome {
        Solved = "solved" "诉求合理解决问题到位",
        Persuaded = "persuaded" "诉求无理思想教育到位",
        Helped = "helped" "生活困难帮扶救助到位",
        Unlawful = "unlawful" "行为违法依法处理",
    }
}
terms! {
    /// The three responsibilities (三个责任) for a matter outside the office's business.
    Side { Territory = "territory" "属地责任", Department = "department" "部门责任", Discipline = "discipline" "纪检责任" }
}
terms! {
    /// 复查 by the level above who answered, 复核 by the level above who reviewed (《信访工作条例》 arts. 35, 36).
    ReviewLevel { Review = "review" "复查", Recheck = "recheck" "复核" }
}
terms! {
    ReviewResult { Upheld = "upheld" "维持", Changed = "changed" "变更", Redo = "redo" "撤销，责令重新处理" }
}
terms! {
    /// 初次举报及时办，重复举报重点办，上级交办马上办. The words stand in the order of what goes first.
    Urgency { AtOnce = "at_once" "上级交办马上办", Focus = "focus" "重复举报重点办", Timely = "timely" "初次举报及时办" }
}
terms! { Way { Face = "face" "见面", Phone = "phone" "电话", Written = "written" "书面" } }
terms! { Satisfaction { Satisfied = "satisfied" "满意", Mostly = "mostly" "基本满意", Dissatisfied = "dissatisfied" "不满意" } }
terms! {
    /// 3+N: before, during and after, and any number more.
    FeedbackStage { Early = "early" "前期", Middle = "middle" "中期", Late = "late" "后期", Extra = "extra" "补充" }
}
impl FeedbackStage {
    /// The limit it meets; none runs for what is told besides.
    pub fn limit(self) -> &'static str {
        match self {
            Self::Early => "feedback_early",
            Self::Middle => "feedback_middle",
            Self::Late => "feedback_late",
            Self::Extra => "",
        }
    }
}
terms! {
    /// Result of checking. What could not be proved but cannot be ruled out is 无法查实, never 不属实.
    Finding { True = "true" "属实", Partly = "partly" "部分属实", Untrue = "untrue" "不属实", Unprovable = "unprovable" "无法查实" }
}
terms! {
    /// 规则 art. 17.
    Disposition {
        TalkOrLetter = "talk_or_letter" "谈话函询",
        Preliminary = "preliminary" "初步核实",
        Shelved = "shelved" "暂存待查",
        Concluded = "concluded" "予以了结",
    }
}
terms! {
    StepKind {
        Talk = "talk" "谈话", Documents = "documents" "调取资料", VisitSite = "visit_site" "实地走访",
        JointSession = "joint_session" "现场会商", Discussion = "discussion" "座谈交流", Survey = "survey" "专题调研",
        CarriedVisit = "carried_visit" "带信下访", Other = "other" "其他",
    }
}
terms! { OpenWay { Meeting = "meeting" "会议反馈", Notice = "notice" "公告反馈", Bulletin = "bulletin" "通报公示" } }
terms! { Verdict { SameMatter = "same_matter" "同一事项", SamePerson = "same_person" "同一人再次来访", Different = "different" "不同事项" } }
terms! {
    OfficeKind {
        Hall = "hall" "信访室", Room = "room" "承办室", Township = "township" "乡镇(街道)纪(工)委",
        Department = "department" "职能部门", Leadership = "leadership" "委领导",
    }
}
terms! { Unit { Working = "working" "个工作日", Calendar = "calendar" "天" } }
terms! {
    /// Which way a matter goes: 检举控告 through the loop; 申诉 and 批评建议 by short ways of their own.
    Course {
        Report = "report" "检举控告",
        PartyAppeal = "party_appeal" "党纪处分复议复查",
        StateAppeal = "state_appeal" "监察处理决定复审",
        Suggestion = "suggestion" "批评建议",
    }
}
terms! {
    /// What a 申诉 is against: 党员 against 党纪处分 (复议复查), 监察对象 against a 处理决定 (复审).
    AppealKind { Party = "party" "不服党纪处分", State = "state" "不服监察机关处理决定" }
}
terms! {
    /// Why an appeal is not accepted.
    AppealRefusal {
        Late = "late" "超过申请期限",
        NotOwn = "not_own" "不是本人提出",
        OtherOrgan = "other_organ" "不属本机关管辖",
        Anonymous = "anonymous" "匿名无法复查",
    }
}
terms! {
    AppealResult { Upheld = "upheld" "维持原决定", Changed = "changed" "变更原决定", Revoked = "revoked" "撤销原决定" }
}
terms! {
    /// Where a case stands in 快查快结快审.
    Fast {
        None = "none" "未走快办",
        Proposed = "proposed" "待研判",
        Checking = "checking" "快查",
        Reviewing = "reviewing" "快审",
        Passed = "passed" "审理通过",
        Refused = "refused" "研判不入快办",
        Left = "left" "已退出快办",
    }
}
terms! { Meets { Yes = "yes" "符合", No = "no" "不符合" } }
terms! {
    /// 轻处分 and what is not: 政务降级 and above are no 轻处分.
    Sanction {
        None = "none" "不涉及处分",
        PartyWarning = "party_warning" "党内警告",
        PartySerious = "party_serious" "党内严重警告",
        StateWarning = "state_warning" "政务警告",
        StateDemerit = "state_demerit" "政务记过",
        StateMajor = "state_major" "政务记大过",
        Heavier = "heavier" "较重处分",
    }
}
terms! {
    /// What came of 谈话 or of the reply to a 函询.
    TalkResult {
        Credible = "credible" "说明清楚，予以采信",
        Reminded = "reminded" "问题轻微，谈话提醒、批评教育",
        Again = "again" "说明不清，再次谈话函询",
        Check = "check" "说明不清，建议初步核实",
    }
}
terms! {
    /// 规则 art. 17: what may be returned to 信访室, and nothing else.
    ReturnGround { NoSubstance = "no_substance" "没有实质内容", OtherOrgan = "other_organ" "属于其他纪检监察机关受理" }
}
terms! {
    /// Why what was closed is handled once more.
    ReopenGround { NewEvidence = "new_evidence" "有新的证据或者事实", Review = "review" "经复核，原结论须重新核查" }
}
terms! {
    /// Whether whoever signed can still be told what comes of it.
    Gone { No = "no" "在", Withdrawn = "withdrawn" "本人撤诉", Lost = "lost" "失联", Dead = "dead" "本人已故", Heirs = "heirs" "本人已故，向近亲属反馈" }
}
terms! { Heirs { Silent = "silent" "没有近亲属或者未表明", GoOn = "go_on" "近亲属要求继续", Stop = "stop" "近亲属不再要求" } }

impl Course {
    pub fn is_appeal(self) -> bool {
        matches!(self, Self::PartyAppeal | Self::StateAppeal)
    }
}

impl Fast {
    /// From the proposal to the review: while its own limits run.
    pub fn runs(self) -> bool {
        matches!(self, Self::Proposed | Self::Checking | Self::Reviewing | Self::Passed)
    }
}

impl Sanction {
    /// 轻处分: 警告, 严重警告; 政务警告, 记过, 记大过.
    pub fn is_light(self) -> bool {
        !matches!(self, Self::None | Self::Heavier)
    }
}

impl Gone {
    /// Nobody is left to be told.
    pub fn cannot_be_told(self) -> bool {
        matches!(self, Self::Lost | Self::Dead)
    }
}
