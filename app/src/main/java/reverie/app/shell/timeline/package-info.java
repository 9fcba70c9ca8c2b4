/** The run from its first mini-batch to now, through which one can go back. */
@NullMarked
package reverie.app.shell.timeline;

import org.jspecify.annotations.NullMarked;
