//! What is promised of the keys: who is let in, who opens identities, and that no key goes astray.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

mod county;
use county::{County, PASSWORD};
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

    let new = c.newcomer();
    assert_eq!(vault_of(&c, &new.account), VaultStanding::PasswordNotOwn);
    assert!(c.hall.grant_vault(&c.director, &new.account).is_err());

    c.hall.change_password(&new, "初始密码一二三四五", PASSWORD).unwrap();
    assert_eq!(vault_of(&c, &new.account), VaultStanding::Grantable);
    c.hall.grant_vault(&c.director, &new.account).unwrap();
    assert_eq!(vault_of(&c, &new.account), VaultStanding::Granted);
    assert!(c.hall.login(&new.account, PASSWORD).unwrap().may_open_identity());
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
