//! What a password must be: long enough to outlast a machine's guesses, and nothing that a colleague would try first.

use std::collections::BTreeSet;

use pinyin::ToPinyin;

use crate::failure::{Failure, Result};

/// The commonest of them, and what stands in them: with their digits and signs taken away nothing else is left.
const COMMON: &[&str] = &[
    "administrator",
    "lianxinqiao",
    "iloveyou",
    "password",
    "passw0rd",
    "qwertyuiop",
    "asdfghjkl",
    "welcome",
    "letmein",
    "zxcvbnm",
    "woaini",
    "qazwsx",
    "xinfang",
    "asdfgh",
    "qwerty",
    "passwd",
    "monkey",
    "dragon",
    "system",
    "zhongguo",
    "xfjb",
    "admin",
    "hello",
    "china",
    "jiwei",
    "login",
    "guest",
    "asdf",
    "qwer",
    "zxcv",
    "root",
    "test",
    "user",
    "pass",
    "wsx",
    "qaz",
    "edc",
    "abc",
    "连心桥",
    "信访室",
    "纪委监委",
    "我爱你",
    "管理员",
    "密码",
    "信访",
    "纪委",
];

/// What must be left beside common words, names and digits: four letters, or two characters of a sentence.
const LEFT: usize = 4;

/// A new password: ten characters or more; a 汉字 counts as two, since people remember sentences. `names` are those that
/// stand on the door beside it: of the person, the post, the unit.
pub(crate) fn check_password(password: &str, names: &[&str]) -> Result<()> {
    let refuse =
        |why: &str| Err(Failure::input("password", format!("{why}，请换一句只有自己知道的话，5 个字以上。")));
    let plain = plain(password);
    if !plain.is_empty() && plain.chars().all(|c| c.is_ascii_digit()) {
        return refuse("密码不要只用数字：电话、生日、连号、重号别人一试就中");
    }
    if is_run(&plain) {
        return refuse("密码是连着或重复的字符，别人一试就中");
    }
    let mut left = plain.clone();
    for name in names {
        for word in [self::plain(name), spelt(name)] {
            if word.chars().count() > 1 {
                left = left.replace(&word, "");
            }
        }
    }
    let own = left.len() < plain.len();
    for word in COMMON {
        left = left.replace(word, "");
    }
    let common = left.len() < plain.len();
    left.retain(|c| !c.is_ascii_digit());
    if common && weight(&left) < LEFT {
        return refuse(match own {
            true => "密码里是姓名、职务或单位名，别人一猜就中",
            false => "这个密码太常见，别人一试就中",
        });
    }
    if weight(password) < 10 {
        return Err(Failure::input("password", "密码太短：至少 10 个字符，或一句 5 个字以上容易记的话。"));
    }
    Ok(())
}

fn weight(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// Letters and digits only, small and of half width; signs that stand for letters as those.
fn plain(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '@' => 'a',
        '$' => 's',
        c => c,
    };
    text.chars().map(narrow).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `林静` as `linjing`; empty where a character has no such spelling.
fn spelt(name: &str) -> String {
    let syllables = name.chars().map(|c| c.to_pinyin().map(|syllable| syllable.plain()));
    syllables.collect::<Option<String>>().unwrap_or_default()
}

/// `aaaaaaaaaa`, `1212121212`, `abcdefghij`, `jihgfedcba`.
fn is_run(plain: &str) -> bool {
    let codes: Vec<i64> = plain.chars().map(|c| i64::from(u32::from(c))).collect();
    let few = codes.iter().collect::<BTreeSet<_>>().len() < 4;
    let mut steps = codes.iter().zip(codes.iter().skip(1)).map(|(from, to)| to - from);
    let first = steps.next().unwrap_or(0);
    codes.len() > 3 && (few || (first.abs() == 1 && steps.all(|step| step == first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 3] = ["林静", "信访室主任", "青山县纪委监委"];

    #[test]
    fn what_a_colleague_would_try_first_is_refused_with_what_to_do_instead() {
        for guess in [
            "12345678",
            "88888888",
            "1234567890",
            "0987654321",
            "19880705123",
            "13900001234",
            "１２３４５６７８９０",
            "password",
            "Password123",
            "P@ssword2026",
            "passw0rd2026!",
            "admin12345678",
            "Admin@20261123",
            "qwertyuiop",
            "1qaz2wsx3edc",
            "abcdefghij",
            "aaaaaaaaaa",
            "abababababab",
            "哈哈哈哈哈",
            "woaini1314520",
            "林静20261123",
            "linjing123456",
            "信访室主任",
            "青山县纪委监委",
            "青山县纪委监委2026",
            "连心桥12345678",
        ] {
            let refused = check_password(guess, &NAMES).unwrap_err();
            assert_eq!(refused.field.as_deref(), Some("password"));
            assert!(refused.message.contains("请换一句"), "{guess}: {refused}");
        }
    }

    #[test]
    fn a_short_one_is_refused_and_a_sentence_or_a_long_one_is_taken() {
        assert!(check_password("短密语", &NAMES).unwrap_err().message.contains("密码太短"));
        assert!(check_password("", &NAMES).unwrap_err().message.contains("密码太短"));
        for good in [
            "门前大桥下游过",
            "演示专用密码",
            "我的密码是桥边三棵树",
            "correct horse battery",
            "kL9#vn2$Qw8z",
            "林静家里三只猫",
        ] {
            check_password(good, &NAMES).unwrap();
        }
    }
}
