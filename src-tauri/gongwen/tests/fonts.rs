//! Finding fonts, and what is said when they lack something.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

mod common;

use std::path::Path;

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
    assert!(matches!(Fonts::find_with("[roles", &font_dirs()), Err(Error::Manifest { .. })));
    assert!(matches!(Fonts::find_with("[roles]\nkai = ['x']", &font_dirs()), Err(Error::Manifest { .. })));
}

#[test]
fn a_countys_own_list_in_a_folder_of_fonts_goes_before_the_programs() {
    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().join("manifest.toml");
    let mut dirs = font_dirs();
    dirs.push(folder.path().to_path_buf());
    let name = |dirs: &[std::path::PathBuf]| {
        let fonts = Fonts::find(dirs).expect("fonts");
        fonts.face(Role::Title).map(|face| face.name.clone()).unwrap_or_default()
    };
    assert_eq!(name(&dirs), "FandolSong-Bold");
    let shipped = include_str!("../../../assets/fonts/manifest.toml");
    std::fs::write(&list, shipped.replacen("title = [", "title = ['FandolHei-Regular.otf',", 1))
        .expect("written");
    assert_eq!(name(&dirs), "FandolHei-Regular");
    // One that is wrong is named, so that it can be mended or taken away.
    std::fs::write(&list, "[roles").expect("written");
    let error = Fonts::find(&dirs).expect_err("it is no list").to_string();
    assert!(error.contains(&list.display().to_string()) && error.contains("移走"), "{error}");
}

#[test]
fn other_faces_have_another_fingerprint_and_the_same_elsewhere_have_the_same() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts/files");
    let elsewhere = tempfile::tempdir().expect("a folder");
    for file in std::fs::read_dir(&shipped).expect("the shipped fonts").flatten() {
        std::fs::copy(file.path(), elsewhere.path().join(file.file_name())).expect("copied");
    }
    let of = |dir: &Path| Fonts::find(&[dir]).expect("fonts").fingerprint();
    let before = of(&shipped);
    assert_eq!(of(elsewhere.path()), before);
    // Another edition of one of them: a bit of the revision in its head.
    let song = elsewhere.path().join("FandolSong-Bold.otf");
    let mut bytes = std::fs::read(&song).expect("read");
    let entry = bytes.chunks_exact(4).position(|four| four == b"head").expect("a head") * 4;
    let head = u32::from_be_bytes(bytes[entry + 8..entry + 12].try_into().expect("four")) as usize;
    bytes[head + 6] ^= 1;
    std::fs::write(&song, bytes).expect("written");
    assert_ne!(of(elsewhere.path()), before);
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
