//! Whoever left the desk leaves no keys in memory, though the page hangs or the desktop does.

use std::{sync::Arc, thread, time::Duration};

use desk::Desk;

const LOOK: Duration = Duration::from_secs(5);

/// Looks round as long as the program runs.
pub fn keep_watch(desk: Arc<Desk>) {
    thread::spawn(move || {
        loop {
            thread::sleep(LOOK);
            desk.look_round();
        }
    });
}
