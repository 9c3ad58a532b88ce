//! Printing through CUPS.  The paper goes to `lp` on its standard input: it may name a complainant, so it never
//! lies in a temporary file of ours.

use std::{
    io::{self, Read, Write},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use base64::{Engine, prelude::BASE64_STANDARD as BASE64};
use desk::Failure;
use serde::Serialize;

use crate::calls::{aside, mismatch};

/// A print server that is off makes CUPS' programs wait for minutes; nobody at a counter does.
const PATIENCE: Duration = Duration::from_secs(20);
const PAPERS: &[&str] = &["A4", "A3", ROLL];
/// A receipt printer's roll: as long as what is on it, so that the printer's own setting says what lies in it.
const ROLL: &str = "80mm";
const MOST_COPIES: u32 = 99;

#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Printer {
    name: String,
    #[serde(rename = "default")]
    usual: bool,
}

/// The printers of this machine, the usual one first.
#[tauri::command]
pub async fn printers() -> Result<Vec<Printer>, Failure> {
    aside(known_printers).await
}

/// Prints a PDF that the desk has made.
#[tauri::command]
pub async fn print(printer: String, copies: u32, pdf: String, paper: String) -> Result<(), Failure> {
    aside(move || {
        let pdf = BASE64.decode(pdf).map_err(|_| mismatch("文书不是 base64"))?;
        print_now(&printer, copies, &paper, &pdf)
    })
    .await
}

fn known_printers() -> Result<Vec<Printer>, Failure> {
    let names = run(Command::new("lpstat").arg("-e"), &[])?;
    let usual = run(Command::new("lpstat").arg("-d"), &[])?;
    Ok(listed(&names.out, &usual.out))
}

fn listed(names: &str, usual: &str) -> Vec<Printer> {
    let usual = usual.rsplit_once(": ").map(|(_, name)| name.trim());
    let mut printers: Vec<Printer> = names
        .lines()
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| Printer { name: name.into(), usual: usual == Some(name) })
        .collect();
    printers.sort_by_key(|printer| !printer.usual);
    printers
}

fn print_now(printer: &str, copies: u32, paper: &str, pdf: &[u8]) -> Result<(), Failure> {
    if !(1..=MOST_COPIES).contains(&copies) {
        return Err(Failure::refused("份数不对。", format!("请填 1 到 {MOST_COPIES} 之间的数。")));
    }
    if !PAPERS.contains(&paper) {
        return Err(Failure::refused(format!("不认识的纸张“{paper}”。"), "请选 A4、A3 或 80mm 号单。"));
    }
    // Only names that CUPS itself gave, so that no name can pass for an option of `lp`.
    if !known_printers()?.iter().any(|known| known.name == printer) {
        return Err(Failure::refused(
            format!("这台机器上没有打印机“{printer}”。"),
            "请另选一台，或先在系统设置里添加打印机。",
        ));
    }
    let mut lp = Command::new("lp");
    lp.args(["-d", printer, "-n", &copies.to_string(), "-t", "连心桥文书"]);
    if paper != ROLL {
        lp.args(["-o", &format!("media={paper}")]);
    }
    let answer = run(&mut lp, pdf)?;
    if answer.done { Ok(()) } else { Err(refused_by(printer, &answer.err)) }
}

fn refused_by(printer: &str, said: &str) -> Failure {
    let way_out = "请看打印机是否开机、有纸、已联机，再点打印；也可先“另存为”PDF。";
    // What CUPS says is English, and for those who keep it.
    let way_out = match said.trim() {
        "" => way_out.to_owned(),
        said => format!("{way_out}（给管理员：{said}）"),
    };
    Failure::fault(format!("打印机“{printer}”没有接受。"), way_out)
}

struct Answer {
    done: bool,
    out: String,
    err: String,
}

/// Runs a CUPS program with `input` on its standard input and waits no longer than our patience.
fn run(command: &mut Command, input: &[u8]) -> Result<Answer, Failure> {
    // C: its answers are read, so they must not change with the desktop's language.
    command.env("LC_ALL", "C").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| no_cups(&error))?;
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        // A program that ends early closes its input; what it says then is on its error output, not here.
        scope.spawn(move || stdin.map(|mut pipe| pipe.write_all(input)));
        let out = scope.spawn(move || read_all(stdout));
        let err = scope.spawn(move || read_all(stderr));
        let done = wait(&mut child).map_err(|error| no_cups(&error))?;
        let (out, err) = (out.join().unwrap_or_default(), err.join().unwrap_or_default());
        done.map(|done| Answer { done, out, err }).ok_or_else(too_slow)
    })
}

fn read_all(pipe: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    // What came before a broken pipe is still worth showing.
    pipe.map(|mut pipe| pipe.read_to_end(&mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether it ended well; `None` where it had to be stopped.
fn wait(child: &mut Child) -> io::Result<Option<bool>> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status.success()));
        }
        thread::sleep(Duration::from_millis(20));
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}

fn no_cups(error: &io::Error) -> Failure {
    let way_out = match error.kind() {
        io::ErrorKind::NotFound => "请管理员安装打印服务（cups、cups-client）；现在可先“另存为”PDF。",
        _ => "请重试；仍不行，可先“另存为”PDF，并请管理员查看打印服务。",
    };
    Failure::fault("这台机器上的打印服务用不了。", way_out)
}

fn too_slow() -> Failure {
    Failure::fault(
        format!("打印服务 {} 秒没有回答。", PATIENCE.as_secs()),
        "请看打印机和打印服务器是否开着；再打印前先看是否已出纸，以免重复。",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sh(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn the_usual_printer_stands_first() {
        let printers = listed("前台\n二楼 HP\n", "system default destination: 二楼 HP\n");
        let names: Vec<_> = printers.iter().map(|p| (p.name.as_str(), p.usual)).collect();
        assert_eq!(names, [("二楼 HP", true), ("前台", false)]);
        assert_eq!(listed("", "no system default destination\n"), []);
    }

    #[test]
    fn the_paper_reaches_the_program_whole() {
        let pdf = vec![b'x'; 3_000_000];
        let answer = run(&mut sh("wc -c; echo 缺纸 >&2"), &pdf).unwrap();
        assert_eq!((answer.done, answer.out.trim(), answer.err.trim()), (true, "3000000", "缺纸"));
    }

    #[test]
    fn a_program_that_does_not_read_is_no_trouble() {
        let answer = run(&mut sh("echo 不要 >&2; exit 1"), &vec![0; 3_000_000]).unwrap();
        assert_eq!((answer.done, answer.err.trim()), (false, "不要"));
    }

    #[test]
    fn a_machine_without_cups_is_told_what_to_do() {
        let failure = run(&mut Command::new("lianxinqiao-no-such-program"), &[]).err().unwrap();
        assert!(failure.way_out.contains("cups-client"), "{}", failure.way_out);
    }

    #[test]
    fn what_the_printer_says_stands_last_and_is_for_the_administrator() {
        let failure = refused_by("前台", "lp: Error - unsupported format\n");
        assert_eq!(failure.message, "打印机“前台”没有接受。");
        assert!(failure.way_out.starts_with("请看打印机"), "{}", failure.way_out);
        assert!(
            failure.way_out.ends_with("（给管理员：lp: Error - unsupported format）"),
            "{}",
            failure.way_out
        );
        assert!(refused_by("前台", " ").way_out.ends_with("PDF。"));
    }

    #[test]
    fn odd_orders_never_reach_the_printer() {
        for (copies, paper, word) in
            [(0, "A4", "份数"), (100, "A4", "份数"), (1, "B5", "纸张"), (1, "", "纸张")]
        {
            let failure = print_now("any", copies, paper, b"%PDF").unwrap_err();
            assert!(failure.message.contains(word), "{}", failure.message);
        }
    }
}
