package reverie.app.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reverie.app.room.Experiment;
import reverie.app.room.Start;

/**
 * One point of the lecture, made in a room.
 *
 * @param id         its name in commands: that of its file
 * @param title      in a few words
 * @param point      in one sentence
 * @param experiment whose room it is played in
 * @param start      how that begins
 * @param steps      at least one
 */
public record Lesson(String id, String title, String point, Experiment experiment, Start start, List<Step> steps) {

    public Lesson {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a lecturer's own file.
     *
     * @throws reverie.model.BadInput where it is no lesson, with the line at fault
     */
    public static Lesson read(Path file, List<Experiment> experiments) {
        return LessonReader.lesson(name(file), Outline.read(file), experiments);
    }

    /**
     * The one of that name which the program brings.
     *
     * @throws reverie.model.BadInput where there is none
     */
    static Lesson bundled(String id, List<Experiment> experiments) {
        return LessonReader.lesson(id, Outline.bundled(id + LessonReader.ENDING), experiments);
    }

    /** Whether a file is called as lessons are. */
    public static boolean isOne(Path file) {
        return String.valueOf(file.getFileName()).endsWith(LessonReader.ENDING);
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("").replaceFirst("\\.md$", "");
    }
}
