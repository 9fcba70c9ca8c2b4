package reverie.app.lesson;

import java.util.List;
import java.util.stream.Stream;
import reverie.app.room.Experiment;

/** Every text of the lecture and of its lessons that the window shows. */
public final class LessonTexts {

    private LessonTexts() {
    }

    /** In their order. */
    public static Stream<String> all(List<Experiment> experiments) {
        return Stream.concat(Stream.of("lecture.md"),
                Lecture.bundled(experiments).lessons().stream().map(it -> it.id() + LessonReader.ENDING))
                .map(Outline::bundled)
                .flatMap(it -> Stream.concat(Stream.of(it.head()), it.sections().stream()))
                .flatMap(it -> Stream.concat(Stream.of(it.title(), it.text()),
                        it.field("point").stream().map(Outline.Field::value)))
                .filter(it -> !it.isEmpty());
    }
}
