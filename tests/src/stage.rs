//! Screen, message bus, driver and folders of one window.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{Broken, Outcome, built};

const START: Duration = Duration::from_secs(30);

pub struct Stage {
    port: u16,
    folder: PathBuf,
    /// Removed with the stage; taken along where another is set in the same folder.
    kept: Option<TempDir>,
    run: Child,
    /// Held open as long as the stage stands; closing it ends everything on it.
    curtain: Option<ChildStdin>,
}

impl Stage {
    pub fn set() -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        for part in ["home", "programs", "run"] {
            fs::create_dir(folder.path().join(part))?;
        }
        Self::set_in(folder)
    }

    /// The same folder with the same store on a new screen, as after a power cut.
    pub fn set_again(&mut self) -> Outcome {
        let folder = self.kept.take().ok_or_else(|| Broken::new("台子已经拆了。"))?;
        self.strike();
        fs::remove_file(folder.path().join("display"))?;
        *self = Self::set_in(folder)?;
        Ok(())
    }

    fn set_in(folder: TempDir) -> Outcome<Self> {
        let (port, native) = (free_port()?, free_port()?);
        let mut run = Command::new("dbus-run-session")
            .args(["--", "sh", "-c", include_str!("stage.sh"), "stage"])
            .args([folder.path(), &built::driver()?])
            .args([port.to_string(), native.to_string()])
            .envs(surroundings(folder.path()))
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(fs::File::create(folder.path().join("stage.log"))?)
            .spawn()
            .map_err(|error| {
                Broken::new(format!("dbus-run-session 没有启动（{error}）：请先运行 make deps。"))
            })?;
        let curtain = run.stdin.take();
        let mut stage = Self { port, folder: folder.path().into(), kept: Some(folder), run, curtain };
        // tauri-driver listens before WebKit's driver behind it does.
        for port in [native, port] {
            stage.await_listener(port)?;
        }
        Ok(stage)
    }

    pub fn driver(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
    /// The store that the window opens.
    pub fn store(&self) -> PathBuf {
        self.folder.join("home/store")
    }
    /// Programs put here stand before those of the machine: a printer that keeps what it was given, say.
    pub fn programs(&self) -> PathBuf {
        self.folder.join("programs")
    }
    /// What driver and program said.
    pub fn log(&self) -> String {
        let read = |file| fs::read_to_string(self.folder.join(file)).unwrap_or_default();
        ["stage.log", "driver.log"].map(read).concat()
    }

    /// Where the window, its driver and whatever they start may write.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The program's own process; none once it has ended.
    pub fn process(&self, program: &Path) -> Outcome<Option<u32>> {
        let ours = format!("LIANXINQIAO_STORE={}", self.store().display());
        for entry in fs::read_dir("/proc")?.flatten() {
            let Some(id) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
            let runs = fs::read_link(entry.path().join("exe")).is_ok_and(|exe| exe == program);
            let around = fs::read(entry.path().join("environ")).unwrap_or_default();
            if runs && around.split(|byte| *byte == 0).any(|line| line == ours.as_bytes()) {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// Presses the cross of every window on this screen, as a window manager does.
    pub fn press_the_cross(&self) -> Outcome {
        let screen = fs::read_to_string(self.folder.join("display"))?;
        let said = Command::new("python3")
            .args(["-c", include_str!("cross.py"), &format!(":{}", screen.trim())])
            .output()?;
        let trouble = String::from_utf8_lossy(&said.stderr).into_owned();
        if said.status.success() {
            Ok(())
        } else {
            Err(Broken::new(format!("点不到窗口的叉：{trouble}")))
        }
    }

    fn strike(&mut self) {
        drop(self.curtain.take());
        // Nothing can be done about a stage that does not end, and the test has its verdict already.
        self.run.wait().ok();
    }

    fn await_listener(&mut self, port: u16) -> Outcome {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = self.run.try_wait()?.is_some();
            if ended || start.elapsed() > START {
                return Err(Broken::new("窗口的驱动没有启动：请先运行 make deps。").with(self.log()));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.strike();
    }
}

/// Nothing of the person who runs the tests gets into the window: not the store, not where the window last stood.
fn surroundings(folder: &Path) -> Vec<(&'static str, PathBuf)> {
    let home = folder.join("home");
    let mut path = folder.join("programs").into_os_string();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    vec![
        ("LIANXINQIAO_STORE", home.join("store")),
        ("PATH", path.into()),
        ("HOME", home.clone()),
        ("XDG_DATA_HOME", home.join("data")),
        ("XDG_CONFIG_HOME", home.join("config")),
        ("XDG_CACHE_HOME", home.join("cache")),
        ("XDG_RUNTIME_DIR", folder.join("run")),
        ("TMPDIR", folder.join("run")),
        ("LANG", "C.UTF-8".into()),
        ("GDK_BACKEND", "x11".into()),
        ("NO_AT_BRIDGE", "1".into()),
        // This screen has no graphics card: painted through OpenGL in software, a page costs half as much again.
        ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1".into()),
        ("GSETTINGS_BACKEND", "memory".into()),
    ]
}

/// The port is free again when this returns; the next listener takes it at once.
fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
