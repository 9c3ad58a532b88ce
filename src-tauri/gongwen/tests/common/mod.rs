//! What the tests share.
#![allow(dead_code, reason = "each test file uses its part")]

pub mod samples;

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use gongwen::{Block, Document, Fonts, Form, Line, Part, Typeset, typeset};

/// Points in a millimetre.
pub const MM: f64 = 72.0 / 25.4;

/// The shipped faces and the fallbacks, never a machine's own official ones: tests see the same everywhere.
pub fn font_dirs() -> Vec<PathBuf> {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts/files");
    let fallbacks = ["/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/hanazono"];
    std::iter::once(shipped).chain(fallbacks.into_iter().map(PathBuf::from)).collect()
}

pub fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| match Fonts::find(&font_dirs()) {
        Ok(fonts) => {
            let shipped =
                fonts.face(gongwen::Role::FangSong).is_some_and(|face| face.name.starts_with("Fandol"));
            assert!(shipped, "the shipped fonts are not there: run `make fonts`");
            fonts
        }
        Err(error) => panic!("the shipped fonts are not there: run `make fonts` ({error})"),
    })
}

pub fn set(document: &Document) -> Typeset {
    typeset(document, fonts()).unwrap_or_else(|error| panic!("{error}"))
}

/// A 文书 of these blocks.
pub fn plain(blocks: Vec<Block>) -> Document {
    Document::new("试排", Form::Plain, blocks)
}

pub fn lines(typeset: &Typeset, part: Part) -> Vec<&Line> {
    typeset.pages.iter().flat_map(|page| &page.lines).filter(|line| line.part == part).collect()
}

/// The line that begins so, with its page.
pub fn line<'a>(typeset: &'a Typeset, begins: &str) -> (usize, &'a Line) {
    let all =
        typeset.pages.iter().enumerate().flat_map(|(at, page)| page.lines.iter().map(move |line| (at, line)));
    let mut found = all.filter(|(_, line)| line.text().starts_with(begins));
    found.next().unwrap_or_else(|| panic!("no line begins with {begins}; the text is:\n{}", typeset.text()))
}

/// Runs one of poppler's tools on a PDF and returns what it says.
pub fn poppler(tool: &str, options: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("it.pdf");
    std::fs::write(&file, pdf).expect("the file is written");
    let mut command = Command::new(tool);
    command.args(options).arg(&file);
    if tool == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap_or_else(|error| panic!("{tool} (poppler-utils) is needed: {error}"));
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(complaints.trim().is_empty(), "{tool} complains: {complaints}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Text without what layout adds.
pub fn bare(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Whether two lengths in millimetres are the same to a tenth.
#[track_caller]
pub fn assert_mm(is: f64, should: f64, what: &str) {
    assert!((is - should).abs() < 0.1, "{what}: {is:.2} mm instead of {should:.2} mm");
}
