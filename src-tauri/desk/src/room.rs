//! The desk's state: where the store lies, the open hall, who sits here.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hall::{Board, CaseId, Clock, DueDays, Failure, Hall, Notice, OpenEvidence, Result, Session, due_days};
use papers::Press;
use serde_json::Value;

use crate::presence::LastSign;

/// An open hall and the one who unlocked it. Shared by the calls that run at the same time.
#[derive(Clone)]
pub(crate) struct Seat {
    pub hall: Arc<Hall>,
    pub who: Arc<Session>,
}

pub struct Desk {
    home: PathBuf,
    pub(crate) clock: Clock,
    pub(crate) press: Press,
    /// Who sits here, and when there was last a sign of them.
    seat: Mutex<Option<(Seat, LastSign)>>,
    /// What the hall's display showed last: it goes on showing it while the desk is locked, when nothing changes.
    board: Mutex<Board>,
    /// On which days how many cases of whoever sat here last are due: all that is kept behind the lock for the notices.
    due: Mutex<Option<DueDays>>,
    /// Whether this machine wants to be told at all.
    notices: AtomicBool,
    /// Kept open behind the lock, so that unlocking again is quick and nothing is rebuilt.
    hall: Mutex<Option<Arc<Hall>>>,
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// A desk whose store lies in `home`, or will.
    pub fn new(home: PathBuf) -> Self {
        Self::with_clock(home, Clock::Machine)
    }
    pub fn with_clock(home: PathBuf, clock: Clock) -> Self {
        let (seat, board, due, hall) =
            (Mutex::new(None), Mutex::default(), Mutex::default(), Mutex::new(None));
        Self {
            home,
            clock,
            press: Press::new(Vec::new()),
            seat,
            board,
            due,
            notices: AtomicBool::new(true),
            hall,
        }
    }
    pub fn home(&self) -> &Path {
        &self.home
    }
    /// Answers the call `name`. Input and answer are what the generated client sends and expects.
    pub fn call(&self, name: &str, input: Value) -> Result<Value> {
        crate::calls::dispatch(self, name, input)
    }
    /// Keeps a piece of evidence until a registration takes it.
    pub fn upload(&self, name: &str, bytes: &[u8]) -> Result<Value> {
        let seat = self.seat()?;
        Ok(serde_json::to_value(seat.hall.save_blob(&seat.who, name, bytes)?)?)
    }
    /// A file handed over with a case: its name and its bytes, for the reason told; `saved` where a copy leaves the store.
    pub fn evidence(
        &self,
        case: String,
        blob: String,
        reason: String,
        saved: bool,
    ) -> Result<(String, Vec<u8>)> {
        let seat = self.seat()?;
        seat.hall.open_evidence(
            &seat.who,
            &CaseId(case),
            OpenEvidence { blob, name: String::new(), reason, saved },
        )
    }
    /// Numbers and windows for the display in the hall; it needs nobody at the desk and is told nothing else.
    pub fn board(&self) -> Board {
        let read = self.seat().and_then(|Seat { hall, who }| hall.read(&who, hall::board));
        let mut kept = guard(&self.board);
        if let Ok(board) = read {
            *kept = board;
        }
        kept.clone()
    }
    /// How much is due for whoever sits here, or sat here last: two numbers, in working hours alone.
    pub fn notice(&self) -> Option<Notice> {
        if !self.notices.load(Ordering::Relaxed) {
            return None;
        }
        self.keep_due();
        guard(&self.due).as_ref()?.notice(self.clock.now())
    }
    fn keep_due(&self) {
        if let Ok(Seat { hall, who }) = self.seat() {
            *guard(&self.due) = hall.read(&who, due_days).ok();
        }
    }
    pub(crate) fn want_notices(&self, wanted: bool) {
        self.notices.store(wanted, Ordering::Relaxed);
    }
    /// Whoever sits here; nobody, where there has been no sign of them for the minutes that the county set.
    pub(crate) fn seat(&self) -> Result<Seat> {
        let mut taken = guard(&self.seat);
        if taken.as_ref().is_some_and(|(_, sign)| sign.is_past(&self.clock)) {
            *taken = None;
        }
        taken.as_ref().map(|(seat, _)| seat.clone()).ok_or_else(Failure::locked)
    }
    /// Forgets whoever has been away too long, though no page asks for anything.
    pub fn look_round(&self) {
        self.seat().ok();
    }
    pub(crate) fn hall(&self) -> Option<Arc<Hall>> {
        guard(&self.hall).clone()
    }
    pub(crate) fn sit_down(&self, hall: Arc<Hall>, who: Session) -> Result<()> {
        let sign = self.sign(&hall, &who)?;
        *guard(&self.hall) = Some(hall.clone());
        *guard(&self.seat) = Some((Seat { hall, who: Arc::new(who) }, sign));
        Ok(())
    }
    /// There was a hand on mouse or keys.
    pub(crate) fn somebody_is_here(&self) -> Result<()> {
        let Seat { hall, who } = self.seat()?;
        let now = self.sign(&hall, &who)?;
        if let Some((_, sign)) = guard(&self.seat).as_mut() {
            *sign = now;
        }
        Ok(())
    }
    fn sign(&self, hall: &Hall, who: &Session) -> Result<LastSign> {
        let minutes = hall.read(who, |scene| Ok(hall::house(scene.view)?.idle_minutes))?;
        Ok(LastSign::now(&self.clock, minutes))
    }
    /// Forgets who sat here, with their keys; of what is due the days stay.
    pub(crate) fn stand_up(&self) {
        self.keep_due();
        *guard(&self.seat) = None;
    }
    /// Lets go of the open store, so that its files can be replaced.
    pub(crate) fn shut(&self) {
        self.stand_up();
        *guard(&self.board) = Board::default();
        *guard(&self.due) = None;
        *guard(&self.hall) = None;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so by stopping")]

    use hall::{DoorStanding, FoundForm, NewPerson};

    use super::*;

    /// No call comes: the keys are forgotten all the same.
    #[test]
    fn looking_round_forgets_the_keys_of_whoever_left() {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::set_to("2026-11-23".parse().unwrap());
        let person = |name: &str, password: &str| NewPerson {
            name: name.into(),
            post: "职务".into(),
            password: password.into(),
        };
        let form = FoundForm {
            organ: "青山县纪委监委".into(),
            region: "999999".into(),
            telephone: String::new(),
            administrator: person("孙文", "管账户的另一句话"),
            director: person("林静", "一句容易记的话就好"),
        };
        drop(Hall::found(dir.path(), clock.clone(), &form, vec![]).unwrap());
        let DoorStanding::Locked { logins, .. } = Hall::standing(dir.path()) else { panic!("locked") };
        let id = logins.into_iter().find(|login| login.name == "林静").unwrap().id;
        let (hall, who) = Hall::unlock(dir.path(), clock.clone(), &id, "一句容易记的话就好").unwrap();
        let desk = Desk::with_clock(dir.path().to_owned(), clock.clone());
        desk.sit_down(Arc::new(hall), who).unwrap();
        desk.look_round();
        assert!(guard(&desk.seat).is_some());
        clock.move_to(clock.today().succ_opt().unwrap());
        desk.look_round();
        assert!(guard(&desk.seat).is_none());
    }
}
