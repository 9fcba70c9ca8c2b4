/** PixelCNN: images told pixel by pixel by masked convolutions. */
@NullMarked
package reverie.app.recipe.pixelcnn;

import org.jspecify.annotations.NullMarked;
