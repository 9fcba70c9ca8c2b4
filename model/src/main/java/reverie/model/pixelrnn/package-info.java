/**
 * PixelRNN with the row LSTM: an image is told pixel by pixel, row by row, by cells of long short-term memory of which each hears the row so far and
 * the states of the row above; its likelihood is exact (A. van den Oord, N. Kalchbrenner and K. Kavukcuoglu, "Pixel recurrent neural networks",
 * 2016, sections 3.1 and 3.3).
 */
@NullMarked
package reverie.model.pixelrnn;

import org.jspecify.annotations.NullMarked;
