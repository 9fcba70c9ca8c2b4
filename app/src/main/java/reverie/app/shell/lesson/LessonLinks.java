package reverie.app.shell.lesson;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import reverie.app.lesson.Lesson;

/** The lessons of a room, each begun by a click. */
public final class LessonLinks extends VBox {

    /** @param begin opens one */
    public LessonLinks(List<Lesson> lessons, Consumer<Lesson> begin) {
        getStyleClass().add("lesson-links");
        if (!lessons.isEmpty()) {
            var heading = new Label(lessons.size() == 1 ? tr("A lesson of this room") : tr("Lessons of this room"));
            heading.getStyleClass().add("parameter-heading");
            getChildren().add(heading);
        }
        for (Lesson lesson : lessons) {
            var link = new Hyperlink(lesson.title());
            link.setId("begin-" + lesson.id());
            link.setTooltip(new Tooltip(tr("{0} What the room shows now comes back with Ctrl+Z.", lesson.point())));
            link.setOnAction(_ -> {
                link.setVisited(false);
                begin.accept(lesson);
            });
            getChildren().add(link);
        }
    }
}
