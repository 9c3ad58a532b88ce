//! What a desk does with the hall beyond single acts: registering with sealing, opening identities, files, drafts.

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::act::{Act, ActName, Done, Scene};
use crate::actor::Session;
use crate::clock::local;
use crate::codes::Attribution;
use crate::failure::{FailureKind, Result};
use crate::hall::{Hall, Together, perform_in};
use crate::identity::{
    Identity, OpenEvidence, OpenIdentity, OpenedIdentity, ShredIdentity, new_case_key, open_people,
    open_with, seal_with, shreds_due,
};
use crate::ids::{CaseId, EntryId};
use crate::intake::{Link, RegisterDraft, RegisterInput, SealStub, act_of, check_register};
use crate::store::{self, BlobInfo, Tx};

/// What somebody was typing: who came may stand in it, so that it is never printed.
#[derive(Clone, Serialize, TS)]
pub struct Draft {
    pub key: String,
    /// `2026-11-23 09:13`
    pub saved_at: String,
    #[ts(type = "Json")]
    pub body: Value,
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
        tx.run("DELETE FROM drafts WHERE account=?1 AND key='register'", [&who.account])?;
        Ok(done)
    }
}

impl Hall {
    /// 登记: checks the form, seals the identities under a new key of the case, registers, links; all or nothing.
    pub fn register(&self, who: &Session, input: &RegisterInput) -> Result<Done> {
        self.together(|hall| hall.register(who, input))
    }

    /// 改作密封报送: what was typed turns out to be a matter of 规则 art. 15. The stub is made, and the draft and the files
    /// that came with it are shredded (freed pages are overwritten) in the same transaction.
    pub fn seal_draft(&self, who: &Session, stub: SealStub) -> Result<Done> {
        let done = self.write(|tx| {
            let done = perform_in(tx, &self.clock, who, None, stub.into())?;
            tx.run("DELETE FROM drafts WHERE account=?1 AND key='register'", [&who.account])?;
            store::drop_own_loose_blobs(tx, &who.account)?;
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
