/** PixelRNN: images told pixel by pixel by row LSTMs. */
@NullMarked
package reverie.app.recipe.pixelrnn;

import org.jspecify.annotations.NullMarked;
