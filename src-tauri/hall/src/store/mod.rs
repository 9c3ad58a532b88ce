//! The encrypted store on disk. Connections and what may be done on them: a [`View`] reads, a [`Tx`] also writes,
//! and only the door (`Hall::perform`) and the keepers of what stands outside the record make a `Tx`.

mod blobs;
mod connect;
#[cfg(test)]
mod query_plans;
mod tables;

pub use blobs::{BLOB_LIMIT, BlobInfo};
pub(crate) use blobs::{
    drop_loose as drop_loose_blobs, drop_loose_of as drop_own_loose_blobs,
    drop_unless_taken as drop_blob_unless_taken, is_kept as is_blob_kept, load as load_blob,
    save as save_blob,
};
pub(crate) use connect::{create, open_reader, open_writer};
pub(crate) use tables::drop_computed;
#[cfg(test)]
pub(crate) use tables::make_all;
pub use tables::{computed_digest, computed_tables};

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, Params, Row};

use crate::failure::Result;
use crate::workdays::Calendar;

/// After every entry of the record.
pub(crate) const END: i64 = i64::MAX;

/// Reads the tables. Cannot write:
///
/// ```compile_fail
/// fn sneak(view: &hall::View<'_>) {
///     view.run("DELETE FROM cases", []).unwrap();
/// }
/// ```
pub struct View<'c> {
    pub(crate) conn: &'c Connection,
    calendar: RefCell<Option<Rc<Calendar>>>,
    as_of: Cell<i64>,
}

impl<'c> View<'c> {
    pub(crate) fn new(conn: &'c Connection) -> Self {
        Self { conn, calendar: RefCell::new(None), as_of: Cell::new(END) }
    }
    /// The first row, if there is one.
    pub fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        f: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.conn.prepare_cached(sql)?.query_row(params, f).optional()?)
    }
    /// The first column of the first row, if there is one and it is not NULL.
    pub fn value<T: FromSql>(&self, sql: &str, params: impl Params) -> Result<Option<T>> {
        Ok(self.one(sql, params, |row| row.get::<_, Option<T>>(0))?.flatten())
    }
    pub fn exists(&self, sql: &str, params: impl Params) -> Result<bool> {
        Ok(self.conn.prepare_cached(sql)?.exists(params)?)
    }
    /// `SELECT count(*)…` or any other query that gives one whole number.
    pub fn count(&self, sql: &str, params: impl Params) -> Result<u32> {
        Ok(self.value(sql, params)?.unwrap_or(0))
    }
    pub fn all<T>(
        &self,
        sql: &str,
        params: impl Params,
        f: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        Ok(self.conn.prepare_cached(sql)?.query_map(params, f)?.collect::<rusqlite::Result<_>>()?)
    }
    /// Working days as the record knows them; read once a view.
    pub fn calendar(&self) -> Result<Rc<Calendar>> {
        if let Some(known) = self.calendar.borrow().as_ref() {
            return Ok(known.clone());
        }
        let read = Rc::new(Calendar::read(self)?);
        *self.calendar.borrow_mut() = Some(read.clone());
        Ok(read)
    }
    pub(crate) fn forget_calendar(&self) {
        *self.calendar.borrow_mut() = None;
    }
    /// The place in the record whose limits and calendars count: its end, but for a case that is computed again.
    pub(crate) fn as_of(&self) -> i64 {
        self.as_of.get()
    }
    pub(crate) fn look_from(&self, pos: i64) {
        self.as_of.set(pos);
        self.forget_calendar();
    }
}

/// An open transaction: the leave to write. Dropped without [`Tx::commit`], nothing has happened.
/// Nobody outside this crate can make one:
///
/// ```compile_fail
/// fn sneak(conn: &mut rusqlite::Connection) {
///     let tx = hall::Tx::begin(conn).unwrap();
/// }
/// ```
pub struct Tx<'c> {
    view: View<'c>,
    open: bool,
}

impl<'c> Tx<'c> {
    pub(crate) fn begin(conn: &'c mut Connection) -> Result<Self> {
        conn.execute_batch("BEGIN IMMEDIATE")?;
        Ok(Self { view: View::new(conn), open: true })
    }
    pub(crate) fn commit(mut self) -> Result<()> {
        self.view.conn.execute_batch("COMMIT")?;
        self.open = false;
        Ok(())
    }
    /// Runs one writing statement; the number of rows it changed.
    pub fn run(&mut self, sql: &str, params: impl Params) -> Result<usize> {
        Ok(self.view.conn.prepare_cached(sql)?.execute(params)?)
    }
    pub(crate) fn batch(&mut self, sql: &str) -> Result<()> {
        Ok(self.view.conn.execute_batch(sql)?)
    }
}

impl<'c> std::ops::Deref for Tx<'c> {
    type Target = View<'c>;
    fn deref(&self) -> &View<'c> {
        &self.view
    }
}

impl Drop for Tx<'_> {
    fn drop(&mut self) {
        if self.open {
            // Closing the connection rolls back too, should even this fail.
            let _rolled_back = self.view.conn.execute_batch("ROLLBACK");
        }
    }
}
