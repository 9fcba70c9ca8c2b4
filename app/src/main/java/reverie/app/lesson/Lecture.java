package reverie.app.lesson;

import java.util.List;
import java.util.Optional;
import reverie.app.room.Experiment;
import reverie.model.BadInput;

/**
 * All lessons in the order of the lecture.
 *
 * @param title    above them
 * @param text     what they are
 * @param chapters one a room, in the lecture's order
 */
public record Lecture(String title, String text, List<Chapter> chapters) {

    private static final List<String> FIELDS = List.of("room", "lessons");

    public Lecture {
        chapters = List.copyOf(chapters);
    }

    /**
     * A room and its lessons.
     *
     * @param title      what it is about
     * @param why        it stands where it stands
     * @param experiment that has the room
     */
    public record Chapter(String title, String why, Experiment experiment, List<Lesson> lessons) {

        public Chapter {
            lessons = List.copyOf(lessons);
        }
    }

    /** The one that the program brings. */
    public static Lecture bundled(List<Experiment> experiments) {
        Outline outline = Outline.bundled("lecture.md");
        return new Lecture(outline.head().title(), outline.head().text(),
                outline.sections().stream().map(it -> chapter(it, experiments)).toList());
    }

    private static Chapter chapter(Outline.Section section, List<Experiment> experiments) {
        section.refuseOthers(FIELDS);
        Experiment experiment = LessonReader.experiment(section.required("room"), experiments);
        return new Chapter(section.title(), section.text(), experiment, section.required("lessons").words().stream()
                .map(id -> Lesson.bundled(id, experiments)).toList());
    }

    /** All lessons, one after another. */
    public List<Lesson> lessons() {
        return chapters.stream().flatMap(it -> it.lessons().stream()).toList();
    }

    /** Those of a room. */
    public List<Lesson> of(Experiment experiment) {
        return lessons().stream().filter(it -> it.experiment().id().equals(experiment.id())).toList();
    }

    /**
     * The lesson of that id.
     *
     * @throws BadInput if there is none
     */
    public Lesson named(String id) {
        return lessons().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new BadInput("lesson",
                "'" + id + "'", "one of " + String.join(", ", lessons().stream().map(Lesson::id).toList())
                        + ", or a file"));
    }

    /** The number of a lesson, from 1; 0 for one that is not of this lecture. */
    public int number(Lesson lesson) {
        List<String> all = lessons().stream().map(Lecture::key).toList();
        return all.indexOf(key(lesson)) + 1;
    }

    /** A lecturer's own file may be called as one of these is. */
    private static String key(Lesson lesson) {
        return lesson.id() + "\n" + lesson.title() + "\n" + lesson.point();
    }

    /** What comes after a lesson; empty after the last, and after one that is not of this lecture. */
    public Optional<Lesson> after(Lesson lesson) {
        int number = number(lesson);
        return number == 0 || number == lessons().size() ? Optional.empty() : Optional.of(lessons().get(number));
    }
}
