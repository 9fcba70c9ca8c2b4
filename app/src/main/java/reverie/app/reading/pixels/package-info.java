/** What rooms show of models that tell images pixel by pixel: the receptive field of a pixel, and images painted row by row. */
@NullMarked
package reverie.app.reading.pixels;

import org.jspecify.annotations.NullMarked;
