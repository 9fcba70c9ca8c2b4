/**
 * What can be said of a room in one line that people send each other: a link that opens it with its settings, and the command that
 * repeats its run. Both follow from the recipe; nothing here describes a setting.
 */
@NullMarked
package reverie.app.share;

import org.jspecify.annotations.NullMarked;
