//! What a person at a desk of the made-up county does, in a word each.

use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::{Broken, Outcome, Stage, Window, built};

/// A folder with all that lies in it.
fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)?.flatten() {
        let target = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &target)?,
            false => fs::copy(entry.path(), target).map(|_| ())?,
        }
    }
    Ok(())
}

/// The made-up county: who can sit down in it, and the day it is.
#[derive(Clone)]
pub struct Demo {
    logins: Vec<Value>,
    password: String,
}

/// One thing written on a form. Fields are named as the act names them.
pub enum Put<'a> {
    /// Typed into the field, or into the cell `rows-0-column` of a table.
    Text(&'a str, &'a str),
    Day(&'a str, NaiveDate),
    /// One of the choices that stand open.
    Choice(&'a str, &'a str),
    /// One from a list, found by typing some of its words.
    Listed(&'a str, &'a str),
    /// A name added to a list of names.
    Name(&'a str, &'a str),
    Tick(&'a str),
}

impl Window {
    /// Starts the program in front of the county, and stands at its door. The first who asks has the program make it; the
    /// others begin with a copy, since making a year's cases takes as long as many a journey.
    pub fn open_in_a_demo(journey: &str) -> Outcome<(Self, Demo)> {
        static MADE: Mutex<Option<Demo>> = Mutex::new(None);
        let kept = built::pictures()?.join("county");
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(demo) = made.clone() {
            drop(made);
            let stage = Stage::set()?;
            copy(&kept, &stage.store())?;
            return Ok((Self::start(journey, &built::program("lianxinqiao")?, stage)?, demo));
        }
        let mut window = Self::open(journey)?;
        let demo = window.come_to_a_demo()?;
        if kept.exists() {
            fs::remove_dir_all(&kept)?;
        }
        copy(&window.store(), &kept)?;
        *made = Some(demo.clone());
        Ok((window, demo))
    }

    /// Has the program make the county, and stands at its door.
    pub fn come_to_a_demo(&mut self) -> Outcome<Demo> {
        let demo = self.ask("demo", &Value::Null)?;
        // The page learns what was done past it.
        self.script("location.reload()", vec![])?;
        let text = |key: &str| demo.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let logins = demo.get("logins").and_then(Value::as_array).cloned().unwrap_or_default();
        Ok(Demo { logins, password: text("password") })
    }

    /// Asks the desk past the page; a refusal ends the journey.
    pub fn ask(&mut self, name: &str, input: &Value) -> Outcome<Value> {
        self.call(name, input)?.map_err(|failure| Broken::new(format!("{name}：{failure}")))
    }

    /// Goes to a page by its address, as a link does.
    pub fn go_to(&mut self, address: &str) -> Outcome {
        self.script("location.hash = arguments[0]", vec![json!(format!("#{address}"))]).map(|_| ())
    }

    /// Chooses a name at the door and types the password; whoever sat here has locked the screen before.
    pub fn sits_down(&mut self, demo: &Demo, name: &str) -> Outcome {
        let login = demo.logins.iter().find(|login| login.get("name").is_some_and(|held| held == name));
        let id = login.and_then(|login| login.get("id")).and_then(Value::as_str);
        let id = id.ok_or_else(|| Broken::new(format!("演示库里没有{name}。")))?;
        self.click(&format!("login-{id}"))?;
        self.fill("field-password", &demo.password)?;
        self.click("unlock")?;
        // The name stands at the top of every page; which page it is depends on where the desk was left. The names at
        // the door are no sign that it has opened.
        self.sees("锁屏 Ctrl L")?;
        self.sees(name)
    }

    /// Leaves the desk to a colleague.
    pub fn gives_way_to(&mut self, demo: &Demo, name: &str) -> Outcome {
        self.press("Ctrl+L")?;
        self.sits_down(demo, name)
    }

    /// The day it is for the program, so many days back.
    pub fn days_ago(&mut self, days: u64) -> Outcome<NaiveDate> {
        let session = self.ask("session", &Value::Null)?;
        let today =
            session.get("today").and_then(Value::as_str).and_then(|day| day.parse::<NaiveDate>().ok());
        let day = today.and_then(|today| today.checked_sub_days(Days::new(days)));
        day.ok_or_else(|| Broken::new("没有人坐在桌前，不知道今天几号。"))
    }

    /// A complaint comes in past the page, which other journeys walk: a visitor by name about a village, and what is said of
    /// it otherwise. Answers with the case's id.
    pub fn comes_in(&mut self, title: &str, otherwise: Value) -> Outcome<Value> {
        let mut form = json!({
            "method": "2", "source": "0101", "visit_form": "individual", "heads": 1, "received_on": self.days_ago(0)?,
            "received_at": "", "place": "一楼 2 号室", "attribution": "named", "verified": "in_person",
            "complainants": [{ "name": "马玉兰", "sex": "女", "id_number": "", "phone": "13900001234",
                "address": "青山镇石桥村三组", "workplace": "", "political": "" }],
            "subjects": [{ "name": "刘某", "organisation": "石桥村村委会", "post": "副主任", "rank": "0904",
                "authority": "township" }],
            "kind": "1", "categories": ["0401"], "fields": [], "township": "", "title": title,
            "facts": "低保评定没有开会评议；有车的人在享受低保。", "demands": "重新评议", "evidence": [], "earlier": "",
            "received_by": ["周敏", "林静"], "reply": "", "ticket": "",
        });
        if let (Some(form), Value::Object(otherwise)) = (form.as_object_mut(), otherwise) {
            // Nobody's name stands where nobody gave one.
            if otherwise.get("attribution").is_some_and(|signed| signed == "anonymous") {
                form.insert("complainants".into(), json!([]));
            }
            form.extend(otherwise);
        }
        let done = self.ask("register", &json!({ "form": form, "links": [] }))?;
        Ok(done.get("case_id").cloned().unwrap_or_default())
    }

    /// Opens a case found by words of its title.
    pub fn opens_the_case(&mut self, title: &str) -> Outcome {
        self.click("place-cases")?;
        self.fill("cases-search", title)?;
        // A list that came anew while it was being clicked has another row in that place.
        for _ in 0..5 {
            self.click(title)?;
            if self.soon_sees("下一步")? {
                break;
            }
        }
        self.sees("下一步")?;
        self.sees(title)
    }

    /// Writes an act that 下一步 offers, and confirms it.
    pub fn does(&mut self, verb: &str, form: &[Put<'_>]) -> Outcome {
        self.begins(verb, form)?;
        self.press("Ctrl+Enter")?;
        self.is_gone(&format!("panel-{verb}"))
    }

    /// Writes an act that 下一步 offers, without confirming it.
    pub fn begins(&mut self, verb: &str, form: &[Put<'_>]) -> Outcome {
        self.click(&format!("next-{verb}"))?;
        self.writes(form)
    }

    pub fn writes(&mut self, form: &[Put<'_>]) -> Outcome {
        form.iter().try_for_each(|put| self.writes_one(put))
    }

    fn writes_one(&mut self, put: &Put<'_>) -> Outcome {
        let field = |name: &str| {
            // A cell of a table is named by its place in it.
            if name.contains('-') { name.to_owned() } else { format!("field-{name}") }
        };
        match put {
            Put::Text(name, text) => self.fill(&field(name), text),
            Put::Day(name, day) => {
                self.fill(&field(name), &day.to_string())?;
                self.press("Tab")
            }
            Put::Choice(name, value) if name.contains('-') => self.selects(name, value),
            Put::Choice(name, value) => self.picks(&format!("{} > choice-{value}", field(name))),
            Put::Listed(name, words) => {
                self.opens_list(&field(name))?;
                self.type_text(words)?;
                self.chooses(words)?;
                self.press("Tab")
            }
            Put::Name(name, person) => {
                self.click(&field(name))?;
                self.type_text(person)?;
                self.press("Enter")?;
                self.press("Tab")
            }
            Put::Tick(name) => self.click(&field(name)),
        }
    }

    /// Issues a paper as the case's page offers it: looks at it, issues it, and leaves the printing for later.
    /// Answers with what stands on the screen then: the number in its head, the text of the PDF.
    pub fn issues(&mut self, paper: &str, reason: Option<&str>) -> Outcome<String> {
        self.click(&format!("paper-{paper}"))?;
        if let Some(reason) = reason {
            self.fill("field-reason", reason)?;
            self.click("reason-confirm")?;
        }
        self.click("paper-issue")?;
        self.sees("已出具")?;
        // The panel for the printer.
        self.sees("份数")?;
        self.press("Esc")?;
        self.no_longer_sees("份数")?;
        self.text()
    }

    /// Every journey ends so: chain, rebuild equality, the database's own check, every issued paper made again; and the
    /// page had nothing to complain about.
    pub fn everything_is_whole(&mut self, demo: &Demo) -> Outcome {
        let complaints = self.complaints()?;
        if !complaints.is_empty() {
            return Err(Broken::new(format!("页面的抱怨：{complaints}")));
        }
        // Only those who keep the store verify it; the director also holds the identity key.
        let door = self.ask("door", &Value::Null)?;
        let logins = door.get("logins").and_then(Value::as_array).cloned().unwrap_or_default();
        let director = logins.iter().find(|login| login.get("post").is_some_and(|post| post == "信访室主任"));
        let id = director.and_then(|login| login.get("id"));
        self.ask("unlock", &json!({ "account": id, "password": demo.password }))?;
        let check = self.ask("verify", &Value::Null)?;
        let whole = ["chain_ok", "rebuild_ok", "integrity_ok", "papers"];
        match whole.iter().all(|part| check.get(part) == Some(&Value::Bool(true))) {
            true => Ok(()),
            false => Err(Broken::new(format!("验出了问题：{check}"))),
        }
    }
}
