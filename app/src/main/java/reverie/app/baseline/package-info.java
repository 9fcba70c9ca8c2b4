/** What models are compared with in several rooms, worked out aside. */
@NullMarked
package reverie.app.baseline;

import org.jspecify.annotations.NullMarked;
