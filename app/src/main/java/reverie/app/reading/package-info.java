/** What the pictures of several rooms are read by: orders of filters, curves of what was measured, and what is worked out aside. */
@NullMarked
package reverie.app.reading;

import org.jspecify.annotations.NullMarked;
