/** A surface to draw on and to hide parts of, pixel by pixel. */
@NullMarked
package reverie.viz.pad;

import org.jspecify.annotations.NullMarked;
