//! What a newer program brings and the house does not have yet: limits, number series, codes, calendars, wordings. They
//! enter the record like any setting, when the director opens the house; what the county has is left as it is.

use crate::act::Act;
use crate::actor::Session;
use crate::assets;
use crate::case::{SetCodes, has_code};
use crate::codes::Role;
use crate::failure::Result;
use crate::hall::Hall;
use crate::paper::InstallTemplate;
use crate::store::View;
use crate::supervision::{SetLimits, new_limits};
use crate::workdays::ImportCalendar;

impl Hall {
    /// Done for the director alone, whose settings they are.
    pub fn take_shipped(&self, who: &Session, templates: Vec<InstallTemplate>) -> Result<()> {
        if !who.has(Role::Director) {
            return Ok(());
        }
        for act in self.read(who, |scene| missing(scene.view, templates))? {
            // What does not fit into this house (a number format that the county uses otherwise) stays outside; whatever
            // needs it says so.
            let _refused = self.perform(who, None, act);
        }
        Ok(())
    }
}

fn missing(view: &View<'_>, templates: Vec<InstallTemplate>) -> Result<Vec<Act>> {
    let has = |sql: &str, key: &str| view.exists(sql, [key]);
    let mut acts: Vec<Act> = Vec::new();
    let limits = new_limits(view)?;
    if !limits.is_empty() {
        acts.push(SetLimits { limits }.into());
    }
    for table in assets::codes()? {
        let mut codes = Vec::new();
        for code in table.codes {
            if !has_code(view, table.list, &code.code)? {
                codes.push(code);
            }
        }
        if !codes.is_empty() {
            acts.push(SetCodes { list: table.list, codes }.into());
        }
    }
    for series in assets::series() {
        if !has("SELECT 1 FROM series WHERE key=?1", &series.key)? {
            acts.push(series.into());
        }
    }
    for (year, text) in assets::CALENDARS {
        if !view.exists("SELECT 1 FROM calendar_years WHERE year=?1", [year])? {
            acts.push(ImportCalendar::from_year_file(*year, assets::CALENDAR_SOURCE, text)?.into());
        }
    }
    for template in templates {
        if !has("SELECT 1 FROM templates WHERE name=?1", &template.name)? {
            acts.push(template.into());
        }
    }
    Ok(acts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 新版本带来的: only what is not there, so that nothing of the county's own is undone by an update.
    #[test]
    fn only_what_the_house_does_not_have_comes_in() {
        let mut conn = rusqlite::Connection::open_in_memory().unwrap();
        let mut tx = crate::store::Tx::begin(&mut conn).unwrap();
        crate::store::make_all(&mut tx).unwrap();
        let wording = |name: &str| InstallTemplate { name: name.into(), text: "# 标题".into() };
        let all = missing(&tx, vec![wording("register_form")]).unwrap();
        let Some(Act::SetLimits(limits)) = all.first() else { panic!("the limits come first") };
        assert!(limits.limits.len() > 15 && all.len() > 20);
        tx.run("INSERT INTO series (key, format) VALUES ('case', '青信〔{year}〕{n}号')", []).unwrap();
        let left = missing(&tx, vec![wording("register_form")]).unwrap();
        assert_eq!(left.len(), all.len() - 1);
        assert!(!left.iter().any(|act| matches!(act, Act::SetSeries(series) if series.key == "case")));
    }
}
