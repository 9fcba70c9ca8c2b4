/** The room in which features of several kinds are compared by what a linear classifier makes of them. */
@NullMarked
package reverie.app.room.features;

import org.jspecify.annotations.NullMarked;
