/**
 * Lessons: files that a lecturer can write, what they ask of a room, and how far somebody is in one. Nothing here knows the window. See
 * docs/lessons.md.
 */
@NullMarked
package reverie.app.lesson;

import org.jspecify.annotations.NullMarked;
