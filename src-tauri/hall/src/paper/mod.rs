//! 文书 as the record knows them: which were issued, with which number, template and hash. What they look like is not known here.

mod issue;
mod templates;

pub(crate) use issue::handed_over;
pub use issue::{
    IssuePaper, IssuedPaper, PaperKind, all_issued, issued_paper, issued_papers, kept_hash, must_be_about,
    number_series, ready_to_issue,
};
pub use templates::{InstallTemplate, Template, latest_template, template, templates};
