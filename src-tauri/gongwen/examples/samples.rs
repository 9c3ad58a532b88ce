//! Writes one paper of every form: `cargo run -p gongwen --example samples -- <folder>`.

#[path = "../tests/common/samples.rs"]
mod samples;

use std::{error::Error, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "out".into()));
    std::fs::create_dir_all(&folder)?;
    let mut dirs = vec![PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/fonts/files"))];
    dirs.extend(gongwen::Fonts::system_dirs());
    let fonts = gongwen::Fonts::find(&dirs)?;
    for (name, document) in samples::all() {
        let pages = gongwen::typeset(&document, &fonts)?;
        let pdf = pages.pdf()?;
        println!("{name}: {} pages, {} kB", pages.pages.len(), pdf.len() / 1000);
        std::fs::write(folder.join(format!("{name}.pdf")), pdf)?;
    }
    Ok(())
}
