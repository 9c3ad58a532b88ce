//! Through the door: founding a store, unlocking it, passwords, recovery, further accounts.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Act, Done};
use crate::actor::{
    AddAccount, AddOffice, CloseAccount, Found, GrantVault, Holder, KeyRing, NewHolder, Recover, Recovery,
    RenewRecovery, Secret, Session, SetPassword, StoreKey, Unlocked, check_password, house, key_of,
    read_accounts, ring_path, standing,
};
use crate::assets;
use crate::case::must_be_account;
use crate::clock::Clock;
use crate::codes::{OfficeKind, Role};
use crate::failure::{Failure, Result};
use crate::hall::{Hall, append_and_apply, guard, perform_in, store_path};
use crate::identity::Vault;
use crate::ids::{AccountId, CaseId, EntryId, OfficeId, SiteId};
use crate::paper::InstallTemplate;
use crate::store::{self, Tx};
use crate::workdays::ImportCalendar;

#[derive(Clone, Deserialize, TS)]
pub struct NewPerson {
    pub name: String,
    pub post: String,
    pub password: String,
}

#[derive(Clone, Deserialize, TS)]
pub struct FoundForm {
    pub organ: String,
    pub region: String,
    /// Of the reception hall, as its papers print it.
    #[serde(default)]
    pub telephone: String,
    pub administrator: NewPerson,
    pub director: NewPerson,
}

impl FoundForm {
    /// Who keeps accounts would otherwise open identities with the other's password. The demo's people share one.
    pub fn passwords_must_differ(&self) -> Result<()> {
        match self.administrator.password == self.director.password {
            true => Err(Failure::input("director.password", "两个人的密码不能一样，请各设各的，互不告诉。")),
            false => Ok(()),
        }
    }
}

#[derive(Clone, Deserialize, TS)]
pub struct NewAccountForm {
    pub name: String,
    pub post: String,
    pub office: OfficeId,
    pub roles: Vec<Role>,
    pub password: String,
}

#[derive(Clone, Deserialize, TS)]
pub struct RecoverForm {
    /// Whose password is set anew.
    pub account: AccountId,
    /// Who does it. For another it is a first password, which its owner must change.
    pub by: AccountId,
    pub store_code: String,
    pub vault_code: Option<String>,
    pub password: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Login {
    pub id: AccountId,
    pub name: String,
    pub post: String,
}

/// What can be said of a store before anybody has unlocked it.
#[derive(Debug, Clone)]
pub enum DoorStanding {
    Absent,
    Locked { organ: String, logins: Vec<Login> },
    Broken(Failure),
}

impl Hall {
    pub fn standing(dir: &Path) -> DoorStanding {
        match (store_path(dir).exists(), ring_path(dir).exists()) {
            (false, false) => DoorStanding::Absent,
            // Founding stopped before there were keys: nobody has ever opened it, nor can.
            (true, false) if founding_path(dir).exists() => DoorStanding::Absent,
            (true, false) => DoorStanding::Broken(Failure::door(
                "有库文件 hall.db，缺钥匙文件 keys.json。",
                "请从备份中取回 keys.json，放回同一文件夹。",
            )),
            (false, true) => DoorStanding::Broken(Failure::door(
                "有钥匙文件 keys.json，缺库文件 hall.db。",
                "请从备份中取回 hall.db，放回同一文件夹。",
            )),
            (true, true) => match KeyRing::read(dir) {
                Err(failure) => DoorStanding::Broken(failure),
                Ok(ring) => {
                    let open = ring.holders.iter().filter(|holder| !holder.shut);
                    let logins = open.map(|holder| Login {
                        id: holder.account.clone(),
                        name: holder.name.clone(),
                        post: holder.post.clone(),
                    });
                    DoorStanding::Locked { logins: logins.collect(), organ: ring.organ.clone() }
                }
            },
        }
    }

    /// 建立本单位: makes the folder, the store and its first two accounts. The codes are shown once.
    /// Half-done, nothing stays that opens.
    pub fn found(
        dir: &Path,
        clock: Clock,
        form: &FoundForm,
        templates: Vec<InstallTemplate>,
    ) -> Result<(Self, Recovery)> {
        for (who, person) in [("administrator", &form.administrator), ("director", &form.director)] {
            check_password(&person.password, &[&person.name, &person.post, &form.organ])
                .map_err(|failure| failure.at(format!("{who}.password")))?;
        }
        if form.administrator.name.trim() == form.director.name.trim() {
            return Err(Failure::input(
                "administrator.name",
                "系统管理员和信访室主任须是两个人：管账户的人不看件。",
            ));
        }
        let mut folder = std::fs::DirBuilder::new();
        folder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        folder.create(dir)?;
        let _alone = begin_founding(dir, clock.now())?;
        let key = StoreKey::random()?;
        let writer = store::create(&store_path(dir), &key)?;
        may_stop(dir, "made");
        let made = Self::found_files(dir, clock, form, templates, key, writer);
        if made.is_err() {
            for file in STORE_FILES {
                // What was never made need not be removed.
                let _removed = std::fs::remove_file(dir.join(file));
            }
        }
        end_founding(dir);
        made
    }

    /// Puts a store that was made in `from`, and is shut, into its place. Stopped on the way, there is none in it.
    pub fn move_in(from: &Path, dir: &Path, clock: &Clock) -> Result<()> {
        let _alone = begin_founding(dir, clock.now())?;
        for file in ["hall.db", "keys.json"] {
            std::fs::rename(from.join(file), dir.join(file))?;
        }
        end_founding(dir);
        Ok(())
    }

    fn found_files(
        dir: &Path,
        clock: Clock,
        form: &FoundForm,
        templates: Vec<InstallTemplate>,
        key: StoreKey,
        mut writer: rusqlite::Connection,
    ) -> Result<(Self, Recovery)> {
        let vault = Vault::random()?;
        let (mut ring, recovery) = KeyRing::found(&form.organ, &key, &vault)?;
        let now = clock.now();
        let (site, administrator, director) =
            (SiteId::new(now), AccountId::new(now), AccountId::new(now + 1));
        let accounts = [
            (&administrator, &form.administrator, Role::Administrator, None),
            (&director, &form.director, Role::Director, Some(&vault)),
        ];
        let joins = |(account, person, _, vault): &(&AccountId, &NewPerson, Role, Option<&Vault>)| {
            let (name, post) = (person.name.trim(), person.post.trim());
            let account = AccountId::clone(account);
            let holder = NewHolder { account, name, post, password: &person.password, initial: false };
            ring.add(holder, &key, *vault)
        };
        let keys = accounts.iter().map(joins).collect::<Result<Vec<_>>>()?;
        let mut tx = Tx::begin(&mut writer)?;
        let mut does = |act: Act| {
            append_and_apply(&mut tx, &site, &administrator, &CaseId::default(), clock.now(), &act)
        };
        let found = Found {
            organ: form.organ.trim().to_owned(),
            region: form.region.trim().to_owned(),
            site: site.clone(),
            vault: vault.fingerprint()?,
        };
        found.check_words()?;
        does(found.into())?;
        let hall = AddOffice {
            name: "信访室".into(),
            short: "信访室".into(),
            kind: OfficeKind::Hall,
            telephone: form.telephone.trim().to_owned(),
            hours: String::new(),
        };
        let office = OfficeId(does(hall.into())?.id.0);
        for ((account, person, role, _), key) in accounts.into_iter().zip(keys) {
            let (name, post) = (person.name.trim().to_owned(), person.post.trim().to_owned());
            does(
                AddAccount {
                    account: account.clone(),
                    name,
                    post,
                    office: office.clone(),
                    roles: vec![role],
                    key,
                }
                .into(),
            )?;
        }
        for act in founding_acts()? {
            does(act)?;
        }
        for template in templates {
            does(template.into())?;
        }
        does(GrantVault { account: director.clone() }.into())?;
        tx.commit()?;
        may_stop(dir, "committed");
        ring.write(dir)?;
        may_stop(dir, "keys");
        Ok((Self::open(dir, clock, key, ring, writer), recovery))
    }

    /// Opens the store with an account's password.
    pub fn unlock(dir: &Path, clock: Clock, account: &AccountId, password: &str) -> Result<(Self, Session)> {
        let (hall, secret) = Self::open_by_password(dir, clock, account, password)?;
        let session = hall.sit_down(account, &secret)?;
        Ok((hall, session))
    }

    /// Another account at a store that is open already.
    pub fn login(&self, account: &AccountId, password: &str) -> Result<Session> {
        let secret = try_password(&mut guard(&self.ring), &self.dir, &self.clock, account, password)?;
        self.sit_down(account, &secret)
    }

    /// As [`Hall::unlock`], for one whose first password was set by another: all that it is good for.
    pub fn unlock_first(
        dir: &Path,
        clock: Clock,
        account: &AccountId,
        first: &str,
        own: &str,
    ) -> Result<(Self, Session)> {
        let (hall, secret) = Self::open_by_password(dir, clock, account, first)?;
        let session = hall.take_password(account, &secret, first, own)?;
        Ok((hall, session))
    }

    /// As [`Hall::login`], for one whose first password was set by another.
    pub fn login_first(&self, account: &AccountId, first: &str, own: &str) -> Result<Session> {
        let secret = try_password(&mut guard(&self.ring), &self.dir, &self.clock, account, first)?;
        self.take_password(account, &secret, first, own)
    }

    fn open_by_password(
        dir: &Path,
        clock: Clock,
        account: &AccountId,
        password: &str,
    ) -> Result<(Self, Secret)> {
        if let DoorStanding::Broken(failure) = Self::standing(dir) {
            return Err(failure);
        }
        settle_by_password(dir, &clock, account, password)?;
        let mut ring = KeyRing::read(dir)?;
        let secret = try_password(&mut ring, dir, &clock, account, password)?;
        let key = ring.holder(account)?.unlocked(&secret)?.store;
        Ok((Self::open_by_key(dir, clock, key, ring)?, secret))
    }

    /// A copy of this store that lies in `dir`: whoever has one of them open needs no password for the other. Errors: it is
    /// this very folder, where there would be two who write its keys, or it was copied while its keys changed.
    pub fn open_copy(&self, dir: &Path, clock: Clock) -> Result<Self> {
        if dir == self.dir || KeyRing::staged(dir).is_some() {
            return Err(Failure::door("这不是一份完整的副本。", "请用密码打开。"));
        }
        Self::open_by_key(dir, clock, self.key.clone(), KeyRing::read(dir)?)
    }

    fn open_by_key(dir: &Path, clock: Clock, key: StoreKey, ring: KeyRing) -> Result<Self> {
        let writer = store::open_writer(&store_path(dir), &key)?;
        // A store that opens was founded to the end.
        end_founding(dir);
        let hall = Self::open(dir, clock, key, ring, writer);
        hall.keep_sign()?;
        hall.write(|tx| store::drop_loose_blobs(tx, hall.clock.now()))?;
        Ok(hall)
    }

    /// No session but for a password of one's own.
    fn sit_down(&self, account: &AccountId, secret: &Secret) -> Result<Session> {
        let unlocked = {
            let mut ring = guard(&self.ring);
            let holder = ring.holder(account)?;
            holder.must_be_own()?;
            holder.unlocked(secret)?
        };
        self.session(account, unlocked)
    }

    fn session(&self, account: &AccountId, unlocked: Unlocked) -> Result<Session> {
        let clearance = unlocked.store.clearance_key()?;
        self.reading(|view| Session::read(view, account, unlocked, clearance))
    }

    /// Sets a new password with the printed recovery codes; the record says who did it, and for whom.
    pub fn recover(dir: &Path, clock: Clock, form: &RecoverForm) -> Result<()> {
        if let DoorStanding::Broken(failure) = Self::standing(dir) {
            return Err(failure);
        }
        let mut ring = KeyRing::read(dir)?;
        if let Some(staged) = KeyRing::staged(dir) {
            // Either may be the true one: what opens one of them opens the record, and that knows.
            let opened = ring.store_by_code(&form.store_code);
            let store = opened.or_else(|_| staged.store_by_code(&form.store_code))?;
            let mut writer = store::open_writer(&store_path(dir), &store)?;
            KeyRing::settle(dir, &Tx::begin(&mut writer)?)?;
            ring = KeyRing::read(dir)?;
        }
        let store = ring.store_by_code(&form.store_code)?;
        let vault_code = form.vault_code.as_deref().filter(|code| !code.trim().is_empty());
        let vault = vault_code.map(|code| ring.vault_by_code(code)).transpose()?;
        let writer = store::open_writer(&store_path(dir), &store)?;
        let hall = Self::open(dir, clock, store, ring, writer);
        hall.with_keys(|tx, ring| {
            must_be_account(tx, &form.by, "by")?;
            let initial = form.by != form.account;
            let key = ring.recover(&form.account, &hall.key, vault.as_ref(), &form.password, initial)?;
            let act = Recover { account: form.account.clone(), key, vault: vault.is_some() };
            Ok((hall.note(tx, &form.by, &act.into())?, ()))
        })
    }

    /// A new password by its owner; the session goes on with what it may open now.
    pub fn change_password(&self, who: &Session, old: &str, new: &str) -> Result<Session> {
        let mut ring = guard(&self.ring);
        ring.check_password(&who.account, new).map_err(|failure| failure.at("new"))?;
        let secret = try_password(&mut ring, &self.dir, &self.clock, &who.account, old);
        drop(ring);
        self.take_password(&who.account, &secret.map_err(|failure| failure.at("old"))?, old, new)
    }

    /// Sets `new`, by the owner, who has just proved to know `old`.
    fn take_password(&self, account: &AccountId, secret: &Secret, old: &str, new: &str) -> Result<Session> {
        if new == old {
            return Err(Failure::input("new", "新密码和原来的一样：别人设过的、用过的都不要再用。"));
        }
        let unlocked = self.with_keys(|tx, ring| {
            ring.check_password(account, new).map_err(|failure| failure.at("new"))?;
            must_be_account(tx, account, "account")?;
            let unlocked = ring.holder(account)?.set_password(secret, new)?;
            let act = SetPassword { key: unlocked.public.clone() };
            Ok((self.note(tx, account, &act.into())?, unlocked))
        })?;
        self.session(account, unlocked)
    }

    /// 开设账户 with a first password, which opens nothing until its owner has changed it.
    pub fn add_account(&self, who: &Session, form: &NewAccountForm) -> Result<Done> {
        let account = AccountId::new(self.clock.now());
        let (name, post) = (form.name.trim(), form.post.trim());
        let holder =
            NewHolder { account: account.clone(), name, post, password: &form.password, initial: true };
        self.perform_with_keys(who, |_, ring| {
            let act = AddAccount {
                account,
                name: name.to_owned(),
                post: post.to_owned(),
                office: form.office.clone(),
                roles: form.roles.clone(),
                key: ring.add(holder, &self.key, None)?,
            };
            Ok(act.into())
        })
    }

    /// 授予开启身份的权限: by one who holds the vault key, to one whose password is their own.
    pub fn grant_vault(&self, who: &Session, account: &AccountId) -> Result<Done> {
        self.perform_with_keys(who, |tx, ring| {
            let holder = ring.holder(account)?;
            if holder.initial {
                return Err(Failure::refused(
                    "这位同志还没有改初始密码，暂不能授予。",
                    "请先由本人登录并改成自己的密码。",
                ));
            }
            holder.grant(who.vault()?, &key_of(tx, account)?)?;
            Ok(GrantVault { account: account.clone() }.into())
        })
    }

    /// 停用账户: no password opens it any more, nor a recovery code.
    pub fn close_account(&self, who: &Session, account: &AccountId) -> Result<Done> {
        self.perform_with_keys(who, |_, ring| {
            ring.holders.retain(|holder| &holder.account != account);
            Ok(CloseAccount { account: account.clone() }.into())
        })
    }

    /// 换恢复码: told once. The password is asked again, so that a desk left open gives nobody the house's keys.
    pub fn renew_recovery(&self, who: &Session, password: &str) -> Result<Recovery> {
        try_password(&mut guard(&self.ring), &self.dir, &self.clock, &who.account, password)?;
        self.with_keys(|tx, ring| {
            let done = perform_in(tx, &self.clock, who, None, RenewRecovery {}.into())?;
            Ok((done.entry, ring.renew_recovery(&self.key, who.vault()?)?))
        })
    }

    fn perform_with_keys(
        &self,
        who: &Session,
        change: impl FnOnce(&Tx<'_>, &mut KeyRing) -> Result<Act>,
    ) -> Result<Done> {
        self.with_keys(|tx, ring| {
            let act = change(tx, ring)?;
            let done = perform_in(tx, &self.clock, who, None, act)?;
            Ok((done.entry.clone(), done))
        })
    }

    /// An act together with what it changes in `keys.json`: both, or neither. See `actor/ring_file.rs`.
    fn with_keys<T>(
        &self,
        work: impl FnOnce(&mut Tx<'_>, &mut KeyRing) -> Result<(EntryId, T)>,
    ) -> Result<T> {
        let mut ring = guard(&self.ring);
        let (mut next, mut staged) = (ring.clone(), false);
        let done = self.write(|tx| {
            KeyRing::settle(&self.dir, tx)?;
            let (act, answer) = work(tx, &mut next)?;
            staged = true;
            next.stage(&self.dir, &act)?;
            may_stop(&self.dir, "staged");
            Ok(answer)
        });
        if done.is_ok() {
            may_stop(&self.dir, "committed");
            *ring = next;
            // It is done. Where the file cannot take its place now, the next who opens settles it.
            let _later = KeyRing::adopt(&self.dir);
            may_stop(&self.dir, "adopted");
        } else if staged {
            // Nothing has happened; where the disk failed at the very end, the record knows.
            let _later = self.write(|tx| KeyRing::settle(&self.dir, tx));
            *ring = KeyRing::read(&self.dir).unwrap_or_else(|_| ring.clone());
        }
        done
    }

    /// An act by one who is at the door, not yet or no longer at a desk.
    fn note(&self, tx: &mut Tx<'_>, by: &AccountId, act: &Act) -> Result<EntryId> {
        let site = house(tx)?.site;
        Ok(append_and_apply(tx, &site, by, &CaseId::default(), self.clock.now(), act)?.id)
    }

    /// All accounts and how they stand with the vault.
    pub fn accounts(&self, who: &Session) -> Result<Vec<crate::actor::Account>> {
        let standing = standing(&guard(&self.ring));
        self.read(who, |scene| read_accounts(scene.view, &standing))
    }
}

/// What every new house starts with.
fn founding_acts() -> Result<Vec<Act>> {
    let (colours, hours) = assets::alerts()?;
    let mut acts: Vec<Act> = vec![assets::limits()?.into(), colours.into(), hours.into()];
    acts.extend(assets::codes()?.into_iter().map(Act::from));
    acts.extend(assets::series().into_iter().map(Act::from));
    for (year, text) in assets::CALENDARS {
        acts.push(ImportCalendar::from_year_file(*year, assets::CALENDAR_SOURCE, text)?.into());
    }
    Ok(acts)
}

const STORE_FILES: [&str; 5] = ["hall.db", "hall.db-wal", "hall.db-shm", "keys.json", "keys.json.new"];

/// Lies in the folder while a store is founded there.
fn founding_path(dir: &Path) -> PathBuf {
    dir.join("hall.founding")
}

/// Of those who found at once one goes on, as long as what is returned is kept. What an earlier founding left when it was
/// stopped is put aside, not removed.
fn begin_founding(dir: &Path, now: i64) -> Result<std::fs::File> {
    let taken = || Failure::door("这里已经有一个库。", "请换一个空文件夹，或直接打开已有的库。");
    if !matches!(Hall::standing(dir), DoorStanding::Absent) {
        return Err(taken());
    }
    let mut private = std::fs::OpenOptions::new();
    private.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut private, 0o600);
    let file = private.open(founding_path(dir))?;
    if file.try_lock().is_err() {
        return Err(Failure::door("这里正在建库。", "请等它建完，再直接打开。"));
    }
    if ring_path(dir).exists() {
        end_founding(dir);
        return Err(taken());
    }
    for name in STORE_FILES {
        let left = dir.join(name);
        if left.exists() {
            std::fs::rename(&left, dir.join(format!("{name}.{now}")))?;
        }
    }
    Ok(file)
}

fn end_founding(dir: &Path) {
    // Where it lies on beside a whole store it means nothing.
    let _removed = std::fs::remove_file(founding_path(dir));
}

/// Where a change of the keys was stopped between its two files, lets the record say whether it was made. Either ring may
/// be the true one, so that the password is tried at both.
fn settle_by_password(dir: &Path, clock: &Clock, account: &AccountId, password: &str) -> Result<()> {
    let Some(staged) = KeyRing::staged(dir) else { return Ok(()) };
    let mut ring = KeyRing::read(dir)?;
    // Wrong passwords are counted in this one alone.
    if let Ok(holder) = ring.holder(account) {
        must_not_wait(holder, dir, account, clock.now())?;
    }
    for mut ring in [ring, staged] {
        let Ok(holder) = ring.holder(account) else { continue };
        if let Some(secret) = holder.try_password(password, clock.now())? {
            let store = holder.unlocked(&secret)?.store;
            let mut writer = store::open_writer(&store_path(dir), &store)?;
            return KeyRing::settle(dir, &Tx::begin(&mut writer)?);
        }
    }
    Ok(())
}

fn must_not_wait(holder: &mut Holder, dir: &Path, account: &AccountId, now: i64) -> Result<()> {
    let before = holder.tries();
    let refused = holder.must_not_wait(now);
    if holder.tries() != before {
        KeyRing::keep_tries(dir, account, holder.tries())?;
    }
    refused
}

/// Tries a password; the failure is counted on disk before it is told.
fn try_password(
    ring: &mut KeyRing,
    dir: &Path,
    clock: &Clock,
    account: &AccountId,
    password: &str,
) -> Result<Secret> {
    let now = clock.now();
    let holder = ring.holder(account)?;
    must_not_wait(holder, dir, account, now)?;
    let before = holder.tries();
    let tried = holder.try_password(password, now)?;
    let (tries, wait) = (holder.tries(), holder.wait(now).unwrap_or(0));
    if tries != before {
        KeyRing::keep_tries(dir, account, tries)?;
    }
    tried.ok_or_else(|| Failure::password("密码不对。", wait))
}

/// A power cut may fall here; the tests open what it would leave.
fn may_stop(_dir: &Path, _at: &'static str) {
    #[cfg(test)]
    tests::keep_what_a_stop_leaves(_dir, _at);
}

#[cfg(test)]
#[path = "door_tests.rs"]
mod tests;
