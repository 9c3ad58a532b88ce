//! Every verb of the field: its 中文 name, who may do it and where. One line an act; the rest of it is its own file.

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::actor::Session;
use crate::case::{Case, Number};
use crate::clock::date_of;
use crate::codes::Role;
use crate::failure::{Failure, Result};
use crate::ids::CaseId;
use crate::record::Stamp;
use crate::store::{Tx, View};

/// Nothing that is still on a desk happened before.
const EARLIEST_YEAR: i32 = 1949;

/// What is known when an act is asked for.
pub struct Scene<'a> {
    pub view: &'a View<'a>,
    pub who: &'a Session,
    /// The case it is about; `None` for acts of the house and for registration.
    pub about: Option<&'a Case>,
    /// UTC milliseconds.
    pub now: i64,
}

impl<'a> Scene<'a> {
    pub fn case(&self) -> Result<&'a Case> {
        self.about.ok_or_else(|| Failure::refused("没有指明是哪一件。", "请从件库打开一件再办。"))
    }
    pub fn today(&self) -> chrono::NaiveDate {
        date_of(self.now)
    }
    /// An event's day: not in the future, not before `earliest`, which `earliest_is` names, and of a year that a slip of
    /// the finger did not make.
    pub fn check_day(
        &self,
        field: &str,
        day: chrono::NaiveDate,
        earliest: Option<chrono::NaiveDate>,
        earliest_is: &str,
    ) -> Result<()> {
        if day > self.today() {
            return Err(Failure::input(field, format!("日期 {day} 还没有到，请填实际发生的日期。")));
        }
        if day.year() < EARLIEST_YEAR {
            return Err(Failure::input(field, format!("日期 {day} 太早，请核对年份。")));
        }
        match earliest {
            Some(first) if day < first => {
                Err(Failure::input(field, format!("日期 {day} 早于{earliest_is}（{first}）。")))
            }
            _ => Ok(()),
        }
    }
}

/// An act's own part. `ready` and `check` read only; `apply` is deterministic: it knows the stamp, the act and the tables,
/// never the clock, chance or a file.
pub trait Verb: Sized {
    /// Whether it is lawful now, whatever is typed; the refusal says which rule and what to do instead.
    fn ready(scene: &Scene<'_>) -> Result<()>;
    /// Facts that the door itself supplies, such as the number.
    fn complete(&mut self, _scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    /// Whether it is lawful as it was typed.
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()>;
    /// What the timeline says of it, in one or two sentences.
    fn tell(&self, view: &View<'_>) -> Result<String>;
    /// The day of the event, where it may differ from the day of entry.
    fn on(&self) -> Option<chrono::NaiveDate> {
        None
    }
    /// The number it gives, if it gives one.
    fn number(&self) -> Option<&Number> {
        None
    }
    /// Whether its author may withdraw an act of this kind.
    const RETRACTABLE: bool = true;
    /// Whether its author may withdraw this one; not where it carries somebody else's word.
    fn retractable(&self) -> bool {
        Self::RETRACTABLE
    }
    /// Whether the timeline marks it: what the person who came would ask about.
    const KEY: bool = false;
}

/// Where an act may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Place {
    /// Not about a case.
    House,
    /// Makes a case.
    Door,
    /// Advances the case: only at the site that holds it (持件单位).
    Holder,
    /// Advances the handling: only in the handling office (承办室), or by its first handler.
    Office,
    /// Adds to the case, never advances it: any site.
    Anywhere,
}

impl Place {
    pub fn label(self) -> &'static str {
        match self {
            Self::House => "本单位",
            Self::Door => "接待处",
            Self::Holder => "持件单位",
            Self::Office => "承办室",
            Self::Anywhere => "各处",
        }
    }
}

macro_rules! acts {
    ($($variant:ident($path:path) = $code:literal $name:literal $place:ident [$($role:ident)*] $key:literal),+ $(,)?) => {
        /// What was done: facts only, no derived values. An old act's meaning never changes.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(tag = "verb")]
        pub enum Act { $(#[serde(rename = $code)] $variant($path)),+ }

        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[ts(rename = "Verb")]
        pub enum ActName { $(#[serde(rename = $code)] $variant),+ }

        impl Act {
            pub fn verb(&self) -> ActName { match self { $(Self::$variant(_) => ActName::$variant),+ } }
            pub(crate) fn complete(&mut self, scene: &Scene<'_>) -> Result<()> { match self { $(Self::$variant(act) => act.complete(scene)),+ } }
            pub(crate) fn check(&self, scene: &Scene<'_>) -> Result<()> { match self { $(Self::$variant(act) => act.check(scene)),+ } }
            pub(crate) fn apply(&self, tx: &mut Tx<'_>, stamp: &Stamp) -> Result<()> { match self { $(Self::$variant(act) => act.apply(tx, stamp)),+ } }
            pub fn tell(&self, view: &View<'_>) -> Result<String> { match self { $(Self::$variant(act) => act.tell(view)),+ } }
            pub fn on(&self) -> Option<chrono::NaiveDate> { match self { $(Self::$variant(act) => act.on()),+ } }
            pub fn number(&self) -> Option<&Number> { match self { $(Self::$variant(act) => act.number()),+ } }
            pub(crate) fn retractable(&self) -> bool { match self { $(Self::$variant(act) => act.retractable()),+ } }
        }

        impl ActName {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            pub fn code(self) -> &'static str { match self { $(Self::$variant => $code),+ } }
            /// The verb as offices say it.
            pub fn name(self) -> &'static str { match self { $(Self::$variant => $name),+ } }
            pub fn place(self) -> Place { match self { $(Self::$variant => Place::$place),+ } }
            pub fn roles(self) -> &'static [Role] { match self { $(Self::$variant => &[$(Role::$role),*]),+ } }
            /// The key that starts it on a case's page; empty where it has none.
            pub fn key(self) -> &'static str { match self { $(Self::$variant => $key),+ } }
            pub fn ready(self, scene: &Scene<'_>) -> Result<()> { match self { $(Self::$variant => <$path>::ready(scene)),+ } }
            pub fn is_key(self) -> bool { match self { $(Self::$variant => <$path>::KEY),+ } }
        }
        $(impl From<$path> for Act { fn from(act: $path) -> Self { Self::$variant(act) } })+
    };
}

acts! {
    // The house.
    Found(crate::actor::Found) = "found" "建立本单位" House [] "",
    MarkDemo(crate::actor::MarkDemo) = "mark_demo" "标为演示库" House [Administrator] "",
    AddOffice(crate::actor::AddOffice) = "add_office" "增设机构" House [Director Administrator] "",
    ChangeOffice(crate::actor::ChangeOffice) = "change_office" "改机构" House [Director Administrator] "",
    AddAccount(crate::actor::AddAccount) = "add_account" "开设账户" House [Administrator] "",
    SetPassword(crate::actor::SetPassword) = "set_password" "设定密码" House [] "",
    Recover(crate::actor::Recover) = "recover" "用恢复码重设密码" House [] "",
    CloseAccount(crate::actor::CloseAccount) = "close_account" "停用账户" House [Administrator] "",
    GrantVault(crate::actor::GrantVault) = "grant_vault" "授予开启身份的权限" House [Director] "",
    SetIdle(crate::actor::SetIdle) = "set_idle" "设定锁屏时间" House [Director Administrator] "",
    SetCodes(crate::case::SetCodes) = "set_codes" "设定代码表" House [Director] "",
    SetSeries(crate::case::SetSeries) = "set_series" "设定编号" House [Director] "",
    SetLimits(crate::supervision::SetLimits) = "set_limits" "设定期限表" House [Director] "",
    ChangeLimit(crate::supervision::ChangeLimit) = "change_limit" "改期限" House [Director] "",
    SetColours(crate::supervision::SetColours) = "set_colours" "设定预警" House [Director] "",
    SetHours(crate::supervision::SetHours) = "set_hours" "设定工作时间" House [Director Administrator] "",
    ImportCalendar(crate::workdays::ImportCalendar) = "import_calendar" "导入工作日历" House [Director Administrator] "",
    InstallTemplate(crate::paper::InstallTemplate) = "install_template" "启用文书模板" House [Director Administrator] "",
    Schedule(crate::reception::Schedule) = "schedule" "排定接访" House [Receptionist Director] "",

    // 接访.
    PlanRoster(crate::reception::PlanRoster) = "plan_roster" "排定月度接访" House [Receptionist Director] "",
    SwapDuty(crate::reception::SwapDuty) = "swap_duty" "调换接访" House [Receptionist Director] "",
    NoteDuty(crate::reception::NoteDuty) = "note_duty" "记接访到岗" House [Receptionist Director] "",
    TakeTicket(crate::reception::TakeTicket) = "take_ticket" "取号" House [Receptionist Director Township] "",
    CallTicket(crate::reception::CallTicket) = "call_ticket" "叫号" House [Receptionist Director Township] "",
    TurnTicket(crate::reception::TurnTicket) = "turn_ticket" "转号" House [Receptionist Director Township] "",
    Book(crate::reception::Book) = "book" "约访" House [Receptionist Director Township] "",
    CancelBooking(crate::reception::CancelBooking) = "cancel_booking" "取消约访" House [Receptionist Director Township] "",
    SetCard(crate::reception::SetCard) = "set_card" "改处置卡" House [Director] "",
    Inspect(crate::reception::Inspect) = "inspect" "明察暗访" House [Receptionist Director] "",
    ChaseInspection(crate::reception::ChaseInspection) = "chase_inspection" "催促整改" House [Receptionist Director] "",
    PutRight(crate::reception::PutRight) = "put_right" "记整改" House [Director Township] "",

    // 受理关.
    Register(crate::intake::Register) = "register" "登记" Door [Receptionist Director Township] "N",
    SealStub(crate::intake::SealStub) = "seal_stub" "密封报送" House [Receptionist Director Township] "",
    ReportStub(crate::intake::ReportStub) = "report_stub" "密封件报上级" House [Receptionist Director Township] "",
    Link(crate::intake::Link) = "link" "关联" Anywhere [Receptionist Director Township] "",
    Accept(crate::intake::Accept) = "accept" "受理" Holder [Director Township] "A",
    AskMaterial(crate::intake::AskMaterial) = "ask_material" "补充材料" Holder [Receptionist Director Township] "",
    GetMaterial(crate::intake::GetMaterial) = "get_material" "收到补充材料" Holder [Receptionist Director Township] "",
    Decline(crate::intake::Decline) = "decline" "不予受理" Holder [Director Township] "",
    VerifyName(crate::intake::VerifyName) = "verify_name" "核实署名" Anywhere [Receptionist Director Handler Township] "",
    Inform(crate::intake::Inform) = "inform" "告知是否受理" Holder [Receptionist Director Township] "I",

    // 办理关.
    Assign(crate::handling::Assign) = "assign" "交办" Holder [Director Leader] "J",
    Reassign(crate::handling::Reassign) = "reassign" "改派" Holder [Director Leader] "",
    Receive(crate::handling::Receive) = "receive" "签收" Office [Handler Township] "R",
    Dispose(crate::handling::Dispose) = "dispose" "处置意见" Office [Handler Township] "D",
    Step(crate::handling::Step) = "step" "办理步骤" Anywhere [Handler Leader Director Township] "S",
    Find(crate::handling::Find) = "find" "核查结论" Office [Handler Township] "V",
    Extend(crate::supervision::Extend) = "extend" "延期" Holder [Director Handler Township] "",
    Recuse(crate::handling::Recuse) = "recuse" "回避" Anywhere [Handler Leader Director Receptionist Township] "",
    LiftRecusal(crate::handling::LiftRecusal) = "lift_recusal" "解除回避" Anywhere [Director Leader] "",
    Close(crate::handling::Close) = "close" "办结" Holder [Director Township] "C",
    Archive(crate::handling::Archive) = "archive" "归档" Holder [Director Handler Township] "G",

    // 反馈: 二三三.
    FeedBack(crate::feedback::FeedBack) = "feed_back" "反馈" Anywhere [Handler Receptionist Director Leader Township] "F",
    AnswerObjection(crate::feedback::AnswerObjection) = "answer_objection" "答复异议" Holder [Handler Director Township] "",
    CheckEvidence(crate::feedback::CheckEvidence) = "check_evidence" "核查新证据" Holder [Handler Director Township] "",
    PlanOpenFeedback(crate::feedback::PlanOpenFeedback) = "plan_open_feedback" "公开反馈三步走" Holder [Handler Director Township] "P",
    ExceptOpenFeedback(crate::feedback::ExceptOpenFeedback) = "except_open_feedback" "不公开反馈" Holder [Director] "",
    PostNotice(crate::feedback::PostNotice) = "post_notice" "公告、通报反馈" Holder [Handler Director Township] "",
    HoldMeeting(crate::feedback::HoldMeeting) = "hold_meeting" "公开反馈会" Holder [Handler Director Township] "M",
    PostPublicity(crate::feedback::PostPublicity) = "post_publicity" "双公示张贴" Holder [Handler Director Township] "B",
    PublicityOpinion(crate::feedback::PublicityOpinion) = "publicity_opinion" "公示期意见" Anywhere [Handler Receptionist Director Township] "",
    AnswerOpinion(crate::feedback::AnswerOpinion) = "answer_opinion" "答复公示意见" Anywhere [Handler Director Township] "",
    TakeDown(crate::feedback::TakeDown) = "take_down" "公示撤下" Holder [Handler Director Township] "",
    Settle(crate::feedback::Settle) = "settle" "签订息诉罢访协议" Holder [Handler Director Leader Township] "X",
    WithdrawSettlement(crate::feedback::WithdrawSettlement) = "withdraw_settlement" "撤回协议" Anywhere [Receptionist Handler Director Township] "",

    // Identities, papers, undo.
    OpenIdentity(crate::identity::OpenIdentity) = "open_identity" "开启身份" Anywhere [Receptionist Director Leader Handler Township] "",
    OpenEvidence(crate::identity::OpenEvidence) = "open_evidence" "查看证据" Anywhere [Receptionist Director Leader Handler Supervisor Reviewer Township] "",
    IssuePaper(crate::paper::IssuePaper) = "issue_paper" "出具文书" Anywhere [Receptionist Director Handler Township] "",
    Retract(crate::case::Retract) = "retract" "撤回" Anywhere [Receptionist Director Leader Handler Supervisor Reviewer Township] "",
}

impl ActName {
    /// May this person do it here? Role, site or office, and recusal; not yet whether it is lawful now.
    pub fn may(self, scene: &Scene<'_>) -> Result<()> {
        let who = scene.who;
        if !self.roles().iter().any(|role| who.roles.contains(role)) {
            let names: Vec<_> = self.roles().iter().map(|role| role.label()).collect();
            return Err(Failure::refused(
                format!("{}由{}办理。", self.name(), names.join("、")),
                "请交由有此职责的同志办理。",
            ));
        }
        let Some(case) = scene.about else { return Ok(()) };
        if case.recused(scene.view, &who.account)? {
            return Err(Failure::refused("您在本件中应当回避。", "请交由其他同志办理。"));
        }
        match self.place() {
            Place::Holder | Place::Office if case.holder != who.site => Err(Failure::refused(
                "本件由另一单位持件，只有持件单位可以推进。",
                "可以补记见面、反馈等情况，或请持件单位办理。",
            )),
            Place::Office if !case.is_handled_by(who) => Err(Failure::refused(
                format!("{}由承办室办理，本件承办室是{}。", self.name(), case.office_name(scene.view)?),
                "请由承办室的同志登录办理。",
            )),
            // Who may not see a case does nothing in it.
            _ => case.check_readable(scene),
        }
    }
    /// Acts that are only made together with what stands outside the record (keys, sealed identities, the paper itself):
    /// each has a function of its own on [`crate::Hall`], and [`crate::Hall::perform`] does not take it.
    pub fn has_a_door_of_its_own(self) -> bool {
        use ActName::*;
        matches!(
            self,
            Found
                | AddAccount
                | SetPassword
                | Recover
                | CloseAccount
                | GrantVault
                | Register
                | OpenIdentity
                | OpenEvidence
                | IssuePaper
                | MarkDemo
        )
    }
    /// Acts that a case's page offers as 下一步, likeliest first within a stage.
    pub fn of_case(self) -> bool {
        use ActName::*;
        !matches!(self.place(), Place::House | Place::Door)
            && !matches!(self, OpenIdentity | OpenEvidence | IssuePaper | Retract)
    }
    /// Acts that answer what somebody said: an objection, new evidence, an opinion, the withdrawal of an agreement.
    pub(crate) fn answers(self) -> bool {
        use ActName::*;
        matches!(self, AnswerObjection | CheckEvidence | AnswerOpinion | WithdrawSettlement)
    }
}

/// What an act changed: which of the window's views are stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    Session,
    Today,
    Cases,
    Case,
    Papers,
    Settings,
    Roster,
    Drafts,
    Sealed,
    Reception,
}

impl Act {
    pub fn changes(&self) -> Vec<Topic> {
        match self.verb() {
            ActName::Schedule | ActName::PlanRoster | ActName::SwapDuty | ActName::NoteDuty => {
                vec![Topic::Roster, Topic::Today, Topic::Settings, Topic::Reception]
            }
            ActName::TakeTicket
            | ActName::CallTicket
            | ActName::TurnTicket
            | ActName::Book
            | ActName::CancelBooking
            | ActName::SetCard
            | ActName::Inspect
            | ActName::ChaseInspection
            | ActName::PutRight => vec![Topic::Reception],
            // Rows and pages of cases show names of offices and of codes.
            ActName::ImportCalendar
            | ActName::ChangeLimit
            | ActName::SetLimits
            | ActName::SetColours
            | ActName::AddOffice
            | ActName::ChangeOffice
            | ActName::SetCodes => {
                vec![Topic::Settings, Topic::Today, Topic::Cases, Topic::Case, Topic::Session]
            }
            ActName::SealStub | ActName::ReportStub => vec![Topic::Sealed, Topic::Today, Topic::Drafts],
            verb if verb.place() == Place::House => vec![Topic::Settings, Topic::Session],
            ActName::Register => {
                vec![Topic::Today, Topic::Cases, Topic::Case, Topic::Drafts, Topic::Reception]
            }
            ActName::OpenIdentity | ActName::OpenEvidence => vec![Topic::Case],
            _ => vec![Topic::Today, Topic::Cases, Topic::Case, Topic::Papers],
        }
    }
}

/// What the door answers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Done {
    pub entry: crate::ids::EntryId,
    pub case_id: Option<CaseId>,
    /// The number it gave, if it gave one.
    pub number: Option<String>,
    pub changes: Vec<Topic>,
    /// What happened, for the window's one line.
    pub say: String,
}
