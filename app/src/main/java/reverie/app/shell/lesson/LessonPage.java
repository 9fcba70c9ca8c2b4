package reverie.app.shell.lesson;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.control.Scrolled;
import reverie.app.lesson.Lecture;
import reverie.app.lesson.Lesson;
import reverie.app.room.Experiment;

/** All lessons in the order of the lecture, and why their rooms stand in it. */
public final class LessonPage extends Scrolled {

    /** Width of a column at least. */
    private static final double COLUMN = 330;

    private final GridPane grid = new GridPane();
    private final List<Node> chapters = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Consumer<Experiment> open;
    private int columns;

    /** A lesson on the page. */
    private record Link(Lesson lesson, Label number, int position) {}

    /**
     * @param begin opens a lesson
     * @param open  opens a room
     * @param close shows the room again
     */
    public LessonPage(Lecture lecture, Consumer<Lesson> begin, Consumer<Experiment> open, Runnable close) {
        this.open = open;
        setId("lesson-page");
        getStyleClass().add("lesson-page");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var title = new Label(lecture.title());
        title.getStyleClass().add("lesson-page-title");
        var text = new Label(lecture.text());
        text.getStyleClass().add("prose");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var back = new Button(tr("Back to the room"));
        back.setId("lesson-page-close");
        back.setTooltip(new Tooltip(tr("Show the room again, which has gone on meanwhile (Escape)")));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> close.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, back);
        head.getStyleClass().add("lesson-line");
        grid.getStyleClass().add("lesson-chapters");
        var content = new VBox(head, text, grid);
        content.getStyleClass().add("lesson-page-content");
        setContent(content);
        int number = 0;
        for (Lecture.Chapter chapter : lecture.chapters()) {
            chapters.add(chapter(chapter, number, begin));
            number += chapter.lessons().size();
        }
        widthProperty().subscribe(width -> arrange(width.doubleValue()));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private Node chapter(Lecture.Chapter chapter, int before, Consumer<Lesson> begin) {
        var room = new Hyperlink(chapter.title());
        room.getStyleClass().add("lesson-room");
        room.setTooltip(new Tooltip(tr("Open the room “{0}” as it was left", chapter.experiment().title())));
        room.setOnAction(_ -> {
            room.setVisited(false);
            open.accept(chapter.experiment());
        });
        var why = new Label(chapter.why());
        why.getStyleClass().add("lesson-why");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(room, why);
        box.getStyleClass().add("lesson-chapter");
        int number = before;
        for (Lesson lesson : chapter.lessons()) {
            number++;
            box.getChildren().add(line(lesson, number, begin));
        }
        return box;
    }

    private Node line(Lesson lesson, int position, Consumer<Lesson> begin) {
        var number = new Label(Integer.toString(position));
        number.getStyleClass().add("lesson-number");
        number.setMinWidth(USE_PREF_SIZE);
        links.add(new Link(lesson, number, position));
        var link = new Hyperlink(lesson.title());
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setTooltip(new Tooltip(tr("Begin this lesson; what the room shows now comes back with Ctrl+Z")));
        link.setOnAction(_ -> {
            link.setVisited(false);
            begin.accept(lesson);
        });
        var point = new Label(lesson.point());
        point.getStyleClass().add("facts");
        point.setWrapText(true);
        point.setMinHeight(USE_PREF_SIZE);
        var words = new VBox(link, point);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(number, words);
        line.getStyleClass().add("lesson-entry");
        return line;
    }

    private void arrange(double width) {
        int wanted = Math.clamp((int) (width / COLUMN), 1, 3);
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var constraint = new ColumnConstraints();
            constraint.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(constraint);
        }
        for (int i = 0; i < chapters.size(); i++) {
            grid.add(chapters.get(i), i % columns, i / columns);
        }
    }

    /** Marks those that were played to their end. */
    public void mark(Set<String> ended) {
        links.forEach(it -> it.number().setText(ended.contains(it.lesson().id()) ? "✓"
                : Integer.toString(it.position())));
    }
}
