/**
 * Images told pixel by pixel, row by row: p(v) = Π_i p(v_i | v_{<i}). What the layers are that see the pixels before, other packages say; here
 * is what is the same of all: learning, the exact likelihood, drawing, going on with an image, and the receptive field of a pixel (A. van den Oord,
 * N. Kalchbrenner and K. Kavukcuoglu, "Pixel recurrent neural networks", 2016, sections 2 and 5).
 */
@NullMarked
package reverie.model.autoregressive;

import org.jspecify.annotations.NullMarked;
