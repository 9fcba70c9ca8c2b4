package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.control.Icon;
import reverie.app.control.Scrolled;
import reverie.app.control.Segments;
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
    /** As far in as the names of rooms stand. */
    private static final Insets BESIDE_NAMES = new Insets(0, 10, 4, 11);
    /** Between the name of a room and how far its run is. */
    private static final double BESIDE_NAME = 4;
    private static final long BETWEEN_LOOKS_NANOS = 1_000_000_000;

    private final ObservableValue<Number> windowWidth = WindowSize.widthOf(this);
    private final ObservableValue<Number> windowHeight = WindowSize.heightOf(this);
    private final Map<Experiment, Entry> entries = new LinkedHashMap<>();
    private final DataFacts facts = new DataFacts();
    private boolean unseen;
    private long askedAt;

    /**
     * @param lab     opens rooms, and closes their runs
     * @param lessons whether all lessons are shown
     * @param show    shows them, or the room again
     */
    ExperimentList(List<Experiment> experiments, Lab lab, ObservableBooleanValue lessons, Consumer<Boolean> show) {
        getStyleClass().add("experiment-list");
        WindowSize.mark(this);
        windowWidth.addListener((_, _, _) -> fit());
        windowHeight.addListener((_, _, _) -> fit());
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
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
                        lab.open(experiment);
                    } else {
                        entry.setSelected(true);
                    }
                });
                entry.setOnContextMenuRequested(it -> runs(lab, experiment).show(entry, it.getScreenX(),
                        it.getScreenY()));
                entries.put(experiment, entry);
                content.getChildren().add(entry);
            }
        }
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        content.getChildren().addAll(leaving(lab.rooms().learnOnProperty()), space, facts);
    }

    /** What becomes of the runs of rooms that are left. */
    private static Node leaving(BooleanProperty learnOn) {
        var heading = new Label(tr("Rooms that are left"));
        heading.getStyleClass().add("list-heading");
        var sides = new Segments<>(List.of(false, true), it -> it ? tr("learn on") : tr("pause"),
                it -> it ? tr("A run that learns goes on when you open another room; both are slower then")
                        : tr("A run stands still when you open another room, and goes on when you come back"),
                learnOn.get());
        sides.setId("when-left");
        sides.valueProperty().addListener((_, _, chosen) -> learnOn.set(chosen));
        learnOn.addListener((_, _, now) -> sides.valueProperty().set(now));
        VBox.setMargin(sides, BESIDE_NAMES);
        var row = new VBox(heading, sides);
        row.getStyleClass().add("when-left");
        return row;
    }

    /** What can be done with the run of a room. */
    private static ContextMenu runs(Lab lab, Experiment experiment) {
        var halt = new MenuItem(tr("Hold still"));
        halt.setId("halt-" + experiment.id());
        halt.setDisable(!lab.rooms().behind().containsKey(experiment.id()));
        halt.setOnAction(_ -> lab.rooms().halt(experiment));
        var close = new MenuItem(tr("Close run, which cannot be taken back"));
        close.setId("close-" + experiment.id());
        close.setDisable(!lab.rooms().has(experiment));
        close.setOnAction(_ -> lab.closeRun(experiment));
        return new ContextMenu(halt, close);
    }

    /**
     * Says how far rooms are that learn on.
     *
     * @return whether it is time to ask them how far they are
     */
    boolean refresh(Rooms rooms) {
        entries.forEach((experiment, entry) -> entry
                .goesOn(Optional.ofNullable(rooms.behind().get(experiment.id())).map(Rooms.Behind::standing)));
        long now = System.nanoTime();
        boolean due = now - askedAt > BETWEEN_LOOKS_NANOS;
        if (due) {
            askedAt = now;
        }
        return due;
    }

    /** As wide as a language needs, for nothing scrolls sideways. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.max(prefWidth(height), snappedLeftInset() + getContent().minWidth(-1) + snappedRightInset());
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
            entry.behind.setContentDisplay(WindowSize.isNarrow(windowWidth.getValue().doubleValue())
                    ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
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
    static final class Entry extends ToggleButton {

        private final Experiment experiment;
        private final Label data = new Label();
        private final Label name = new Label();
        private final Label behind = new Label("", Icon.RUN.node());
        private final HBox line;
        private Optional<Rooms.Standing> standing = Optional.empty();

        Entry(Experiment experiment) {
            this.experiment = experiment;
            getStyleClass().add("experiment-entry");
            setId("experiment-" + experiment.id());
            setMaxWidth(Double.MAX_VALUE);
            setTooltip(new Tooltip(tr("Open {0}", experiment.title())));
            setAccessibleText(experiment.title());
            name.setText(experiment.name());
            name.setMinWidth(USE_PREF_SIZE);
            name.getStyleClass().add("experiment-name");
            data.getStyleClass().add("experiment-data");
            data.setText(experiment.dataSets().getFirst());
            behind.getStyleClass().add("experiment-behind");
            behind.setMinWidth(USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            line = new HBox(name, space, behind);
            line.widthProperty().addListener((_, _, _) -> fit());
            line.setAlignment(Pos.BASELINE_LEFT);
            setGraphic(new VBox(line, data));
            goesOn(Optional.empty());
        }

        /** @param run how far it is, where one learns on behind another room */
        void goesOn(Optional<Rooms.Standing> run) {
            if (!run.equals(standing) || behind.isManaged() != run.isPresent()) {
                standing = run;
                behind.setVisible(run.isPresent());
                behind.setManaged(run.isPresent());
                fit();
                setAccessibleText(run.map(it -> tr("{0}, learns on: {1}", experiment.title(), it.said()))
                        .orElse(experiment.title()));
                getTooltip().setText(
                        run.map(it -> tr("{0} learns on: {1}. Open it to look", experiment.title(), it.said()))
                                .orElseGet(() -> tr("Open {0}", experiment.title())));
            }
        }

        /** The name stands there whole. */
        private void fit() {
            behind.setText(standing.map(Rooms.Standing::said).orElse(""));
            if (name.prefWidth(-1) + BESIDE_NAME + behind.prefWidth(-1) > line.getWidth()) {
                behind.setText(standing.map(Rooms.Standing::inShort).orElse(""));
            }
        }
    }
}
