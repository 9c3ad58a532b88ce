//! Text within a block: runs with their style, blanks to fill in, tick boxes.

/// A sequence of runs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Text {
    /// The runs in reading order.
    pub runs: Vec<Run>,
}

/// A stretch of text of one style, or a thing that stands in the line.
#[derive(Debug, Clone, PartialEq)]
pub enum Run {
    /// Characters of one style. `☐` and `☑` in them are drawn as boxes; `\n` ends the line.
    Text(String, Style),
    /// 填空线: a line to write on. Text given for it stands on the line, which grows with it.
    Blank {
        /// Its width in characters, at least 1.
        chars: f32,
        /// What is already filled in.
        filled: String,
    },
    /// A tick box.
    Tick(bool),
}

/// How a run differs from the block's own text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// The typeface; `None` is the block's.
    pub face: Option<Role>,
    /// Heavier strokes (drawn, where the font has no bold face: 仿宋 and 楷体 never have).
    pub bold: bool,
    /// A line below.
    pub underline: bool,
    /// In red (posters, heads).
    pub red: bool,
}

/// The roles that typefaces play on official paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// 仿宋: body text.
    FangSong,
    /// 楷体: second-level headings.
    Kai,
    /// 黑体: first-level headings.
    Hei,
    /// 小标宋: titles and red heads.
    Title,
    /// 宋体: page numbers, forms.
    Song,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 5] = [Self::FangSong, Self::Kai, Self::Hei, Self::Title, Self::Song];

    /// The role's Chinese name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FangSong => "仿宋",
            Self::Kai => "楷体",
            Self::Hei => "黑体",
            Self::Title => "小标宋",
            Self::Song => "宋体",
        }
    }
}

impl Text {
    /// Plain text in the block's own face.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { runs: vec![Run::Text(text.into(), Style::default())] }
    }

    /// Adds plain text.
    #[must_use]
    pub fn then(self, text: impl Into<String>) -> Self {
        self.with(Run::Text(text.into(), Style::default()))
    }

    /// Adds bold text.
    #[must_use]
    pub fn bold(self, text: impl Into<String>) -> Self {
        self.with(Run::Text(text.into(), Style { bold: true, ..Style::default() }))
    }

    /// Adds text in another face.
    #[must_use]
    pub fn face(self, face: Role, text: impl Into<String>) -> Self {
        self.with(Run::Text(text.into(), Style { face: Some(face), ..Style::default() }))
    }

    /// Adds an empty line to write on, `chars` characters wide.
    #[must_use]
    pub fn blank(self, chars: f32) -> Self {
        self.with(Run::Blank { chars, filled: String::new() })
    }

    /// Adds a line to write on that is already filled in.
    #[must_use]
    pub fn filled(self, chars: f32, text: impl Into<String>) -> Self {
        self.with(Run::Blank { chars, filled: text.into() })
    }

    /// Adds a tick box.
    #[must_use]
    pub fn tick(self, ticked: bool) -> Self {
        self.with(Run::Tick(ticked))
    }

    /// Adds any run.
    #[must_use]
    pub fn with(mut self, run: Run) -> Self {
        self.runs.push(run);
        self
    }

    /// Adds all runs of another text.
    #[must_use]
    pub fn join(mut self, other: Self) -> Self {
        self.runs.extend(other.runs);
        self
    }

    /// Whether nothing would be printed.
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| matches!(run, Run::Text(text, _) if text.is_empty()))
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}
