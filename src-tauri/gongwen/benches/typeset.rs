//! How long paper takes, each beside a baseline of the same run: bare printpdf operations for the same number
//! of glyphs in the same fonts. Setting adds line breaking and placing; it should stay below writing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test or bench that finds something amiss is to stop at once, wherever it is written"
)]

#[path = "../tests/common/mod.rs"]
mod common;

use std::hint::black_box;

use common::{fonts, plain, samples, set};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use gongwen::{Block, Cell, Document, Form, Paper, Row, Table, Typeset, Width, typeset};
use printpdf::{
    FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem,
    TextMatrix,
};

fn table_of_20_rows() -> Document {
    let mut table =
        Table::new([Width::Mm(15.0), Width::Share(1.0), Width::Mm(30.0)]).header(["序号", "事项", "办结"]);
    for number in 1..=20 {
        table = table.row(Row::new([
            Cell::label(number.to_string()),
            Cell::new("反映村集体鱼塘发包未经民主议事程序、价格偏低等问题"),
            Cell::label("☑"),
        ]));
    }
    Document::new("台账", Form::Table, vec![Block::title("接访台账"), Block::Table(table)])
}

/// The same number of characters a page, one operation a line of 28, nothing but printpdf.
fn bare(font: &ParsedFont, glyphs: usize, pages: usize) -> Vec<u8> {
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

fn measure(criterion: &mut Criterion, name: &str, documents: &[Document]) {
    let glyphs = |typeset: &Typeset| {
        typeset.pages.iter().flat_map(|p| &p.lines).map(|l| l.glyphs.len()).sum::<usize>()
    };
    let ready = Typeset::join(documents.iter().map(set));
    let (count, pages) = (glyphs(&ready), ready.pages.len());
    let path = common::font_dirs()[0].join("FandolFang-Regular.otf");
    let font =
        ParsedFont::from_bytes(&std::fs::read(path).expect("the font"), 0, &mut Vec::new()).expect("a font");
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Elements(pages as u64)).sample_size(10);
    group.bench_function(BenchmarkId::new("set", count), |bencher| {
        bencher.iter(|| {
            for document in documents {
                black_box(typeset(black_box(document), fonts()).expect("pages"));
            }
        });
    });
    group.bench_function(BenchmarkId::new("set and write", count), |bencher| {
        bencher.iter(|| {
            let all = documents.iter().map(|document| typeset(document, fonts()).expect("pages"));
            black_box(Typeset::join(all).pdf().expect("a PDF"))
        });
    });
    group.bench_function(BenchmarkId::new("baseline: bare printpdf", count), |bencher| {
        bencher.iter(|| black_box(bare(&font, count, pages)));
    });
    group.finish();
}

fn papers(criterion: &mut Criterion) {
    measure(criterion, "notice", &[samples::plain()]);
    measure(criterion, "table of 20 rows", &[table_of_20_rows()]);
    measure(criterion, "poster", &[samples::poster(Paper::A4)]);
    let page = |number: usize| {
        plain(vec![
            Block::title("告知书"),
            Block::paragraph(format!("第{number}号。{}", "国家监督".repeat(140))),
        ])
    };
    measure(criterion, "batch of 500 pages", &(0..500).map(page).collect::<Vec<_>>());
}

criterion_group!(benches, papers);
criterion_main!(benches);
