//! What the font files of a machine call themselves.
//!
//! Only the table directory and the `name` and `head` tables are read, so that looking through hundreds of files, some of
//! them 27 MB large, takes milliseconds.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

/// Folders below the given ones are searched to this depth.
const DEPTH: usize = 6;
/// More files than any machine keeps; a guard against a folder that is no font folder.
const MOST_FILES: usize = 20_000;
const FAMILY: u16 = 1;
const STYLE: u16 = 2;
const FULL: u16 = 4;
const POSTSCRIPT: u16 = 6;
const TYPOGRAPHIC_FAMILY: u16 = 16;
const TYPOGRAPHIC_STYLE: u16 = 17;

/// A face with the names it states.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) index: u32,
    pub(super) head: Vec<u8>,
    names: Vec<(u16, String)>,
}

/// What a face states of itself.
#[derive(Default)]
struct Stated {
    head: Vec<u8>,
    names: Vec<(u16, String)>,
}

impl Found {
    /// The PostScript name, else the file's name.
    pub(super) fn postscript(&self) -> String {
        let stated = self.names.iter().find(|(id, _)| *id == POSTSCRIPT).map(|(_, name)| name.clone());
        stated.unwrap_or_else(|| file_name(&self.path))
    }

    /// A full or PostScript name always fits; a family name only with its regular style.
    fn is_called(&self, wanted: &str) -> bool {
        let says = |id: u16, text: &str| {
            self.names.iter().any(|(other, name)| *other == id && name.eq_ignore_ascii_case(text))
        };
        let regular = |style: u16| {
            let mut styles = self.names.iter().filter(|(id, _)| *id == style).peekable();
            styles.peek().is_none()
                || styles.any(|(_, name)| matches!(name.as_str(), "Regular" | "常规" | "Normal" | "Roman"))
        };
        says(FULL, wanted)
            || says(POSTSCRIPT, wanted)
            || (says(TYPOGRAPHIC_FAMILY, wanted) && regular(TYPOGRAPHIC_STYLE))
            || (says(FAMILY, wanted) && regular(STYLE))
    }
}

/// All faces below some folders.
#[derive(Debug)]
pub(super) struct Catalogue(Vec<Found>);

impl Catalogue {
    pub(super) fn of<P: AsRef<Path>>(dirs: &[P]) -> Self {
        let mut files = Vec::new();
        for dir in dirs {
            collect(dir.as_ref(), DEPTH, &mut files);
        }
        let mut found = Vec::new();
        for path in files {
            if let Some(faces) = read_faces(&path) {
                found.extend(faces.into_iter().zip(0..).map(|(face, index)| Found {
                    path: path.clone(),
                    index,
                    head: face.head,
                    names: face.names,
                }));
            }
        }
        Self(found)
    }

    /// The first face with this name, or the first face of the file with this name.
    pub(super) fn find(&self, wanted: &str) -> Option<&Found> {
        let is_file = Path::new(wanted).extension().is_some_and(is_font_extension);
        if is_file {
            return self.0.iter().find(|found| file_name(&found.path).eq_ignore_ascii_case(wanted));
        }
        self.0.iter().find(|found| found.is_called(wanted))
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn is_font_extension(extension: &std::ffi::OsStr) -> bool {
    ["ttf", "otf", "ttc", "otc"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// Font files below a folder, in the order of their names, so that every run finds the same ones first.
fn collect(dir: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if files.len() >= MOST_FILES {
            return;
        }
        if path.is_dir() {
            if depth > 0 {
                collect(&path, depth - 1, files);
            }
        } else if path.extension().is_some_and(is_font_extension) {
            files.push(path);
        }
    }
}

/// What each face of a file states; `None` for what is no font.
fn read_faces(path: &Path) -> Option<Vec<Stated>> {
    let mut file = File::open(path).ok()?;
    let head = read_at(&mut file, 0, 12)?;
    let offsets = if head.starts_with(b"ttcf") {
        let count = number32(&head, 8)?.min(64);
        let list = read_at(&mut file, 12, usize::try_from(count).ok()? * 4)?;
        (0..count as usize).filter_map(|face| number32(&list, face * 4)).collect()
    } else if [&b"OTTO"[..], b"\0\x01\0\0", b"true"].iter().any(|magic| head.starts_with(magic)) {
        vec![0]
    } else {
        return None;
    };
    Some(offsets.into_iter().map(|offset| face_stated(&mut file, offset).unwrap_or_default()).collect())
}

fn face_stated(file: &mut File, offset: u32) -> Option<Stated> {
    let head = read_at(file, offset.into(), 12)?;
    let tables = usize::from(number16(&head, 4)?).min(256);
    let directory = read_at(file, u64::from(offset) + 12, tables * 16)?;
    let mut table = |tag: &[u8]| {
        let entry = directory.chunks_exact(16).find(|entry| entry.starts_with(tag))?;
        let length = usize::try_from(number32(entry, 12)?).ok()?.min(1 << 20);
        read_at(file, number32(entry, 8)?.into(), length)
    };
    let (head, table) = (table(b"head").unwrap_or_default(), table(b"name")?);
    let count = usize::from(number16(&table, 2)?);
    let texts = usize::from(number16(&table, 4)?);
    let names = (0..count).filter_map(|record| name_record(&table, 6 + record * 12, texts)).collect();
    Some(Stated { head, names })
}

/// One record of a `name` table: Unicode and Windows names are UTF-16, others are left aside, as every font
/// made for Windows or Linux states the former.
fn name_record(table: &[u8], record: usize, texts: usize) -> Option<(u16, String)> {
    let (platform, id) = (number16(table, record)?, number16(table, record + 6)?);
    let wanted = [FAMILY, STYLE, FULL, POSTSCRIPT, TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE].contains(&id);
    if !wanted || !matches!(platform, 0 | 3) {
        return None;
    }
    let length = usize::from(number16(table, record + 8)?);
    let start = texts + usize::from(number16(table, record + 10)?);
    let bytes = table.get(start..start + length)?;
    let units = bytes.chunks_exact(2).filter_map(|pair| number16(pair, 0));
    let name: String = char::decode_utf16(units).filter_map(Result::ok).collect();
    Some((id, name))
}

fn read_at(file: &mut File, offset: u64, length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; length];
    file.seek(SeekFrom::Start(offset)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

fn number16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_be_bytes)
}

fn number32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}
