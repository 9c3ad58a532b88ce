//! What the tests of the whole share.  A journey is a short list of what a person does in the real window:
//!
//! ```no_run
//! # use whole::{Outcome, Window};
//! # fn journey() -> Outcome {
//! let mut window = Window::open("a_visitor_is_registered")?;
//! window.click("登记来访")?;
//! window.fill("姓名", "张某")?;
//! window.press("Ctrl+Enter")?;
//! window.sees("已登记")
//! # }
//! ```
//!
//! Each window has a screen, a message bus, a driver and a store of its own, so journeys may run side by side and
//! need neither a display nor a desktop.  What went wrong is said with a picture in `target/journeys`.

mod broken;
mod built;
mod desk;
mod keys;
mod page;
mod stage;
mod window;

pub use broken::{Broken, Outcome};
pub use built::program;
pub use desk::{Demo, Put};
pub use stage::Stage;
pub use window::Window;

/// Characters that have gone wrong somewhere on the way: a common word, a name beyond the BMP, a sign that Linux web
/// views garble, and what JSON, scripts and addresses escape.
pub const HARD: &str = "中文 𠮷 ❶ “引号” % \\ / </script> \u{2028} é 👪";
