//! Every verb of the field: its 中文 name, who may do it and where. One line an act; the rest of it is its own file.

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::actor::Session;
use crate::case::{Case, Number, person, reads_all};
use crate::clock::{chinese_date, date_of};
use crate::codes::{Role, Stage};
use crate::failure::{Failure, Result};
use crate::handling::{must_not_be_shut_out, must_not_stand_aside};
use crate::ids::CaseId;
use crate::reception::has_own_door;
use crate::record::Stamp;
use crate::store::{Tx, View};
use crate::transfer::keeper_name;

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
            return Err(Failure::input(
                field,
                format!("{}还没有到，请填实际发生的日期。", chinese_date(day)),
            ));
        }
        if day.year() < EARLIEST_YEAR {
            return Err(Failure::input(field, format!("{}太早，请核对年份。", chinese_date(day))));
        }
        match earliest {
            Some(first) if day < first => {
                let (day, first) = (chinese_date(day), chinese_date(first));
                Err(Failure::input(field, format!("{day}早于{earliest_is}（{first}），请核对。")))
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
    /// The same without what somebody typed freely, where anybody's name may stand: of an act of the house for the auditor,
    /// and of what is still told of a case that went up sealed.
    fn tell_plainly(&self, view: &View<'_>) -> Result<String> {
        self.tell(view)
    }
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
            pub(crate) fn tell_plainly(&self, view: &View<'_>) -> Result<String> { match self { $(Self::$variant(act) => act.tell_plainly(view)),+ } }
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
    RenewRecovery(crate::actor::RenewRecovery) = "renew_recovery" "换恢复码" House [Director] "",
    CloseAccount(crate::actor::CloseAccount) = "close_account" "停用账户" House [Administrator] "",
    GrantVault(crate::actor::GrantVault) = "grant_vault" "授予开启身份的权限" House [Director] "",
    NameChief(crate::actor::NameChief) = "name_chief" "指定主要负责人" House [Director Administrator] "",
    SetIdle(crate::actor::SetIdle) = "set_idle" "设定锁屏时间" House [Director Administrator] "",
    SetCodes(crate::case::SetCodes) = "set_codes" "设定代码表" House [Director] "",
    ChangeCode(crate::case::ChangeCode) = "change_code" "改代码表" House [Director] "",
    SetSeries(crate::case::SetSeries) = "set_series" "设定编号" House [Director] "",
    SetLimits(crate::supervision::SetLimits) = "set_limits" "设定期限表" House [Director] "",
    ChangeLimit(crate::supervision::ChangeLimit) = "change_limit" "改期限" House [Director] "",
    SetCriteria(crate::handling::SetCriteria) = "set_criteria" "改研判标准" House [Director] "",
    SetLadder(crate::supervision::SetLadder) = "set_ladder" "设定督办阶梯" House [Director] "",
    SetColours(crate::supervision::SetColours) = "set_colours" "设定预警" House [Director] "",
    SetHours(crate::supervision::SetHours) = "set_hours" "设定工作时间" House [Director Administrator] "",
    ImportCalendar(crate::workdays::ImportCalendar) = "import_calendar" "导入工作日历" House [Director Administrator] "",
    InstallTemplate(crate::paper::InstallTemplate) = "install_template" "启用文书模板" House [Director Administrator] "",
    Schedule(crate::reception::Schedule) = "schedule" "排定接访" House [Receptionist Director] "",

    // 接访.
    PlanRoster(crate::reception::PlanRoster) = "plan_roster" "排定月度接访" House [Receptionist Director Township] "",
    SwapDuty(crate::reception::SwapDuty) = "swap_duty" "调换接访" House [Receptionist Director Township] "",
    NoteDuty(crate::reception::NoteDuty) = "note_duty" "记接访到岗" House [Receptionist Director Township] "",
    TakeTicket(crate::reception::TakeTicket) = "take_ticket" "取号" House [Receptionist Director Township] "",
    CallTicket(crate::reception::CallTicket) = "call_ticket" "叫号" House [Receptionist Director Township] "",
    FlagTicket(crate::reception::FlagTicket) = "flag_ticket" "标明情况" House [Receptionist Director Township] "",
    TurnTicket(crate::reception::TurnTicket) = "turn_ticket" "转号" House [Receptionist Director Township] "",
    Book(crate::reception::Book) = "book" "约访" House [Receptionist Director Township] "",
    CancelBooking(crate::reception::CancelBooking) = "cancel_booking" "取消约访" House [Receptionist Director Township] "",
    SetCard(crate::reception::SetCard) = "set_card" "改处置卡" House [Director] "",
    Inspect(crate::reception::Inspect) = "inspect" "明察暗访" House [Receptionist Director] "",
    ChaseInspection(crate::reception::ChaseInspection) = "chase_inspection" "催促整改" House [Receptionist Director] "",
    PutRight(crate::reception::PutRight) = "put_right" "记整改" House [Director Township] "",

    // 督办关: 对账, 季度报结, 通报.
    ExportLedger(crate::supervision::ExportLedger) = "export_ledger" "导出对账表" House [Director Supervisor] "",
    CompareLedgers(crate::supervision::CompareLedgers) = "compare_ledgers" "对账比对" House [Director Supervisor] "",
    SettleDifference(crate::supervision::SettleDifference) = "settle_difference" "核销差异" House [Director Supervisor] "",
    SignMonth(crate::supervision::SignMonth) = "sign_month" "对账签字" House [Director Supervisor] "",
    ConcludeMonth(crate::supervision::ConcludeMonth) = "conclude_month" "对账办结" House [Director Supervisor] "",
    AskReportBack(crate::supervision::AskReportBack) = "ask_report_back" "要求季度报结" House [Director Supervisor] "",
    ReceiveReportBack(crate::supervision::ReceiveReportBack) = "receive_report_back" "季度报结" House [Director Supervisor Handler Township] "",
    ChaseReportBack(crate::supervision::ChaseReportBack) = "chase_report_back" "催季度报结" House [Director Supervisor] "",
    PublishBulletin(crate::supervision::PublishBulletin) = "publish_bulletin" "印发通报" House [Director] "",

    // 受理关.
    Register(crate::intake::Register) = "register" "登记" Door [Receptionist Director Township] "N",
    SealStub(crate::intake::SealStub) = "seal_stub" "密封报送" House [Receptionist Director Township] "",
    ReportStub(crate::intake::ReportStub) = "report_stub" "密封件报上级" House [Receptionist Director Township] "",
    Link(crate::intake::Link) = "link" "关联" Anywhere [Receptionist Director Township] "",
    Accept(crate::intake::Accept) = "accept" "受理" Holder [Director Township] "A",
    SettleAuthority(crate::intake::SettleAuthority) = "settle_authority" "明确管理权限" Holder [Receptionist Director Township] "",
    AskMaterial(crate::intake::AskMaterial) = "ask_material" "补充材料" Holder [Receptionist Director Township] "",
    GetMaterial(crate::intake::GetMaterial) = "get_material" "收到补充材料" Holder [Receptionist Director Township] "",
    Decline(crate::intake::Decline) = "decline" "不予受理" Holder [Director Township] "",
    VerifyName(crate::intake::VerifyName) = "verify_name" "核实署名" Anywhere [Receptionist Director Handler Township] "",
    SealUp(crate::intake::SealUp) = "seal_up" "转密封报送" Holder [Receptionist Director Township] "",
    Inform(crate::intake::Inform) = "inform" "告知是否受理" Anywhere [Receptionist Director Township] "I",

    // 转送、移送: the holding passes on with the receipt.
    Forward(crate::transfer::Forward) = "forward" "转送" Holder [Director Township] "",
    TakeOver(crate::transfer::TakeOver) = "take_over" "签收转件" Anywhere [Receptionist Director Township] "",
    TakeBack(crate::transfer::TakeBack) = "take_back" "收回转件" Holder [Director Township] "",
    SendBack(crate::transfer::SendBack) = "send_back" "退回转件" Anywhere [Receptionist Director Township] "",

    // 业务外: 三到位一处理.
    HandOut(crate::outside::HandOut) = "hand_out" "移送职能部门" Holder [Director Township] "",
    OutsideAccept(crate::outside::OutsideAccept) = "outside_accept" "职能部门受理" Anywhere [Receptionist Director Township] "",
    Charge(crate::outside::Charge) = "charge" "落实责任" Anywhere [Receptionist Director Township] "",
    OutsideAnswer(crate::outside::OutsideAnswer) = "outside_answer" "职能部门办理结果" Anywhere [Receptionist Director Township] "",
    OutsideServe(crate::outside::OutsideServe) = "outside_serve" "送达答复" Anywhere [Receptionist Director Township] "",
    AskReview(crate::outside::AskReview) = "ask_review" "申请复查、复核" Anywhere [Receptionist Director Township] "",
    DecideReview(crate::outside::DecideReview) = "decide_review" "复查、复核结论" Anywhere [Receptionist Director Township] "",

    // 批示.
    Submit(crate::leading::Submit) = "submit" "呈批" Holder [Director Receptionist Handler Reviewer Township] "",
    Decide(crate::leading::Decide) = "decide" "批示" Holder [Leader] "Y",
    EnterDecision(crate::leading::EnterDecision) = "enter_decision" "补录批示" Holder [Director] "",
    DenyApproval(crate::leading::DenyApproval) = "deny_approval" "不是我批的" Anywhere [Leader] "",
    SettleDenial(crate::leading::SettleDenial) = "settle_denial" "查清否认的批准" Anywhere [Director Leader] "",

    // 包案.
    TakeLead(crate::leading::TakeLead) = "take_lead" "确定包案领导" Holder [Director Leader] "",
    Plan(crate::leading::Plan) = "plan" "包案方案" Holder [Director Leader Handler Township] "L",
    ChangeTaskForce(crate::leading::ChangeTaskForce) = "change_task_force" "调整专班" Holder [Director Leader Handler Township] "",
    AddMeasure(crate::leading::AddMeasure) = "add_measure" "加措施" Holder [Director Leader Handler Township] "",
    ChangeMeasure(crate::leading::ChangeMeasure) = "change_measure" "改措施" Holder [Director Leader Handler Township] "",
    FinishMeasure(crate::leading::FinishMeasure) = "finish_measure" "记措施完成" Holder [Director Leader Handler Township] "",
    ArrangeVisit(crate::leading::ArrangeVisit) = "arrange_visit" "安排走访" Holder [Director Leader Receptionist Township] "",
    Visit(crate::leading::Visit) = "visit" "包案走访" Anywhere [Director Leader Handler Receptionist Township] "W",
    CallOffVisit(crate::leading::CallOffVisit) = "call_off_visit" "取消走访" Holder [Director Leader Receptionist Township] "",

    // 办理关.
    Assign(crate::handling::Assign) = "assign" "交办" Holder [Director Leader Township] "J",
    Reassign(crate::handling::Reassign) = "reassign" "改派" Holder [Director Leader Township] "",
    Receive(crate::handling::Receive) = "receive" "签收" Office [Handler Reviewer Township] "R",
    ReturnAssigned(crate::handling::ReturnAssigned) = "return_assigned" "退回交办" Office [Handler Reviewer Township] "",
    Dispose(crate::handling::Dispose) = "dispose" "处置意见" Office [Handler Township] "D",
    SendInquiry(crate::handling::SendInquiry) = "send_inquiry" "发函询" Office [Handler Township] "",
    InquiryReceipt(crate::handling::InquiryReceipt) = "inquiry_receipt" "函询送达" Office [Handler Township] "",
    AnswerInquiry(crate::handling::AnswerInquiry) = "answer_inquiry" "收函询回复" Office [Handler Township] "",
    HoldTalk(crate::handling::HoldTalk) = "hold_talk" "谈话" Office [Handler Township] "",
    ReportInquiry(crate::handling::ReportInquiry) = "report_inquiry" "谈话函询报告" Office [Handler Township] "",
    ReviewShelved(crate::handling::ReviewShelved) = "review_shelved" "复看暂存件" Office [Handler Township] "",
    GiveBack(crate::handling::GiveBack) = "give_back" "退回信访室" Office [Handler Township] "",
    Step(crate::handling::Step) = "step" "办理步骤" Anywhere [Handler Leader Director Reviewer Township] "S",
    Find(crate::handling::Find) = "find" "核查结论" Office [Handler Township] "V",
    Extend(crate::supervision::Extend) = "extend" "延期" Holder [Receptionist Director Handler Township] "",
    ProposeFast(crate::handling::ProposeFast) = "propose_fast" "提请快办" Office [Handler Township] "",
    JudgeFast(crate::handling::JudgeFast) = "judge_fast" "快办研判" Holder [Supervisor Reviewer] "",
    SubmitReview(crate::handling::SubmitReview) = "submit_review" "移送审理" Office [Handler Township] "",
    ReviewFast(crate::handling::ReviewFast) = "review_fast" "快办审理" Holder [Supervisor Reviewer] "",
    LeaveFast(crate::handling::LeaveFast) = "leave_fast" "退出快办" Holder [Handler Supervisor Reviewer Township] "",
    SendToJustice(crate::handling::SendToJustice) = "send_to_justice" "移送司法" Holder [Director Supervisor Township] "",
    JusticeReceipt(crate::handling::JusticeReceipt) = "justice_receipt" "移送回执" Holder [Director Supervisor Township] "",
    AcceptAppeal(crate::handling::AcceptAppeal) = "accept_appeal" "受理申诉" Holder [Director] "",
    DeclineAppeal(crate::handling::DeclineAppeal) = "decline_appeal" "不予受理申诉" Holder [Director] "",
    DecideAppeal(crate::handling::DecideAppeal) = "decide_appeal" "申诉决定" Office [Reviewer] "",
    AnswerAppeal(crate::handling::AnswerAppeal) = "answer_appeal" "送达申诉决定" Office [Reviewer] "",
    PassOn(crate::handling::PassOn) = "pass_on" "转有关部门" Holder [Director Township] "",
    AnswerSuggestion(crate::handling::AnswerSuggestion) = "answer_suggestion" "答复批评建议" Holder [Receptionist Director Township] "",
    WithdrawReport(crate::handling::WithdrawReport) = "withdraw_report" "撤诉" Holder [Receptionist Director Handler Reviewer Township] "",
    LoseContact(crate::handling::LoseContact) = "lose_contact" "失联" Holder [Receptionist Director Handler Reviewer Township] "",
    NoteDeath(crate::handling::NoteDeath) = "note_death" "信访人死亡" Holder [Receptionist Director Handler Reviewer Township] "",
    Recuse(crate::handling::Recuse) = "recuse" "回避" Anywhere [Handler Leader Director Receptionist Supervisor Reviewer Township] "",
    KeepOn(crate::handling::KeepOn) = "keep_on" "不须回避" Anywhere [Director Leader] "",
    LiftRecusal(crate::handling::LiftRecusal) = "lift_recusal" "解除回避" Anywhere [Director Leader] "",
    Close(crate::handling::Close) = "close" "办结" Holder [Director Township] "C",
    Archive(crate::handling::Archive) = "archive" "归档" Holder [Director Handler Township] "G",
    NoteCeased(crate::handling::NoteCeased) = "note_ceased" "息访情况" Anywhere [Receptionist Director Handler Township] "",
    Reopen(crate::handling::Reopen) = "reopen" "重新办理" Holder [Director Township] "",

    // 督办关: 催办.
    Remind(crate::supervision::Remind) = "remind" "催办、督办" Anywhere [Supervisor Director Leader] "",
    AnswerReminder(crate::supervision::AnswerReminder) = "answer_reminder" "答复催办" Anywhere [Handler Reviewer Receptionist Director Township] "",

    // 反馈: 二三三.
    FeedBack(crate::feedback::FeedBack) = "feed_back" "反馈" Anywhere [Handler Receptionist Director Leader Township] "F",
    AnswerObjection(crate::feedback::AnswerObjection) = "answer_objection" "答复异议" Holder [Handler Director Township] "",
    CheckEvidence(crate::feedback::CheckEvidence) = "check_evidence" "核查新证据" Holder [Handler Director Township] "",
    PlanOpenFeedback(crate::feedback::PlanOpenFeedback) = "plan_open_feedback" "公开反馈三步走" Holder [Handler Director Township] "P",
    ExceptOpenFeedback(crate::feedback::ExceptOpenFeedback) = "except_open_feedback" "不公开反馈" Holder [Director Township] "",
    PostNotice(crate::feedback::PostNotice) = "post_notice" "公告、通报反馈" Holder [Handler Director Township] "",
    HoldMeeting(crate::feedback::HoldMeeting) = "hold_meeting" "公开反馈会" Holder [Handler Director Township] "M",
    PostPublicity(crate::feedback::PostPublicity) = "post_publicity" "拟定双公示" Holder [Handler Director Township] "B",
    HangPublicity(crate::feedback::HangPublicity) = "hang_publicity" "双公示张贴" Holder [Handler Director Township] "",
    VoidPublicity(crate::feedback::VoidPublicity) = "void_publicity" "公示作废" Holder [Handler Director Township] "",
    PublicityOpinion(crate::feedback::PublicityOpinion) = "publicity_opinion" "公示期意见" Anywhere [Handler Receptionist Director Township] "",
    AnswerOpinion(crate::feedback::AnswerOpinion) = "answer_opinion" "答复公示意见" Anywhere [Handler Director Township] "",
    TakeDown(crate::feedback::TakeDown) = "take_down" "公示撤下" Holder [Handler Director Township] "",
    Settle(crate::feedback::Settle) = "settle" "拟定息诉罢访协议" Holder [Handler Director Leader Township] "X",
    SignSettlement(crate::feedback::SignSettlement) = "sign_settlement" "签订协议" Holder [Handler Director Leader Township] "",
    DropSettlement(crate::feedback::DropSettlement) = "drop_settlement" "协议未签成" Holder [Handler Director Leader Township] "",
    WithdrawSettlement(crate::feedback::WithdrawSettlement) = "withdraw_settlement" "撤回协议" Anywhere [Receptionist Handler Director Township] "",

    // Identities, papers, undo.
    OpenIdentity(crate::identity::OpenIdentity) = "open_identity" "开启身份" Anywhere [Receptionist Director Leader Handler Township] "",
    OpenEvidence(crate::identity::OpenEvidence) = "open_evidence" "查看证据" Anywhere [Receptionist Director Leader Handler Township] "",
    ShredIdentity(crate::identity::ShredIdentity) = "shred_identity" "销毁身份" Anywhere [Receptionist Director] "",
    IdentityHit(crate::feedback::IdentityHit) = "identity_hit" "身份比对命中" Anywhere [Receptionist Director Leader Handler Township] "",
    IssuePaper(crate::paper::IssuePaper) = "issue_paper" "出具文书" Anywhere [Receptionist Director Handler Township] "",
    Retract(crate::case::Retract) = "retract" "撤回" Anywhere [Receptionist Director Leader Handler Supervisor Reviewer Township] "",
}

impl ActName {
    /// May this person do it here? Role, site or office, and recusal; not yet whether it is lawful now.
    pub fn may(self, scene: &Scene<'_>) -> Result<()> {
        let who = scene.who;
        if !self.falls_to(who) {
            return Err(Failure::refused(
                format!("{}由{}办理。", self.name(), self.doers()),
                "请交由有此职责的同志办理。",
            ));
        }
        let Some(case) = scene.about else { return Ok(()) };
        // Of whom it is not decided yet may stand aside of their own accord, and nothing else.
        match self {
            Self::Recuse => must_not_stand_aside(scene, case)?,
            _ => must_not_be_shut_out(scene, case)?,
        }
        if case.stage == Stage::ReportedUp && !self.goes_on_sealed() {
            return Err(Failure::refused(
                format!("不能再{}：本件已报送上级，内容不再录入（规则第十五条）。", self.name()),
                "署名的人在“告知是否受理”中告知；信封在“密封报送”页。",
            ));
        }
        match self.place() {
            Place::Holder | Place::Office if case.holder != who.site => Err(Failure::refused(
                "本件由另一单位持件，只有持件单位可以推进。",
                "可以补记见面、反馈等情况，或请持件单位办理。",
            )),
            Place::Holder | Place::Office if !case.is_kept_by(who) && !self.reaches(scene)? => {
                Err(Failure::refused(
                    format!("本件由{}持件，只有持件单位可以推进。", keeper_name(scene.view, &case.keeper)?),
                    "可以补记见面、反馈等情况，或请持件单位办理、退回。",
                ))
            }
            // Whoever sent it holds on until it is signed for, and meanwhile does nothing to it but take it back; what must
            // be sealed does not wait for that.
            Place::Holder | Place::Office
                if !case.sent.is_none() && !matches!(self, Self::TakeBack | Self::SealUp) =>
            {
                Err(Failure::refused(
                    format!("本件已转往{}，在途待签收。", keeper_name(scene.view, &case.sent_to)?),
                    "要自己办理的，先收回；否则等对方签收。",
                ))
            }
            // 改派: whoever it goes to signs for it or sends it back, and nothing else; until then the office that has it goes on.
            Place::Office
                if self.ends_handing_over() && !case.handed.is_none() && !case.is_handed_to(who) =>
            {
                Err(Failure::refused(
                    format!("本件已改派{}，由其签收或者退回。", person(scene.view, &case.handed_to)?),
                    "签收以前由原承办室接着办理；改派有误的，由改派的同志撤回。",
                ))
            }
            Place::Holder | Place::Office
                if case.is_handed_to(who)
                    && !self.ends_handing_over()
                    && !case.is_handled_by(who)
                    && (self.place() == Place::Office || !reads_all(&who.roles)) =>
            {
                Err(Failure::refused(
                    format!("本件已改派{}，还没有签收。", person(scene.view, &case.handed_to)?),
                    "先签收，再办理；可以先记反馈和办理步骤。不属本单位办理的，退回交办。",
                ))
            }
            // At a township's door one advances what the township keeps, handles or works on; all else is the hall's.
            Place::Holder
                if has_own_door(who)
                    && !reads_all(&who.roles)
                    && case.keeper.is_none()
                    && !case.is_handled_by(who)
                    && !case.in_task_force(scene.view, &who.account)? =>
            {
                case.check_readable(scene)?;
                Err(Failure::refused(
                    format!("本件由{}持件，只有持件单位可以推进。", keeper_name(scene.view, &case.keeper)?),
                    "请信访室办理，或者由信访室转送、交办给本单位。",
                ))
            }
            Place::Office if !case.is_handled_by(who) && !case.is_handed_to(who) => Err(Failure::refused(
                format!("{}由承办室办理，本件承办室是{}。", self.name(), case.office_name(scene.view)?),
                "请由承办室的同志登录办理。",
            )),
            // 审理 reads every case, and works on those that its office handles.
            _ if matches!(self, Self::Submit | Self::Step)
                && self.falls_to_as(who, Role::Reviewer)
                && !case.is_handled_by(who)
                && !case.in_task_force(scene.view, &who.account)? =>
            {
                Err(Failure::refused(
                    format!("审理只在本室承办的件上{}。", self.name()),
                    "请由本件的承办室办理；快办件的审理意见用“快办审理”记。",
                ))
            }
            // Who may not see a case does nothing in it.
            _ => case.must_be_in_reach(scene),
        }
    }
    /// Signs for what was assigned or handed over, or sends it back.
    fn ends_handing_over(self) -> bool {
        matches!(self, Self::Receive | Self::ReturnAssigned)
    }
    /// Whether it reaches a case that another office of this site keeps.
    fn reaches(self, scene: &Scene<'_>) -> Result<bool> {
        match self {
            // A department has no desk here: whoever handed the case out puts before a leader what it asks for.
            Self::Submit | Self::Extend | Self::LoseContact | Self::NoteDeath => {
                crate::outside::answers_for_department(scene)
            }
            // They answer what the office that keeps it put before them.
            Self::Decide | Self::EnterDecision | Self::JudgeFast | Self::ReviewFast => Ok(true),
            // A leader of the county takes a township's case, too, and goes there.
            Self::TakeLead | Self::ArrangeVisit | Self::CallOffVisit => Ok(true),
            _ => Ok(false),
        }
    }
    /// What is still done with a case that went up sealed: whoever signed is told, and no word is added to it.
    pub(crate) fn goes_on_sealed(self) -> bool {
        use ActName::*;
        matches!(self, Inform | VerifyName | Recuse | OpenIdentity | ShredIdentity | IdentityHit | Retract)
    }
    /// Acts after which what stands outside the record may have to be shredded, too: 撤回 computes a case again.
    pub(crate) fn forgets(self) -> bool {
        matches!(self, Self::SealUp | Self::Retract)
    }
    pub(crate) fn falls_to(self, who: &Session) -> bool {
        self.roles().iter().any(|role| who.roles.contains(role))
    }
    /// Whether it falls to this person in this role alone.
    fn falls_to_as(self, who: &Session, only: Role) -> bool {
        self.roles().iter().all(|role| (*role == only) == who.has(*role))
    }
    /// `承办人、乡镇纪(工)委`
    pub(crate) fn doers(self) -> String {
        self.roles().iter().map(|role| role.label()).collect::<Vec<_>>().join("、")
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
                | RenewRecovery
                | CloseAccount
                | GrantVault
                | Register
                | OpenIdentity
                | OpenEvidence
                | ShredIdentity
                | IssuePaper
                | IdentityHit
                | MarkDemo
                | ExportLedger
                | CompareLedgers
        )
    }
    /// Acts that a case's page offers as 下一步, likeliest first within a stage.
    pub fn of_case(self) -> bool {
        use ActName::*;
        !matches!(self.place(), Place::House | Place::Door)
            && !matches!(self, OpenIdentity | OpenEvidence | ShredIdentity | IdentityHit | IssuePaper | Retract)
            // Each about one of several things, beside which its button stands.
            && !matches!(self, ChangeTaskForce | ChangeMeasure | FinishMeasure | CallOffVisit | KeepOn | DenyApproval | SettleDenial)
    }
    /// Acts that answer what somebody said: an objection, new evidence, an opinion, the withdrawal of an agreement.
    pub(crate) fn answers(self) -> bool {
        use ActName::*;
        matches!(self, AnswerObjection | CheckEvidence | AnswerOpinion | WithdrawSettlement | AnswerReminder)
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
    /// 包案: a leader's page.
    Leading,
    Drafts,
    Sealed,
    Reception,
    Supervision,
}

impl Act {
    pub fn changes(&self) -> Vec<Topic> {
        match self.verb() {
            ActName::Schedule | ActName::PlanRoster | ActName::SwapDuty | ActName::NoteDuty => {
                vec![Topic::Roster, Topic::Today, Topic::Settings, Topic::Reception]
            }
            ActName::TakeTicket
            | ActName::CallTicket
            | ActName::FlagTicket
            | ActName::TurnTicket
            | ActName::Book
            | ActName::CancelBooking
            | ActName::SetCard
            | ActName::Inspect
            | ActName::ChaseInspection
            | ActName::PutRight => vec![Topic::Reception, Topic::Today],
            // Rows and pages of cases show names of offices and of codes; an envelope's shows how it came.
            ActName::ImportCalendar
            | ActName::ChangeLimit
            | ActName::SetLimits
            | ActName::SetColours
            | ActName::AddOffice
            | ActName::ChangeOffice
            | ActName::SetCodes
            | ActName::ChangeCode => {
                vec![Topic::Settings, Topic::Today, Topic::Cases, Topic::Case, Topic::Session, Topic::Sealed]
            }
            ActName::SealUp => vec![Topic::Sealed, Topic::Today, Topic::Cases, Topic::Case, Topic::Papers],
            ActName::ExportLedger
            | ActName::CompareLedgers
            | ActName::SettleDifference
            | ActName::ChaseReportBack => vec![Topic::Supervision],
            ActName::SignMonth
            | ActName::ConcludeMonth
            | ActName::AskReportBack
            | ActName::ReceiveReportBack
            | ActName::PublishBulletin => vec![Topic::Supervision, Topic::Today],
            ActName::SetLadder => vec![Topic::Settings, Topic::Supervision, Topic::Today],
            ActName::SealStub | ActName::ReportStub => vec![Topic::Sealed, Topic::Today, Topic::Drafts],
            verb if verb.place() == Place::House => vec![Topic::Settings, Topic::Session],
            ActName::Register => {
                vec![Topic::Today, Topic::Cases, Topic::Case, Topic::Drafts, Topic::Reception]
            }
            ActName::OpenIdentity | ActName::OpenEvidence | ActName::ShredIdentity | ActName::IdentityHit => {
                vec![Topic::Case]
            }
            // 待催办 is computed from where the cases stand.
            _ => vec![
                Topic::Today,
                Topic::Cases,
                Topic::Case,
                Topic::Papers,
                Topic::Leading,
                Topic::Supervision,
            ],
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
