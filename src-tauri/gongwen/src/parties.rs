//! Signatures of persons side by side: parties of an agreement, receivers and witnesses.

/// Two or more columns, each with lines for ink.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parties {
    /// The parties, left to right; more than three go to a further row.
    pub parties: Vec<Party>,
}

/// One party.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Party {
    /// e.g. `甲方（盖章）：`, in 黑体.
    pub role: String,
    /// What is to be written, one a line: label and, where already known, the text; an empty text gets a line
    /// for ink to the end of the column.
    pub lines: Vec<(String, String)>,
}

impl Party {
    /// A party with lines for ink behind these labels.
    pub fn new<L: Into<String>>(role: impl Into<String>, labels: impl IntoIterator<Item = L>) -> Self {
        Self {
            role: role.into(),
            lines: labels.into_iter().map(|label| (label.into(), String::new())).collect(),
        }
    }
}
