//! The baseline of paper: nothing but printpdf.

use printpdf::{
    FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem,
    TextMatrix,
};

/// The shipped 仿宋.
pub fn font() -> ParsedFont {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/fonts/files/FandolFang-Regular.otf");
    let bytes = std::fs::read(path).expect("the shipped fonts: run `make fonts`");
    ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).expect("a font")
}

/// So many characters on so many pages, one operation a line of 28.
pub fn bare(font: &ParsedFont, glyphs: usize, pages: usize) -> Vec<u8> {
    let id = FontId("BASELN".into());
    let mut document = PdfDocument::new("baseline");
    document.resources.fonts.map.insert(id.clone(), PdfFont::new(font.clone()));
    let text: Vec<char> = "县纪委信访室接待群众反映问题核查结果反馈村镇干部国家监督".chars().collect();
    let lines = (glyphs / pages.max(1)).div_ceil(28);
    let mut ops = vec![Op::StartTextSection];
    ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(16.0) });
    for line in 0..lines {
        let y = 700.0 - (line % 22) as f32 * 29.6;
        ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(80.0), Pt(y)) });
        ops.push(Op::ShowText {
            items: vec![TextItem::Text(text.iter().cycle().skip(line).take(28).collect())],
        });
    }
    ops.push(Op::EndTextSection);
    document.pages = (0..pages).map(|_| PdfPage::new(Mm(210.0), Mm(297.0), ops.clone())).collect();
    document.save(&PdfSaveOptions::default(), &mut Vec::new())
}
