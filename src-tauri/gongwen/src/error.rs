//! What can go wrong on the way to paper, in words for the person at the desk.

use std::path::PathBuf;

/// Why a document could not be set or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No font for a role was found anywhere.
    #[error(
        "没有找到“{role}”字体（依次找过：{tried}）。请安装其中一种字体；开发环境请运行 make fonts 取得随附字体。"
    )]
    FontMissing {
        /// The role's Chinese name.
        role: &'static str,
        /// The families looked for, in order.
        tried: String,
    },
    /// A font file is there but cannot be used.
    #[error("字体文件“{}”无法使用：{reason}。请重新安装该字体，或改用其他字体。", path.display())]
    FontBroken {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The list of fonts cannot be read.
    #[error("字体清单“{from}”有误：{reason}。请改正，或移走这个文件，改用随程序的清单。")]
    Manifest {
        /// The file.
        from: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A character that none of the installed fonts has.
    #[error(
        "现有字体都没有“{character}”(U+{:04X})这个字。请安装收字更全的字体（如 Noto Serif CJK SC、花园明朝），或核对是否输错。",
        *character as u32
    )]
    NoGlyph {
        /// The character.
        character: char,
    },
    /// The document is longer than the program is ready to set.
    #[error("文稿过长，超过 {limit} 页。请分成几份。")]
    TooLong {
        /// The limit in pages.
        limit: usize,
    },
    /// The PDF could not be written.
    #[error("生成 PDF 失败：{0}。请重试；若仍失败，请更换字体后再试。")]
    Pdf(String),
}
