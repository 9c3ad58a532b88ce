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

#[test]
fn the_administrator_has_no_wrap_of_the_vault_key() {
    let (mut ring, _, store, _) = ring();
    let admin = add(&mut ring, "管理员", &store, None, false);
    let unlocked = ring.holder(&admin).unwrap().try_password("正确的密码一二三四五", 0).unwrap().unwrap();
    assert!(unlocked.vault.is_none());
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

#[test]
fn a_password_set_by_another_opens_nothing_that_is_granted_later() {
    let (mut ring, _, store, vault) = ring();
    let who = add(&mut ring, "王海燕", &store, None, true);
    let before = ring.holder(&who).unwrap().public.clone();
    ring.holder(&who)
        .unwrap()
        .change_password("正确的密码一二三四五", "她自己的一句话作密码", 0)
        .unwrap()
        .unwrap();
    let holder = ring.holder(&who).unwrap();
    assert_ne!(holder.public, before, "the pair that the administrator could open is gone");
    holder.grant(&vault).unwrap();
    assert!(holder.try_password("正确的密码一二三四五", 0).unwrap().is_none());
    assert!(holder.try_password("她自己的一句话作密码", 0).unwrap().unwrap().vault.is_some());
}

#[test]
fn the_store_code_alone_does_not_open_identities() {
    let (mut ring, recovery, store, vault) = ring();
    let who = add(&mut ring, "陈志远", &store, Some(&vault), false);
    ring.recover(&who, &recovery.store_code.to_lowercase(), None, "新的密码一二三四五六").unwrap();
    assert!(
        ring.holder(&who).unwrap().try_password("新的密码一二三四五六", 0).unwrap().unwrap().vault.is_none()
    );
}

#[test]
fn both_codes_open_everything_again() {
    let (mut ring, recovery, store, vault) = ring();
    let who = add(&mut ring, "陈志远", &store, Some(&vault), false);
    ring.recover(&who, &recovery.store_code, Some(&recovery.vault_code), "新的密码一二三四五六").unwrap();
    assert!(
        ring.holder(&who).unwrap().try_password("新的密码一二三四五六", 0).unwrap().unwrap().vault.is_some()
    );
    let wrong =
        ring.recover(&who, "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA", None, "新的密码一二三四五六").unwrap_err();
    assert_eq!(wrong.field.as_deref(), Some("store_code"));
}

/// 先只用甲码重设，后来找到乙码: identities are not locked away for ever.
#[test]
fn both_codes_give_the_vault_again_after_a_recovery_with_one() {
    let (mut ring, recovery, store, vault) = ring();
    let who = add(&mut ring, "陈志远", &store, Some(&vault), false);
    let never = add(&mut ring, "管理员", &store, None, false);
    let opens = |ring: &mut KeyRing, who: &AccountId| {
        let holder = ring.holder(who).unwrap();
        holder.try_password("新的密码一二三四五六", 0).unwrap().unwrap().vault.is_some()
    };
    ring.recover(&who, &recovery.store_code, None, "新的密码一二三四五六").unwrap();
    assert!(!opens(&mut ring, &who));
    for account in [&who, &never] {
        ring.recover(account, &recovery.store_code, Some(&recovery.vault_code), "新的密码一二三四五六")
            .unwrap();
    }
    assert!(opens(&mut ring, &who));
    assert!(!opens(&mut ring, &never), "recovery gives nothing that was never granted");
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
