//! The program without a window, run as a script would run it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so by stopping")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use tempfile::TempDir;

fn hallctl(store: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hallctl"));
    command.env("LIANXINQIAO_PASSWORD", desk::demo::PASSWORD);
    command.arg("--store").arg(store).args(args).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

/// A copy of what `demo` with these arguments made in a folder of its own: the store `库`, and its answer in `answer.json`.
/// Passwords cost seconds, so that it is made once.
fn copy_of(made: &'static OnceLock<PathBuf>, name: &str, arguments: &[&str]) -> TempDir {
    let original = made.get_or_init(|| {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if dir.exists() {
            std::fs::remove_dir_all(&dir).unwrap();
        }
        std::fs::create_dir_all(&dir).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_hallctl"));
        command.current_dir(&dir).args(["--json", "--store", "库", "demo"]).args(arguments);
        let made = command.output().unwrap();
        assert!(made.status.success(), "{}", said(&made));
        std::fs::write(dir.join("answer.json"), &made.stdout).unwrap();
        dir
    });
    let copy = tempfile::tempdir().unwrap();
    let all = Command::new("cp").arg("-a").arg(original.join(".")).arg(copy.path()).status();
    assert!(all.unwrap().success());
    copy
}

/// Cases of a county: so many that some are 申诉, 批评建议 and none of discipline, which come after the first two hundred.
const CASES: u64 = 240;

fn county() -> TempDir {
    static MADE: OnceLock<PathBuf> = OnceLock::new();
    copy_of(&MADE, "county", &["--cases", &CASES.to_string(), "--out", "文书"])
}

/// Three cases that went round the loop, and their papers in `文书`.
fn walk() -> TempDir {
    static MADE: OnceLock<PathBuf> = OnceLock::new();
    copy_of(&MADE, "walk", &["--out", "文书"])
}

/// 没有窗口也能一件到底：三种件都归了档，文书都在，库核对无误。
#[test]
fn the_demonstration_goes_round_the_whole_loop() {
    let dir = walk();
    let (store, out) = (dir.path().join("库"), dir.path().join("文书"));
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 6);
    let figures = said(&hallctl(&store, &["figures"]));
    let stand: Vec<&str> = figures.lines().filter(|line| !line.contains("受理到办结")).collect();
    assert!(!stand.is_empty() && stand.iter().all(|line| line.contains("已归档")), "{figures}");
    let verified = hallctl(&store, &["verify"]);
    assert!(verified.status.success(), "{}", said(&verified));
    // A second time there is a store already, and nothing is done to it.
    let again = hallctl(&store, &["demo", "--out", out.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(3), "{}", said(&again));
    assert!(said(&again).contains("已经有一个库"));
}

/// 建立的单位，恢复码可以只在密封页上：屏幕上没有，脚本的日志里也没有。
#[test]
fn the_recovery_codes_can_go_to_their_sealed_page_alone() {
    let dir = tempfile::tempdir().unwrap();
    let (store, out) = (dir.path().join("库"), dir.path().join("密封"));
    let init =
        ["--organ", "青山县纪委", "--region", "999999", "--administrator", "孙文", "--director", "林静"];
    let made = Command::new(env!("CARGO_BIN_EXE_hallctl"))
        .env("LIANXINQIAO_PASSWORD", "一句容易记的话就好")
        .env("LIANXINQIAO_PASSWORD_DIRECTOR", "门前大桥下游过")
        .arg("--store")
        .arg(&store)
        .arg("init")
        .args(init)
        .arg("--out")
        .arg(&out)
        .output()
        .unwrap();
    assert!(made.status.success() && !said(&made).contains("恢复码甲"), "{}", said(&made));
    let page = std::fs::read(out.join("恢复码密封页.pdf")).unwrap();
    assert!(page.starts_with(b"%PDF"));
}

/// 文书存不进去的，先说清是哪个文件夹，不建库。
#[test]
fn papers_that_cannot_be_kept_leave_no_store() {
    let dir = tempfile::tempdir().unwrap();
    let (store, out) = (dir.path().join("库"), dir.path().join("文书"));
    std::fs::write(&out, "a file stands where the folder should").unwrap();
    let refused = hallctl(&store, &["demo", "--out", out.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(
        said(&refused).contains(out.to_str().unwrap()) && said(&refused).contains("没有建"),
        "{}",
        said(&refused)
    );
    assert!(!store.exists());
    // A folder in the way of the last paper: found out when everything else is done, and still no store.
    std::fs::remove_file(&out).unwrap();
    std::fs::create_dir_all(out.join("公开反馈会纪要.pdf").join("占着")).unwrap();
    let refused = hallctl(&store, &["demo", "--out", out.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(said(&hallctl(&store, &["figures"])).contains("没有库"));
    std::fs::remove_dir_all(&out).unwrap();
    let made = hallctl(&store, &["demo", "--out", out.to_str().unwrap()]);
    assert!(made.status.success(), "{}", said(&made));
}

/// 多少件都行，每种文书从中出一份；三米外看的公告另有 A3。
#[test]
fn a_county_shows_one_paper_of_each_kind() {
    let dir = county();
    let answer: serde_json::Value =
        serde_json::from_slice(&std::fs::read(dir.path().join("answer.json")).unwrap()).unwrap();
    assert_eq!(answer["cases"], CASES);
    let papers: Vec<&str> =
        answer["papers"].as_array().unwrap().iter().filter_map(|name| name.as_str()).collect();
    assert_eq!(papers.len(), 6, "{papers:?}");
    for name in papers {
        assert!(std::fs::read(dir.path().join("文书").join(name)).unwrap().starts_with(b"%PDF"), "{name}");
    }
}

/// 脚本用的：核对、重算、件数、到期清单都以 JSON 回答；出一份文书存为 PDF；缺用途的退出码为 2，规则不许的为 1，都不用掉编号。
#[test]
fn a_script_reads_answers_rebuilds_and_prints() {
    let dir = county();
    let store = dir.path().join("库");
    let answer = |args: &[&str]| -> serde_json::Value {
        let made = hallctl(&store, &[&["--json"], args].concat());
        assert!(made.status.success(), "{}", said(&made));
        serde_json::from_slice(&made.stdout).unwrap()
    };
    let made = std::fs::read(dir.path().join("answer.json")).unwrap();
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&made).unwrap()["cases"], CASES);
    let counted: u64 = answer(&["figures"])["volume"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["cases"].as_u64().unwrap())
        .sum();
    assert_eq!(counted, CASES);
    assert_eq!(answer(&["rebuild"])["rebuilt"], true);
    let checked = answer(&["verify"]);
    assert!(["chain_ok", "rebuild_ok", "integrity_ok"].iter().all(|part| checked[part] == true), "{checked}");
    let due = answer(&["due"]);
    let number = due["tasks"][0]["number"].as_str().unwrap().to_owned();
    let out = dir.path().join("登记表.pdf");
    let print = |paper: &str, reason: &str| {
        let target = out.to_str().unwrap();
        let args = ["print", "--case", &number, "--paper", paper, "--reason", reason, "--out", target];
        hallctl(&store, &args)
    };
    let refused = print("decline_notice", "装订存档");
    assert_eq!((refused.status.code(), out.exists()), (Some(1), false), "{}", said(&refused));
    let printed = print("register_form", "装订存档");
    assert!(printed.status.success(), "{}", said(&printed));
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
    let unknown = print("no_such_paper", "装订存档");
    assert_eq!(unknown.status.code(), Some(2), "{}", said(&unknown));
}

/// 不写 --store 的，与窗口同一个库：先看 LIANXINQIAO_STORE，再看系统的数据文件夹。
#[test]
fn without_a_folder_it_is_the_windows_own_store() {
    let dir = tempfile::tempdir().unwrap();
    let asked = |variable: &str, value: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hallctl"));
        command.env_remove("LIANXINQIAO_STORE").env("HOME", dir.path()).env_remove("XDG_DATA_HOME");
        said(&command.env(variable, value).arg("figures").output().unwrap())
    };
    let own = dir.path().join("别处");
    assert!(asked("LIANXINQIAO_STORE", &own).contains(own.to_str().unwrap()));
    let data = asked("XDG_DATA_HOME", &dir.path().join("data"));
    assert!(data.contains("lianxinqiao") && data.contains("没有库"), "{data}");
}

/// 建库的两个人各有各的密码：一样的、没有的、太常见的都不建；建好后各开各的。
#[test]
fn two_people_found_a_house_with_a_password_each() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("库");
    let run = |passwords: [&str; 2], args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hallctl"));
        command.env("LIANXINQIAO_PASSWORD", passwords[0]);
        command.env("LIANXINQIAO_PASSWORD_DIRECTOR", passwords[1]);
        command.stdin(std::process::Stdio::null());
        command.arg("--store").arg(&store).args(args).output().unwrap()
    };
    let init = |passwords| {
        let people = ["--administrator", "孙文", "--director", "林静"];
        run(
            passwords,
            &[["init", "--organ", "青山县纪委监委", "--region", "999999"].as_slice(), &people].concat(),
        )
    };
    let (admin, director) = ("门前大桥下游过", "桥边三棵树的故事");
    for (passwords, says) in
        [([admin, admin], "不能一样"), ([admin, "password123"], "太常见"), ([admin, "林静20261123"], "姓名")]
    {
        let refused = init(passwords);
        assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
        assert!(said(&refused).contains(says), "{}", said(&refused));
        assert!(!store.join("hall.db").exists());
    }
    let made = init([admin, director]);
    assert!(made.status.success(), "{}", said(&made));
    let verifies =
        |who: &str, password: &str| run([password, ""], &["--account", who, "verify"]).status.code();
    assert_eq!(verifies("孙文", admin), Some(0));
    assert_eq!(verifies("林静", director), Some(0));
    assert_eq!(verifies("林静", admin), Some(3));
}

/// 退出码写在帮助里，脚本可以依靠。
#[test]
fn the_help_says_what_each_exit_code_means() {
    let dir = tempfile::tempdir().unwrap();
    let help = said(&hallctl(dir.path(), &["--help"]));
    for code in ["0  办成了", "1  办不成", "2  命令行", "3  库用不成"] {
        assert!(help.contains(code), "{help}");
    }
    assert_eq!(hallctl(dir.path(), &["figures"]).status.code(), Some(3), "no store");
    assert_eq!(hallctl(dir.path(), &["no_such_command"]).status.code(), Some(2));
}

/// 查出问题的，退出码为 1，说出查出了什么；抄存的尾号写得不像的，是命令行写错。
#[test]
fn a_store_in_which_something_was_found_is_told_by_the_exit_code() {
    let dir = county();
    let store = dir.path().join("库");
    let whole = hallctl(&store, &["--json", "verify"]);
    let whole: serde_json::Value = serde_json::from_slice(&whole.stdout).unwrap();
    let end = whole["ends"][0].as_str().unwrap();
    let noted = |noted: &str| hallctl(&store, &["verify", "--noted", noted]);
    assert_eq!(noted(end).status.code(), Some(0));
    let (seq, _) = end.split_once('-').unwrap();
    let other = noted(&format!("{seq}-0123456789abcdef"));
    assert_eq!(other.status.code(), Some(1), "{}", said(&other));
    assert!(said(&other).contains("被截断或重写过"), "{}", said(&other));
    assert_eq!(noted("不是尾号").status.code(), Some(2));
    // A record changed on the disk: wherever the change lies, the store either does not open, or it is found.
    let db = store.join("hall.db");
    let good = std::fs::read(&db).unwrap();
    let pages = good.len() / 4096;
    let mut codes = Vec::new();
    for page in [pages / 3, pages / 2, 2 * pages / 3, pages - 2] {
        let mut bad = good.clone();
        bad[page * 4096 + 1000] ^= 0xA5;
        std::fs::write(&db, &bad).unwrap();
        let verified = hallctl(&store, &["verify"]);
        let code = verified.status.code().unwrap();
        match code {
            1 => assert!(said(&verified).contains("数据库检查"), "{}", said(&verified)),
            _ => assert_eq!(code, 3, "{}", said(&verified)),
        }
        codes.push(code);
    }
    assert!(codes.contains(&1), "{codes:?}");
}

/// 没有核对的文书不说无误：换了字体的机器上，说出几份没有核对、为什么，其余的无误。
#[test]
fn what_was_not_compared_is_not_called_whole() {
    let dir = walk();
    let (store, fonts) = (dir.path().join("库"), dir.path().join("字体"));
    let verify = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hallctl"));
        command.env("LIANXINQIAO_PASSWORD", desk::demo::PASSWORD).env("LIANXINQIAO_FONTS", &fonts);
        let verified = command.arg("--store").arg(&store).arg("verify").output().unwrap();
        assert!(verified.status.success(), "{}", said(&verified));
        said(&verified)
    };
    assert!(verify().contains("链、重算、数据库、文书都无误"));
    // Another machine's list, with another face for titles.
    std::fs::create_dir(&fonts).unwrap();
    let list = include_str!("../../../assets/fonts/manifest.toml");
    let other = list.replacen("title = [", "title = ['FandolHei-Regular.otf',", 1);
    std::fs::write(fonts.join("manifest.toml"), other).unwrap();
    let told = verify();
    assert!(told.contains("没有核对，其余文书无误") && told.contains("换了字体"), "{told}");
    assert!(!told.contains("文书都无误"), "{told}");
}

/// --json 时，办不成的原因在标准错误上，也是 JSON；命令行写错的也一样。
#[test]
fn a_script_reads_why_it_was_refused() {
    let dir = tempfile::tempdir().unwrap();
    for (args, code, kind, says) in [
        (["figures"].as_slice(), 3, "door", "没有库"),
        (&["no_such_command"], 2, "input", "no_such_command"),
        (&["print", "--case", "信访〔2026〕1号"], 2, "input", "命令行写得不对"),
        (&["demo", "--cases", "many"], 2, "input", "--cases"),
    ] {
        let refused = hallctl(dir.path(), &[&["--json"], args].concat());
        assert_eq!(refused.status.code(), Some(code), "{}", said(&refused));
        assert!(refused.stdout.is_empty(), "{}", said(&refused));
        let told: serde_json::Value = serde_json::from_slice(&refused.stderr).unwrap();
        assert_eq!(told["kind"], kind, "{told}");
        assert!(told["message"].as_str().unwrap().contains(says), "{told}");
        assert!(!told["way_out"].as_str().unwrap().is_empty(), "{told}");
    }
    let plain = hallctl(dir.path(), &["no_such_command"]);
    assert!(
        said(&plain).starts_with("命令行写得不对") && said(&plain).contains("--help"),
        "{}",
        said(&plain)
    );
}

/// 建演示库建到一半停下，不留半个库；再来一次就建好。
#[test]
fn a_demo_stopped_halfway_is_no_store_and_the_next_one_is_whole() {
    let dir = tempfile::tempdir().unwrap();
    let half = dir.path().join(".演示库未完");
    std::fs::create_dir(&half).unwrap();
    std::fs::write(half.join("hall.db"), "half of it").unwrap();
    assert!(said(&hallctl(dir.path(), &["figures"])).contains("没有库"));
    let made = hallctl(dir.path(), &["demo", "--cases", "3"]);
    assert!(made.status.success(), "{}", said(&made));
    assert!(!half.exists());
    let verified = hallctl(dir.path(), &["verify"]);
    assert!(verified.status.success(), "{}", said(&verified));
}

/// 到期清单可以打印：一行一项，按单位和人分；不写信访人。
#[test]
fn the_list_of_the_day_is_printed_by_office_and_person() {
    let dir = county();
    let store = dir.path().join("库");
    let all = said(&hallctl(&store, &["due"]));
    let (head, lines) = all.split_once('\n').unwrap();
    assert!(
        head.starts_with("超期 ") && head.contains("今日到期 ") && head.contains("三日内到期 "),
        "{head}"
    );
    assert!(lines.lines().all(|line| line.split('\t').count() == 6), "{lines}");
    let of_room = said(&hallctl(&store, &["due", "--office", "第三纪检监察室"]));
    assert!(of_room.lines().skip(1).all(|line| line.contains("承办 第三室")), "{of_room}");
    assert!(of_room.lines().count() < all.lines().count());
    let of_one = hallctl(&store, &["due", "--person", "赵凯"]);
    assert!(of_one.status.success() && said(&of_one).contains("承办 第一室 赵凯"), "{}", said(&of_one));
    assert_eq!(hallctl(&store, &["due", "--person", "没有这人"]).status.code(), Some(2));
}
