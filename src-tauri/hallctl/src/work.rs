//! What each command does: a call or two on the hall, and an answer in words or JSON.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::NaiveDate;
use hall::{
    CaseId, CaseSort, CasesInput, Clock, DoorStanding, EntryId, Failure, FoundForm, Hall, NewPerson,
    PaperKind, Result, Session, Task, TasksInput, ready_to_issue,
};
use papers::{PaperInput, PaperPdf, Press};
use serde_json::{Value, json};

use crate::{Cli, Work};

/// The answer, and whether nothing was found that somebody should look at.
pub fn run(cli: &Cli) -> Result<(String, bool)> {
    match &cli.work {
        Work::Init { organ, region, telephone, administrator, director, out } => {
            init(cli, [organ, region, telephone, administrator, director], out.as_deref())
        }
        Work::Demo { cases, out } => demo(cli, *cases, out.as_deref()),
        Work::Verify { noted } => verify(cli, noted.as_deref()),
        Work::Rebuild => {
            let (hall, who) = open(cli)?;
            hall::may_verify(&who)?;
            hall.rebuild()?;
            Ok((say(cli, "已按记录重算。", json!({ "rebuilt": true })), true))
        }
        Work::Print { case, paper, a3, reason, out } => print(cli, case, paper, *a3, reason, out),
        Work::Figures { since } => figures(cli, *since),
        Work::Due { office, person } => due(cli, office, person),
    }
}

fn say(cli: &Cli, words: &str, facts: Value) -> String {
    if cli.json { facts.to_string() } else { words.to_owned() }
}

/// From the environment, or asked for.
fn password(variable: &str, asked: &str) -> Result<String> {
    match std::env::var(variable) {
        Ok(password) if !password.is_empty() => Ok(password),
        _ => rpassword::prompt_password(asked)
            .map_err(|_| Failure::input("password", format!("没有密码：请在终端输入，或设置 {variable}。"))),
    }
}

/// One's own, from the environment, or typed twice.
fn new_password(variable: &str, whose: &str) -> Result<String> {
    let first = password(variable, &format!("请{whose}本人设密码："))?;
    if std::env::var(variable).is_ok_and(|password| !password.is_empty())
        || password(variable, "再输一遍：")? == first
    {
        return Ok(first);
    }
    Err(Failure::input("password", format!("{whose}两遍输入的密码不一样。")))
}

fn open(cli: &Cli) -> Result<(Hall, Session)> {
    let logins = match Hall::standing(&cli.store) {
        DoorStanding::Absent => {
            return Err(Failure::door(
                format!("“{}”里没有库。", cli.store.display()),
                "请核对 --store，或先用 init、demo 建立。",
            ));
        }
        DoorStanding::Broken(failure) => return Err(failure),
        DoorStanding::Locked { logins, .. } => logins,
    };
    // Without a name, the director: the one account that every house has and that may look at everything.
    let found = logins
        .iter()
        .find(|login| login.name == cli.account || (cli.account.is_empty() && login.post.contains("主任")))
        .or(logins.get(1));
    let account = found.filter(|login| cli.account.is_empty() || login.name == cli.account);
    let account = account.ok_or_else(|| {
        Failure::input("account", format!("没有账户“{}”，请用 --account 写明姓名。", cli.account))
    })?;
    Hall::unlock(&cli.store, Clock::Machine, &account.id, &password("LIANXINQIAO_PASSWORD", "密码：")?)
}

fn init(
    cli: &Cli,
    [organ, region, telephone, administrator, director]: [&String; 5],
    out: Option<&Path>,
) -> Result<(String, bool)> {
    const PAGE: &str = "恢复码密封页.pdf";
    if let Some(out) = out
        && (std::fs::create_dir_all(out).is_err() || !desk::may_write(&out.join(PAGE)))
    {
        return Err(no_room(out, "恢复码", "库"));
    }
    let person = |name: &String, post: &str, variable: &str| -> Result<NewPerson> {
        let password = new_password(variable, &format!("{post}{name}"))?;
        Ok(NewPerson { name: name.clone(), post: post.to_owned(), password })
    };
    let form = FoundForm {
        organ: organ.clone(),
        region: region.clone(),
        telephone: telephone.clone(),
        administrator: person(administrator, "系统管理员", "LIANXINQIAO_PASSWORD")?,
        director: person(director, "信访室主任", "LIANXINQIAO_PASSWORD_DIRECTOR")?,
    };
    form.passwords_must_differ()?;
    let (_, codes) = Hall::found(&cli.store, Clock::Machine, &form, papers::shipped_templates())?;
    let (store, vault) = (codes.store_code.as_str(), codes.vault_code.as_str());
    if let Some(out) = out {
        let page = out.join(PAGE);
        let pdf = Press::new(Vec::new()).recovery_page(organ, store, vault);
        if pdf.is_ok_and(|pdf| desk::write_whole(&page, &pdf).is_ok()) {
            let words = format!(
                "已建立{organ}。恢复码在“{}”：打印、裁开、分别封存，然后删去这个文件。",
                page.display()
            );
            return Ok((say(cli, &words, json!({ "page": page })), true));
        }
        // The house stands, and its codes are told this once: better on the screen than lost.
    }
    let words = format!(
        "已建立{organ}。\n恢复码甲（库）：{store}\n恢复码乙（身份库）：{vault}\n恢复码只显示这一次，请分别封存。"
    );
    Ok((say(cli, &words, json!({ "store_code": store, "vault_code": vault })), true))
}

fn demo(cli: &Cli, cases: Option<u32>, out: Option<&Path>) -> Result<(String, bool)> {
    let today = Clock::Machine.today();
    // Asked before the store is made, so that it seldom is for nothing.
    if let Some(out) = out
        && (std::fs::create_dir_all(out).is_err() || !desk::may_write(&out.join("文书.pdf")))
    {
        return Err(no_room(out, "文书", "演示库"));
    }
    match (cases, out) {
        (None, Some(out)) => walk(cli, today, out),
        (cases, out) => county(cli, cases.unwrap_or(180), today, out),
    }
}

/// The papers of the demonstration, and the same on A3 where there is that.
const SHOWN: [PaperKind; 5] = [
    PaperKind::RegisterForm,
    PaperKind::AcceptanceNotice,
    PaperKind::SettlementAgreement,
    PaperKind::DoublePublicity,
    PaperKind::MeetingMinutes,
];

/// Issues a paper of the demonstration into the folder; the names of its files.
fn show(
    press: &Press,
    (hall, who): (&Hall, &Session),
    paper: PaperKind,
    case: &CaseId,
    out: &Path,
) -> Result<Vec<String>> {
    let sizes: &[bool] = if paper.has_a3() { &[false, true] } else { &[false] };
    let one = |a3: &bool| {
        let input = PaperInput {
            paper,
            case_id: case.clone(),
            about: EntryId::default(),
            a3: *a3,
            reason: "演示打印".into(),
        };
        let issued = press.issue(hall, who, &input)?;
        let name = format!("{}{}.pdf", issued.name, if *a3 { "-A3" } else { "" });
        write(&out.join(&name), &issued).map_err(|_| no_room(out, "文书", "演示库"))?;
        Ok(name)
    };
    sizes.iter().map(one).collect()
}

fn county(cli: &Cli, cases: u32, today: NaiveDate, out: Option<&Path>) -> Result<(String, bool)> {
    use desk::demo::PASSWORD;
    desk::demo::make(&cli.store, &desk::demo::Plan::of(cases, today))?;
    let mut words = format!("演示库已建在“{}”，{cases} 件，各账户密码：{PASSWORD}", cli.store.display());
    let mut made = Vec::new();
    if let Some(out) = out {
        let DoorStanding::Locked { logins, .. } = Hall::standing(&cli.store) else {
            return Err(Failure::fault("演示库建好了，却打不开。", "请换一个空文件夹再试。"));
        };
        let director = logins.iter().find(|login| login.post.contains("主任")).map(|login| login.id.clone());
        let director = director.unwrap_or_default();
        let (hall, who) = Hall::unlock(&cli.store, Clock::Machine, &director, PASSWORD)?;
        let press = Press::new(Vec::new());
        for paper in SHOWN {
            match first_of(&hall, &who, paper)? {
                Some(case) => made.extend(show(&press, (&hall, &who), paper, &case, out)?),
                None => words.push_str(&format!("\n没有一件可以出{}。", paper.label())),
            }
        }
        words.push_str(&format!("\n文书在“{}”：\n{}", out.display(), made.join("\n")));
    }
    Ok((say(cli, &words, json!({ "cases": cases, "password": PASSWORD, "papers": made })), true))
}

/// The newest case of which this paper can be made.
fn first_of(hall: &Hall, who: &Session, paper: PaperKind) -> Result<Option<CaseId>> {
    let mut input = CasesInput { limit: 200, sort: CaseSort::Newest, ..CasesInput::default() };
    loop {
        let page = hall.read(who, |scene| hall::cases(scene, &input))?;
        for row in &page.rows {
            let ready =
                hall.read_case(who, &row.case_id, |scene| ready_to_issue(scene.view, scene.case()?, paper));
            if ready.is_ok() {
                return Ok(Some(row.case_id.clone()));
            }
        }
        if page.rows.len() < 200 {
            return Ok(None);
        }
        input.offset += 200;
    }
}

fn walk(cli: &Cli, today: NaiveDate, out: &Path) -> Result<(String, bool)> {
    let (made, check) = desk::demo::walk(&cli.store, today, |hall, director, walk| {
        let press = Press::new(Vec::new());
        let mut made = Vec::new();
        for paper in SHOWN {
            let case = match paper {
                PaperKind::DoublePublicity => &walk.minor,
                PaperKind::MeetingMinutes => &walk.anonymous,
                _ => &walk.named,
            };
            made.extend(show(&press, (hall, director), paper, case, out)?);
        }
        Ok((made, press.check(hall, director)?))
    })?;
    let clean = check.all_ok();
    let words = format!(
        "办了三件（实名、匿名、小微），从登记到归档，记录 {} 条，核对{}。文书在“{}”：\n{}",
        check.entries,
        if clean { "无误" } else { "有误" },
        out.display(),
        made.join("\n")
    );
    Ok((say(cli, &words, json!({ "papers": made, "entries": check.entries, "clean": clean })), clean))
}

fn no_room(out: &Path, what: &str, store: &str) -> Failure {
    let message = format!("{what}存不进“{}”，{store}没有建。", out.display());
    Failure::input("out", message)
}

/// The paper stands under its name whole or not at all.
fn write(path: &Path, paper: &PaperPdf) -> Result<()> {
    let bytes = BASE64.decode(&paper.pdf).map_err(|_| Failure::fault("文书没有做出来。", "请再试一次。"))?;
    Ok(desk::write_whole(path, &bytes)?)
}

/// Writes a paper that is issued already: a number once given stays given.
fn save(path: &Path, paper: &PaperPdf) -> Result<()> {
    write(path, paper).map_err(|_| {
        Failure::fault(
            format!("{}{}已经出具，编号已用掉，但没有存进“{}”。", paper.name, paper.number, path.display()),
            "请在窗口里打开这一件，从“文书”一栏重印这一份；不要再出具，否则又用一个编号。",
        )
    })
}

/// Asked before a number is taken, so that it seldom is for nothing.
fn can_save(path: &Path) -> Result<()> {
    match desk::may_write(path) {
        true => Ok(()),
        false => {
            Err(Failure::input("out", format!("“{}”存不进去，文书没有出具，编号没有用掉。", path.display())))
        }
    }
}

fn verify(cli: &Cli, noted: Option<&str>) -> Result<(String, bool)> {
    let (hall, who) = open(cli)?;
    let mut check = Press::new(Vec::new()).check(&hall, &who)?;
    if let Some(noted) = noted
        && !hall.read(&who, |scene| hall::still_holds(scene.view, noted))?
    {
        check.chain_ok = false;
        check.findings.push(format!("记录里找不到抄存的“{noted}”：记录被截断或重写过。"));
    }
    let clean = check.all_ok();
    let words = if clean {
        let papers = match (check.papers, check.unjudged) {
            (None, _) => "都无误；未核对文书：需身份钥匙。".to_owned(),
            (Some(_), 0) => "、文书都无误。".to_owned(),
            (Some(_), left) => format!("都无误；文书有 {left} 份没有核对，其余文书无误。"),
        };
        let ends = check.ends.join("、");
        let head = format!(
            "记录 {} 条，链、重算、数据库{papers}\n尾号 {ends}，请抄存，下次以 --noted 核对。",
            check.entries
        );
        // What could not be looked at is said too.
        std::iter::once(head).chain(check.findings.iter().cloned()).collect::<Vec<_>>().join("\n")
    } else {
        check.findings.join("\n")
    };
    Ok((say(cli, &words, serde_json::to_value(&check)?), clean))
}

fn print(cli: &Cli, case: &str, paper: &str, a3: bool, reason: &str, out: &Path) -> Result<(String, bool)> {
    let (hall, who) = open(cli)?;
    let kind = PaperKind::ALL.iter().find(|kind| kind.code() == paper || kind.label() == paper).copied();
    let paper =
        kind.ok_or_else(|| Failure::input("paper", format!("没有“{paper}”这种文书，--help 列出了有哪些。")))?;
    let found =
        hall.read(&who, |scene| hall::find(scene, case))?.into_iter().find(|found| found.number == case);
    let found = found.ok_or_else(|| Failure::input("case", format!("没有编号为“{case}”的件。")))?;
    let input = PaperInput {
        paper,
        case_id: found.case_id,
        about: EntryId::default(),
        a3,
        reason: reason.to_owned(),
    };
    can_save(out)?;
    let issued = Press::new(Vec::new()).issue(&hall, &who, &input)?;
    save(out, &issued)?;
    let words =
        format!("已出具{}{}，{} 页，存为“{}”。", issued.name, issued.number, issued.pages, out.display());
    Ok((say(cli, &words, json!({ "number": issued.number, "pages": issued.pages })), true))
}

fn figures(cli: &Cli, since: Option<chrono::NaiveDate>) -> Result<(String, bool)> {
    let (hall, who) = open(cli)?;
    let (volume, light, ceased) = hall.read(&who, |scene| {
        Ok((hall::volume(scene)?, hall::light_days(scene, since)?, hall::ceased_rates(scene)?))
    })?;
    let stand = volume
        .iter()
        .map(|row| format!("{}　{}　{}　{} 件", row.kind, row.attribution, row.stage, row.cases));
    let took = light.iter().filter(|row| row.cases > 0).map(|row| {
        let (mean, median) = (row.mean.unwrap_or_default(), row.median.unwrap_or_default());
        format!("{}　办结 {} 件，受理到办结平均 {mean:.2} 天，中位 {median} 天", row.group, row.cases)
    });
    let rest = ceased.iter().filter(|row| row.noted > 0).map(|row| {
        format!(
            "{}　办结 {} 件，看过 {} 件，息访 {} 件，息访率 {}",
            row.attribution, row.closed, row.noted, row.ceased, row.rate
        )
    });
    let words = stand.chain(took).chain(rest).collect::<Vec<_>>().join("\n");
    Ok((say(cli, &words, json!({ "volume": volume, "light": light, "ceased": ceased })), true))
}

/// The list of the day, a line each, for printing or a table: numbers and titles, nobody's name but the handlers'.
fn due(cli: &Cli, office: &str, person: &str) -> Result<(String, bool)> {
    let (hall, who) = open(cli)?;
    let list = hall.read(&who, |scene| {
        let offices = hall::offices(scene.view)?;
        let people = hall::accounts(scene.view)?;
        let office = named("office", office, offices.into_iter().map(|one| (one.name, one.id)))?;
        let person = named("person", person, people.into_iter().map(|one| (one.name, one.id)))?;
        hall::tasks(scene, &TasksInput { office, person })
    })?;
    let line = |task: &Task| {
        format!("{}\t{}\t{}\t{}\t{}\t{}", task.left, task.due, task.what, task.number, task.title, task.note)
    };
    let head = format!("超期 {} 项，今日到期 {} 项，三日内到期 {} 项", list.late, list.today, list.soon);
    let lines: Vec<String> = std::iter::once(head).chain(list.tasks.iter().map(line)).collect();
    Ok((say(cli, &lines.join("\n"), serde_json::to_value(&list)?), true))
}

/// The one of this name; none where no name is given.
fn named<T>(option: &str, name: &str, all: impl Iterator<Item = (String, T)>) -> Result<Option<T>> {
    if name.is_empty() {
        return Ok(None);
    }
    let mut all = all;
    match all.find(|(known, _)| known == name) {
        Some((_, found)) => Ok(Some(found)),
        None => Err(Failure::input(option, format!("没有“{name}”，请写“设置”里的全名。"))),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

    use super::*;

    fn paper() -> PaperPdf {
        let pdf = BASE64.encode("%PDF");
        PaperPdf {
            name: "受理告知书".into(),
            number: "信告〔2026〕1号".into(),
            seconds: None,
            pdf,
            pages: 1,
            a3: false,
            issued: None,
            changes: Vec::new(),
        }
    }

    /// 存不进去时说明编号已用、怎样重印，并且不留半份。
    #[test]
    fn a_paper_is_saved_whole_or_told_with_its_number_and_the_way_to_reprint() {
        let dir = tempfile::tempdir().unwrap();
        let good = dir.path().join("告知书.pdf");
        can_save(&good).unwrap();
        save(&good, &paper()).unwrap();
        assert_eq!(std::fs::read(&good).unwrap(), b"%PDF");
        // A folder stands where the paper should.
        let taken = dir.path().join("文书");
        std::fs::create_dir(&taken).unwrap();
        assert!(can_save(&taken).unwrap_err().message.contains("编号没有用掉"));
        let told = save(&taken, &paper()).unwrap_err();
        assert!(told.message.contains("信告〔2026〕1号") && told.way_out.contains("重印"), "{told}");
        assert!(can_save(&dir.path().join("没有的夹").join("x.pdf")).is_err());
        let left = std::fs::read_dir(dir.path()).unwrap().count();
        assert_eq!(left, 2, "the paper and the folder, nothing half-done");
    }
}
