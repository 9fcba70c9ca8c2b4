/** The room of the mixture of Bernoullis. */
@NullMarked
package reverie.app.room.mixture;

import org.jspecify.annotations.NullMarked;
