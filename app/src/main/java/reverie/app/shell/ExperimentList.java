package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.control.Scrolled;
import reverie.app.control.WindowSize;
import reverie.app.room.Experiment;
import reverie.app.room.Group;
import reverie.app.room.Session;
import reverie.app.shell.data.DataFacts;
import reverie.app.shell.data.DataTitle;

/** All experiments under their headings, each with the data that it uses, and below them what is known of the data in use. */
final class ExperimentList extends Scrolled {

    private static final double LOW_WINDOW = 800;
    /** What stands above and below the rooms in the window, headings among it. */
    private static final double BESIDES_ROOMS = 306;
    private static final double TWO_LINES = 41.5;

    private final ObservableValue<Number> windowWidth = WindowSize.widthOf(this);
    private final ObservableValue<Number> windowHeight = WindowSize.heightOf(this);
    private final Map<Experiment, Entry> entries = new LinkedHashMap<>();
    private final DataFacts facts = new DataFacts();
    private boolean unseen;

    /**
     * @param open    opens a room
     * @param lessons whether all lessons are shown
     * @param show    shows them, or the room again
     */
    ExperimentList(List<Experiment> experiments, Consumer<Experiment> open, ObservableBooleanValue lessons,
            Consumer<Boolean> show) {
        getStyleClass().add("experiment-list");
        WindowSize.mark(this);
        windowWidth.addListener((_, _, _) -> fit());
        windowHeight.addListener((_, _, _) -> fit());
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
        var content = new VBox();
        content.getStyleClass().add("experiments");
        setContent(content);
        content.getChildren().add(lessons(lessons, show));
        for (Group group : Group.values()) {
            List<Experiment> members = experiments.stream().filter(each -> each.group() == group).toList();
            if (!members.isEmpty()) {
                var heading = new Label(group.title());
                heading.getStyleClass().add("list-heading");
                heading.setMinHeight(USE_PREF_SIZE);
                content.getChildren().add(heading);
            }
            for (Experiment experiment : members) {
                var entry = new Entry(experiment);
                entry.setOnAction(_ -> {
                    show.accept(false);
                    if (entry.isSelected()) {
                        open.accept(experiment);
                    } else {
                        entry.setSelected(true);
                    }
                });
                entries.put(experiment, entry);
                content.getChildren().add(entry);
            }
        }
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        content.getChildren().addAll(space, facts);
    }

    private static ToggleButton lessons(ObservableBooleanValue shown, Consumer<Boolean> show) {
        var entry = new ToggleButton();
        entry.getStyleClass().add("experiment-entry");
        entry.setId("lessons");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setTooltip(new Tooltip(tr("All lessons in the order of the lecture, and why (L)")));
        entry.setAccessibleText(tr("Lessons"));
        var name = new Label(tr("Lessons"));
        name.getStyleClass().add("experiment-name");
        entry.setGraphic(name);
        entry.setOnAction(_ -> show.accept(entry.isSelected()));
        shown.subscribe(entry::setSelected);
        return entry;
    }

    /** In a small window the pictures need the room more. */
    private void fit() {
        boolean roomy = !WindowSize.isNarrow(windowWidth.getValue().doubleValue())
                && windowHeight.getValue().doubleValue() >= LOW_WINDOW;
        unseen = true;
        facts.setVisible(roomy);
        facts.setManaged(roomy);
        // Lower, and every room has one line: all of them are seen.
        boolean high = windowHeight.getValue().doubleValue() >= BESIDES_ROOMS + TWO_LINES * entries.size();
        entries.values().forEach(entry -> {
            entry.data.setVisible(high);
            entry.data.setManaged(high);
        });
    }

    void opened(Experiment experiment, Session<?, ?> session) {
        entries.forEach((each, entry) -> entry.setSelected(each.id().equals(experiment.id())));
        entries.forEach((each, entry) -> {
            // What was bound to a session would hold it, and its learner with all data, long after its room was left.
            entry.data.textProperty().unbind();
            if (each.id().equals(experiment.id())) {
                entry.data.textProperty().bind(session.dataProperty().map(DataTitle::of));
            }
        });
        facts.follow(session);
        unseen = true;
        requestLayout();
    }

    /** In a low window the open room's entry is scrolled to once: after that people scroll as they like. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double high = getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (unseen && getViewportBounds().getHeight() > 0) {
            unseen = false;
            entries.values().stream().filter(ToggleButton::isSelected).findFirst().filter(_ -> high > 0)
                    .ifPresent(entry -> setVvalue(Math.clamp((entry.getBoundsInParent().getCenterY()
                            - getViewportBounds().getHeight() / 2) / high, 0, 1)));
        }
    }

    /** One experiment, and the data that it would open with or has open. */
    private static final class Entry extends ToggleButton {

        private final Label data = new Label();

        Entry(Experiment experiment) {
            getStyleClass().add("experiment-entry");
            setId("experiment-" + experiment.id());
            setMaxWidth(Double.MAX_VALUE);
            setTooltip(new Tooltip(tr("Open {0}", experiment.title())));
            setAccessibleText(experiment.title());
            var name = new Label(experiment.name());
            name.getStyleClass().add("experiment-name");
            data.getStyleClass().add("experiment-data");
            data.setText(experiment.dataSets().getFirst());
            setGraphic(new VBox(name, data));
        }
    }
}
