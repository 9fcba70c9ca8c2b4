/** How panels share the area of a room: values that say what each needs, and the one place that works out where all stand. */
@NullMarked
package reverie.app.layout;

import org.jspecify.annotations.NullMarked;
