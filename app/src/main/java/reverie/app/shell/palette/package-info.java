/** One field from which everything in the window is reached by its name. */
@NullMarked
package reverie.app.shell.palette;

import org.jspecify.annotations.NullMarked;
