/** The room of PixelCNN: the receptive field of a pixel, and images painted row by row. */
@NullMarked
package reverie.app.room.pixelcnn;

import org.jspecify.annotations.NullMarked;
