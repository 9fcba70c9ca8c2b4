/** The room of RNADE: a patch is written pixel by pixel, each by a density of its own. */
@NullMarked
package reverie.app.room.rnade;

import org.jspecify.annotations.NullMarked;
