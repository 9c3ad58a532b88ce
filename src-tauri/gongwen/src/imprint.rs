//! 版记: who gets copies, who printed it and when.

/// 版记 (GB/T 9704-2012 §7.4), 4号仿宋 at the foot of the last page. In a letter (§10.1) it has no rules and
/// no printing line, whatever is given here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imprint {
    /// 抄送 (or another label, e.g. `印发范围`), without the full stop, which is added.
    pub copies: Vec<(String, String)>,
    /// 印发机关, left.
    pub printer: String,
    /// 印发日期, right; `印发` is added.
    pub printed: String,
    /// 印数 such as `（共印30份）`, under the last rule, right; empty for none.
    pub count: String,
}

impl Imprint {
    /// 抄送 and the printing line.
    pub fn new(copies: impl Into<String>, printer: impl Into<String>, printed: impl Into<String>) -> Self {
        let copies = copies.into();
        Self {
            copies: if copies.is_empty() { Vec::new() } else { vec![("抄送".into(), copies)] },
            printer: printer.into(),
            printed: printed.into(),
            count: String::new(),
        }
    }
}
