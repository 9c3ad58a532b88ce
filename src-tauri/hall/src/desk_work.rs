//! What a desk does with the hall beyond single acts: registering with sealing, opening identities, files, drafts.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::act::{Act, ActName, Done, Scene};
use crate::actor::Session;
use crate::clock::local;
use crate::codes::Attribution;
use crate::failure::{Failure, FailureKind, Result};
use crate::hall::{Hall, Together, perform_in};
use crate::identity::{
    Identity, OpenEvidence, OpenIdentity, OpenedIdentity, ShredIdentity, new_case_key, open_people,
    open_with, seal_with, shreds_due,
};
use crate::ids::{AccountId, CaseId, EntryId};
use crate::intake::{Link, RegisterDraft, RegisterInput, SealStub, act_of, check_register};
use crate::record::case_entries;
use crate::store::{self, BlobInfo, Tx, View};

/// What somebody was typing: who came may stand in it, so that it is never printed.
#[derive(Clone, Serialize, TS)]
pub struct Draft {
    pub key: String,
    /// `2026-11-23 09:13`
    pub saved_at: String,
    #[ts(type = "Json")]
    pub body: Value,
}

/// The draft of a registration.
const REGISTER: &str = "register";

/// The addresses of the files that are named anywhere in an act or a draft.
fn files_in(body: &Value) -> BTreeSet<String> {
    match body {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| match value {
                Value::String(address) if name == "blob" => BTreeSet::from([address.clone()]),
                other => files_in(other),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(files_in).collect(),
        _ => BTreeSet::new(),
    }
}

/// 规则 art. 15: shreds what stands outside the record and was of a case that went up sealed. That is what anybody was typing
/// about it, and every file that was ever handed over with it or waits in such a draft. Another's draft can be opened by
/// nobody else, so that all files go which its writer has not yet handed over; whoever was typing adds them again.
pub(crate) fn forget_sealed(tx: &mut Tx<'_>, who: &Session, case: &CaseId) -> Result<()> {
    let mut files = BTreeSet::new();
    for entry in case_entries(tx, case)? {
        files.extend(files_in(&serde_json::to_value(&entry.act)?));
    }
    let drafts: Vec<(AccountId, String, Vec<u8>)> = tx.all(
        "SELECT account, key, sealed FROM drafts WHERE key LIKE 'act/' || ?1 || '/%'",
        [case],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    for (account, key, sealed) in drafts {
        match open_with(&who.drafts, &key, &sealed) {
            Ok(plain) if account == who.account => files.extend(files_in(&serde_json::from_slice(&plain)?)),
            _ if may_hold_files(&key) => drop(store::drop_own_loose_blobs(tx, &account)?),
            _ => {}
        }
        tx.run("DELETE FROM drafts WHERE account=?1 AND key=?2", (&account, &key))?;
    }
    for file in files {
        store::drop_blob_unless_taken(tx, &file)?;
    }
    crate::search::forget_dropped(tx)
}

/// Whether it went up sealed; not where it is no more, since its registration was withdrawn.
pub(crate) fn is_sealed(view: &View<'_>, case: &CaseId) -> Result<bool> {
    view.exists("SELECT 1 FROM cases WHERE id=?1 AND stage='reported_up'", [case])
}

/// Nothing more is typed of a case that went up sealed but what is still done with it.
fn must_not_be_sealed(view: &View<'_>, key: &str) -> Result<()> {
    let Some((case, verb)) = key.strip_prefix("act/").and_then(|rest| rest.split_once('/')) else {
        return Ok(());
    };
    let verb = verb.split('/').next().unwrap_or_default();
    let goes_on = ActName::ALL.iter().any(|one| one.code() == verb && one.goes_on_sealed());
    match !goes_on && is_sealed(view, &CaseId::from(case))? {
        true => Err(Failure::refused("本件已转密封报送，不再保存草稿（规则第十五条）。", "请关闭这张表。")),
        false => Ok(()),
    }
}

/// Whether files are added in the form of this draft.
fn may_hold_files(key: &str) -> bool {
    use ActName::*;
    let with_files = [GetMaterial, SendBack, OutsideAccept, OutsideAnswer, DecideReview, Remind];
    key.split('/').nth(2).is_some_and(|verb| with_files.iter().any(|one| one.code() == verb))
}

impl Together<'_, '_> {
    /// As [`Hall::register`].
    pub fn register(&mut self, who: &Session, input: &RegisterInput) -> Result<Done> {
        let (tx, now) = (&mut *self.tx, self.clock.now());
        let case = CaseId::new(now);
        let scene = Scene { view: tx, who, about: None, now };
        if let Some(first) = check_register(&scene, &input.form)?.into_iter().next() {
            return Err(first);
        }
        let vault = match input.form.attribution {
            Attribution::Named => Some(who.vault()?),
            Attribution::Anonymous => None,
        };
        let key = vault.map(|vault| new_case_key(tx, vault, &case)).transpose()?;
        let act = act_of(&RegisterDraft { form: &input.form, case: &case, vault, key: key.as_ref() })?;
        let done = perform_in(tx, self.clock, who, Some(&case), act.into())?;
        for choice in &input.links {
            let link = Link {
                earlier: choice.earlier.clone(),
                verdict: choice.verdict,
                reason: choice.reason.clone(),
            };
            perform_in(tx, self.clock, who, Some(&case), link.into())?;
        }
        tx.run("DELETE FROM drafts WHERE account=?1 AND key=?2", (&who.account, REGISTER))?;
        Ok(done)
    }
}

impl Hall {
    /// 登记: checks the form, seals the identities under a new key of the case, registers, links; all or nothing.
    pub fn register(&self, who: &Session, input: &RegisterInput) -> Result<Done> {
        self.together(|hall| hall.register(who, input))
    }

    /// 改作密封报送: what was typed turns out to be a matter of 规则 art. 15. The stub is made, and the draft and the files
    /// that came with it are shredded (freed pages are overwritten) in the same transaction. Files of what else this person
    /// has half written stay.
    pub fn seal_draft(&self, who: &Session, stub: SealStub) -> Result<Done> {
        let draft = self.load_draft(who, REGISTER)?;
        let files = draft.map(|draft| files_in(&draft.body)).unwrap_or_default();
        let done = self.write(|tx| {
            let done = perform_in(tx, &self.clock, who, None, stub.into())?;
            tx.run("DELETE FROM drafts WHERE account=?1 AND key=?2", (&who.account, REGISTER))?;
            for file in &files {
                store::drop_blob_unless_taken(tx, file)?;
            }
            Ok(done)
        })?;
        // It is done; where a reader holds the log, the next who shreds something empties it.
        let _later = self.forget_written();
        Ok(done)
    }

    /// 销毁身份: destroys the identities whose period has passed, of every case into which this person may look; how many.
    /// Done when somebody opens the house, so that it waits for nobody's asking.
    pub fn shred_due(&self, who: &Session) -> Result<u32> {
        if !ActName::ShredIdentity.falls_to(who) {
            return Ok(0);
        }
        let mut shredded = 0;
        for (case, refuted_on) in self.read(who, shreds_due)? {
            let act = ShredIdentity { refuted_on };
            let done = self.write(|tx| {
                perform_in(tx, &self.clock, who, Some(&case), act.into())?;
                tx.run("UPDATE case_keys SET sealed=x'' WHERE case_id=?1", [&case])
            });
            match done {
                Ok(_) => shredded += 1,
                // Whoever stands aside in a case leaves it to the next who opens the house.
                Err(failure) if failure.kind == FailureKind::Refused => {}
                Err(failure) => return Err(failure),
            }
        }
        if shredded > 0 {
            let _later = self.forget_written();
        }
        Ok(shredded)
    }

    /// 开启身份: an act in the record, and what it opens.
    pub fn open_identity(&self, who: &Session, case: &CaseId, reason: &str) -> Result<OpenedIdentity> {
        let (people, done) =
            self.with_identity(who, case, |_, _| Ok(OpenIdentity { reason: reason.to_owned() }.into()))?;
        Ok(OpenedIdentity { people, seconds: crate::identity::SHOWN_SECONDS, changes: done.changes })
    }

    /// Takes identities from the vault together with the act that accounts for it (an opening, an issued paper): the act
    /// is made from them and performed in the same transaction, so that nothing is opened without a trace.
    pub fn with_identity(
        &self,
        who: &Session,
        case: &CaseId,
        act: impl FnOnce(&Scene<'_>, &[Identity]) -> Result<Act>,
    ) -> Result<(Vec<Identity>, Done)> {
        let done = self.write(|tx| {
            let people = people_of(tx, who, case)?;
            let act = {
                let found = crate::case::case(tx, case)?;
                let scene = Scene { view: tx, who, about: Some(&found), now: self.clock.now() };
                found.check_readable(&scene)?;
                act(&scene, &people)?
            };
            let done = perform_in(tx, &self.clock, who, Some(case), act)?;
            Ok((people, done))
        });
        self.leaving_a_trace(who, Some(case), done)
    }

    /// An act made from what the tables say, in the same transaction; no identity is opened.
    pub fn with_case(
        &self,
        who: &Session,
        case: &CaseId,
        act: impl FnOnce(&Scene<'_>) -> Result<Act>,
    ) -> Result<Done> {
        let done = self.write(|tx| {
            let act = {
                let found = crate::case::case(tx, case)?;
                let scene = Scene { view: tx, who, about: Some(&found), now: self.clock.now() };
                found.check_readable(&scene)?;
                act(&scene)?
            };
            perform_in(tx, &self.clock, who, Some(case), act)
        });
        self.leaving_a_trace(who, Some(case), done)
    }

    /// For verifying papers, whoever asks: opens without showing to anybody. Only a hash leaves `judge`. `identity`: the
    /// paper showed who came; the name may have fallen away since.
    pub fn judge<T>(
        &self,
        who: &Session,
        case: &CaseId,
        identity: bool,
        judge: impl FnOnce(&Scene<'_>, &[Identity]) -> Result<T>,
    ) -> Result<T> {
        self.reading(|view| {
            let mut found = crate::case::case(view, case)?;
            let mut people = Vec::new();
            if identity {
                found.attribution = Attribution::Named;
                people = open_people(view, who.vault()?, case)?;
            }
            judge(&Scene { view, who, about: Some(&found), now: self.clock.now() }, &people)
        })
    }

    pub fn save_blob(&self, who: &Session, name: &str, bytes: &[u8]) -> Result<BlobInfo> {
        let now = self.clock.now();
        self.write(|tx| store::save_blob(tx, who.vault()?, &who.account, now, name, bytes))
    }

    /// A file handed over with `case`: what it is called there, and its bytes. Looking at it is an act in the record.
    pub fn open_evidence(
        &self,
        who: &Session,
        case: &CaseId,
        act: OpenEvidence,
    ) -> Result<(String, Vec<u8>)> {
        let opened = self.read_case(who, case, |scene| {
            let name = act.called(scene)?;
            let (kind, bytes) = store::load_blob(scene.view, who.vault()?, &act.blob)?;
            Ok((if kind.is_empty() { name } else { format!("{name}.{kind}") }, bytes))
        })?;
        // Only then is it shown: what could not be opened was not looked at.
        let done = self.write(|tx| perform_in(tx, &self.clock, who, Some(case), act.into()));
        self.leaving_a_trace(who, Some(case), done)?;
        Ok(opened)
    }

    /// A photograph of 明察暗访, as bytes.
    pub fn photo(&self, who: &Session, inspection: &EntryId, blob: &str) -> Result<Vec<u8>> {
        self.read(who, |scene| crate::reception::photo(scene, inspection, blob))
    }

    /// Keeps what is being typed, readable by this account alone. Answers with the time.
    pub fn save_draft(&self, who: &Session, key: &str, body: &Value) -> Result<String> {
        let now = self.clock.now();
        self.reading(|view| must_not_be_sealed(view, key))?;
        let sealed = seal_with(&who.drafts, key, &zeroize::Zeroizing::new(serde_json::to_vec(body)?))?;
        self.write(|tx| {
            tx.run(
                "INSERT OR REPLACE INTO drafts (account, key, saved_at, sealed) VALUES (?1, ?2, ?3, ?4)",
                (&who.account, key, now, sealed),
            )
        })?;
        Ok(local(now).format("%H:%M").to_string())
    }

    /// A draft that cannot be opened any more (the key pair was made anew by recovery) is gone.
    pub fn load_draft(&self, who: &Session, key: &str) -> Result<Option<Draft>> {
        let row = self.reading(|view| {
            view.one(
                "SELECT saved_at, sealed FROM drafts WHERE account=?1 AND key=?2",
                (&who.account, key),
                |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?)),
            )
        })?;
        let Some((at, sealed)) = row else { return Ok(None) };
        let Ok(plain) = open_with(&who.drafts, key, &sealed) else { return Ok(None) };
        let saved_at = local(at).format("%Y-%m-%d %H:%M").to_string();
        Ok(Some(Draft { key: key.to_owned(), saved_at, body: serde_json::from_slice(&plain)? }))
    }

    pub fn drop_draft(&self, who: &Session, key: &str) -> Result<()> {
        self.write(|tx| {
            tx.run("DELETE FROM drafts WHERE account=?1 AND key=?2", (&who.account, key)).map(|_| ())
        })
    }
}

fn people_of(tx: &Tx<'_>, who: &Session, case: &CaseId) -> Result<Vec<Identity>> {
    match crate::case::case(tx, case)?.attribution {
        Attribution::Named => open_people(tx, who.vault()?, case),
        Attribution::Anonymous => Ok(Vec::new()),
    }
}
