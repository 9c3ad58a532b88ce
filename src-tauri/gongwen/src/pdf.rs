//! Pages → PDF.
//!
//! printpdf writes pages and subsets of fonts; what it leaves to chance or to the clock (the file's id, dates)
//! is set here, so that the same document always gives the same bytes.

mod fonts;
mod page;

use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{PdfDocument, PdfSaveOptions, PdfWarnMsg};

use crate::{
    Error,
    placed::Typeset,
    sum::{BEGINNING, fnv1a},
};

/// Shown in the PDF's properties.
const CREATOR: &str = "连心桥";

impl Typeset {
    /// The document as PDF: fonts embedded as subsets, text readable by machines, same bytes every time.
    ///
    /// # Errors
    /// [`Error::FontBroken`] for a font that cannot be embedded, [`Error::Pdf`] for whatever else stops the
    /// file from being written.
    pub fn pdf(&self) -> Result<Vec<u8>, Error> {
        let fonts = fonts::PdfFonts::of(self)?;
        let mut document = PdfDocument::new(&self.title);
        document.metadata.info.conformance =
            printpdf::PdfConformance::Custom(printpdf::CustomPdfConformance {
                requires_icc_profile: false,
                requires_xmp_metadata: false,
                ..Default::default()
            });
        document.metadata.info.creator = CREATOR.into();
        document.pages = self.pages.iter().map(|page| page::page(page, &fonts)).collect();
        document.resources.fonts.map = fonts.into_map();
        let mut warnings = Vec::new();
        let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
        let mut file = document.to_lopdf_document(&options, &mut warnings);
        refuse_bad_fonts(&warnings)?;
        self.describe(&mut file);
        file.compress();
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).map_err(|error| Error::Pdf(error.to_string()))?;
        Ok(bytes)
    }

    /// Language, properties, and an id that depends on nothing but the content.
    fn describe(&self, file: &mut lopdf::Document) {
        // OpenType font programs need 1.6.
        file.version = "1.7".into();
        let root = file.trailer.get(b"Root").and_then(Object::as_reference);
        if let Ok(catalog) = root.and_then(|id| file.get_dictionary_mut(id)) {
            catalog.set("Lang", Object::string_literal(self.language.as_str()));
            let mut preferences = Dictionary::new();
            preferences.set("DisplayDocTitle", true);
            catalog.set("ViewerPreferences", preferences);
        }
        let info = file.trailer.get(b"Info").and_then(Object::as_reference);
        if let Ok(info) = info.and_then(|id| file.get_dictionary_mut(id)) {
            for key in [
                "CreationDate",
                "ModDate",
                "GTS_PDFXVersion",
                "Identifier",
                "Trapped",
                "Subject",
                "Keywords",
                "Author",
            ] {
                info.remove(key.as_bytes());
            }
            if let Some(date) = self.date {
                let stamp = format!("D:{:04}{:02}{:02}000000+08'00'", date.year, date.month, date.day);
                info.set("CreationDate", Object::string_literal(stamp));
            }
        }
        let id = Object::String(self.fingerprint(), StringFormat::Hexadecimal);
        file.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    }

    /// Sixteen bytes from all that is printed (FNV-1a, twice with different beginnings).
    fn fingerprint(&self) -> Vec<u8> {
        let mut sums = [BEGINNING, 0x6c62_272e_07bb_0142];
        let mut take = |bytes: &[u8]| sums = sums.map(|sum| fnv1a(sum, bytes));
        take(self.title.as_bytes());
        for page in &self.pages {
            take(&page.width.to_le_bytes());
            take(&page.height.to_le_bytes());
            for glyph in page.lines.iter().flat_map(|line| &line.glyphs) {
                take(&u32::from(glyph.character).to_le_bytes());
                take(&glyph.origin.to_le_bytes());
                take(&glyph.baseline.to_le_bytes());
            }
            for rule in &page.rules {
                take(&rule.from.0.to_le_bytes());
                take(&rule.from.1.to_le_bytes());
            }
        }
        sums.iter().flat_map(|sum| sum.to_be_bytes()).collect()
    }
}

/// A font that could not be subset would be embedded whole (megabytes) or not at all.
fn refuse_bad_fonts(warnings: &[PdfWarnMsg]) -> Result<(), Error> {
    let bad = warnings.iter().find(|warning| warning.msg.contains("subset") || warning.msg.contains("embed"));
    bad.map_or(Ok(()), |warning| Err(Error::Pdf(warning.msg.clone())))
}
