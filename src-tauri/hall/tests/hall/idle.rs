//! 锁屏时间: set by an act, and never to none.

use crate::county::County;
use hall::*;

/// 锁屏时间由主任或系统管理员定，没有“永不锁屏”。
#[test]
fn the_minutes_until_a_desk_locks_itself_are_set_by_an_act_and_never_to_none() {
    let c = County::on("2026-11-23");
    let set = |who: &Session, minutes: u32| c.hall.perform(who, None, SetIdle { minutes }.into());
    let now = || c.hall.read(&c.desk, |scene| Ok(house(scene.view)?.idle_minutes)).unwrap();
    assert_eq!(now(), 5);
    assert!(set(&c.desk, 10).is_err());
    for never in [0, 31, u32::MAX] {
        assert_eq!(set(&c.director, never).unwrap_err().field.as_deref(), Some("minutes"));
    }
    set(&c.admin, 10).unwrap();
    assert_eq!(now(), 10);
    c.verified();
}
