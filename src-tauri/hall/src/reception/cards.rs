//! 现场处置卡: what the desk must do now, in a few lines. They come with the program; a county words them as it works.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Hazard;
use crate::act::{Scene, Verb};
use crate::case::must_say;
use crate::failure::Result;
use crate::record::Stamp;
use crate::store::{Tx, View};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetCard {
    pub hazard: Hazard,
    /// A line a step.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Card {
    pub hazard: Hazard,
    pub name: String,
    pub text: String,
    /// Whether the county has worded it.
    pub own: bool,
}

impl Verb for SetCard {
    fn ready(_scene: &Scene<'_>) -> Result<()> {
        Ok(())
    }
    fn check(&self, _scene: &Scene<'_>) -> Result<()> {
        must_say("text", &self.text, "处置要点", 300)
    }
    fn apply(&self, tx: &mut Tx<'_>, _stamp: &Stamp) -> Result<()> {
        tx.run("INSERT OR REPLACE INTO cards (hazard, text) VALUES (?1, ?2)", (self.hazard, &self.text))?;
        Ok(())
    }
    fn tell(&self, _view: &View<'_>) -> Result<String> {
        Ok(self.hazard.label().to_owned())
    }
    const RETRACTABLE: bool = false;
}

fn shipped(hazard: Hazard) -> &'static str {
    match hazard {
        Hazard::Group => include_str!("../../../../assets/cards/group.md"),
        Hazard::Beyond => include_str!("../../../../assets/cards/beyond.md"),
        Hazard::Weapon => include_str!("../../../../assets/cards/weapon.md"),
        Hazard::Ill => include_str!("../../../../assets/cards/ill.md"),
        Hazard::Despair => include_str!("../../../../assets/cards/despair.md"),
        Hazard::Children => include_str!("../../../../assets/cards/children.md"),
    }
}

/// One for each hazard, in the order in which they are named.
pub fn cards(view: &View<'_>) -> Result<Vec<Card>> {
    let card = |hazard: &Hazard| {
        let own: Option<String> = view.value("SELECT text FROM cards WHERE hazard=?1", [hazard])?;
        let worded = own.is_some();
        let text = own.unwrap_or_else(|| shipped(*hazard).trim().to_owned());
        Ok(Card { hazard: *hazard, name: hazard.label().to_owned(), text, own: worded })
    };
    Hazard::ALL.iter().map(card).collect()
}
