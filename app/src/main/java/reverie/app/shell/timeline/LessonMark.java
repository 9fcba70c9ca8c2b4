package reverie.app.shell.timeline;

/**
 * Where in a run a step of a lesson was begun.
 *
 * @param epoch passes over the data before it
 * @param text  which step of which lesson
 */
public record LessonMark(double epoch, String text) {}
