/** Lessons as they are seen: all of them on one page, those of a room, and the one that is played. */
@NullMarked
package reverie.app.shell.lesson;

import org.jspecify.annotations.NullMarked;
