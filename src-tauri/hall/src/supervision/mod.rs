//! 督办关: limits and who is late.

mod deadlines;
mod limits;
mod today;

pub use deadlines::{Deadline, Left, LimitView, deadlines_of, left, limit_view, moved_limits};
pub(crate) use deadlines::{
    drop_limit, limit_end, meet, meet_about, meet_every, move_open_deadlines, open, open_about,
    refresh_next_due, run_on,
};
pub use limits::{ChangeLimit, LimitRule, SetLimits, limit_rules};
pub use today::{Counts, Task, Today, WaitingPaper, today};
