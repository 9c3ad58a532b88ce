//! How well repeats are proposed: precision and recall over the labelled pairs of `repeats/pairs.json` (`repeats/make.py`
//! writes them), for the likeness in force and for others, so that it can be chosen. Beside it, what one asking costs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench that finds something amiss is to stop at once, wherever it is written"
)]

#[path = "../../hall/benches/beside/mod.rs"]
mod beside;
#[path = "../../hall/tests/hall/county/mod.rs"]
mod county;

use std::collections::BTreeMap;

use beside::{beside, criterion, note, report};
use county::County;
use hall::{
    Alike, Attribution, CaseId, Identity, OfficeId, RegisterForm, RepeatsInput, Subject, repeats_from,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Pair {
    what: String,
    same: bool,
    earlier: Told,
    later: Told,
}

/// A matter, or a person: what is not told is empty.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Told {
    name: String,
    organisation: String,
    facts: String,
    phone: String,
    address: String,
    township: String,
}

struct Hall {
    county: County,
    townships: BTreeMap<String, OfficeId>,
}

impl Hall {
    fn form(&self, told: &Told) -> RegisterForm {
        let mut form = self.county.anonymous();
        form.evidence.clear();
        if told.phone.is_empty() {
            let subject = Subject {
                name: told.name.clone(),
                organisation: told.organisation.clone(),
                ..form.subjects[0].clone()
            };
            return RegisterForm { subjects: vec![subject], facts: told.facts.clone(), ..form };
        }
        let mut person = Identity::default();
        (person.name, person.phone, person.address) =
            (told.name.clone(), told.phone.clone(), told.address.clone());
        RegisterForm {
            attribution: Attribution::Named,
            complainants: vec![person],
            subjects: vec![],
            kind: "3".into(),
            categories: vec![],
            township: self.townships[&told.township].clone(),
            title: "建议".into(),
            facts: "建议延长办事大厅的开放时间。".into(),
            ..form
        }
    }
    fn proposes(&self, later: &Told, earlier: &CaseId, alike: &Alike) -> bool {
        let form = self.form(later);
        let input = RepeatsInput {
            attribution: form.attribution,
            complainants: form.complainants,
            subjects: form.subjects,
            facts: form.facts,
            township: form.township,
        };
        let county = &self.county;
        let found = county.hall.read(&county.desk, |scene| repeats_from(scene, &input, alike)).unwrap();
        found.rows.iter().any(|row| row.case_id == *earlier)
    }
}

#[derive(Default)]
struct Score {
    right: u32,
    wrong: u32,
    missed: u32,
    left: u32,
}

impl Score {
    fn add(&mut self, same: bool, proposed: bool) {
        *match (same, proposed) {
            (true, true) => &mut self.right,
            (false, true) => &mut self.wrong,
            (true, false) => &mut self.missed,
            (false, false) => &mut self.left,
        } += 1;
    }
    fn told(&self) -> String {
        let share = |part: u32, of: u32| f64::from(part) / f64::from(of.max(1)) * 100.0;
        format!(
            "precision {:5.1} %  recall {:5.1} %  ({} right, {} wrong, {} missed, {} rightly left)",
            share(self.right, self.right + self.wrong),
            share(self.right, self.right + self.missed),
            self.right,
            self.wrong,
            self.missed,
            self.left
        )
    }
}

fn main() {
    let pairs: Vec<Pair> = serde_json::from_str(include_str!("repeats/pairs.json")).unwrap();
    let county = County::on("2026-11-23");
    let other = county.office("白石乡纪委", hall::OfficeKind::Township);
    let townships = [("甲".to_owned(), county.village.clone()), ("乙".to_owned(), other)].into();
    let hall = Hall { county, townships };
    let earlier: Vec<CaseId> =
        pairs.iter().map(|pair| hall.county.registered(hall.form(&pair.earlier))).collect();

    let all = |alike: &Alike, of: &dyn Fn(&Pair) -> bool| {
        let mut score = Score::default();
        for (pair, id) in pairs.iter().zip(&earlier).filter(|(pair, _)| of(pair)) {
            score.add(pair.same, hall.proposes(&pair.later, id, alike));
        }
        score
    };
    let force = Alike::default();
    let matter = |pair: &Pair| pair.later.phone.is_empty();
    for likeness in [0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.10, 0.12, 0.16, 0.22] {
        let alike = Alike { subject: likeness, ..force };
        note(format!("matters, same subject from {likeness:.2} on: {}", all(&alike, &matter).told()));
    }
    for likeness in [0.05, 0.07, 0.10, 0.12, 0.16, 0.22] {
        let alike = Alike { organisation: likeness, ..force };
        note(format!("matters, same organisation from {likeness:.2} on: {}", all(&alike, &matter).told()));
    }
    let mut kinds: Vec<&str> = pairs.iter().map(|pair| pair.what.as_str()).collect();
    kinds.dedup();
    kinds.sort_unstable();
    kinds.dedup();
    for kind in kinds {
        note(format!("{kind}: {}", all(&force, &|pair| pair.what == kind).told()));
    }
    note(format!("matters, as in force: {}", all(&force, &matter).told()));
    note(format!("people, as in force: {}", all(&force, &|pair| !matter(pair)).told()));
    note(format!("{} pairs, as in force: {}", pairs.len(), all(&force, &|_| true).told()));

    let mut nth = pairs.iter().zip(&earlier).cycle();
    let mut ask = || {
        let (pair, id) = nth.next().unwrap();
        hall.proposes(&pair.later, id, &force)
    };
    beside(&mut criterion(), "proposing repeats", 1, &mut ask, "one case by key", || {
        hall.county.hall.read(&hall.county.desk, |scene| hall::case(scene.view, &earlier[0])).unwrap()
    });
    report();
}
