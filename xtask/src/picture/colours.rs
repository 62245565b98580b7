//! A picture in 256 colours is less than half as large; a card has few more, all of them of its letters' edges.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
    path::Path,
};

use anyhow::{Context, Result};
use color_quant::NeuQuant;
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Transformations};

/// Writes a PNG picture anew, in 256 colours.
pub fn lessen(picture: &Path) -> Result<()> {
    let mut decoder = Decoder::new(BufReader::new(File::open(picture)?));
    // Four bytes a pixel, as the quantizer wants them.
    decoder.set_transformations(Transformations::ALPHA);
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("the picture is too large")?];
    let frame = reader.next_frame(&mut pixels)?;
    // A tenth of the pixels tells the colours.
    let colours = NeuQuant::new(10, 256, &pixels);
    let indices: Vec<u8> = pixels.chunks_exact(4).map(|pixel| colours.index_of(pixel) as u8).collect();
    let mut encoder = Encoder::new(BufWriter::new(File::create(picture)?), frame.width, frame.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(colours.color_map_rgb());
    encoder.set_compression(Compression::High);
    Ok(encoder.write_header()?.write_image_data(&indices)?)
}
