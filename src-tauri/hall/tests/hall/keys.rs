//! What is promised of the keys: who is let in, who opens identities, and that no key goes astray.

use crate::county::{County, FIRST_PASSWORD, PASSWORD};
use hall::*;

fn vault_of(c: &County, account: &AccountId) -> VaultStanding {
    c.hall.accounts(&c.director).unwrap().into_iter().find(|one| &one.id == account).unwrap().vault
}

/// 授予: what the window offers as 可授予 is what the hall grants, and nothing else.
#[test]
fn what_is_told_to_be_grantable_is_granted_and_nothing_else() {
    let c = County::on("2026-11-23");
    assert_eq!(vault_of(&c, &c.desk.account), VaultStanding::Granted);
    assert_eq!(vault_of(&c, &c.admin.account), VaultStanding::NotForThisPost);
    assert!(c.hall.grant_vault(&c.director, &c.admin.account).is_err());

    let new = c.made_newcomer();
    assert_eq!(vault_of(&c, &new), VaultStanding::PasswordNotOwn);
    assert!(c.hall.grant_vault(&c.director, &new).is_err());

    c.hall.login_first(&new, FIRST_PASSWORD, PASSWORD).unwrap();
    assert_eq!(vault_of(&c, &new), VaultStanding::Grantable);
    c.hall.grant_vault(&c.director, &new).unwrap();
    assert_eq!(vault_of(&c, &new), VaultStanding::Granted);
    assert!(c.hall.login(&new, PASSWORD).unwrap().may_open_identity());
    c.verified();
}

/// 初始密码: whoever set it cannot sit down as its owner; it is good for nothing but for the owner's own password, and
/// never again after that.
#[test]
fn a_first_password_opens_nothing_until_its_owner_has_changed_it() {
    let c = County::on("2026-11-23");
    let new = c.made_newcomer();
    let first_only = |refused: Failure| {
        assert_eq!(refused.kind, FailureKind::FirstPassword, "{refused}");
        assert!(refused.way_out.contains("只有自己知道"), "{refused}");
    };
    first_only(c.hall.login(&new, FIRST_PASSWORD).err().unwrap());
    let clock = c.hall.clock().clone();
    let unlock = |password: &str| Hall::unlock(c.dir.path(), clock.clone(), &new, password);
    first_only(unlock(FIRST_PASSWORD).err().unwrap());
    let set = |own: &str| c.hall.login_first(&new, FIRST_PASSWORD, own).err().unwrap();
    for guess in [FIRST_PASSWORD, "钱进20261123", "12345678", "短"] {
        assert_eq!(set(guess).field.as_deref(), Some("new"), "{guess}");
    }
    assert_eq!(
        c.hall.login_first(&new, "不是这个密码呀", PASSWORD).err().unwrap().kind,
        FailureKind::Password
    );

    let (hall, session) =
        Hall::unlock_first(c.dir.path(), clock.clone(), &new, FIRST_PASSWORD, PASSWORD).unwrap();
    assert_eq!(session.name, "钱进");
    drop(hall);
    assert!(unlock(PASSWORD).is_ok());
    assert_eq!(unlock(FIRST_PASSWORD).err().unwrap().kind, FailureKind::Password);
    c.verified();
}

/// keys.json 被换: an account whose keys are not those of the record is not let in, and is granted nothing.
#[test]
fn keys_that_are_not_those_of_the_record_open_nothing_and_are_granted_nothing() {
    let c = County::on("2026-11-23");
    let new = c.newcomer();
    let keys = c.dir.path().join("keys.json");
    let read =
        || serde_json::from_str::<serde_json::Value>(&std::fs::read_to_string(&keys).unwrap()).unwrap();
    let put = |ring: &serde_json::Value| std::fs::write(&keys, ring.to_string()).unwrap();
    let at = |ring: &serde_json::Value, who: &AccountId| {
        ring["holders"].as_array().unwrap().iter().position(|one| one["account"] == who.as_str()).unwrap()
    };
    let clock = c.hall.clock().clone();
    let kept = read();
    let (mine, director) = (at(&kept, &new.account), at(&kept, &c.director.account));

    // The intruder's public key in the newcomer's entry.
    let mut ring = kept.clone();
    ring["holders"][mine]["public"] = ring["holders"][director]["public"].clone();
    put(&ring);
    let (hall, who) = Hall::unlock(c.dir.path(), clock.clone(), &c.director.account, PASSWORD).unwrap();
    let refused = hall.grant_vault(&who, &new.account).unwrap_err();
    assert!(refused.message.contains("与记录不符") && refused.way_out.contains("系统管理员"), "{refused}");
    drop(hall);

    // An entry of before, whose password somebody else knew.
    put(&kept);
    let (hall, who) = Hall::unlock(c.dir.path(), clock.clone(), &new.account, PASSWORD).unwrap();
    let own = "桥边三棵树的故事";
    drop((hall, who));
    let (hall, who) = Hall::unlock(c.dir.path(), clock.clone(), &c.admin.account, PASSWORD).unwrap();
    let form = NewAccountForm {
        name: "吴敏".into(),
        post: "接待员".into(),
        office: c.desk.office.clone(),
        roles: vec![Role::Receptionist],
        password: FIRST_PASSWORD.into(),
    };
    hall.add_account(&who, &form).unwrap();
    let id = hall.accounts(&who).unwrap().into_iter().find(|one| one.name == "吴敏").unwrap().id;
    let mut old = read();
    hall.login_first(&id, FIRST_PASSWORD, own).unwrap();
    drop(hall);
    let his = at(&old, &id);
    old["holders"][his]["initial"] = false.into();
    put(&old);
    let refused = Hall::unlock(c.dir.path(), clock, &id, FIRST_PASSWORD).err().unwrap();
    assert!(refused.message.contains("与记录不符") && refused.kind == FailureKind::Door, "{refused}");
}

/// A guess at a password or at a recovery code costs 64 MiB and three rounds, whoever's it is.
#[test]
fn every_wrap_of_a_key_costs_a_guesser_64_mib() {
    fn wraps(value: &serde_json::Value, found: &mut Vec<[u64; 2]>) {
        if let (Some(memory), Some(rounds)) = (value["memory_kib"].as_u64(), value["rounds"].as_u64()) {
            found.push([memory, rounds]);
        }
        match value {
            serde_json::Value::Object(fields) => fields.values().for_each(|inner| wraps(inner, found)),
            serde_json::Value::Array(items) => items.iter().for_each(|inner| wraps(inner, found)),
            _ => {}
        }
    }
    let c = County::on("2026-11-23");
    let ring = std::fs::read(c.dir.path().join("keys.json")).unwrap();
    let mut found = Vec::new();
    wraps(&serde_json::from_slice(&ring).unwrap(), &mut found);
    assert!(found.len() >= 10, "eight people and two codes: {found:?}");
    assert!(found.iter().all(|[memory, rounds]| *memory >= 64 * 1024 && *rounds >= 3), "{found:?}");
}

/// 恢复码重设密码: in the record with who, for whom and when; another's is a first password.
#[test]
fn a_recovery_stands_in_the_record_and_one_for_another_is_a_first_password() {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::set_to("2026-11-23".parse().unwrap());
    let (hall, codes) = Hall::found(dir.path(), clock.clone(), &form(), vec![]).unwrap();
    let DoorStanding::Locked { logins, .. } = Hall::standing(dir.path()) else { panic!("locked") };
    let id = |name: &str| logins.iter().find(|login| login.name == name).unwrap().id.clone();
    let (admin, director) = (id("孙文"), id("林静"));
    let who = hall.login(&admin, PASSWORD).unwrap();
    let auditor = NewAccountForm {
        name: "吴清".into(),
        post: "审计员".into(),
        office: who.office.clone(),
        roles: vec![Role::Auditor],
        password: FIRST_PASSWORD.into(),
    };
    hall.add_account(&who, &auditor).unwrap();
    let auditor = hall.accounts(&who).unwrap().into_iter().find(|one| one.name == "吴清").unwrap().id;
    drop((hall, who));
    let recovers = |by: &AccountId, password: &str| RecoverForm {
        account: director.clone(),
        by: by.clone(),
        store_code: codes.store_code.to_string(),
        vault_code: Some(codes.vault_code.to_string()),
        password: password.into(),
    };
    let unlock = |who: &AccountId, password: &str| Hall::unlock(dir.path(), clock.clone(), who, password);
    let nobody =
        Hall::recover(dir.path(), clock.clone(), &recovers(&"x".into(), "门前大桥下游过")).unwrap_err();
    assert_eq!(nobody.field.as_deref(), Some("by"));
    let guessed = Hall::recover(dir.path(), clock.clone(), &recovers(&admin, "linjing2026")).unwrap_err();
    assert_eq!(guessed.field.as_deref(), Some("password"));

    Hall::recover(dir.path(), clock.clone(), &recovers(&admin, "门前大桥下游过")).unwrap();
    assert_eq!(unlock(&director, PASSWORD).err().unwrap().kind, FailureKind::Password);
    assert_eq!(unlock(&director, "门前大桥下游过").err().unwrap().kind, FailureKind::FirstPassword);
    let own = "小桥流水和人家";
    let opened = Hall::unlock_first(dir.path(), clock.clone(), &director, "门前大桥下游过", own).unwrap();
    assert!(opened.1.may_open_identity(), "both codes were used");
    drop(opened);
    // By oneself it is one's own at once.
    Hall::recover(dir.path(), clock.clone(), &recovers(&director, PASSWORD)).unwrap();
    assert!(unlock(&director, PASSWORD).unwrap().1.may_open_identity());

    let (hall, who) = Hall::unlock_first(dir.path(), clock, &auditor, FIRST_PASSWORD, own).unwrap();
    let asked = AuditInput { verb: Some(ActName::Recover), ..AuditInput::default() };
    let rows = hall.read(&who, |scene| audit(scene, &asked)).unwrap().rows;
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.actor.as_str(), row.note.as_str(), row.at.starts_with("2026-11-23 ")))
        .collect();
    let note = "自称本人，用开库、身份两个恢复码为林静重设了密码";
    assert_eq!(told, [("林静", note, true), ("孙文", note, true)]);
    assert!(hall.verify().unwrap().all_ok());
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

/// 同时建库: one of them has a store that opens, the others are told, and nobody's store is removed.
#[test]
fn of_foundings_at_once_one_store_stays_whole() {
    let dir = tempfile::tempdir().unwrap();
    let (form, gate) = (form(), std::sync::Barrier::new(4));
    let found = || {
        gate.wait();
        Hall::found(dir.path(), Clock::set_to("2026-11-23".parse().unwrap()), &form, vec![]).map(|_| ())
    };
    let made: Vec<Result<()>> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..4).map(|_| scope.spawn(found)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(made.iter().filter(|one| one.is_ok()).count(), 1);
    for failure in made.into_iter().filter_map(Result::err) {
        assert_eq!(failure.kind, FailureKind::Door, "{failure}");
    }
    let DoorStanding::Locked { logins, .. } = Hall::standing(dir.path()) else { panic!("no store") };
    let clock = Clock::set_to("2026-11-23".parse().unwrap());
    assert!(Hall::unlock(dir.path(), clock, &logins[1].id, PASSWORD).unwrap().0.verify().unwrap().all_ok());
}

/// 本机的其他用户看不到库: neither the folder that founding makes nor a file in it.
#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_reads_the_store() {
    use std::os::unix::fs::PermissionsExt;
    let above = tempfile::tempdir().unwrap();
    let dir = above.path().join("库");
    let (_hall, _) =
        Hall::found(&dir, Clock::set_to("2026-11-23".parse().unwrap()), &form(), vec![]).unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&dir), 0o700);
    let files: Vec<_> = std::fs::read_dir(&dir).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(files.len() >= 2);
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}
