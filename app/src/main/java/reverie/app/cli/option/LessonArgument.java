package reverie.app.cli.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import reverie.app.lesson.Lecture;
import reverie.app.lesson.Lesson;
import reverie.app.shell.Lab;
import reverie.model.BadInput;

/** A lesson as somebody names it: one that the program brings, or a file. */
public final class LessonArgument {

    private LessonArgument() {
    }

    /**
     * The lesson.
     *
     * @throws BadInput where there is none of that name, or the file is none
     */
    public static Lesson of(String nameOrFile) {
        Path path = path(nameOrFile);
        if (Lesson.isOne(path)) {
            return Lesson.read(path, Lab.experiments());
        }
        if (Files.exists(path)) {
            throw new BadInput("lesson", "the file '" + nameOrFile + "'", "one whose name ends in .md");
        }
        return Lecture.bundled(Lab.experiments()).named(nameOrFile);
    }

    private static Path path(String nameOrFile) {
        try {
            return Path.of(nameOrFile);
        } catch (InvalidPathException e) {
            throw new BadInput("lesson", "'" + nameOrFile + "'", "the name of a lesson, or a file", e);
        }
    }
}
