//! The hall: one store on disk, one door in, one door out.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use rusqlite::Connection;

use crate::act::{Act, Done, Place, Scene};
use crate::actor::{KeyRing, Session, StoreKey};
use crate::case::case;
use crate::clock::Clock;
use crate::desk_work::{forget_sealed, is_sealed};
use crate::failure::{Failure, Result};
use crate::feedback::{Cleared, IdentityHit, act_must_not_name, clear, house_act_must_not_name};
use crate::ids::{AccountId, CaseId, SiteId};
use crate::record::{self, Stamp, StoreCheck};
use crate::store::{self, Tx, View};

/// Connections that read at the same time.
const READERS: usize = 3;

pub struct Hall {
    pub(crate) dir: PathBuf,
    pub(crate) clock: Clock,
    pub(crate) key: StoreKey,
    pub(crate) ring: Mutex<KeyRing>,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

pub(crate) fn store_path(dir: &Path) -> PathBuf {
    dir.join("hall.db")
}

/// A lock that survives a panic of its holder: what it guards is consistent between statements.
pub(crate) fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Hall {
    pub(crate) fn open(dir: &Path, clock: Clock, key: StoreKey, ring: KeyRing, writer: Connection) -> Self {
        let (writer, readers) = (Mutex::new(writer), Mutex::new(Vec::new()));
        Self { dir: dir.to_owned(), clock, key, ring: Mutex::new(ring), writer, readers }
    }
    pub fn clock(&self) -> &Clock {
        &self.clock
    }
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The only door through which state changes: may this person → is it lawful now → append → apply → commit.
    /// On an error nothing has happened and nobody has heard of it.
    pub fn perform(&self, who: &Session, about: Option<&CaseId>, act: Act) -> Result<Done> {
        let forgets = act.verb().forgets();
        let done = self.together(|hall| hall.perform(who, about, act));
        if forgets && done.is_ok() {
            // It is done; where a reader holds the log, the next who shreds something empties it.
            let _later = self.forget_written();
        }
        self.leaving_a_trace(who, about, done)
    }

    /// The same code as [`Hall::perform`], rolled back; `look` sees the tables as they would be.
    pub fn preview<T>(
        &self,
        who: &Session,
        about: Option<&CaseId>,
        act: Act,
        look: impl FnOnce(&Scene<'_>) -> Result<T>,
    ) -> Result<T> {
        must_come_by_this_door(&act)?;
        let seen = (|| {
            let mut conn = guard(&self.writer);
            let mut tx = Tx::begin(&mut conn)?;
            let done = perform_in(&mut tx, &self.clock, who, about, act)?;
            look_at(&tx, who, done.case_id.as_ref(), self.clock.now(), look)
        })();
        self.leaving_a_trace(who, about, seen)
    }

    /// 保密审查 of a public text, see [`clear`].
    pub fn clear(&self, who: &Session, id: &CaseId, text: &str) -> Result<Cleared> {
        let cleared = self.read_case(who, id, |scene| clear(scene.view, who, id, text));
        self.leaving_a_trace(who, Some(id), cleared)
    }

    /// Where a refusal tells something of who came, the asking itself is an act.
    pub(crate) fn leaving_a_trace<T>(
        &self,
        who: &Session,
        about: Option<&CaseId>,
        answer: Result<T>,
    ) -> Result<T> {
        if answer.as_ref().is_err_and(|failure| failure.tells_identity) {
            self.write(|tx| perform_in(tx, &self.clock, who, about, IdentityHit {}.into()))?;
        }
        answer
    }

    /// Many acts in one transaction; the first refusal undoes them all.
    pub fn perform_all(
        &self,
        who: &Session,
        acts: impl IntoIterator<Item = (Option<CaseId>, Act)>,
    ) -> Result<Vec<Done>> {
        self.together(|hall| {
            acts.into_iter().map(|(about, act)| hall.perform(who, about.as_ref(), act)).collect()
        })
    }

    /// What several people do one after another, in one transaction: each act through the same door as by itself, the
    /// first failure undoes them all.
    pub fn together<T>(&self, work: impl FnOnce(&mut Together<'_, '_>) -> Result<T>) -> Result<T> {
        self.write(|tx| work(&mut Together { tx, clock: &self.clock }))
    }

    /// The only door out. `look` sees the tables through a connection that cannot write.
    pub fn read<T>(&self, who: &Session, look: impl FnOnce(&Scene<'_>) -> Result<T>) -> Result<T> {
        self.reading(|view| look(&Scene { view, who, about: None, now: self.clock.now() }))
    }

    /// The same about one case; refused where this person may not look at it.
    pub fn read_case<T>(
        &self,
        who: &Session,
        id: &CaseId,
        look: impl FnOnce(&Scene<'_>) -> Result<T>,
    ) -> Result<T> {
        self.reading(|view| look_at_readable(view, who, id, self.clock.now(), look))
    }

    pub(crate) fn write<T>(&self, f: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let mut conn = guard(&self.writer);
        let mut tx = Tx::begin(&mut conn)?;
        let answer = f(&mut tx)?;
        tx.commit()?;
        Ok(answer)
    }

    /// Empties the log of written pages, where a shredded row would still stand. A reader at work may hold a part of it
    /// back; the next time takes that too.
    pub(crate) fn forget_written(&self) -> Result<()> {
        let conn = guard(&self.writer);
        Ok(conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    pub(crate) fn reading<T>(&self, f: impl FnOnce(&View<'_>) -> Result<T>) -> Result<T> {
        let idle = guard(&self.readers).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => store::open_reader(&store_path(&self.dir), &self.key)?,
        };
        // One snapshot for the whole look, however many statements it takes.
        conn.execute_batch("BEGIN")?;
        let answer = f(&View::new(&conn));
        conn.execute_batch("COMMIT")?;
        let mut readers = guard(&self.readers);
        if readers.len() < READERS {
            readers.push(conn);
        }
        answer
    }

    /// Chain, rebuild equality and the database's own check; changes nothing.
    pub fn verify(&self) -> Result<StoreCheck> {
        let mut conn = guard(&self.writer);
        record::verify_store(Tx::begin(&mut conn)?)
    }

    /// Computes every table anew from the record.
    pub fn rebuild(&self) -> Result<()> {
        self.write(|tx| {
            store::drop_computed(tx)?;
            record::rebuild(tx)
        })
    }
}

/// A registration typed past the form, an account without its keys, a paper that nobody made: refused.
fn must_come_by_this_door(act: &Act) -> Result<()> {
    match act.verb().has_a_door_of_its_own() {
        false => Ok(()),
        true => {
            Err(Failure::refused(format!("“{}”不能这样办。", act.verb().name()), "请从它自己的页面办理。"))
        }
    }
}

/// The doors of a [`Hall`] inside one transaction, see [`Hall::together`].
pub struct Together<'h, 'c> {
    pub(crate) tx: &'h mut Tx<'c>,
    pub(crate) clock: &'h Clock,
}

impl Together<'_, '_> {
    /// As [`Hall::perform`].
    pub fn perform(&mut self, who: &Session, about: Option<&CaseId>, act: Act) -> Result<Done> {
        must_come_by_this_door(&act)?;
        let forgets = act.verb().forgets();
        let done = perform_in(self.tx, self.clock, who, about, act)?;
        // Not where it is only looked at what would be: see [`Hall::preview`].
        if let Some(id) = about.filter(|_| forgets)
            && is_sealed(self.tx, id)?
        {
            forget_sealed(self.tx, who, id)?;
        }
        Ok(done)
    }

    /// As [`Hall::read_case`]; sees what was done before.
    pub fn read_case<T>(
        &self,
        who: &Session,
        id: &CaseId,
        look: impl FnOnce(&Scene<'_>) -> Result<T>,
    ) -> Result<T> {
        look_at_readable(self.tx, who, id, self.clock.now(), look)
    }
}

fn look_at_readable<T>(
    view: &View<'_>,
    who: &Session,
    id: &CaseId,
    now: i64,
    look: impl FnOnce(&Scene<'_>) -> Result<T>,
) -> Result<T> {
    look_at(view, who, Some(id), now, |scene| {
        scene.case()?.check_readable(scene)?;
        look(scene)
    })
}

fn look_at<T>(
    view: &View<'_>,
    who: &Session,
    about: Option<&CaseId>,
    now: i64,
    look: impl FnOnce(&Scene<'_>) -> Result<T>,
) -> Result<T> {
    let found = about.map(|id| case(view, id)).transpose()?;
    look(&Scene { view, who, about: found.as_ref(), now })
}

/// One act inside an open transaction.
pub(crate) fn perform_in(
    tx: &mut Tx<'_>,
    clock: &Clock,
    who: &Session,
    about: Option<&CaseId>,
    mut act: Act,
) -> Result<Done> {
    let (verb, now) = (act.verb(), clock.now());
    let id = match (verb.place(), about) {
        (Place::House, None) => CaseId::default(),
        (Place::House, Some(_)) | (_, None) => {
            return Err(Failure::fault("这一步没有指明是哪一件，或本不是办件。", "请从件的页面办理。"));
        }
        (_, Some(id)) => id.clone(),
    };
    {
        let found =
            if matches!(verb.place(), Place::House | Place::Door) { None } else { Some(case(tx, &id)?) };
        let scene = Scene { view: tx, who, about: found.as_ref(), now };
        verb.may(&scene)?;
        verb.ready(&scene)?;
        act.complete(&scene)?;
        act.check(&scene)?;
        match verb.place() {
            Place::House => house_act_must_not_name(&act)?,
            _ if scene.about.is_some() => act_must_not_name(&scene, &act)?,
            _ => {}
        }
    }
    let stamp = append_and_apply(tx, &who.site, &who.account, &id, now, &act)?;
    let number = act.number().map(|number| number.text.clone());
    let say = format!("{}：{}", verb.name(), act.tell(tx)?);
    Ok(Done { entry: stamp.id, case_id: about.cloned(), number, changes: act.changes(), say })
}

pub(crate) fn append_and_apply(
    tx: &mut Tx<'_>,
    site: &SiteId,
    actor: &AccountId,
    about: &CaseId,
    now: i64,
    act: &Act,
) -> Result<Stamp> {
    let stamp = record::append(tx, site, actor, about, now, act)?;
    record::apply_entry(tx, &stamp, act)?;
    Ok(stamp)
}

#[cfg(test)]
#[path = "hall_tests.rs"]
mod tests;
