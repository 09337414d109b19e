//! Makes a drawn PNG small: a drawing of few colours needs one byte for a pixel, not four.
//! Entered from `icons` only.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use anyhow::{Result, ensure};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};

type Colour = [u8; 4];

/// Rewrites the picture with a palette of its most frequent colours; the few others take the nearest.
pub fn shrink(picture: &Path) -> Result<()> {
    let mut decoder = Decoder::new(BufReader::new(File::open(picture)?));
    decoder.set_transformations(Transformations::ALPHA);
    let mut reader = decoder.read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let frame = reader.next_frame(&mut bytes)?;
    ensure!(frame.color_type == ColorType::Rgba, "{} is not in colour", picture.display());
    let pixels: Vec<Colour> = bytes.as_chunks().0.to_vec();

    let palette = palette(&pixels);
    let place: HashMap<Colour, u8> = pixels.iter().map(|pixel| (*pixel, nearest(&palette, *pixel))).collect();
    let indices: Vec<u8> = pixels.iter().map(|pixel| place[pixel]).collect();

    let mut encoder = Encoder::new(BufWriter::new(File::create(picture)?), frame.width, frame.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.iter().flat_map(|colour| colour[..3].to_vec()).collect::<Vec<_>>());
    if palette.iter().any(|colour| colour[3] < 255) {
        encoder.set_trns(palette.iter().map(|colour| colour[3]).collect::<Vec<_>>());
    }
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(())
}

/// The most frequent colours, in an order that is the same every time.
fn palette(pixels: &[Colour]) -> Vec<Colour> {
    const MOST: usize = 64;
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut colours: Vec<(usize, Colour)> =
        counts.into_iter().map(|(colour, count)| (count, colour)).collect();
    colours.sort_by(|one, other| other.cmp(one));
    colours.into_iter().take(MOST).map(|(_, colour)| colour).collect()
}

fn nearest(palette: &[Colour], wanted: Colour) -> u8 {
    let distance = |colour: &Colour| -> u32 {
        colour.iter().zip(wanted).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let best = palette.iter().enumerate().min_by_key(|(_, colour)| distance(colour));
    best.map_or(0, |(at, _)| at.try_into().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_colour_takes_the_nearest_frequent_one() {
        let palette = palette(&[[0, 0, 0, 255], [0, 0, 0, 255], [200, 0, 0, 255]]);
        assert_eq!(palette, [[0, 0, 0, 255], [200, 0, 0, 255]]);
        assert_eq!(nearest(&palette, [190, 9, 9, 255]), 1);
    }
}
