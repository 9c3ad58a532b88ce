//! Forms of page: what stands above, around and below the text.

mod foot;
mod letter;
mod minutes;
mod poster;
mod red_head;

pub(crate) use poster::poster;

use crate::{
    Error,
    document::{Document, Form},
    placed::Page,
    setting::{Item, Setting},
};

impl Setting<'_> {
    /// What the form puts above the first block.
    pub(crate) fn head(&self, form: &Form) -> Result<Vec<Item>, Error> {
        match form {
            Form::RedHead(head) => self.red_head(head),
            Form::Letter(letter) => self.letter_head(letter),
            Form::Minutes(minutes) => self.minutes_head(minutes),
            Form::Plain | Form::Table | Form::Poster | Form::Slip => Ok(Vec::new()),
        }
    }

    /// What the form puts on finished pages.
    pub(crate) fn finish(&self, document: &Document, pages: &mut [Page]) -> Result<(), Error> {
        if matches!(document.form, Form::Letter(_)) {
            self.letter_rules(pages);
        }
        self.foot(document, pages)
    }
}
