/** What rooms show, as values: panels, what is on them, and what people look at and have switched. */
@NullMarked
package reverie.app.panel;

import org.jspecify.annotations.NullMarked;
