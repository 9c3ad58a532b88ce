//! Finding fonts, and what is said when they lack something.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

mod common;

use common::{font_dirs, fonts, plain};
use gongwen::{Block, Error, Fonts, Role, typeset};

#[test]
fn shipped_faces_play_the_roles() {
    let names: Vec<&str> =
        Role::ALL.into_iter().filter_map(|role| fonts().face(role)).map(|f| f.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "FandolFang-Regular",
            "FandolKai-Regular",
            "FandolHei-Regular",
            "FandolSong-Bold",
            "FandolSong-Regular"
        ]
    );
}

#[test]
fn a_preferred_face_wins_where_it_is_installed() {
    let manifest = "[roles]
        fangsong = ['仿宋_GB2312', 'Noto Serif CJK SC', 'FandolFang-Regular.otf']
        kai = ['FandolKai-Regular.otf']
        hei = ['Noto Sans CJK SC Bold']
        title = ['NotoSerifCJKsc-Black']
        song = ['fandolsong-regular.OTF']";
    let fonts = Fonts::find_with(manifest, &font_dirs()).expect("fonts");
    let name = |role| fonts.face(role).map(|face| face.name.clone()).unwrap_or_default();
    assert_eq!(name(Role::FangSong), "NotoSerifCJKsc-Regular", "by family");
    assert_eq!(name(Role::Hei), "NotoSansCJKsc-Bold", "by full name");
    assert_eq!(name(Role::Title), "NotoSerifCJKsc-Black", "by PostScript name");
    assert_eq!(name(Role::Song), "FandolSong-Regular", "by file name");
    // Faces of a collection go through to a sound file of small size.
    let document =
        plain(vec![Block::title("关于信访举报工作的通知"), Block::paragraph("全县𬱖某等群众反映的问题。")]);
    let pdf = typeset(&document, &fonts).expect("pages").pdf().expect("a PDF");
    assert!(
        common::bare(&common::poppler("pdftotext", &["-raw"], &pdf)).contains("全县𬱖某等群众反映的问题。")
    );
    assert!(pdf.len() < 300_000, "{} bytes", pdf.len());
}

#[test]
fn truetype_fallbacks_go_through_too() {
    let manifest = "[roles]
        fangsong = ['FandolFang-Regular.otf']
        kai = ['FandolKai-Regular.otf']
        hei = ['FandolHei-Regular.otf']
        title = ['FandolSong-Bold.otf']
        song = ['FandolSong-Regular.otf']
        [fallback]
        serif = ['HanaMinA', 'HanaMinB']";
    let fonts = Fonts::find_with(manifest, &font_dirs()).expect("fonts");
    let pdf =
        typeset(&plain(vec![Block::paragraph("𬱖𠅤䶮㛃")]), &fonts).expect("pages").pdf().expect("a PDF");
    assert!(common::bare(&common::poppler("pdftotext", &["-raw"], &pdf)).contains("𬱖𠅤䶮㛃"));
    assert!(pdf.len() < 300_000, "{} bytes", pdf.len());
}

#[test]
fn no_fonts_is_an_error_that_says_what_to_do() {
    let empty = tempfile::tempdir().expect("a folder");
    let error = Fonts::find(&[empty.path()]).expect_err("there are none");
    assert!(matches!(error, Error::FontMissing { role: "仿宋", .. }));
    assert!(error.to_string().contains("make fonts") && error.to_string().contains("仿宋_GB2312"), "{error}");
}

#[test]
fn a_character_that_no_font_has_is_named() {
    // Unassigned for good.
    let error = typeset(&plain(vec![Block::paragraph("王\u{3fffd}")]), fonts()).expect_err("no font has it");
    assert!(error.to_string().contains("(U+3FFFD)"), "{error}");
}

#[test]
fn a_broken_manifest_is_an_error() {
    assert!(matches!(Fonts::find_with("[roles", &font_dirs()), Err(Error::Manifest(_))));
    assert!(matches!(Fonts::find_with("[roles]\nkai = ['x']", &font_dirs()), Err(Error::Manifest(_))));
}

#[test]
fn a_file_that_is_no_font_does_no_harm() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("FandolFang-Regular.otf"), b"this is no font").expect("written");
    let mut dirs = vec![folder.path().to_path_buf()];
    dirs.extend(font_dirs());
    let found = Fonts::find(&dirs).expect("fonts");
    let result = typeset(&plain(vec![Block::paragraph("国")]), &found);
    assert!(result.is_ok(), "{result:?}");
}

#[test]
fn fonts_and_pages_may_be_used_by_several_threads() {
    fn goes_anywhere<T: Send + Sync>(_: &T) {}
    let document = common::samples::letter();
    let alone = common::set(&document);
    goes_anywhere(fonts());
    goes_anywhere(&alone);
    let alone = alone.pdf().expect("a PDF");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert!(common::set(&document).pdf().expect("a PDF") == alone));
        }
    });
}
