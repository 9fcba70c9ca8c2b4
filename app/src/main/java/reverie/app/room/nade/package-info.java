/** The room of NADE: an image is written pixel by pixel. */
@NullMarked
package reverie.app.room.nade;

import org.jspecify.annotations.NullMarked;
