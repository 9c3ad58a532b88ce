//! How a journey ends before its end.

use std::{error::Error, fmt};

pub type Outcome<T = ()> = Result<T, Broken>;

/// The step that did not work, in words; shown as it is by the test runner.
pub struct Broken(String);

impl Broken {
    pub fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
    pub(crate) fn with(self, more: impl fmt::Display) -> Self {
        Self(format!("{}\n{more}", self.0))
    }
}

impl fmt::Debug for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: Error> From<E> for Broken {
    fn from(error: E) -> Self {
        Self(format!("{error}"))
    }
}
