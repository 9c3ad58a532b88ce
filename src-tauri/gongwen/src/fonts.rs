//! Typefaces: which files play which role, and the glyph that prints a character.
//!
//! A role's own face comes first, then the fallbacks of the manifest. Files are looked up once by the names
//! they state and read only when a character needs them, for a fallback collection has 27 MB.

mod manifest;
mod names;
mod shelf;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

pub(crate) use shelf::{Shelf, Sort};

use crate::{
    Error,
    inline::Role,
    placed::Program,
    sum::{BEGINNING, fnv1a},
};
use manifest::Manifest;

/// The name under which a county's own list of fonts stands in a folder of fonts.
const MANIFEST: &str = "manifest.toml";
const SHIPPED: &str = include_str!("../../../assets/fonts/manifest.toml");

/// The faces found on this machine for every role.
#[derive(Debug)]
pub struct Fonts {
    faces: Vec<Face>,
    /// For each role (in the order of [`Role::ALL`]) the faces to try.
    chains: Vec<Vec<usize>>,
}

/// One face of a font file.
#[derive(Debug)]
pub struct Face {
    /// The file.
    pub path: PathBuf,
    /// Which face of a collection; 0 in a plain file.
    pub index: u32,
    /// The PostScript name that the font states, e.g. `FandolFang-Regular`.
    pub name: String,
    /// Its `head` table: revision, days and the checksum of the whole, by which two editions differ.
    head: Vec<u8>,
    data: OnceLock<Result<Arc<Program>, Error>>,
}

impl Face {
    /// The bytes of the file, read at first use.
    pub(crate) fn data(&self) -> Result<&Arc<Program>, Error> {
        self.data.get_or_init(|| self.read()).as_ref().map_err(Clone::clone)
    }

    fn read(&self) -> Result<Arc<Program>, Error> {
        let broken = |reason: String| Error::FontBroken { path: self.path.clone(), reason };
        let bytes = std::fs::read(&self.path).map_err(|error| broken(error.to_string()))?;
        ttf_parser::Face::parse(&bytes, self.index).map_err(|error| broken(error.to_string()))?;
        Ok(Arc::new(Program { bytes, parsed: OnceLock::new() }))
    }
}

impl Fonts {
    /// Finds a face for every role below these folders, by the first [`MANIFEST`] that stands in one of them, else by
    /// the program's own.
    ///
    /// # Errors
    /// [`Error::FontMissing`] names the first role without a face and what was looked for, [`Error::Manifest`] the
    /// manifest that is none.
    pub fn find<P: AsRef<Path>>(dirs: &[P]) -> Result<Self, Error> {
        let own = dirs.iter().map(|dir| dir.as_ref().join(MANIFEST)).find(|file| file.is_file());
        match own {
            Some(file) => {
                let text = std::fs::read_to_string(&file);
                let wrong = |reason: String| Error::Manifest { from: file.display().to_string(), reason };
                let manifest =
                    text.map_err(|error| error.to_string()).and_then(|text| Manifest::parse(&text));
                Self::by(&manifest.map_err(wrong)?, dirs)
            }
            None => Self::find_with(SHIPPED, dirs),
        }
    }

    /// As [`find`](Self::find), by the text of another manifest.
    ///
    /// # Errors
    /// As [`find`](Self::find).
    pub fn find_with<P: AsRef<Path>>(manifest: &str, dirs: &[P]) -> Result<Self, Error> {
        let wrong = |reason| Error::Manifest { from: MANIFEST.into(), reason };
        Self::by(&Manifest::parse(manifest).map_err(wrong)?, dirs)
    }

    fn by<P: AsRef<Path>>(manifest: &Manifest, dirs: &[P]) -> Result<Self, Error> {
        let catalogue = names::Catalogue::of(dirs);
        let mut fonts = Self { faces: Vec::new(), chains: Vec::new() };
        for role in Role::ALL {
            let wanted = manifest.role(role);
            let own = wanted
                .iter()
                .find_map(|name| catalogue.find(name))
                .ok_or_else(|| Error::FontMissing { role: role.name(), tried: wanted.join("、") })?;
            let mut chain = vec![fonts.add(own)];
            for found in manifest.fallback(role).filter_map(|name| catalogue.find(name)) {
                let face = fonts.add(found);
                if !chain.contains(&face) {
                    chain.push(face);
                }
            }
            fonts.chains.push(chain);
        }
        Ok(fonts)
    }

    /// The folders where this system and this user keep fonts.
    pub fn system_dirs() -> Vec<PathBuf> {
        let mut dirs: Vec<PathBuf> =
            ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts"]
                .into_iter()
                .map(PathBuf::from)
                .collect();
        for (variable, below) in [
            ("HOME", ".local/share/fonts"),
            ("HOME", ".fonts"),
            ("HOME", "Library/Fonts"),
            ("WINDIR", "Fonts"),
            ("LOCALAPPDATA", "Microsoft/Windows/Fonts"),
        ] {
            dirs.extend(std::env::var_os(variable).map(|base| PathBuf::from(base).join(below)));
        }
        dirs.retain(|dir| dir.is_dir());
        dirs
    }

    /// The role's own face.
    pub fn face(&self, role: Role) -> Option<&Face> {
        self.chain(role).first().and_then(|index| self.faces.get(*index))
    }

    /// The faces in a few characters, wherever their files lie: others, another edition of one, or another order of
    /// fallbacks give others.
    pub fn fingerprint(&self) -> String {
        let faces = self.chains.iter().flat_map(|chain| {
            // A role's chain ends where the next begins.
            chain.iter().filter_map(|index| self.faces.get(*index)).map(Some).chain([None])
        });
        let sum = faces.fold(BEGINNING, |sum, face| match face {
            Some(face) => {
                fnv1a(fnv1a(fnv1a(sum, face.name.as_bytes()), &face.index.to_le_bytes()), &face.head)
            }
            None => fnv1a(sum, b"\n"),
        });
        format!("{sum:016x}")
    }

    pub(crate) fn faces(&self) -> &[Face] {
        &self.faces
    }

    pub(crate) fn chain(&self, role: Role) -> &[usize] {
        let place = Role::ALL.iter().position(|other| *other == role).unwrap_or(0);
        self.chains.get(place).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, found: &names::Found) -> usize {
        let known = self.faces.iter().position(|face| face.path == found.path && face.index == found.index);
        known.unwrap_or_else(|| {
            self.faces.push(Face {
                path: found.path.clone(),
                index: found.index,
                name: found.postscript(),
                head: found.head.clone(),
                data: OnceLock::new(),
            });
            self.faces.len() - 1
        })
    }
}
