/** The window as the last row of a hall can read it. */
@NullMarked
package reverie.app.shell.projector;

import org.jspecify.annotations.NullMarked;
