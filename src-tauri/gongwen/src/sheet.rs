//! The geometry of a page: edges, grid, sizes (GB/T 9704-2012 §5).

use crate::{
    document::{Document, Form, Paper},
    inline::Role,
    placed::pt,
    units::Look,
};

/// 3号.
const BODY: f64 = 16.0;
/// 2号.
const TITLE: f64 = 22.0;
/// 4号.
const SMALL: f64 = 14.0;
/// 小四.
const FORM: f64 = 12.0;
/// Width and height of the text area (§5.2.1).
const AREA: (f64, f64) = (pt(156.0), pt(225.0));
/// Characters a line and lines a page (§5.2.3).
pub(crate) const CHARACTERS: f64 = 28.0;
pub(crate) const LINES: f64 = 22.0;

/// Geometry and sizes. Lengths in pt, from the top left corner of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) left: f64,
    pub(crate) top: f64,
    /// Width of the text area.
    pub(crate) measure: f64,
    /// Height of the text area.
    pub(crate) depth: f64,
    /// Size of body text and the room of one of its characters.
    pub(crate) body: f64,
    pub(crate) cell: f64,
    /// From one line to the next.
    pub(crate) pitch: f64,
    pub(crate) title: f64,
    pub(crate) title_pitch: f64,
    /// 4号, for 版记 and page numbers.
    pub(crate) small: f64,
    /// Body text is made heavier, to be read from afar.
    pub(crate) heavy: bool,
    /// Text in tables.
    pub(crate) table: f64,
}

impl Sheet {
    /// The sheet for a document.
    pub(crate) fn of(document: &Document) -> Self {
        match (&document.form, document.paper) {
            (Form::Slip, _) | (_, Paper::Roll80) => Self::roll(),
            (Form::Poster, paper) => Self::poster(paper, poster_sizes(paper).0, 1.0),
            (Form::Table, paper) => Self::form(paper),
            (_, Paper::A4Landscape) => Self::form(Paper::A4Landscape),
            (_, Paper::A3) => Self::official(Paper::A3),
            (_, Paper::A4) => Self::official(Paper::A4),
        }
    }

    /// 版心 156 × 225 mm. The first line's characters stand at its very top and the last line's at its very
    /// bottom: the standard's 行 is a character and 7/8 of its height (§3.2), so 22 lines have 21 distances.
    fn official(paper: Paper) -> Self {
        let (width, height) = size(paper);
        // On A3 the area keeps its proportion to the sheet.
        let scale = width / pt(210.0);
        Self {
            width,
            height,
            left: pt(28.0) * scale,
            top: pt(37.0) * scale,
            measure: AREA.0 * scale,
            depth: AREA.1 * scale,
            body: BODY * scale,
            cell: AREA.0 * scale / CHARACTERS,
            pitch: (AREA.1 - BODY) * scale / (LINES - 1.0),
            title: TITLE * scale,
            title_pitch: (AREA.1 - BODY) * scale / (LINES - 1.0) * 1.15,
            small: SMALL * scale,
            heavy: false,
            table: SMALL * scale,
        }
    }

    /// 表格: margins of about 20 mm, text of 12 pt.
    fn form(paper: Paper) -> Self {
        let (width, height) = size(paper);
        let (left, right, top, bottom) = match paper {
            Paper::A4Landscape => (pt(20.0), pt(20.0), pt(26.0), pt(20.0)),
            _ => (pt(25.0), pt(20.0), pt(25.0), pt(22.0)),
        };
        Self {
            width,
            height,
            left,
            top,
            measure: width - left - right,
            depth: height - top - bottom,
            body: FORM,
            cell: FORM,
            pitch: FORM * 1.6,
            title: TITLE,
            title_pitch: TITLE * 1.4,
            small: FORM,
            heavy: false,
            table: FORM,
        }
    }

    /// 海报 with body text of this size; `airy` widens the distance of lines.
    pub(crate) fn poster(paper: Paper, body: f64, airy: f64) -> Self {
        let (width, height) = size(paper);
        let margin = width * 0.085;
        Self {
            width,
            height,
            left: margin,
            top: margin,
            measure: width - margin * 2.0,
            depth: height - margin * 2.0,
            body,
            cell: body,
            pitch: body * 1.38 * airy,
            title: body * POSTER_TITLE,
            title_pitch: body * POSTER_TITLE * 1.3 * airy,
            small: body,
            heavy: true,
            table: body * 0.85,
        }
    }

    /// 取号单: 72 mm of print on a roll.
    fn roll() -> Self {
        Self {
            width: pt(80.0),
            height: pt(2000.0),
            left: pt(4.0),
            top: pt(5.0),
            measure: pt(72.0),
            depth: pt(1990.0),
            body: FORM,
            cell: FORM,
            pitch: FORM * 1.5,
            title: TITLE * 0.75,
            title_pitch: TITLE * 1.05,
            small: 9.0,
            heavy: false,
            table: 10.0,
        }
    }

    /// The look of text in this role at body size.
    pub(crate) const fn look(&self, role: Role) -> Look {
        let thin = !matches!(role, Role::Title);
        Look { role, size: self.body, cell: self.cell, bold: self.heavy && thin, red: false }
    }

    /// Characters in a full line of body text.
    pub(crate) fn right(&self) -> f64 {
        self.left + self.measure
    }
}

/// A poster is read from three metres.
const READ_FROM_MM: f64 = 3000.0;
/// Part of its body that the face of a 汉字 fills.
const FACE: f64 = 0.92;
/// A poster's title to its body text.
const POSTER_TITLE: f64 = 1.5;

/// Largest and smallest body text of a poster. A 汉字 is read with ease when its face is 1/400 of the distance high, some
/// 8.6 minutes of arc (normal sight parts strokes 1 minute apart, and a character of a dozen strokes has some eight of
/// them one above the other): 7.5 mm from three metres. The title stops who passes by from 1/250 on: 12 mm. 28 pt has a
/// face of 9.1 mm and a title of 13.6 mm; a sheet of A3 hangs higher, so 32 pt, and still takes half as much again.
pub(crate) const fn poster_sizes(paper: Paper) -> (f64, f64) {
    match paper {
        Paper::A3 => (72.0, 32.0),
        _ => (50.0, 28.0),
    }
}

const _: () = {
    let face = poster_sizes(Paper::A4).1 / crate::placed::PT_PER_MM * FACE;
    assert!(face >= READ_FROM_MM / 400.0, "body text of a poster");
    assert!(face * POSTER_TITLE >= READ_FROM_MM / 250.0, "title of a poster");
};

const fn size(paper: Paper) -> (f64, f64) {
    match paper {
        Paper::A4 => (pt(210.0), pt(297.0)),
        Paper::A4Landscape => (pt(297.0), pt(210.0)),
        Paper::A3 => (pt(297.0), pt(420.0)),
        Paper::Roll80 => (pt(80.0), pt(2000.0)),
    }
}
