//! What no press can print, and what is longer than anybody expects: told in words, and nothing half-done stays.

use crate::common::*;
use hall::*;

fn entries(county: &county::County) -> u32 {
    county.hall.read(&county.director, |scene| scene.view.count("SELECT count(*) FROM record", [])).unwrap()
}

/// A 汉字 of the newest planes, which none of the fonts has: named with its code point, never an empty box.
#[test]
fn a_character_that_no_font_has_is_named_and_nothing_is_issued() {
    let (county, press) = (county(), press());
    let mut form = county.named();
    form.complainants[0].name = "赵\u{33456}".into();
    let case = county.taken(form, false);
    let before = entries(&county);
    for paper in [PaperKind::RegisterForm, PaperKind::AcceptanceNotice] {
        for answer in [
            press.issue(&county.hall, &county.desk, &wants(paper, &case)),
            press.preview(&county.hall, &county.desk, &wants(paper, &case)),
        ] {
            let failure = answer.unwrap_err();
            assert!(failure.message.contains("“\u{33456}”(U+33456)"), "{failure}");
            assert!(
                failure.to_string().contains("安装") && failure.way_out.contains("编号也没有用掉"),
                "{failure}"
            );
            assert!(
                !failure.to_string().contains('赵'),
                "the failure names the character, not the person: {failure}"
            );
        }
    }
    assert_eq!(entries(&county), before);
    let other = county.taken(county.named(), false);
    let notice =
        press.issue(&county.hall, &county.desk, &wants(PaperKind::AcceptanceNotice, &other)).unwrap();
    assert!(notice.number.ends_with("〕1号"), "{}", notice.number);
    county.verified();
}

/// The longest account that the form takes is printed whole, over as many pages as it needs.
#[test]
fn twenty_thousand_characters_of_facts_are_printed_over_pages() {
    let (county, press) = (county(), press());
    let mut form = county.named();
    form.facts = "反映石桥村危房改造名单未公示。".repeat(1400).chars().take(20_000).collect();
    let case = county.registered(form.clone());
    let paper = press.issue(&county.hall, &county.desk, &wants(PaperKind::RegisterForm, &case)).unwrap();
    assert!(paper.pages > 10, "{} pages", paper.pages);
    let page = look(&paper);
    let printed = page.text.matches('危').count();
    assert!(printed >= form.facts.matches('危').count(), "{printed} printed");
    page.must_have(&["来访登记表", "记录无误", "周敏、赵凯"]);
    county.verified();
}
