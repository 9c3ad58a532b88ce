use super::*;

fn ring() -> (KeyRing, Recovery, StoreKey, Vault) {
    let (store, vault) = (StoreKey::random().unwrap(), Vault::random().unwrap());
    let (ring, recovery) = KeyRing::found("青山县纪委监委", &store, &vault).unwrap();
    (ring, recovery, store, vault)
}

fn add(ring: &mut KeyRing, name: &str, store: &StoreKey, vault: Option<&Vault>, initial: bool) -> AccountId {
    let account = AccountId(name.into());
    let who =
        NewHolder {
            account: account.clone(), name, post: "", password: "正确的密码一二三四五", initial
        };
    ring.add(who, store, vault).unwrap();
    account
}

fn opened(ring: &mut KeyRing, who: &AccountId, password: &str) -> Option<Unlocked> {
    let holder = ring.holder(who).unwrap();
    let secret = holder.try_password(password, 0).unwrap()?;
    Some(holder.unlocked(&secret).unwrap())
}

const NEW: &str = "新的密码一二三四五六";

fn recover(ring: &mut KeyRing, who: &AccountId, store: &str, vault: Option<&str>) -> Result<()> {
    let store = ring.store_by_code(store)?;
    let vault = vault.map(|code| ring.vault_by_code(code)).transpose()?;
    ring.recover(who, &store, vault.as_ref(), NEW, false).map(|_| ())
}

#[test]
fn the_administrator_has_no_wrap_of_the_vault_key() {
    let (mut ring, _, store, _) = ring();
    let admin = add(&mut ring, "管理员", &store, None, false);
    assert!(opened(&mut ring, &admin, "正确的密码一二三四五").unwrap().vault.is_none());
}

#[test]
fn wrong_passwords_wait_longer_each_time_and_across_restarts() {
    let (mut ring, _, store, _) = ring();
    let who = add(&mut ring, "周敏", &store, None, false);
    let mut waits = Vec::new();
    for _ in 0..5 {
        assert!(ring.holder(&who).unwrap().try_password("错误的密码", 1000).unwrap().is_none());
        waits.push(ring.holder(&who).unwrap().wait(1000).unwrap_or(0));
    }
    assert_eq!(waits, [0, 0, 3, 5, 9]);
    let kept: KeyRing = serde_json::from_str(&serde_json::to_string(&ring).unwrap()).unwrap();
    assert!(kept.holders[0].wait(1000).is_some());
}

/// 时钟曾经走到别的年份: whoever mistyped then waits half an hour from now, once, and not until that year.
#[test]
fn a_clock_that_stood_in_another_year_shuts_nobody_out_until_then() {
    let (mut ring, _, store, _) = ring();
    let who = add(&mut ring, "周敏", &store, None, false);
    let (later, now) = (1_900_000_000_000, 1_790_000_000_000);
    for _ in 0..3 {
        assert!(ring.holder(&who).unwrap().try_password("错误的密码", later).unwrap().is_none());
    }
    let holder = ring.holder(&who).unwrap();
    assert_eq!(holder.must_not_wait(now).unwrap_err().wait_seconds, Some(1801));
    assert_eq!(holder.must_not_wait(now + 1_000_000).unwrap_err().wait_seconds, Some(801));
    holder.must_not_wait(now + 1_800_000).unwrap();
    // However often it was wrong, no delay is longer.
    for _ in 0..40 {
        assert!(holder.try_password("错误的密码", now).unwrap().is_none());
    }
    assert_eq!(holder.wait(now), Some(1801));
}

#[test]
fn a_password_set_by_another_opens_nothing_that_is_granted_later() {
    let (mut ring, _, store, vault) = ring();
    let who = add(&mut ring, "王海燕", &store, None, true);
    let holder = ring.holder(&who).unwrap();
    let before = holder.key();
    let secret = holder.try_password("正确的密码一二三四五", 0).unwrap().unwrap();
    holder.set_password(&secret, "她自己的一句话作密码").unwrap();
    assert_ne!(holder.key(), before, "the pair that the administrator could open is gone");
    holder.grant(&vault, &holder.key()).unwrap();
    assert!(opened(&mut ring, &who, "正确的密码一二三四五").is_none());
    assert!(opened(&mut ring, &who, "她自己的一句话作密码").unwrap().vault.is_some());
}

/// 换公钥: the vault key is sealed to no key but the one in the record.
#[test]
fn the_vault_is_granted_to_no_key_that_the_record_does_not_know() {
    let (mut ring, _, store, vault) = ring();
    let who = add(&mut ring, "王海燕", &store, None, false);
    let holder = ring.holder(&who).unwrap();
    let recorded = holder.key();
    holder.public = SecretKey::generate(&mut OsRng).public_key().as_bytes().to_vec();
    let refused = holder.grant(&vault, &recorded).unwrap_err();
    assert!(refused.message.contains("与记录不符") && refused.way_out.contains("系统管理员"), "{refused}");
    assert!(holder.grant(&vault, "").unwrap_err().way_out.contains("改一次密码"));
    assert!(!holder.has_vault());
}

#[test]
fn the_store_code_alone_does_not_open_identities() {
    let (mut ring, recovery, store, vault) = ring();
    let who = add(&mut ring, "陈志远", &store, Some(&vault), false);
    recover(&mut ring, &who, &recovery.store_code.to_lowercase(), None).unwrap();
    assert!(opened(&mut ring, &who, NEW).unwrap().vault.is_none());
}

#[test]
fn both_codes_open_everything_again() {
    let (mut ring, recovery, store, vault) = ring();
    let who = add(&mut ring, "陈志远", &store, Some(&vault), false);
    recover(&mut ring, &who, &recovery.store_code, Some(&recovery.vault_code)).unwrap();
    assert!(opened(&mut ring, &who, NEW).unwrap().vault.is_some());
    let wrong = recover(&mut ring, &who, "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA", None).unwrap_err();
    assert_eq!(wrong.field.as_deref(), Some("store_code"));
}

/// 先只用甲码重设，后来找到乙码: identities are not locked away for ever.
#[test]
fn both_codes_give_the_vault_again_after_a_recovery_with_one() {
    let (mut ring, recovery, store, vault) = ring();
    let who = add(&mut ring, "陈志远", &store, Some(&vault), false);
    let never = add(&mut ring, "管理员", &store, None, false);
    recover(&mut ring, &who, &recovery.store_code, None).unwrap();
    assert!(opened(&mut ring, &who, NEW).unwrap().vault.is_none());
    for account in [&who, &never] {
        recover(&mut ring, account, &recovery.store_code, Some(&recovery.vault_code)).unwrap();
    }
    assert!(opened(&mut ring, &who, NEW).unwrap().vault.is_some());
    assert!(
        opened(&mut ring, &never, NEW).unwrap().vault.is_none(),
        "recovery gives nothing that was never granted"
    );
}

/// 替人重设: what both codes gave stays with the owner when the password becomes their own.
#[test]
fn a_recovery_for_another_keeps_the_vault_through_the_owners_first_password() {
    let (mut ring, recovery, store, vault) = ring();
    let who = add(&mut ring, "陈志远", &store, Some(&vault), false);
    let by_code = ring.vault_by_code(&recovery.vault_code).unwrap();
    ring.recover(&who, &store, Some(&by_code), NEW, true).unwrap();
    let holder = ring.holder(&who).unwrap();
    assert_eq!(holder.must_be_own().unwrap_err().kind, crate::FailureKind::FirstPassword);
    let secret = holder.try_password(NEW, 0).unwrap().unwrap();
    holder.set_password(&secret, "他自己的一句话作密码").unwrap();
    assert!(opened(&mut ring, &who, NEW).is_none());
    let own = opened(&mut ring, &who, "他自己的一句话作密码").unwrap();
    assert_eq!(own.vault.unwrap().key(), vault.key());
}

/// 换条目: whoever can write keys.json does not become another person by copying their own wrap.
#[test]
fn a_wrap_copied_to_another_persons_entry_does_not_open() {
    let (mut ring, _, store, vault) = ring();
    let (mine, theirs) =
        (add(&mut ring, "孙文", &store, None, false), add(&mut ring, "陈志远", &store, Some(&vault), false));
    let (wrap, public) = {
        let holder = ring.holder(&mine).unwrap();
        (holder.wrap.clone(), holder.public.clone())
    };
    let holder = ring.holder(&theirs).unwrap();
    (holder.wrap, holder.public, holder.vault) = (wrap, public, Vec::new());
    assert!(holder.try_password("正确的密码一二三四五", 0).unwrap().is_none());
    assert!(ring.holder(&mine).unwrap().try_password("正确的密码一二三四五", 0).unwrap().is_some());
}
