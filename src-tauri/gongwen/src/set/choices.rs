//! Tick boxes with labels.

use super::loose;
use crate::{
    Error,
    break_lines::Measure,
    document::{Align, Choices},
    inline::{Role, Run, Style, Text},
    placed::Part,
    setting::{Item, Setting},
};

impl Setting<'_> {
    pub(super) fn choices(&self, choices: &Choices, items: &mut Vec<Item>) -> Result<(), Error> {
        let sheet = &self.sheet;
        let indent = 2.0 * sheet.cell;
        let mut texts = Vec::new();
        if choices.each_on_its_line {
            if !choices.label.is_empty() {
                texts.push((choices.label.clone(), indent));
            }
            // Further lines of an option begin under its label, not under its box.
            texts.extend(choices.options.iter().map(|option| (boxed(option), indent + sheet.cell * 1.5)));
        } else {
            let mut all = choices.label.clone();
            for option in &choices.options {
                all = all.join(boxed(option)).then("　");
            }
            texts.push((all, 0.0));
        }
        for (text, rest) in texts {
            let measure = Measure { width: sheet.measure, first: indent, rest, align: Align::Left };
            let look = sheet.look(Role::FangSong);
            items.extend(loose(self.text(&text, look, measure, sheet.left, sheet.pitch, Part::Body)?));
        }
        Ok(())
    }
}

fn boxed((ticked, label): &(bool, Text)) -> Text {
    let space = Run::Text("\u{a0}".into(), Style::default());
    Text::default().tick(*ticked).with(space).join(label.clone())
}
