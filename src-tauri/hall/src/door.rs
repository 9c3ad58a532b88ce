//! Through the door: founding a store, unlocking it, passwords, recovery, further accounts.

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::act::{Act, Done};
use crate::actor::{
    AddAccount, AddOffice, CloseAccount, Found, GrantVault, KeyRing, NewHolder, Recovery, Session, StoreKey,
    Unlocked, check_password, read_accounts, standing,
};
use crate::assets;
use crate::clock::Clock;
use crate::codes::{OfficeKind, Role};
use crate::failure::{Failure, Result};
use crate::hall::{Hall, append_and_apply, guard, perform_in, ring_path, store_path};
use crate::identity::Vault;
use crate::ids::{AccountId, CaseId, OfficeId, SiteId};
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

#[derive(Clone, Deserialize, TS)]
pub struct NewAccountForm {
    pub name: String,
    pub post: String,
    pub office: OfficeId,
    pub roles: Vec<Role>,
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
            (true, false) => DoorStanding::Broken(Failure::door(
                "有库文件 hall.db，缺钥匙文件 keys.json。",
                "请从备份中取回 keys.json，放回同一文件夹。",
            )),
            (false, true) => DoorStanding::Broken(Failure::door(
                "有钥匙文件 keys.json，缺库文件 hall.db。",
                "请从备份中取回 hall.db，放回同一文件夹。",
            )),
            (true, true) => match KeyRing::read(&ring_path(dir)) {
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
    /// Half-done, nothing stays.
    pub fn found(
        dir: &Path,
        clock: Clock,
        form: &FoundForm,
        templates: Vec<InstallTemplate>,
    ) -> Result<(Self, Recovery)> {
        for person in [&form.administrator, &form.director] {
            check_password(&person.password)?;
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
        if !matches!(Self::standing(dir), DoorStanding::Absent) {
            return Err(Failure::door("这里已经有一个库。", "请换一个空文件夹，或直接打开已有的库。"));
        }
        let key = StoreKey::random()?;
        // Who does not get the file removes nothing: it is another's.
        let writer = store::create(&store_path(dir), &key)?;
        let made = Self::found_files(dir, clock, form, templates, key, writer);
        if made.is_err() {
            for file in ["hall.db", "hall.db-wal", "hall.db-shm", "keys.json", "keys.json.new"] {
                // What was never made need not be removed.
                let _removed = std::fs::remove_file(dir.join(file));
            }
        }
        made
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
        let mut tx = Tx::begin(&mut writer)?;
        let mut does = |act: Act| {
            append_and_apply(&mut tx, &site, &administrator, &CaseId::default(), clock.now(), &act)
        };
        let found = Found {
            organ: form.organ.trim().to_owned(),
            region: form.region.trim().to_owned(),
            site: site.clone(),
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
        for (account, person, role) in [
            (&administrator, &form.administrator, Role::Administrator),
            (&director, &form.director, Role::Director),
        ] {
            let (name, post) = (person.name.trim().to_owned(), person.post.trim().to_owned());
            does(
                AddAccount {
                    account: account.clone(),
                    name,
                    post,
                    office: office.clone(),
                    roles: vec![role],
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
        for (account, person, vault) in
            [(administrator, &form.administrator, None), (director, &form.director, Some(&vault))]
        {
            let (name, post) = (person.name.trim(), person.post.trim());
            ring.add(
                NewHolder { account, name, post, password: &person.password, initial: false },
                &key,
                vault,
            )?;
        }
        ring.write(&ring_path(dir))?;
        Ok((Self::open(dir, clock, key, ring, writer), recovery))
    }

    /// Opens the store with an account's password.
    pub fn unlock(dir: &Path, clock: Clock, account: &AccountId, password: &str) -> Result<(Self, Session)> {
        if let DoorStanding::Broken(failure) = Self::standing(dir) {
            return Err(failure);
        }
        let mut ring = KeyRing::read(&ring_path(dir))?;
        let unlocked = try_password(&mut ring, dir, &clock, account, password)?;
        let writer = store::open_writer(&store_path(dir), &unlocked.store)?;
        let key = unlocked.store.clone();
        let hall = Self::open(dir, clock, key, ring, writer);
        let session = hall.session(account, unlocked)?;
        Ok((hall, session))
    }

    /// Another account at a store that is open already.
    pub fn login(&self, account: &AccountId, password: &str) -> Result<Session> {
        let unlocked = try_password(&mut guard(&self.ring), &self.dir, &self.clock, account, password)?;
        self.session(account, unlocked)
    }

    fn session(&self, account: &AccountId, unlocked: Unlocked) -> Result<Session> {
        let clearance = unlocked.store.clearance_key()?;
        self.reading(|view| Session::read(view, account, unlocked.vault, unlocked.drafts, clearance))
    }

    /// Sets a new password with the printed recovery codes.
    pub fn recover(
        dir: &Path,
        account: &AccountId,
        store_code: &str,
        vault_code: Option<&str>,
        password: &str,
    ) -> Result<()> {
        let mut ring = KeyRing::read(&ring_path(dir))?;
        ring.recover(account, store_code, vault_code, password)?;
        ring.write(&ring_path(dir))
    }

    /// A new password by its owner; the session goes on with what it may open now.
    pub fn change_password(&self, who: &Session, old: &str, new: &str) -> Result<Session> {
        let now = self.clock.now();
        let mut ring = guard(&self.ring);
        let holder = ring.holder(&who.account)?;
        holder.must_not_wait(now).map_err(|failure| failure.at("old"))?;
        let changed = holder.change_password(old, new, now)?;
        let wait = holder.wait(now).unwrap_or(0);
        ring.write(&ring_path(&self.dir))?;
        drop(ring);
        let unlocked = changed.ok_or_else(|| Failure::password("原密码不对。", wait).at("old"))?;
        self.session(&who.account, unlocked)
    }

    /// 开设账户 with a first password, which its owner must change before anything is granted to them.
    pub fn add_account(&self, who: &Session, form: &NewAccountForm) -> Result<Done> {
        check_password(&form.password)?;
        let account = AccountId::new(self.clock.now());
        let (name, post) = (form.name.trim().to_owned(), form.post.trim().to_owned());
        let act = AddAccount {
            account: account.clone(),
            name: name.clone(),
            post: post.clone(),
            office: form.office.clone(),
            roles: form.roles.clone(),
        };
        let holder = NewHolder { account, name: &name, post: &post, password: &form.password, initial: true };
        self.perform_with_keys(who, act.into(), |ring| ring.add(holder, &self.key, None))
    }

    /// 授予开启身份的权限: by one who holds the vault key, to one whose password is their own.
    pub fn grant_vault(&self, who: &Session, account: &AccountId) -> Result<Done> {
        if guard(&self.ring).holder(account)?.initial {
            return Err(Failure::refused(
                "这位同志还没有改初始密码，暂不能授予。",
                "请先由本人登录并改成自己的密码。",
            ));
        }
        let act = GrantVault { account: account.clone() };
        self.perform_with_keys(who, act.into(), |ring| ring.holder(account)?.grant(who.vault()?))
    }

    /// 停用账户: no password opens it any more, nor a recovery code.
    pub fn close_account(&self, who: &Session, account: &AccountId) -> Result<Done> {
        let act = CloseAccount { account: account.clone() };
        self.perform_with_keys(who, act.into(), |ring| {
            ring.holders.retain(|holder| &holder.account != account);
            Ok(())
        })
    }

    /// An act together with what it changes in `keys.json`: both, or neither where the act cannot be kept.
    fn perform_with_keys(
        &self,
        who: &Session,
        act: Act,
        change: impl FnOnce(&mut KeyRing) -> Result<()>,
    ) -> Result<Done> {
        let mut ring = guard(&self.ring);
        let (before, mut written) = (ring.clone(), false);
        let done = self.write(|tx| {
            let done = perform_in(tx, &self.clock, who, None, act)?;
            change(&mut ring)?;
            ring.write(&ring_path(&self.dir))?;
            written = true;
            Ok(done)
        });
        if done.is_err() {
            *ring = before;
            if written {
                ring.write(&ring_path(&self.dir))?;
            }
        }
        done
    }

    /// All accounts and how they stand with the vault.
    pub fn accounts(&self, who: &Session) -> Result<Vec<crate::actor::Account>> {
        let standing = standing(&guard(&self.ring));
        self.read(who, |scene| read_accounts(scene.view, &standing))
    }
}

/// What every new house starts with.
fn founding_acts() -> Result<Vec<Act>> {
    let mut acts: Vec<Act> = vec![assets::limits()?.into()];
    acts.extend(assets::codes()?.into_iter().map(Act::from));
    acts.extend(assets::series().into_iter().map(Act::from));
    for (year, text) in assets::CALENDARS {
        acts.push(ImportCalendar::from_year_file(*year, "国务院办公厅节假日安排", text)?.into());
    }
    Ok(acts)
}

/// Tries a password; the failure is counted on disk before it is told.
fn try_password(
    ring: &mut KeyRing,
    dir: &Path,
    clock: &Clock,
    account: &AccountId,
    password: &str,
) -> Result<Unlocked> {
    let now = clock.now();
    let holder = ring.holder(account)?;
    holder.must_not_wait(now)?;
    let tried = holder.try_password(password, now)?;
    let wait = holder.wait(now).unwrap_or(0);
    ring.write(&ring_path(dir))?;
    tried.ok_or_else(|| Failure::password("密码不对。", wait))
}
