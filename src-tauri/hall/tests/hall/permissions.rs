//! Who may do what, whole: every act for every role, in its own office and in another, where the case is held elsewhere, and
//! where the person must stand aside; and in a second table where another office of this site keeps the case. The tables
//! are read by people; a change of one is a change of the rules.
//!
//! `LIANXINQIAO_WRITE_PERMISSIONS=1` writes them anew.

use std::fmt::Write;
use std::path::Path;

use crate::county::County;
use hall::*;

const HEAD: &str = "\
谁能办什么：每一行一个动作，每一栏一种职责。
件上的动作，每格四个字依次是：本室承办的件、他室承办的件、由另一单位持件的件、本人应当回避的件；
办 = 可以办，－ = 不可以。不是件上的动作，每格一个字。
能不能在此刻办，还要看件办到哪一步，那是另外的规则。
";

const HEAD_KEPT: &str = "\
转出的件上谁能办什么：每一行一个动作，每一栏一种职责，乡镇一栏是收件的乡镇。
每格三个字依次是：乡镇签收后由它持件、承办的件，转往该乡镇、在途待签收的件，县里移送、职能部门已签收的件；
办 = 可以办，－ = 不可以。能不能在此刻办，还要看件办到哪一步，那是另外的规则。
";

fn people<'a>(c: &'a County, auditor: &'a Session) -> [(Role, &'a Session); 9] {
    [
        (Role::Receptionist, &c.desk),
        (Role::Director, &c.director),
        (Role::Leader, &c.leader),
        (Role::Handler, &c.handler),
        (Role::Supervisor, &c.supervisor),
        (Role::Reviewer, &c.reviewer),
        (Role::Township, &c.township),
        (Role::Administrator, &c.admin),
        (Role::Auditor, auditor),
    ]
}

fn mark(c: &County, who: &Session, verb: ActName, about: Option<&Case>) -> char {
    let asked = |scene: &Scene<'_>| {
        let scene = Scene { view: scene.view, who, about, now: scene.now };
        Ok(verb.may(&scene).is_ok())
    };
    if c.hall.read(&c.director, asked).unwrap() { '办' } else { '－' }
}

/// One cell: may this person do it, with a case in each of the four positions.
fn cell(c: &County, who: &Session, verb: ActName, plain: &Case, recused: &Case) -> String {
    if !is_of_case(verb) {
        return mark(c, who, verb, None).to_string();
    }
    let other = if who.office == c.room { c.village.clone() } else { c.room.clone() };
    let none = AccountId::default();
    let of = |case: &Case, office: &OfficeId, holder: &SiteId| Case {
        office: office.clone(),
        holder: holder.clone(),
        first_handler: none.clone(),
        lead: none.clone(),
        registered_by: none.clone(),
        ..case.clone()
    };
    let elsewhere = SiteId::from("另一单位");
    [
        of(plain, &who.office, &who.site),
        of(plain, &other, &who.site),
        of(plain, &who.office, &elsewhere),
        of(recused, &who.office, &who.site),
    ]
    .iter()
    .map(|case| mark(c, who, verb, Some(case)))
    .collect()
}

fn is_of_case(verb: ActName) -> bool {
    !matches!(verb.place(), Place::House | Place::Door)
}

/// A line of names and cells for each of the acts.
fn lines(
    people: [(Role, &Session); 9],
    verbs: &[ActName],
    cell: impl Fn(&Session, ActName) -> String,
) -> String {
    let roles = people.map(|(role, _)| role.label()).join("　");
    let mut table = format!("动作　何处　{roles}\n");
    for verb in verbs {
        let cells = people.map(|(_, who)| cell(who, *verb)).join("　");
        writeln!(table, "{}　{}　{cells}", verb.name(), verb.place().label()).unwrap();
    }
    table
}

fn must_be_as_written(file: &str, table: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hall").join(file);
    if std::env::var_os("LIANXINQIAO_WRITE_PERMISSIONS").is_some() {
        std::fs::write(&path, table).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    for (line, (is, was)) in table.lines().zip(written.lines()).enumerate() {
        assert_eq!(is, was, "line {} of {}", line + 1, path.display());
    }
    assert_eq!(table, written, "{}", path.display());
}

#[test]
fn the_table_of_who_may_do_what_is_as_written() {
    let c = County::on("2026-11-23");
    let auditor = c.auditor();
    let (plain, recused) = (c.registered(c.named()), c.registered(c.named()));
    let people = people(&c, &auditor);
    assert_eq!(people.len(), Role::ALL.len());
    // The director last: after it nobody is left who could declare it for another.
    for (_, who) in people.iter().filter(|(role, _)| *role != Role::Director) {
        let aside = Recuse { account: who.account.clone(), reason: "亲属".into() };
        c.does(&c.director, &recused, aside);
    }
    c.does(&c.director, &recused, Recuse { account: c.director.account.clone(), reason: "亲属".into() });
    let case_of = |id: &CaseId| c.hall.read(&c.desk, |scene| case(scene.view, id)).unwrap();
    let (plain, recused) = (case_of(&plain), case_of(&recused));

    let mut table = HEAD.to_owned();
    for (about, of_case) in [("件上的动作", true), ("不是件上的动作", false)] {
        let verbs: Vec<ActName> =
            ActName::ALL.iter().copied().filter(|verb| is_of_case(*verb) == of_case).collect();
        let lines = lines(people, &verbs, |who, verb| cell(&c, who, verb, &plain, &recused));
        write!(table, "\n## {about}\n{lines}").unwrap();
    }
    must_be_as_written("permissions.txt", &table);
}

/// 持件: what another office of this site keeps, or what is on its way there, is advanced from nowhere else; but leaders and
/// reviewers answer what the keeper put before them, and whoever handed a matter out enters what its department asks for.
#[test]
fn the_table_of_who_may_do_what_with_a_case_kept_elsewhere_is_as_written() {
    let c = County::on("2026-11-23");
    let auditor = c.auditor();
    let case_of = |id: &CaseId| c.hall.read(&c.desk, |scene| case(scene.view, id)).unwrap();
    let (kept, under_way) = (c.registered(c.named()), c.registered(c.named()));
    for id in [&kept, &under_way] {
        c.does(&c.director, id, c.forward(id));
    }
    c.does(&c.township, &kept, c.take_over(""));
    let outside = c.registered(RegisterForm { kind: "4".into(), categories: vec![], ..c.named() });
    let out = HandOut {
        number: Number::default(),
        on: c.today(),
        to: c.office("青山县民政局", OfficeKind::Department),
        basis: "低保由民政部门负责".into(),
        summary: c.cleared_by(&c.director, &outside, "要求核实某户低保资格。"),
        sheets: 2,
        copy_to: OfficeId::default(),
        consent: None,
        consented: 0,
        share_name: false,
        share_phone: false,
        share_address: false,
    };
    c.does(&c.director, &outside, out);
    c.does(&c.desk, &outside, c.take_over("张科长"));
    let cases =
        [Case { office: c.village.clone(), ..case_of(&kept) }, case_of(&under_way), case_of(&outside)];
    let verbs: Vec<ActName> = ActName::ALL.iter().copied().filter(|verb| is_of_case(*verb)).collect();
    let cell = |who: &Session, verb| cases.iter().map(|case| mark(&c, who, verb, Some(case))).collect();
    let table = format!("{HEAD_KEPT}\n{}", lines(people(&c, &auditor), &verbs, cell));
    must_be_as_written("permissions_kept.txt", &table);
}

/// What holds for every row, whatever the table says: who must stand aside does nothing, the administrator and the auditor
/// touch no case, and nothing is advanced from elsewhere.
#[test]
fn no_row_of_the_table_lets_through_what_none_may_do() {
    let table = include_str!("permissions.txt");
    let of_cases = table.split("## 件上的动作").nth(1).unwrap().split("## ").next().unwrap();
    let rows: Vec<Vec<&str>> = of_cases
        .lines()
        .skip(2)
        .filter(|line| !line.is_empty())
        .map(|line| line.split('　').collect())
        .collect();
    assert!(rows.len() > 40, "{}", rows.len());
    for row in rows {
        let [name, place, cells @ ..] = row.as_slice() else { panic!("a row") };
        assert_eq!(cells.len(), Role::ALL.len(), "{name}");
        for cell in cells {
            let [own, other, elsewhere, aside] = cell.chars().collect::<Vec<_>>()[..] else {
                panic!("{cell}")
            };
            assert_eq!(aside, '－', "{name}: whoever must stand aside");
            assert!(elsewhere == '－' || *place == "各处", "{name}: held elsewhere");
            assert!(own == '办' || other == '－', "{name}: more in another office than in one's own");
        }
        assert_eq!(cells[cells.len() - 2..], ["－－－－"; 2], "{name}: administrator and auditor");
    }
}

/// The same of the second table: what is under way is taken back or waits, and nobody but the keeper advances what is kept.
#[test]
fn nothing_is_advanced_on_its_way_and_nobody_but_the_keeper_advances_what_is_kept() {
    let table = include_str!("permissions_kept.txt");
    let rows = table.lines().filter(|line| line.contains("　持件单位　") || line.contains("　承办室　"));
    let rows: Vec<Vec<&str>> = rows.map(|line| line.split('　').collect()).collect();
    assert!(rows.len() > 40, "{}", rows.len());
    for row in rows {
        let [name, _, cells @ ..] = row.as_slice() else { panic!("a row") };
        for (role, cell) in Role::ALL.iter().zip(cells) {
            let [kept, under_way, _] = cell.chars().collect::<Vec<_>>()[..] else { panic!("{cell}") };
            // What must be sealed does not wait for a signature.
            assert!(under_way == '－' || ["收回转件", "转密封报送"].contains(name), "{name}: under way");
            // Leaders and whoever judges answer what a township puts before them, and leaders go there themselves.
            let reaches =
                ["批示", "补录批示", "快办研判", "快办审理", "确定包案领导", "安排走访", "取消走访"];
            assert!(
                kept == '－' || reaches.contains(name) || *role == Role::Township,
                "{name}: kept by the township"
            );
        }
    }
}
