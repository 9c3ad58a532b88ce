//! How long ago somebody was at the desk.

use std::time::{Duration, Instant};

use hall::Clock;

/// The page tells of a hand on mouse or keys at most this often (`ui/src/session/idle.ts`), so the last one told may be
/// younger than it looks by so much.
const TOLD_EVERY: Duration = Duration::from_secs(30);

/// The last sign of somebody, by two clocks: the machine's own stands still while it sleeps, and the one on the wall can be
/// set back.
pub(crate) struct LastSign {
    at: Instant,
    /// UTC milliseconds.
    on_the_wall: i64,
    /// How long the desk stays open without another.
    minutes: u32,
}

impl LastSign {
    pub fn now(clock: &Clock, minutes: u32) -> Self {
        Self { at: Instant::now(), on_the_wall: clock.now(), minutes }
    }

    /// Whether the minutes have passed by either clock.
    pub fn is_past(&self, clock: &Clock) -> bool {
        let allowed = Duration::from_secs(u64::from(self.minutes) * 60) + TOLD_EVERY;
        let by_the_wall =
            Duration::from_millis(clock.now().saturating_sub(self.on_the_wall).try_into().unwrap_or(0));
        self.at.elapsed().max(by_the_wall) >= allowed
    }
}
