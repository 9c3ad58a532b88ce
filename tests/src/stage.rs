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
    folder: TempDir,
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
        let mut stage = Self { port, folder, run, curtain };
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
        self.folder.path().join("home/store")
    }
    /// Programs put here stand before those of the machine: a printer that keeps what it was given, say.
    pub fn programs(&self) -> PathBuf {
        self.folder.path().join("programs")
    }
    /// What driver and program said.
    pub fn log(&self) -> String {
        let read = |file| fs::read_to_string(self.folder.path().join(file)).unwrap_or_default();
        ["stage.log", "driver.log"].map(read).concat()
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
        drop(self.curtain.take());
        // Nothing can be done about a stage that does not end, and the test has its verdict already.
        self.run.wait().ok();
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
        ("LANG", "C.UTF-8".into()),
        ("GDK_BACKEND", "x11".into()),
        ("NO_AT_BRIDGE", "1".into()),
        ("GSETTINGS_BACKEND", "memory".into()),
    ]
}

/// The port is free again when this returns; the next listener takes it at once.
fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
