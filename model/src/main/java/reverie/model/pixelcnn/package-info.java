/**
 * PixelCNN: an image is told pixel by pixel, row by row, by convolutions that are masked so that none sees what comes later; its likelihood is exact
 * (A. van den Oord, N. Kalchbrenner and K. Kavukcuoglu, "Pixel recurrent neural networks", 2016). Gated and in two stacks it has no blind spot (A.
 * van den Oord et al., "Conditional image generation with PixelCNN decoders", 2016).
 */
@NullMarked
package reverie.model.pixelcnn;

import org.jspecify.annotations.NullMarked;
