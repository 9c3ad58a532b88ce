//! A person's hands and eyes in the real window.

use std::{
    fs,
    future::Future,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder,
    elements::{Element, ElementRef},
    wd::{Capabilities, TimeoutConfiguration},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use crate::{Broken, Outcome, built, keys, page, stage::Stage};

/// Longer than any honest wait on two busy cores, short enough that a red journey is red soon.
const PATIENCE: Duration = Duration::from_secs(30);
/// A demo county or a backup takes its time; the driver gives an answer up after half a minute unless told.
const LONG_WORK: Duration = Duration::from_secs(180);
/// When a person presses again what did not answer.
const AGAIN: Duration = Duration::from_secs(4);
/// What a page takes at the most from holding something to showing it.
const PAINT: Duration = Duration::from_millis(200);
const BLINK: Duration = Duration::from_millis(50);

/// The running program in front of a person.  Every verb waits until it can be done, and says with a picture what
/// it waited for in vain.
pub struct Window {
    name: String,
    client: Client,
    runtime: Runtime,
    stage: Stage,
}

impl Window {
    /// Starts the program on an empty store.
    pub fn open(journey: &str) -> Outcome<Self> {
        Self::start(journey, &built::program("lianxinqiao")?, Stage::set()?)
    }

    /// Starts another window program, or ours on a stage that is set already.
    pub fn start(journey: &str, program: &Path, stage: Stage) -> Outcome<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let client = connect(&runtime, program, &stage)?;
        Ok(Self { name: journey.into(), client, runtime, stage })
    }

    /// Starts the program again on the store it had.
    pub fn open_again(&mut self) -> Outcome {
        self.stage.set_again()?;
        self.client = connect(&self.runtime, &built::program("lianxinqiao")?, &self.stage)?;
        Ok(())
    }

    /// Presses the cross of the window, and waits until the program has ended.
    pub fn close_by_the_cross(&mut self) -> Outcome {
        self.stage.press_the_cross()?;
        self.await_the_end()
    }

    /// Ends the program without a word to it, as a power cut does.
    pub fn kill(&mut self) -> Outcome {
        let program = built::program("lianxinqiao")?;
        let id = self.stage.process(&program)?.ok_or_else(|| Broken::new("程序没有在运行。"))?;
        std::process::Command::new("kill").args(["-9", &id.to_string()]).status()?;
        self.await_the_end()
    }

    fn await_the_end(&mut self) -> Outcome {
        let (program, start) = (built::program("lianxinqiao")?, Instant::now());
        while self.stage.process(&program)?.is_some() {
            if start.elapsed() > PATIENCE {
                return Err(Broken::new("程序没有结束。").with(self.stage.log()));
            }
            std::thread::sleep(BLINK);
        }
        Ok(())
    }

    /// Whether any file that the window could have written holds these bytes.
    pub fn left_on_disk(&self, bytes: &[u8]) -> Outcome<Vec<PathBuf>> {
        let (mut found, mut folders) = (Vec::new(), vec![self.stage.folder().to_owned()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder)?.flatten() {
                let (path, kind) = (entry.path(), entry.file_type()?);
                if kind.is_dir() {
                    folders.push(path);
                } else if kind.is_file()
                    && fs::read(&path)?.windows(bytes.len()).any(|window| window == bytes)
                {
                    found.push(path);
                }
            }
        }
        Ok(found)
    }

    /// Looks at the program's other window, and comes back.
    pub fn in_the_other_window(&mut self, look: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        let (here, start) = (self.run(self.client.window())?, Instant::now());
        let other = loop {
            let all = self.run(self.client.windows())?;
            match all.into_iter().find(|handle| *handle != here) {
                Some(other) => break other,
                None if start.elapsed() > PATIENCE => return Err(self.broken("没有第二个窗口")),
                None => std::thread::sleep(BLINK),
            }
        };
        self.run(self.client.switch_to_window(other))?;
        let looked = look(self);
        self.run(self.client.switch_to_window(here))?;
        looked
    }

    /// Makes the page as large as a screen with this scaling leaves it: 1366 × 768 at 150 % is 910 × 512.
    pub fn resize(&mut self, width: u32, height: u32) -> Outcome {
        self.run(self.client.set_window_size(width, height))?;
        let grown = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        self.waits_until(&format!("窗口没有变成 {width}×{height}"), grown, vec![json!(width), json!(height)])
    }

    pub fn store(&self) -> PathBuf {
        self.stage.store()
    }
    /// Where a program of the machine can be replaced for this window, before it is asked for.
    pub fn programs(&self) -> PathBuf {
        self.stage.programs()
    }

    /// Presses what carries this text, label or `data-test`, once it is there and enabled.
    pub fn click(&mut self, name: &str) -> Outcome {
        let start = Instant::now();
        loop {
            let element = self.find("clickable", name)?;
            match self.run(element.click()) {
                Ok(()) => return Ok(()),
                // Moved, repainted or still covered: a person would look again and press again.
                Err(_) if start.elapsed() < PATIENCE => std::thread::sleep(BLINK),
                Err(error) => return Err(self.broken(&format!("点不到“{name}”：{error}"))),
            }
        }
    }

    /// Chooses one of the choices that stand open. A press is lost where the page moves under it, as when an error goes away
    /// above: a person sees it and presses again.
    pub fn picks(&mut self, choice: &str) -> Outcome {
        self.presses_until(choice, "clickable", "e.querySelector('input')?.checked ?? true", "选不上")
    }

    /// Opens the list of a field. A press that the driver took back, since the page moved under it, may have been felt all
    /// the same, and the next one shuts the list again.
    pub fn opens_list(&mut self, name: &str) -> Outcome {
        self.presses_until(name, "field", "e.getAttribute('aria-expanded') === 'true'", "打不开名单：")
    }

    /// Presses it until `holds`, a sentence of the page's own language about the element `e`, is true.
    fn presses_until(&mut self, name: &str, what: &str, holds: &str, or_else: &str) -> Outcome {
        let (start, asks) = (Instant::now(), format!("const [e] = arguments; return {holds}"));
        loop {
            self.click(name)?;
            let element = serde_json::to_value(&self.find(what, name)?)?;
            if self.script(&asks, vec![element])? == json!(true) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                return Err(self.broken(&format!("{or_else}“{name}”")));
            }
            std::thread::sleep(BLINK);
        }
    }

    /// Takes from an open list what was found by typing, once it stands first.
    pub fn chooses(&mut self, words: &str) -> Outcome {
        self.find("option", words)?;
        self.press("Enter")
    }

    /// Replaces what stands in the field with this label, placeholder or `data-test`.
    pub fn fill(&mut self, name: &str, text: &str) -> Outcome {
        let field = self.find("field", name)?;
        // The driver refuses to type nothing, and its clearing tells the page nothing.
        if text.is_empty() || !page::typable(text) {
            self.script(page::SET, vec![serde_json::to_value(&field)?, json!(text)])?;
            return Ok(());
        }
        for _ in 0..3 {
            let typed = self.run(async {
                field.clear().await?;
                field.send_keys(text).await
            });
            typed.map_err(|error| self.broken(&format!("填不进“{name}”：{error}")))?;
            // The driver loses keys on a machine that has much to do; what a field makes of them is its own.
            let written =
                self.script("return arguments[0].value.length", vec![serde_json::to_value(&field)?])?;
            if written.as_u64().unwrap_or_default() as usize >= text.encode_utf16().count() {
                break;
            }
        }
        Ok(())
    }

    /// Chooses from a drop-down that the page left to the system.
    pub fn selects(&mut self, name: &str, value: &str) -> Outcome {
        let field = self.find("field", name)?;
        self.run(field.select_by_value(value))
            .map_err(|error| self.broken(&format!("“{name}”里选不了“{value}”：{error}")))
    }

    /// Types into whatever has the focus.
    pub fn type_text(&mut self, text: &str) -> Outcome {
        let focused = self.run(self.client.active_element())?;
        if page::typable(text) {
            return Ok(self.run(focused.send_keys(text))?);
        }
        self.script(page::SET, vec![serde_json::to_value(&focused)?, json!(text)]).map(|_| ())
    }

    /// Presses keys together: `Ctrl+K`, `F2`, `Alt+1`.
    pub fn press(&mut self, chord: &str) -> Outcome {
        let actions = keys::chord(chord)?;
        Ok(self.run(self.client.perform_actions(actions))?)
    }

    /// Waits until the page shows the text, printed or typed.
    pub fn sees(&mut self, text: &str) -> Outcome {
        self.until(&format!("没有看见“{text}”"), |window| Ok(window.text()?.contains(text)))
    }

    /// Whether the page shows the text before a person would press again.
    pub fn soon_sees(&mut self, text: &str) -> Outcome<bool> {
        self.within(AGAIN, |window| Ok(window.text()?.contains(text)))
    }

    /// Waits until the page no longer shows the text.
    pub fn no_longer_sees(&mut self, text: &str) -> Outcome {
        self.until(&format!("仍看见“{text}”"), |window| Ok(!window.text()?.contains(text)))
    }

    /// Waits until nothing carries this text, label or `data-test` any more.
    pub fn is_gone(&mut self, name: &str) -> Outcome {
        self.until(&format!("“{name}”还在"), |window| {
            Ok(window.script(page::LOOK, vec![json!("there"), json!(name)])?.is_null())
        })
    }

    /// Waits until a script answers `true`: what the page does on its own time is never looked at only once.
    pub fn waits_until(&mut self, complaint: &str, script: &str, arguments: Vec<Value>) -> Outcome {
        self.until(complaint, |window| Ok(window.script(script, arguments.clone())? == json!(true)))
    }

    /// What the page shows now.
    pub fn text(&mut self) -> Outcome<String> {
        Ok(page::text(&self.script(page::LOOK, vec![json!("text")])?))
    }

    /// What stands in a field.
    pub fn reads(&mut self, name: &str) -> Outcome<String> {
        let field = self.find("field", name)?;
        Ok(self.run(field.prop("value"))?.unwrap_or_default())
    }

    pub fn title(&mut self) -> Outcome<String> {
        Ok(self.run(self.client.title())?)
    }

    /// What the page complained about: errors, warnings, breaches of the content policy.  Empty is good.
    pub fn complaints(&mut self) -> Outcome<String> {
        Ok(page::text(&self.script(page::LOOK, vec![json!("heard")])?))
    }

    /// Runs a script in the page.
    pub fn script(&mut self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.run(self.client.execute(script, arguments))?)
    }

    /// Asks the desk past the page, through the same door as the page.
    pub fn call(&mut self, name: &str, input: &Value) -> Outcome<Result<Value, Value>> {
        self.invoke("call", &json!({ "name": name, "input": input }))
    }

    /// Sits down in a made-up county as the person whose post this is, past the pages.
    pub fn sit_down_in_a_demo(&mut self, post: &str) -> Outcome<Value> {
        let refused = |failure: Value| Broken::new(format!("演示库没有打开：{failure}"));
        let demo = self.call("demo", &Value::Null)?.map_err(refused)?;
        let logins = demo.get("logins").and_then(Value::as_array).cloned().unwrap_or_default();
        let holds = |login: &&Value| {
            login.get("post").and_then(Value::as_str).is_some_and(|held| held.contains(post))
        };
        let login = logins
            .iter()
            .find(holds)
            .ok_or_else(|| Broken::new(format!("没有职务为“{post}”的人：{demo}")))?;
        let form = json!({ "account": login.get("id"), "password": demo.get("password") });
        self.call("unlock", &form)?.map_err(refused)
    }

    /// Sends a command to the shell as the pages do.
    pub fn invoke(&mut self, command: &str, body: &Value) -> Outcome<Result<Value, Value>> {
        self.answered(page::INVOKE, vec![json!(command), body.clone()])
    }

    /// Hands over a file of so many bytes as the pages do.
    pub fn upload(&mut self, name: &str, size: usize) -> Outcome<Result<Value, Value>> {
        self.answered(page::UPLOAD, vec![json!(name), json!(size)])
    }

    /// Runs a script that calls its last argument with `[fine, answer]`.
    pub fn answered(&mut self, script: &str, arguments: Vec<Value>) -> Outcome<Result<Value, Value>> {
        let answer = self.run(self.client.execute_async(script, arguments))?;
        match answer.as_array().map(Vec::as_slice) {
            Some([Value::Bool(true), answer]) => Ok(Ok(answer.clone())),
            Some([Value::Bool(false), failure]) => Ok(Err(failure.clone())),
            _ => Err(Broken::new(format!("外壳答得不成样子：{answer}"))),
        }
    }

    /// Puts a picture of the window into `target/journeys` where pictures are wanted (`make journeys`): each costs half a
    /// second.
    pub fn picture(&mut self, name: &str) -> Outcome {
        match std::env::var_os("LIANXINQIAO_PICTURES") {
            Some(_) => self.take_picture(name).map(|_| ()),
            None => Ok(()),
        }
    }

    /// A picture once what the page holds is on the screen.
    fn take_picture(&mut self, name: &str) -> Outcome<PathBuf> {
        std::thread::sleep(PAINT);
        let path = built::pictures()?.join(format!("{name}.png"));
        fs::write(&path, self.run(self.client.screenshot())?)?;
        Ok(path)
    }

    fn until(&mut self, complaint: &str, fine: impl FnMut(&mut Self) -> Outcome<bool>) -> Outcome {
        if self.within(PATIENCE, fine)? { Ok(()) } else { Err(self.broken(complaint)) }
    }

    fn within(
        &mut self,
        patience: Duration,
        mut fine: impl FnMut(&mut Self) -> Outcome<bool>,
    ) -> Outcome<bool> {
        let start = Instant::now();
        while !fine(self)? {
            if start.elapsed() > patience {
                return Ok(false);
            }
            std::thread::sleep(BLINK);
        }
        Ok(true)
    }

    fn find(&mut self, what: &str, name: &str) -> Outcome<Element> {
        let start = Instant::now();
        loop {
            let found = self.script(page::LOOK, vec![json!(what), json!(name)])?;
            if !found.is_null() {
                return Ok(Element::from_element_id(self.client.clone(), element_id(&found)?));
            }
            if start.elapsed() > PATIENCE {
                return Err(self.broken(&format!("没有可用的“{name}”")));
            }
            std::thread::sleep(BLINK);
        }
    }

    fn run<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// The step that failed, with the page as it stood then.
    fn broken(&mut self, what: &str) -> Broken {
        match self.keep_what_is_seen() {
            Ok(picture) => Broken::new(what).with(format!("窗口当时的样子：{}", picture.display())),
            Err(error) => Broken::new(what).with(format!("也没有拍成窗口：{error:?}")),
        }
    }

    fn keep_what_is_seen(&mut self) -> Outcome<PathBuf> {
        let name = self.name.clone();
        let picture = self.take_picture(&name)?;
        let seen = [
            self.text()?,
            "—— 页面的抱怨 ——".into(),
            self.complaints()?,
            "—— 日志 ——".into(),
            self.stage.log(),
        ];
        fs::write(picture.with_extension("txt"), seen.join("\n"))?;
        Ok(picture)
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // A failed assertion in a journey knows nothing of pictures.
        if std::thread::panicking() && self.keep_what_is_seen().is_ok() {
            eprintln!("窗口当时的样子在 target/journeys/{}.png", self.name);
        }
        // A window that is gone already needs no closing.
        self.run(self.client.clone().close()).ok();
    }
}

fn connect(runtime: &Runtime, program: &Path, stage: &Stage) -> Outcome<Client> {
    let capabilities = capabilities(&program.to_string_lossy());
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let client = runtime
        .block_on(builder.connect(&stage.driver()))
        .map_err(|error| Broken::from(error).with(stage.log()))?;
    runtime.block_on(client.update_timeouts(TimeoutConfiguration::new(Some(LONG_WORK), None, None)))?;
    Ok(client)
}

fn capabilities(program: &str) -> Capabilities {
    [("browserName", json!("wry")), ("tauri:options", json!({ "application": program }))]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// The driver names an element by an object with one fixed key.
fn element_id(found: &Value) -> Outcome<ElementRef> {
    let id = found.as_object().and_then(|named| named.values().next()).and_then(Value::as_str);
    id.map(|id| id.to_owned().into()).ok_or_else(|| Broken::new(format!("不是页面上的东西：{found}")))
}
