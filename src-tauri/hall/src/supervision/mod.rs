//! 督办关: limits and who is late.

mod alerts;
mod deadlines;
mod extend;
mod limits;
mod notice;
mod today;

pub use alerts::{Alerts, Left, Lights, SetColours, SetHours, alerts};
pub use deadlines::{Deadline, Extension, LimitView, deadlines_of, limit_view, moved_limits};
pub(crate) use deadlines::{
    count_by, drop_limit, limit_end, meet, meet_about, move_open_deadlines, open, open_about, pause,
    refresh_next_due, resume, run_on,
};
pub use extend::Extend;
pub use limits::{ChangeLimit, LimitRule, SetLimits, limit_rules, new_limits};
pub use notice::{DueDays, Notice, due_days};
pub use today::{Counts, Daily, DueGroup, Task, TasksInput, Today, WaitingPaper, tasks, today};
