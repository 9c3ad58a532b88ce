//! A county with the shipped templates, and poppler to read what the press prints.
#![allow(dead_code, reason = "each test file reads only some of it")]

#[path = "../../../../hall/tests/hall/county/mod.rs"]
pub mod county;

use std::io::Write;
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use county::County;
use hall::*;
use papers::{AgainInput, PaperInput, PaperPdf, Press};

pub fn county() -> County {
    let county = County::on("2026-11-23");
    for template in papers::shipped_templates() {
        county.hall.perform(&county.director, None, template.into()).unwrap();
    }
    county
}

pub fn press() -> Press {
    Press::new(Vec::new())
}

pub fn wants(paper: PaperKind, case: &CaseId) -> PaperInput {
    PaperInput {
        paper,
        case_id: case.clone(),
        about: EntryId::default(),
        a3: false,
        reason: "打印，请来访人签字".into(),
    }
}

pub fn again_of(issued: &EntryId) -> AgainInput {
    AgainInput { issued: issued.clone(), reason: "原件遗失，补打一份".into() }
}

/// Puts the county's wording in place of the shipped one.
pub fn install(county: &County, paper: PaperKind, text: &str) {
    let act = InstallTemplate { name: paper.code().into(), text: text.into() };
    county.hall.perform(&county.director, None, act.into()).unwrap();
}

pub fn shipped(paper: PaperKind) -> String {
    papers::shipped_templates().into_iter().find(|template| template.name == paper.code()).unwrap().text
}

/// What poppler says of a PDF.
pub struct Seen {
    /// As laid out.
    pub text: String,
    /// In the order of the file: what a screen reader reads.
    pub read: String,
    pub info: String,
    pub fonts: Vec<String>,
}

impl Seen {
    /// The text without the spaces that justified lines and columns bring.
    pub fn has(&self, words: &str) -> bool {
        let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        plain(&self.text).contains(&plain(words))
    }
    pub fn must_have(&self, all: &[&str]) {
        for words in all {
            assert!(self.has(words), "{words} 不在：\n{}", self.text);
        }
    }
    /// These are read one after the other.
    pub fn must_read(&self, all: &[&str]) {
        let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let read = plain(&self.read);
        let mut rest = read.as_str();
        for words in all {
            let words = plain(words);
            let at = rest.find(&words);
            rest = at
                .and_then(|at| rest.get(at + words.len()..))
                .unwrap_or_else(|| panic!("{words} not in its place:\n{}", self.read));
        }
    }
    /// Each page's lines, without those of nothing but space.
    pub fn pages(&self) -> Vec<Vec<String>> {
        let pages = self.text.split('\u{c}').filter(|page| !page.trim().is_empty());
        pages
            .map(|page| {
                page.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
            })
            .collect()
    }
    pub fn must_not_have(&self, all: &[&str]) {
        for words in all {
            assert!(!self.has(words), "{words} 在：\n{}", self.text);
        }
    }
}

pub fn bytes(paper: &PaperPdf) -> Vec<u8> {
    BASE64.decode(&paper.pdf).unwrap()
}

/// Reads a PDF; every font must be embedded and cut down to what is used.
pub fn seen(name: &str, pdf: &[u8]) -> Seen {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    if let Some(dir) = std::env::var_os("PAPERS_OUT") {
        std::fs::write(std::path::Path::new(&dir).join(format!("{name}.pdf")), pdf).unwrap();
    }
    let run = |tool: &str, args: &[&str]| {
        let to: &[&str] = if tool == "pdftotext" { &["-"] } else { &[] };
        let out = Command::new(tool).args(args).arg(file.path()).args(to).output().unwrap();
        assert!(out.status.success() && out.stderr.is_empty(), "{}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    };
    let fonts: Vec<String> = run("pdffonts", &[]).lines().skip(2).map(str::to_owned).collect();
    assert!(!fonts.is_empty());
    for font in &fonts {
        let columns: Vec<&str> = font.split_whitespace().rev().collect();
        assert_eq!((columns[4], columns[3]), ("yes", "yes"), "embedded and subset: {font}");
    }
    let info = run("pdfinfo", &[]);
    assert!(
        !info.contains("CreationDate"),
        "a day in the file would make every printing another file: {info}"
    );
    let titled = info.lines().find_map(|line| line.strip_prefix("Title:")).unwrap_or_default();
    assert!(!titled.trim().is_empty(), "a title: {info}");
    assert!(String::from_utf8_lossy(pdf).contains("(zh-CN)"), "{name}: the language");
    assert!(pdf.len() <= 300_000, "{name}: {} bytes", pdf.len());
    Seen { text: run("pdftotext", &["-layout"]), read: run("pdftotext", &["-raw"]), info, fonts }
}

pub fn look(paper: &PaperPdf) -> Seen {
    let seen = seen(&format!("{}{}", paper.name, paper.pages), &bytes(paper));
    assert!(seen.info.contains(&format!("Pages:           {}", paper.pages)), "{}", seen.info);
    assert!(seen.info.contains(&paper.name) || seen.info.contains("公示"), "{}", seen.info);
    seen
}

/// Everything of 杨𬱖 that the vault keeps.
pub const IDENTITY: [&str; 5] = ["杨𬱖", "11010519491231002X", "1990000", "石桥村三组", "19491231"];
