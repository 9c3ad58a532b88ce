//! 包案方案 (一案一策一专班): what the matter hangs on, who works on it, which measure is done by whom and when. It is about the
//! matter; of who came it says nothing.

use chrono::NaiveDate;
use gongwen::{Cell, Document, Row};
use hall::clock::chinese_date;
use hall::{ApprovalMatter, CodeList, Result};
use serde::Deserialize;

use crate::grid::{self, prose, three, wide};
use crate::{Sheet, act_of, no_facts};

/// What [`hall::PlanView`] said on the day of issue.
#[derive(Deserialize)]
struct Plan {
    on: NaiveDate,
    crux: String,
    way: String,
    feedback: String,
    risk: String,
    task_force: Vec<Member>,
    measures: Vec<Measure>,
}

#[derive(Deserialize)]
struct Member {
    name: String,
    office: String,
    duty: String,
}

#[derive(Deserialize)]
struct Measure {
    n: u32,
    what: String,
    owner_name: String,
    set_on: NaiveDate,
    due: NaiveDate,
    done_on: Option<NaiveDate>,
    dropped: bool,
    outcome: String,
}

#[derive(Deserialize)]
struct Approval {
    matter: String,
    standing: String,
    decisions: Vec<Word>,
}

#[derive(Deserialize)]
struct Word {
    leader: String,
    decision_name: String,
    opinion: String,
    on: NaiveDate,
}

const INK: f32 = 45.0;
const CHECKED: &str =
    "承办人、专班成员、措施责任人已按姓名和单位核对，应当回避和有回避提示未决定的，不在其中。";

pub(crate) fn compose(sheet: &Sheet<'_>) -> Result<Document> {
    let register = act_of!(sheet, Register);
    let (view, case) = (sheet.scene.view, sheet.scene.case()?);
    let kept = sheet
        .look_up("包案方案", || Ok(serde_json::to_string(&hall::plan_view(sheet.scene, &case.id)?)?))?;
    let plan: Option<Plan> = serde_json::from_str(&kept)?;
    let plan = plan.ok_or_else(|| no_facts(hall::ActName::Plan))?;
    let person = |what: &str, account| sheet.look_up(what, || hall::person(view, account));
    let lead = person("包案领导", &case.lead)?;
    let handler = person("首办责任人", &case.first_handler)?;
    let office = sheet.look_up("承办室", || hall::office_name(view, &case.office))?;
    let (title, sentence) = grid::wording("lead_plan", sheet.template)?;
    let mut table = grid::table(grid::DATE_THIRD);
    table.rows.push(three([
        ("信访编号", sheet.number.clone()),
        ("包案领导", lead.clone()),
        ("方案日期", chinese_date(plan.on)),
    ]));
    table.rows.push(
        Row::new([
            Cell::label("承办室"),
            Cell::new(office).span(2, 1),
            Cell::label("首办责任人"),
            Cell::new(handler).span(2, 1),
        ])
        .at_least(9.0),
    );
    table.rows.push(wide("案由", Cell::new(register.title)).at_least(9.0));
    let about = [
        sheet.label(CodeList::Methods, &register.method)?,
        sheet.label(CodeList::Sources, &register.source)?,
        sheet.label(CodeList::Kinds, &register.kind)?,
        sheet.look_up("初重", || Ok(if case.repeat { "重复" } else { "初次" }.to_owned()))?,
        format!("{}收到", chinese_date(register.received_on)),
    ];
    table.rows.push(wide("基本情况", Cell::new(about.join("，"))).at_least(9.0));
    for (label, text, least) in [("诉求与\n症结", &plan.crux, 18.0), ("化解路径", &plan.way, 18.0)] {
        table.rows.push(wide(label, prose(text)).at_least(least));
    }
    let members: Vec<String> = plan
        .task_force
        .iter()
        .map(|member| format!("{}（{}）：{}", member.name, member.office, member.duty))
        .collect();
    let members = if members.is_empty() {
        "由承办室办理，不另设专班。".to_owned()
    } else {
        members.join("\n")
    };
    table.rows.push(wide("专班", Cell::new(members)).at_least(9.0));
    table.rows.push(measure_row(["序号", "措施", "起止", "责任人", "完成"].map(Cell::label)));
    table.rows.extend(plan.measures.iter().map(measure));
    table.rows.push(wide("反馈安排", prose(&plan.feedback)).at_least(14.0));
    table.rows.push(wide("风险与\n应对", prose(&plan.risk)).at_least(14.0));
    table.rows.push(wide("回避核对", Cell::new(CHECKED)).at_least(9.0));
    let signed = match decision(sheet)? {
        Some(word) => {
            let opinion =
                if word.opinion.is_empty() { String::new() } else { format!("：{}", word.opinion) };
            let on = chinese_date(word.on);
            prose(&format!("{}{opinion}\n{}　{on}", word.decision_name, word.leader))
        }
        None => Cell::new(sentence),
    };
    let foot = format!("包案领导（{lead}）签名：　　　　　　　年　　月　　日");
    table.rows.push(wide("包案领导\n意见", signed.foot(foot)).at_least(INK));
    Ok(grid::document(title, table, format!("信访编号 {}", sheet.number)))
}

fn measure_row([n, what, days, owner, done]: [Cell; 5]) -> Row {
    Row::new([n, what.span(2, 1), days, owner, done]).at_least(9.0)
}

fn measure(measure: &Measure) -> Row {
    let day = |day: NaiveDate| day.format("%-m月%-d日").to_string();
    let done = match measure.done_on {
        Some(on) if measure.dropped => format!("{} 不再做：{}", day(on), measure.outcome),
        Some(on) => format!("{} 完成：{}", day(on), measure.outcome),
        None => String::new(),
    };
    measure_row([
        Cell::label(measure.n.to_string()),
        Cell::new(measure.what.clone()),
        Cell::label(format!("{}\n至{}", day(measure.set_on), day(measure.due))),
        Cell::label(measure.owner_name.clone()),
        Cell::new(done),
    ])
}

/// The last word on the plan, where it was put before a leader.
fn decision(sheet: &Sheet<'_>) -> Result<Option<Word>> {
    let case = &sheet.scene.case()?.id;
    let kept = sheet
        .look_up("呈批", || Ok(serde_json::to_string(&hall::approvals_of(sheet.scene.view, case)?)?))?;
    let approvals: Vec<Approval> = serde_json::from_str(&kept)?;
    let last = approvals
        .into_iter()
        .find(|one| one.matter == ApprovalMatter::Plan.code() && one.standing != "replaced")
        .filter(|one| one.standing == "agreed" || one.standing == "changed");
    Ok(last.and_then(|one| one.decisions.into_iter().last()))
}
