//! Pictures of pages, compared with those that are kept.
//!
//! After a wanted change: `GONGWEN_RENEW=1`, look at the new pictures, commit them.

use std::{
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
    process::Command,
};

/// Small on purpose: a glyph is a dozen pixels, so that renderers of different age agree, while another character, a moved
/// line, a missing rule or a changed size shows.
const DPI: u32 = 60;
/// Pixels this much apart in brightness differ.
const DIFFERENT: i32 = 24;
/// Side of a tile in pixels, 10 mm: a whole page would have room to hide several characters in its noise.
const TILE: usize = 24;
/// So many differing pixels in a thousand of a tile are noise.
const NOISE: usize = 15;

pub struct Picture {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

fn read(file: &Path) -> Option<Picture> {
    let decoder = png::Decoder::new(BufReader::new(File::open(file).ok()?));
    let mut reader = decoder.read_info().ok()?;
    let mut grey = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut grey).ok()?;
    assert_eq!(info.color_type, png::ColorType::Grayscale, "{}", file.display());
    Some(Picture { width: info.width as usize, height: info.height as usize, grey })
}

/// What pdftoppm writes: `P5`, width, height, 255, then the pixels.
fn read_pgm(bytes: &[u8]) -> Option<Picture> {
    let mut parts = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut word = || std::str::from_utf8(parts.next()?).ok();
    assert_eq!(word()?, "P5");
    let (width, height) = (word()?.parse().ok()?, word()?.parse().ok()?);
    let rest = parts.next()?;
    let start = rest.iter().position(u8::is_ascii_whitespace)? + 1;
    Some(Picture { width, height, grey: rest[start..].to_vec() })
}

fn write(picture: &Picture, file: &Path) {
    let out = File::create(file).expect("the picture can be written");
    let mut encoder = png::Encoder::new(out, picture.width as u32, picture.height as u32);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.write_header().and_then(|mut writer| writer.write_image_data(&picture.grey)).expect("written");
}

/// The mean of each pixel and its neighbours: a quarter of a pixel to the side is no difference.
fn blurred(picture: &Picture, x: usize, y: usize) -> i32 {
    let (mut sum, mut count) = (0, 0);
    for row in y.saturating_sub(1)..(y + 2).min(picture.height) {
        for column in x.saturating_sub(1)..(x + 2).min(picture.width) {
            sum += i32::from(picture.grey[row * picture.width + column]);
            count += 1;
        }
    }
    sum / count
}

pub fn difference(one: &Picture, other: &Picture) -> Result<(), String> {
    if (one.width, one.height) != (other.width, other.height) {
        return Err(format!(
            "{}×{} instead of {}×{} pixels",
            other.width, other.height, one.width, one.height
        ));
    }
    let mut differing = Vec::new();
    for (top, left) in tiles(one) {
        let (bottom, right) = ((top + TILE).min(one.height), (left + TILE).min(one.width));
        let pixels = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
        let apart =
            |(x, y): &(usize, usize)| (blurred(one, *x, *y) - blurred(other, *x, *y)).abs() > DIFFERENT;
        if pixels.filter(apart).count() * 1_000 > (bottom - top) * (right - left) * NOISE {
            differing.push((left, top));
        }
    }
    let Some((left, top)) = differing.first() else { return Ok(()) };
    let mm = |pixels: usize| pixels as f64 * 25.4 / f64::from(DPI);
    Err(format!(
        "{} tiles of 10 mm differ, the first at {:.0} mm from the left and {:.0} mm from the top",
        differing.len(),
        mm(*left),
        mm(*top)
    ))
}

/// Top and left of every tile.
fn tiles(picture: &Picture) -> impl Iterator<Item = (usize, usize)> {
    let (width, height) = (picture.width, picture.height);
    (0..height).step_by(TILE).flat_map(move |top| (0..width).step_by(TILE).map(move |left| (top, left)))
}

/// One page of a PDF.
pub fn draw(pdf: &Path, number: usize) -> Picture {
    let page = number.to_string();
    let stem = pdf.with_extension(&page);
    let status = Command::new("pdftoppm")
        .args(["-gray", "-r", &DPI.to_string(), "-singlefile", "-f", &page, "-l", &page])
        .args([pdf, stem.as_path()])
        .status();
    assert!(status.expect("pdftoppm (poppler-utils) is needed").success());
    let mut drawn = stem.into_os_string();
    drawn.push(".pgm");
    read_pgm(&std::fs::read(drawn).expect("pdftoppm wrote it")).expect("a grey picture")
}

/// Compares every page with its picture in `folder`; a line for each that looks otherwise. Where they are to be renewed, writes
/// them instead.
pub fn compare(folder: &Path, name: &str, pdf: &[u8], pages: usize) -> Vec<String> {
    let renew = std::env::var_os("GONGWEN_RENEW").is_some();
    let scratch = tempfile::tempdir().expect("a folder");
    let file = scratch.path().join(format!("{name}.pdf"));
    std::fs::write(&file, pdf).expect("written");
    let mut changed = Vec::new();
    for number in 1..=pages {
        let stem = format!("{name}-{number}");
        let golden: PathBuf = folder.join(format!("{stem}.png"));
        let new = draw(&file, number);
        if renew {
            std::fs::create_dir_all(folder).expect("the folder");
            write(&new, &golden);
            continue;
        }
        let verdict = read(&golden)
            .ok_or_else(|| format!("there is no golden picture {}", golden.display()))
            .and_then(|old| difference(&old, &new));
        if let Err(what) = verdict {
            let kept = std::env::temp_dir().join(format!("gongwen-{stem}.png"));
            write(&new, &kept);
            changed.push(format!("{stem}: {what}\n    new picture: {}", kept.display()));
        }
    }
    changed
}
