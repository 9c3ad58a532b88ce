//! 没有窗口的同一个程序，供管理员和脚本使用。
//!
//! What each exit code means stands in [`EXIT_CODES`].

mod work;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use hall::{Failure, FailureKind};

/// Said by `--help`; scripts rely on it.
const EXIT_CODES: &str = "退出码：
  0  办成了
  1  办不成（规则不许，或程序、机器出了故障），或者 verify 查出了问题
  2  命令行写得不对
  3  库用不成（没有库、密码不对、还是初始密码、文件损坏、没有读写的权限、磁盘已满），或那里已经有库
--json 时，答复是标准输出上的一个 JSON，办不成的原因是标准错误上的一个 JSON。";

#[derive(Parser)]
#[command(name = "hallctl", version, about = "连心桥：没有窗口的同一个程序", after_help = EXIT_CODES)]
struct Cli {
    /// 库所在的文件夹；不写的，与窗口同一个库
    #[arg(long, global = true, env = "LIANXINQIAO_STORE", default_value_os_t = own_store(), hide_default_value = true)]
    store: PathBuf,
    /// 以 JSON 回答，供脚本使用
    #[arg(long, global = true)]
    json: bool,
    /// 登录的人；密码取自 LIANXINQIAO_PASSWORD，没有时当面询问
    #[arg(long, global = true, default_value = "")]
    account: String,
    #[command(subcommand)]
    work: Work,
}

#[derive(Subcommand)]
enum Work {
    /// 建立本单位：两个人各设各的密码，不能一样；不当面询问的，系统管理员的取自 LIANXINQIAO_PASSWORD，
    /// 信访室主任的取自 LIANXINQIAO_PASSWORD_DIRECTOR
    Init {
        #[arg(long)]
        organ: String,
        /// 行政区划代码，六位
        #[arg(long)]
        region: String,
        /// 信访室电话，印在受理告知书上；以后可在“设置—单位”里改
        #[arg(long, default_value = "")]
        telephone: String,
        /// 系统管理员姓名
        #[arg(long)]
        administrator: String,
        /// 信访室主任姓名
        #[arg(long)]
        director: String,
        /// 恢复码做成密封页 PDF 存入该文件夹，不再显示；打印裁开封存后删去
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// 建立演示库；只写 --out 的，三种件各办一件，从登记到归档，文书存入该文件夹
    Demo {
        /// 多少件，不写为 180；与 --out 同用的，每种文书从中出一份
        #[arg(long)]
        cases: Option<u32>,
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// 核对记录链、按记录重算、数据库和每份出具的文书
    Verify {
        /// 以前核对时抄存的尾号，如 1234-ab12cd34ef56ab78：查记录是否被截断或整个重写
        #[arg(long)]
        noted: Option<String>,
    },
    /// 按记录重算所有的表
    Rebuild,
    /// 出具一份文书，存为 PDF
    Print {
        /// 件的编号，如 信访〔2026〕1号
        #[arg(long)]
        case: String,
        /// register_form acceptance_notice decline_notice settlement_agreement double_publicity meeting_minutes
        /// meeting_notice sign_in_sheet ballot_slip feedback_record（空白）service_receipt（空白）
        /// handling_slip lead_plan forward_letter hand_out_letter identity_sheet reminder_letter supervision_order
        #[arg(long)]
        paper: String,
        #[arg(long)]
        a3: bool,
        /// 显示信访人身份的文书须写用途
        #[arg(long, default_value = "")]
        reason: String,
        #[arg(long)]
        out: PathBuf,
    },
    /// 各阶段、各类别的件数；轻处分件从受理到办结的天数，平均数和中位数
    Figures {
        /// 轻处分件以这一天为界，比前后受理的，如 2026-01-01
        #[arg(long)]
        since: Option<chrono::NaiveDate>,
    },
    /// 到期清单：超期、今日到期、三日内到期，一行一项，各列以制表符分隔，可打印或粘进表格
    Due {
        /// 只列一个单位的，写全名；信访室主任和案管可用
        #[arg(long, default_value = "")]
        office: String,
        /// 只列一个人首办、包案的，写姓名；信访室主任和案管可用
        #[arg(long, default_value = "")]
        person: String,
    },
}

/// Where the window keeps its store.
fn own_store() -> PathBuf {
    dirs::data_dir().unwrap_or_default().join("lianxinqiao")
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return misused(&error),
    };
    match work::run(&cli) {
        Ok((answer, clean)) => {
            println!("{answer}");
            if clean { ExitCode::SUCCESS } else { ExitCode::from(1) }
        }
        Err(failure) => {
            tell(&failure, cli.json);
            match failure.kind {
                FailureKind::Door
                | FailureKind::Password
                | FailureKind::FirstPassword
                | FailureKind::Locked => ExitCode::from(3),
                FailureKind::Input => ExitCode::from(2),
                FailureKind::Refused | FailureKind::Fault => ExitCode::from(1),
            }
        }
    }
}

/// The command line could not be read, so neither could `--json` on it: it is looked for by itself.
fn misused(error: &clap::Error) -> ExitCode {
    // --help and --version are answers.
    if !error.use_stderr() {
        error.exit();
    }
    let json = std::env::args_os().any(|argument| argument == "--json");
    let told = error.to_string();
    let message = match json {
        true => {
            // What comes from there on is for the eye.
            let said = told.lines().take_while(|line| !line.starts_with("Usage"));
            let said = said.map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>();
            format!("命令行写得不对（{}）。", said.join(" "))
        }
        false => format!("命令行写得不对：\n{told}\n"),
    };
    let failure =
        Failure { way_out: "用法见 hallctl --help。".into(), ..Failure::input("arguments", message) };
    tell(&failure, json);
    ExitCode::from(2)
}

fn tell(failure: &Failure, json: bool) {
    match serde_json::to_string(failure) {
        Ok(text) if json => eprintln!("{text}"),
        _ => eprintln!("{failure}"),
    }
}
