//! What people wait for, in a small county and in a big one, each beside reading as many whole cases by their key in the
//! same store. A hundred times the cases may cost a little more, not a hundred times as much: the last column says.
//!
//! With LIANXINQIAO_BENCH_MILLION set, a county of a million cases too; that takes the better part of an hour to make.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench that finds something amiss is to stop at once, wherever it is written"
)]

#[path = "../../hall/benches/beside/mod.rs"]
mod beside;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use beside::{beside, criterion, note, report};
use criterion::Criterion;
use desk::demo::{PASSWORD, Plan, make};
use hall::{
    Attribution, CaseFilter, CaseId, CaseSort, CasesInput, Clock, DoorStanding, Hall, Identity, OfficeId,
    RepeatsInput, Result, Scene, Session, Subject,
};

struct Store {
    hall: Hall,
    director: Session,
    handler: Session,
    cases: u32,
    /// Keys of cases all over the store, for the baseline.
    some: Vec<CaseId>,
}

impl Store {
    fn open(dir: &Path, cases: u32) -> Self {
        let DoorStanding::Locked { logins, .. } = Hall::standing(dir) else { panic!("no store") };
        let id = |name: &str| logins.iter().find(|login| login.name == name).unwrap().id.clone();
        let (hall, director) = Hall::unlock(dir, Clock::Machine, &id("林静"), PASSWORD).unwrap();
        let handler = hall.login(&id("王海燕"), PASSWORD).unwrap();
        let some = hall.read(&director, |scene| {
            let step = i64::from(cases / 200);
            scene.view.all("SELECT id FROM cases WHERE serial % ?1 = 0 LIMIT 200", [step], |row| row.get(0))
        });
        Self { hall, director, handler, cases, some: some.unwrap() }
    }

    fn ask<T>(&self, who: &Session, look: impl FnOnce(&Scene<'_>) -> Result<T>) -> T {
        self.hall.read(who, look).unwrap()
    }

    /// Whole cases by their key, as many as the question answers with.
    fn by_key(&self, rows: usize) {
        self.ask(&self.director, |scene| {
            self.some.iter().cycle().take(rows.max(1)).try_for_each(|id| hall::case(scene.view, id).map(drop))
        });
    }
}

/// Where the window's bench finds the big county afterwards.
fn place(cases: u32) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("county-{cases}"))
}

fn county(cases: u32) -> Store {
    let dir = place(cases);
    if dir.exists() {
        std::fs::remove_dir_all(&dir).unwrap();
    }
    let start = Instant::now();
    make(&dir, &Plan::of(cases, Clock::Machine.today())).unwrap();
    let taken = start.elapsed();
    let store = Store::open(&dir, cases);
    let acts = store.ask(&store.director, |scene| scene.view.count("SELECT max(pos) FROM record", []));
    let rate = f64::from(acts) / taken.as_secs_f64();
    note(format!("a county of {cases} cases made: {acts} acts in {taken:.1?}, {rate:.0} acts/s"));
    store
}

type Question = Box<dyn Fn(&Store) -> usize>;

fn list(filter: impl Fn(&Store) -> CaseFilter + 'static, sort: CaseSort) -> Question {
    Box::new(move |store| {
        let input = CasesInput { filter: filter(store), sort, offset: 0, limit: 60 };
        store.ask(&store.director, |scene| hall::cases(scene, &input)).rows.len()
    })
}

fn today(who: fn(&Store) -> &Session) -> Question {
    Box::new(move |store| store.ask(who(store), hall::today).daily.tasks.len())
}

fn find(typed: &'static str) -> Question {
    Box::new(move |store| store.ask(&store.director, |scene| hall::find(scene, typed)).len())
}

fn repeats(store: &Store) -> usize {
    let mut person = Identity::default();
    (person.name, person.phone) = ("马玉兰".into(), "19900010002".into());
    let subject =
        Subject {
            name: "刘某".into(), organisation: "石桥村村民委员会".into(), ..Subject::default()
        };
    let input = RepeatsInput {
        attribution: Attribution::Named,
        complainants: vec![person],
        subjects: vec![subject],
        facts: "反映石桥村危房改造名单没有公示，不符合条件的住户列入了名单。".into(),
        township: OfficeId::default(),
    };
    store.ask(&store.director, |scene| hall::repeats(scene, &input)).rows.len()
}

fn case_view(store: &Store, stage: &str) -> usize {
    let id: CaseId = store.ask(&store.director, |scene| {
        let sql = "SELECT id FROM cases WHERE stage=?1 ORDER BY next_due, serial LIMIT 1";
        Ok(scene.view.value(sql, [stage])?.unwrap())
    });
    store.hall.read_case(&store.director, &id, hall::case_view).unwrap().timeline.len()
}

fn questions() -> Vec<(&'static str, Question)> {
    let stage = |code: &'static str| {
        move |_: &Store| CaseFilter { stage: Some(code.into()), ..CaseFilter::default() }
    };
    vec![
        ("today, the director", today(|store| &store.director)),
        ("today, a handler", today(|store| &store.handler)),
        ("cases, first page", list(|_| CaseFilter::default(), CaseSort::Urgency)),
        ("cases, newest first", list(|_| CaseFilter::default(), CaseSort::Newest)),
        ("cases in handling", list(stage("handling"), CaseSort::Urgency)),
        ("cases archived", list(stage("archived"), CaseSort::Newest)),
        ("cases late", list(|_| CaseFilter { late: true, ..CaseFilter::default() }, CaseSort::Due)),
        (
            "cases anonymous, of kind 4",
            list(
                |_| CaseFilter {
                    attribution: Some(Attribution::Anonymous),
                    kind: Some("4".into()),
                    ..CaseFilter::default()
                },
                CaseSort::Urgency,
            ),
        ),
        (
            "cases of an office",
            list(
                |store| CaseFilter { office: Some(store.handler.office.clone()), ..CaseFilter::default() },
                CaseSort::Urgency,
            ),
        ),
        (
            "cases about 危房改造",
            list(|_| CaseFilter { text: "危房改造".into(), ..CaseFilter::default() }, CaseSort::Newest),
        ),
        (
            "cases of a handler",
            Box::new(|store| {
                let input = CasesInput { limit: 60, ..CasesInput::default() };
                store.ask(&store.handler, |scene| hall::cases(scene, &input)).rows.len()
            }),
        ),
        (
            "cases, the last page",
            Box::new(|store| {
                // The list ends at ten thousand.
                let last = store.cases.min(10_000) - 60;
                let input = CasesInput { offset: last, limit: 60, ..CasesInput::default() };
                store.ask(&store.director, |scene| hall::cases(scene, &input)).rows.len()
            }),
        ),
        ("find a number", find("信访〔2026〕7号")),
        ("find 12", find("12")),
        ("find a village", find("石桥村")),
        ("find a name", find("刘某")),
        ("find by initials", find("sqc")),
        ("find a word in all", find("问题")),
        ("find nothing", find("魑魅魍魉")),
        ("find nothing, of common characters", find("村问要况")),
        ("repeats of a form", Box::new(repeats)),
        ("case in handling", Box::new(|store| case_view(store, "handling"))),
        ("case in the archive", Box::new(|store| case_view(store, "archived"))),
    ]
}

fn ask_all(criterion: &mut Criterion, store: &Store) -> Vec<Option<Duration>> {
    let mut taken = Vec::new();
    for (name, question) in questions() {
        let rows = question(store);
        let name = format!("{name}, of {}", store.cases);
        taken.push(beside(
            criterion,
            &name,
            1,
            || question(store),
            &format!("{rows} by key"),
            || store.by_key(rows),
        ));
    }
    taken
}

fn main() {
    let mut criterion = criterion();
    let mut sizes = vec![1_000, 100_000];
    if std::env::var_os("LIANXINQIAO_BENCH_MILLION").is_some() {
        sizes.push(1_000_000);
    }
    let answers: Vec<_> = sizes.iter().map(|cases| ask_all(&mut criterion, &county(*cases))).collect();
    for (small, big) in
        sizes.iter().zip(&sizes[1..]).zip(answers.iter().zip(&answers[1..])).map(|(_, pair)| pair)
    {
        for ((name, _), (small, big)) in questions().iter().zip(small.iter().zip(big)) {
            if let (Some(small), Some(big)) = (small, big) {
                let growth = big.as_secs_f64() / small.as_secs_f64();
                note(format!("{name:44} grows {growth:.2} times"));
            }
        }
    }
    criterion.final_summary();
    report();
}
