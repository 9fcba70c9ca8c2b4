/** The room of PixelRNN: a pixel hears the triangle above it. */
@NullMarked
package reverie.app.room.pixelrnn;

import org.jspecify.annotations.NullMarked;
