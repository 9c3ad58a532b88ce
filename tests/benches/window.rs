//! From the start of the program to the first usable screen with a big county in the store, beside a Tauri window with
//! nothing in it. Both are started by the same driver, whose own time is in both.
//!
//! The county is the one that desk's bench has made; where it is not there it is made first.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench that finds something amiss is to stop at once, wherever it is written"
)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use desk::Desk;
use desk::demo::{PASSWORD, Plan, make};
use serde_json::{Value, json};
use whole::{Outcome, Stage, Window, program};

const CASES: u32 = 100_000;
const WINDOWS: usize = 5;

fn county() -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("county-{CASES}"));
    if !dir.exists() {
        make(&dir, &Plan::of(CASES, hall::Clock::Machine.today())).unwrap();
    }
    dir
}

fn median(mut all: Vec<Duration>) -> Duration {
    all.sort();
    all[all.len() / 2]
}

/// Until the driver has a page that has finished loading.
fn empty(program: &Path) -> Outcome<Duration> {
    let stage = Stage::set()?;
    let start = Instant::now();
    let mut window = Window::start("empty_window", program, stage)?;
    while window.script("return document.readyState", vec![])? != "complete" {}
    Ok(start.elapsed())
}

/// Until one can choose who one is; then, the password typed, until the tasks of the day are there.
fn ours(program: &Path, store: &Path, login: &str) -> Outcome<(Duration, Duration)> {
    let stage = Stage::set()?;
    std::os::unix::fs::symlink(store, stage.store())?;
    let start = Instant::now();
    let mut window = Window::start("window_bench", program, stage)?;
    window.sees("林静")?;
    let door = start.elapsed();
    window.click(&format!("login-{login}"))?;
    window.fill("field-password", PASSWORD)?;
    let start = Instant::now();
    window.click("unlock")?;
    window.sees("应于")?;
    Ok((door, start.elapsed()))
}

fn unlock(desk: &Desk, login: &str) -> Duration {
    let start = Instant::now();
    desk.call("unlock", json!({ "account": login, "password": PASSWORD })).unwrap();
    start.elapsed()
}

fn main() -> Outcome {
    let (store, ours_at) = (county(), program("lianxinqiao")?);
    let empty_at = ours_at.with_file_name("examples").join("empty_window");
    let desk = Desk::new(store.clone());
    let door = desk.call("door", Value::Null).unwrap();
    let logins = door["logins"].as_array().unwrap();
    let login = logins.iter().find(|login| login["name"] == "林静").unwrap()["id"].as_str().unwrap();

    // The first opens the store; with the store open only the password is left to try, which is Argon2id.
    let whole = unlock(&desk, login);
    let password = median((0..WINDOWS).map(|_| unlock(&desk, login)).collect());
    drop(desk);

    let (mut empties, mut doors, mut todays) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..WINDOWS {
        empties.push(empty(&empty_at)?);
        let (door, today) = ours(&ours_at, &store, login)?;
        doors.push(door);
        todays.push(today);
    }
    let (empty, door, today) = (median(empties), median(doors), median(todays));
    let ratio = |time: Duration| time.as_secs_f64() / empty.as_secs_f64();
    println!("an empty window                       {empty:>8.2?}  baseline");
    println!("to the door                           {door:>8.2?}  {:.2} ×", ratio(door));
    println!("from the password to the day's tasks  {today:>8.2?}  {:.2} ×", ratio(today));
    println!("  of it trying the password (Argon2id) {password:>7.2?}");
    println!("  of it opening the store              {:>7.2?}", whole.saturating_sub(password));
    println!("start to the day's tasks, typing aside {:>7.2?}  {:.2} ×", door + today, ratio(door + today));
    Ok(())
}
