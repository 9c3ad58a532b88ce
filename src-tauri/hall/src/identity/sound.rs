//! How a name sounds, written one way: a clerk on the telephone hears 王丽 and writes 王莉; one register has 劉, the other 刘.

use pinyin::ToPinyin;

use super::plain_name;
use crate::feedback::now_used;

/// Sounds that are told apart in books and seldom in our counties: 张 and 章 are one to begin with, 林 and 凌 by this.
const HEARD_ALIKE: [(&str, &str); 7] =
    [("zh", "z"), ("ch", "c"), ("sh", "s"), ("ang", "an"), ("eng", "en"), ("ing", "in"), ("iong", "ong")];

/// The syllables of a name without tone; a character without a reading stands for itself. Empty for less than two.
pub(crate) fn sound_of(name: &str) -> String {
    let name = plain_name(name);
    if name.chars().count() < 2 {
        return String::new();
    }
    let mut sound = String::new();
    for c in name.chars().map(now_used) {
        match c.to_pinyin() {
            Some(syllable) => {
                let heard = |word: String, (told, heard): &(&str, &str)| word.replace(told, heard);
                sound.push_str(&HEARD_ALIKE.iter().fold(syllable.plain().to_owned(), heard));
            }
            None => sound.push(c),
        }
        sound.push(' ');
    }
    sound
}

/// 石桥村 of 青山县青山镇石桥村三组; empty where the address names no village.
pub(crate) fn village_of(address: &str) -> String {
    let address = plain_name(address);
    let Some((before, _)) =
        ["村", "社区"].iter().filter_map(|end| address.split_once(end)).min_by_key(|(b, _)| b.len())
    else {
        return String::new();
    };
    let name: Vec<char> =
        before.chars().rev().take_while(|c| !"省市县区旗镇乡道办".contains(*c)).take(6).collect();
    name.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_heard_alike_have_one_sound() {
        for (one, other) in
            [("王丽", "王莉"), ("劉建国", "刘健国"), ("林 芳", "凌方"), ("张·伟", "章玮"), ("龑头", "龑头")]
        {
            assert_eq!(sound_of(one), sound_of(other), "{one} {other}");
        }
        for (one, other) in [("王丽", "王兰"), ("王丽", "汪丽娟"), ("李强", "黎军")] {
            assert_ne!(sound_of(one), sound_of(other), "{one} {other}");
        }
        assert_eq!(sound_of("刘"), "");
    }

    #[test]
    fn the_village_is_read_off_an_address() {
        for (address, village) in [
            ("青山县青山镇石桥村三组", "石桥"),
            ("石桥村委会旁", "石桥"),
            ("城关镇东街社区 2 幢 301", "东街"),
            ("人民路 8 号", ""),
        ] {
            assert_eq!(village_of(address), village, "{address}");
        }
    }
}
