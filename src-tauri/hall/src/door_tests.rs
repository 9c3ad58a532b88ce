use std::cell::RefCell;
use std::sync::OnceLock;

use super::*;
use crate::failure::FailureKind;
use crate::recovery_note;

const PASSWORD: &str = "一句容易记的话就好";
const FIRST: &str = "初始密码一二三四五";
const OWN: &str = "门前大桥下游过";

/// A copy of the folder as a power cut would have left it, and where it fell.
type Left = (&'static str, tempfile::TempDir);

thread_local! {
    static LEFT: RefCell<Option<Vec<Left>>> = const { RefCell::new(None) };
}

pub(super) fn keep_what_a_stop_leaves(dir: &Path, at: &'static str) {
    LEFT.with_borrow_mut(|left| {
        if let Some(left) = left {
            left.push((at, copy(dir)));
        }
    });
}

fn copy(dir: &Path) -> tempfile::TempDir {
    let to = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(dir).unwrap().map(|file| file.unwrap()) {
        // Which pages of the log are where is shared memory: gone with the power.
        if file.file_name() != "hall.db-shm" {
            std::fs::copy(file.path(), to.path().join(file.file_name())).unwrap();
        }
    }
    to
}

/// What stopping at each point of `work` leaves.
fn stopped_at_each_point(work: impl FnOnce()) -> Vec<Left> {
    LEFT.set(Some(Vec::new()));
    work();
    LEFT.take().unwrap()
}

/// One for all: it runs, and never backwards.
fn clock() -> Clock {
    static CLOCK: OnceLock<Clock> = OnceLock::new();
    CLOCK.get_or_init(|| Clock::set_to("2026-11-23".parse().unwrap())).clone()
}

fn form() -> FoundForm {
    let person = |name: &str| NewPerson { name: name.into(), post: String::new(), password: PASSWORD.into() };
    FoundForm {
        organ: "青山县纪委监委".into(),
        region: "999999".into(),
        telephone: String::new(),
        administrator: person("孙文"),
        director: person("林静"),
    }
}

fn id(dir: &Path, name: &str) -> AccountId {
    KeyRing::read(dir).unwrap().holders.into_iter().find(|holder| holder.name == name).unwrap().account
}

fn unlock(dir: &Path, name: &str, password: &str) -> Result<(Hall, Session)> {
    Hall::unlock(dir, clock(), &id(dir, name), password)
}

/// Ring and record tell of the same accounts with the same keys; the store is whole, and nothing lies about.
fn agree(hall: &Hall) {
    let ring = KeyRing::read(&hall.dir).unwrap();
    let told = hall.reading(|view| {
        view.all("SELECT id, key FROM accounts WHERE active=1 ORDER BY id", [], |row| {
            Ok((row.get::<_, AccountId>(0)?, row.get::<_, String>(1)?))
        })
    });
    let mut held: Vec<_> = ring.holders.iter().map(|one| (one.account.clone(), one.key())).collect();
    held.sort();
    assert_eq!(told.unwrap(), held);
    assert!(hall.verify().unwrap().all_ok());
    assert!(KeyRing::staged(&hall.dir).is_none());
    assert!(!founding_path(&hall.dir).exists());
}

fn clerk(office: &OfficeId) -> NewAccountForm {
    NewAccountForm {
        name: "周敏".into(),
        post: "接待员".into(),
        office: office.clone(),
        roles: vec![Role::Receptionist],
        password: FIRST.into(),
    }
}

/// A house with 周敏, whose first password stands, or is her own.
fn house_with_clerk(own: bool) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let (hall, _) = Hall::found(dir.path(), clock(), &form(), vec![]).unwrap();
    let admin = hall.login(&id(dir.path(), "孙文"), PASSWORD).unwrap();
    hall.add_account(&admin, &clerk(&admin.office)).unwrap();
    if own {
        hall.login_first(&id(dir.path(), "周敏"), FIRST, OWN).unwrap();
    }
    dir
}

/// 建库时断电: before there are keys nothing was founded, and founding again works; with them it is a store.
#[test]
fn a_founding_stopped_anywhere_is_no_store_or_a_whole_one() {
    let dir = tempfile::tempdir().unwrap();
    let left = stopped_at_each_point(|| drop(Hall::found(dir.path(), clock(), &form(), vec![]).unwrap()));
    assert_eq!(left.iter().map(|(at, _)| *at).collect::<Vec<_>>(), ["made", "committed", "keys"]);
    for (at, left) in left {
        let dir = left.path();
        if at == "keys" {
            assert!(Hall::found(dir, clock(), &form(), vec![]).is_err(), "it is there");
        } else {
            assert!(matches!(Hall::standing(dir), DoorStanding::Absent), "{at}");
            let (hall, _) = Hall::found(dir, clock(), &form(), vec![]).unwrap();
            drop(hall);
        }
        for name in ["孙文", "林静"] {
            agree(&unlock(dir, name, PASSWORD).unwrap().0);
        }
    }
    // A store whose keys were lost is not taken for a founding that was stopped.
    std::fs::remove_file(ring_path(dir.path())).unwrap();
    assert!(matches!(Hall::standing(dir.path()), DoorStanding::Broken(_)));
    assert!(Hall::found(dir.path(), clock(), &form(), vec![]).is_err());
    assert!(store_path(dir.path()).exists());
}

const POINTS: [&str; 3] = ["staged", "committed", "adopted"];

fn points(left: &[Left]) -> Vec<&'static str> {
    left.iter().map(|(at, _)| *at).collect()
}

#[test]
fn an_account_added_when_the_power_fails_is_in_both_files_or_in_neither() {
    let dir = tempfile::tempdir().unwrap();
    let (hall, _) = Hall::found(dir.path(), clock(), &form(), vec![]).unwrap();
    let admin = hall.login(&id(dir.path(), "孙文"), PASSWORD).unwrap();
    let left = stopped_at_each_point(|| drop(hall.add_account(&admin, &clerk(&admin.office)).unwrap()));
    assert_eq!(points(&left), POINTS);
    for (at, left) in left {
        let dir = left.path();
        let (hall, admin) = unlock(dir, "孙文", PASSWORD).unwrap();
        agree(&hall);
        let made = hall.accounts(&admin).unwrap().iter().any(|account| account.name == "周敏");
        assert_eq!(made, at != "staged", "{at}");
        if !made {
            hall.add_account(&admin, &clerk(&admin.office)).unwrap();
        }
        hall.login_first(&id(dir, "周敏"), FIRST, OWN).unwrap();
        agree(&hall);
    }
}

/// Whose password it is opens with the old or with the new one, and after that with that one alone.
#[test]
fn a_password_changed_when_the_power_fails_is_the_old_or_the_new_one() {
    let dir = house_with_clerk(false);
    let (hall, _) = unlock(dir.path(), "林静", PASSWORD).unwrap();
    let clerk = id(dir.path(), "周敏");
    let left = stopped_at_each_point(|| drop(hall.login_first(&clerk, FIRST, OWN).unwrap()));
    assert_eq!(points(&left), POINTS);
    for (at, left) in left {
        let dir = left.path();
        let (first, own) = (unlock(dir, "周敏", FIRST), unlock(dir, "周敏", OWN));
        let first = first.err().unwrap();
        if at == "staged" {
            assert_eq!(first.kind, FailureKind::FirstPassword);
            assert_eq!(own.err().unwrap().kind, FailureKind::Password);
            agree(&Hall::unlock_first(dir, clock(), &clerk, FIRST, OWN).unwrap().0);
        } else {
            assert_eq!(first.kind, FailureKind::Password, "{at}");
            agree(&own.unwrap().0);
        }
    }
}

/// Nobody but the one who changed it is needed to settle it, and nobody else settles it wrongly.
#[test]
fn a_new_password_alone_settles_what_was_stopped() {
    let dir = house_with_clerk(true);
    let (hall, clerk) = unlock(dir.path(), "周敏", OWN).unwrap();
    let new = "桥边三棵树的故事";
    let left = stopped_at_each_point(|| drop(hall.change_password(&clerk, OWN, new).unwrap()));
    for (at, left) in left {
        let dir = left.path();
        let by_another = copy(dir);
        let opens = if at == "staged" { OWN } else { new };
        agree(&unlock(dir, "周敏", opens).unwrap().0);
        agree(&unlock(by_another.path(), "孙文", PASSWORD).unwrap().0);
        assert!(unlock(by_another.path(), "周敏", opens).is_ok(), "{at}");
    }
}

#[test]
fn a_vault_granted_when_the_power_fails_is_granted_or_can_be() {
    let dir = house_with_clerk(true);
    let (hall, director) = unlock(dir.path(), "林静", PASSWORD).unwrap();
    let clerk = id(dir.path(), "周敏");
    let left = stopped_at_each_point(|| drop(hall.grant_vault(&director, &clerk).unwrap()));
    assert_eq!(points(&left), POINTS);
    for (at, left) in left {
        let (hall, clerk) = unlock(left.path(), "周敏", OWN).unwrap();
        agree(&hall);
        assert_eq!(clerk.may_open_identity(), at != "staged", "{at}");
        let director = hall.login(&id(left.path(), "林静"), PASSWORD).unwrap();
        hall.grant_vault(&director, &clerk.account).unwrap();
        assert!(hall.login(&clerk.account, OWN).unwrap().may_open_identity());
    }
}

/// 停用时断电: who was shut out opens nothing, be it that the old keys still lie there.
#[test]
fn an_account_closed_when_the_power_fails_is_closed_or_as_before() {
    let dir = house_with_clerk(true);
    let (hall, admin) = unlock(dir.path(), "孙文", PASSWORD).unwrap();
    let clerk = id(dir.path(), "周敏");
    let left = stopped_at_each_point(|| drop(hall.close_account(&admin, &clerk).unwrap()));
    assert_eq!(points(&left), POINTS);
    for (at, left) in left {
        let opened = Hall::unlock(left.path(), clock(), &clerk, OWN);
        assert_eq!(opened.is_ok(), at == "staged", "{at}");
        agree(&unlock(left.path(), "孙文", PASSWORD).unwrap().0);
    }
}

#[test]
fn a_recovery_stopped_by_a_power_failure_was_made_or_can_be_made_again() {
    let dir = tempfile::tempdir().unwrap();
    let (hall, codes) = Hall::found(dir.path(), clock(), &form(), vec![]).unwrap();
    drop(hall);
    let director = id(dir.path(), "林静");
    let recover = with_codes(&director, &codes);
    let left = stopped_at_each_point(|| Hall::recover(dir.path(), clock(), &recover).unwrap());
    assert_eq!(points(&left), POINTS);
    for (at, left) in left {
        let again = copy(left.path());
        let opens = if at == "staged" { PASSWORD } else { OWN };
        let (hall, who) = unlock(left.path(), "林静", opens).unwrap();
        agree(&hall);
        assert!(who.may_open_identity());
        // Whoever comes with the codes once more.
        Hall::recover(again.path(), clock(), &recover).unwrap();
        agree(&unlock(again.path(), "林静", OWN).unwrap().0);
    }
}

fn with_codes(account: &AccountId, codes: &Recovery) -> RecoverForm {
    RecoverForm {
        account: account.clone(),
        by: account.clone(),
        store_code: codes.store_code.to_string(),
        vault_code: Some(codes.vault_code.to_string()),
        password: OWN.into(),
    }
}

/// A code proves an envelope, not a person: whoever owns the account hears of it for thirty days.
#[test]
fn whose_password_was_set_with_a_code_is_told_who_they_said_they_were() {
    let dir = tempfile::tempdir().unwrap();
    let (hall, codes) = Hall::found(dir.path(), clock(), &form(), vec![]).unwrap();
    drop(hall);
    let (director, administrator) = (id(dir.path(), "林静"), id(dir.path(), "孙文"));
    let form = RecoverForm { by: administrator, ..with_codes(&director, &codes) };
    Hall::recover(dir.path(), clock(), &form).unwrap();
    let (hall, who) = unlock(dir.path(), "孙文", PASSWORD).unwrap();
    assert_eq!(hall.read(&who, recovery_note).unwrap(), None);
    assert!(unlock(dir.path(), "林静", OWN).is_err(), "it is a first password");
    let own = "本人自己再换的一句";
    let who = hall.login_first(&director, OWN, own).unwrap();
    let told = hall.read(&who, recovery_note).unwrap().unwrap();
    assert!(told.contains("自称孙文") && told.contains("报告主要负责人"), "{told}");
}

#[test]
fn the_codes_of_an_opened_envelope_open_nothing_once_there_are_new_ones() {
    let dir = tempfile::tempdir().unwrap();
    let (hall, old) = Hall::found(dir.path(), clock(), &form(), vec![]).unwrap();
    let director = id(dir.path(), "林静");
    let who = hall.login(&director, PASSWORD).unwrap();
    assert_eq!(hall.renew_recovery(&who, "别人猜的密码一二三").err().unwrap().kind, FailureKind::Password);
    let administrator = hall.login(&id(dir.path(), "孙文"), PASSWORD).unwrap();
    assert_eq!(hall.renew_recovery(&administrator, PASSWORD).err().unwrap().kind, FailureKind::Refused);
    let new = hall.renew_recovery(&who, PASSWORD).unwrap();
    agree(&hall);
    drop(hall);
    let refused = Hall::recover(dir.path(), clock(), &with_codes(&director, &old)).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("store_code"));
    Hall::recover(dir.path(), clock(), &with_codes(&director, &new)).unwrap();
    assert!(unlock(dir.path(), "林静", OWN).unwrap().1.may_open_identity());
}

/// Wherever the power fails, one of the two pairs of codes opens, and never both.
#[test]
fn codes_renewed_when_the_power_fails_are_the_old_or_the_new_ones() {
    let dir = tempfile::tempdir().unwrap();
    let (hall, old) = Hall::found(dir.path(), clock(), &form(), vec![]).unwrap();
    let director = id(dir.path(), "林静");
    let who = hall.login(&director, PASSWORD).unwrap();
    let mut new = None;
    let left = stopped_at_each_point(|| new = Some(hall.renew_recovery(&who, PASSWORD).unwrap()));
    assert_eq!(points(&left), POINTS);
    for (at, left) in left {
        let recovers = |codes: &Recovery| {
            let place = copy(left.path());
            Hall::recover(place.path(), clock(), &with_codes(&director, codes)).is_ok()
        };
        assert_eq!(
            (recovers(&old), recovers(new.as_ref().unwrap())),
            (at == "staged", at != "staged"),
            "{at}"
        );
    }
}

/// A ring that was written by half is not taken for one.
#[test]
fn half_a_ring_is_no_ring() {
    let dir = house_with_clerk(true);
    let ring = std::fs::read(ring_path(dir.path())).unwrap();
    for file in ["keys.json.new", "keys.json.next"] {
        std::fs::write(dir.path().join(file), ring.split_at(ring.len() / 2).0).unwrap();
    }
    let (hall, admin) = unlock(dir.path(), "孙文", PASSWORD).unwrap();
    hall.close_account(&admin, &id(dir.path(), "周敏")).unwrap();
    agree(&hall);
}

/// 换身份钥匙: whoever can write keys.json does not make others seal new identities under a key of his own.
#[test]
fn a_vault_that_is_not_the_houses_lets_nobody_in() {
    let dir = house_with_clerk(true);
    let mut ring = KeyRing::read(dir.path()).unwrap();
    let clerk = ring.holder(&id(dir.path(), "周敏")).unwrap();
    let key = clerk.key();
    clerk.grant(&Vault::random().unwrap(), &key).unwrap();
    ring.write(dir.path()).unwrap();
    let refused = unlock(dir.path(), "周敏", OWN).err().unwrap();
    assert!(refused.message.contains("与记录不符") && refused.kind == FailureKind::Door, "{refused}");
    assert!(unlock(dir.path(), "林静", PASSWORD).unwrap().1.may_open_identity());
}

/// 旧库: an account of before the record held its key sits down as ever, and is granted the vault after its next password.
#[test]
fn an_account_of_an_older_record_goes_on_and_its_next_password_tells_the_key() {
    let old = [
        r#"{"verb":"found","organ":"青山县纪委监委","region":"999999","site":"s"}"#,
        r#"{"verb":"add_account","account":"a","name":"周敏","post":"","office":"o","roles":["receptionist"]}"#,
    ];
    for act in old {
        serde_json::from_str::<Act>(act).unwrap();
    }
    let dir = house_with_clerk(true);
    let (hall, director) = unlock(dir.path(), "林静", PASSWORD).unwrap();
    hall.write(|tx| {
        tx.run("UPDATE accounts SET key=''", [])?;
        tx.run("UPDATE house SET vault=''", [])
    })
    .unwrap();
    let clerk = hall.login(&id(dir.path(), "周敏"), OWN).unwrap();
    assert!(hall.grant_vault(&director, &clerk.account).unwrap_err().way_out.contains("改一次密码"));
    let new = "桥边三棵树的故事";
    hall.change_password(&clerk, OWN, new).unwrap();
    hall.grant_vault(&director, &clerk.account).unwrap();
    assert!(hall.login(&clerk.account, new).unwrap().may_open_identity());
}
