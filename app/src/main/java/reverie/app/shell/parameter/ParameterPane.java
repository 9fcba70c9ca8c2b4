package reverie.app.shell.parameter;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import reverie.app.control.Scrolled;
import reverie.app.lesson.Hidden;
import reverie.app.recipe.Race;
import reverie.app.room.Experiment;
import reverie.app.room.Runs;
import reverie.app.room.Session;
import reverie.app.settings.Effect;
import reverie.app.settings.Parameter;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Settings;
import reverie.model.train.Progress;

/** The parameters in two groups, those that may change while learning and those that need a restart, and the explanation. */
public final class ParameterPane extends Scrolled {

    private final Session<?, ?> session;
    private final ObservableValue<Hidden> hidden;
    private final Consumer<Parameter<?>> race;
    private final boolean canRace;

    /**
     * The rows of an experiment for its run.
     *
     * @param above  what stands above them
     * @param hidden rows that are not seen at present
     * @param race   is told by which parameter somebody wants several runs to race
     */
    public ParameterPane(Experiment experiment, Session<?, ?> session, Node above, ObservableValue<Hidden> hidden,
            Consumer<Parameter<?>> race) {
        this.session = session;
        this.hidden = hidden;
        this.race = race;
        canRace = experiment.canRace();
        getStyleClass().add("parameter-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
        var content = new VBox();
        content.getStyleClass().add("parameters");
        content.getChildren().addAll(above, new SuggestionLinks(experiment, session));
        addRows(content, experiment.parameters().with(Effect.WHILE_LEARNING),
                heading(experiment.clock().meanwhile(), new Label()));
        addRows(content, experiment.parameters().with(Effect.ON_RESTART), heading(tr("On restart"), pending()));
        content.getChildren().add(apply());
        content.getChildren().add(new ExplanationCard(experiment));
        setContent(content);
    }

    /** A heading stands above rows only. */
    private void addRows(VBox content, List<Parameter<?>> parameters, Node heading) {
        seenWhere(heading, () -> parameters.stream().anyMatch(this::isSeen));
        content.getChildren().add(heading);
        for (Parameter<?> parameter : parameters) {
            Node row = row(parameter, session.settingsProperty());
            seenWhere(row, () -> isSeen(parameter) && !races(parameter));
            content.getChildren().add(row);
            if (canRace && Race.parameters(session.settingsProperty().get().table()).contains(parameter)) {
                row.setOnContextMenuRequested(event -> offerRace(parameter, row, event));
                Node raced = new RaceRow(parameter, session);
                seenWhere(raced, () -> isSeen(parameter) && races(parameter));
                content.getChildren().add(raced);
            }
        }
    }

    private void seenWhere(Node node, Callable<Boolean> condition) {
        node.visibleProperty().bind(Bindings.createBooleanBinding(condition, session.settingsProperty(), hidden,
                session.runsProperty()));
        node.managedProperty().bind(node.visibleProperty());
    }

    private boolean races(Parameter<?> parameter) {
        return session.runsProperty().get().flatMap(Runs::race).filter(it -> it.parameter().equals(parameter))
                .isPresent();
    }

    private void offerRace(Parameter<?> parameter, Node row, ContextMenuEvent event) {
        var item = new MenuItem(tr("Race {0}…", parameter.about().label()));
        item.setId("race-by");
        item.setOnAction(_ -> race.accept(parameter));
        var menu = new ContextMenu(item);
        // Below the row: what it is about stays seen.
        Bounds place = row.localToScreen(row.getBoundsInLocal());
        menu.show(row, event.getScreenX(), place.getMaxY());
        event.consume();
    }

    private boolean isSeen(Parameter<?> parameter) {
        Settings now = session.settingsProperty().get();
        return now.table().matters(parameter, now) && !hidden.getValue().hides(parameter.id());
    }

    /** Its slider stands where the schedule is at present. */
    private Node scheduleRow(Scheduled scheduled, ObjectProperty<Settings> settings) {
        DoubleSupplier epoch = () -> session.progressProperty().get().map(Progress::epoch).orElse(0.0);
        var row = new SliderRow<>(scheduled, scheduled::at,
                value -> scheduled.positionOf(value, epoch.getAsDouble()), settings);
        session.progressProperty().addListener((_, _, _) -> row.follow());
        return row;
    }

    private Node row(Parameter<?> parameter, ObjectProperty<Settings> settings) {
        return parameter instanceof Scheduled scheduled ? scheduleRow(scheduled, settings)
                : ParameterRows.of(parameter, settings);
    }

    private Label pending() {
        var facts = new Label();
        facts.getStyleClass().add("facts");
        facts.textProperty().bind(session.restartPendingProperty()
                .map(pending -> pending ? tr("changed, not yet in use") : tr("as in this run")));
        return facts;
    }

    private HBox apply() {
        var button = new Button(tr("Apply and restart"));
        button.setId("apply");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(tr("Begin a new run with these settings (Ctrl+Z brings the old one back)")));
        button.setOnAction(_ -> session.restart());
        button.disableProperty().bind(session.restartPendingProperty().not());
        session.restartPendingProperty().addListener((_, _, pending) -> {
            button.getStyleClass().remove("primary");
            if (pending) {
                button.getStyleClass().add("primary");
            }
        });
        var place = new HBox(button);
        HBox.setHgrow(button, Priority.ALWAYS);
        place.getStyleClass().add("apply-place");
        return place;
    }

    private static HBox heading(String text, Label facts) {
        var title = new Label(text);
        title.getStyleClass().add("parameter-heading");
        var heading = new HBox(title, facts);
        heading.getStyleClass().add("parameter-heading-line");
        return heading;
    }
}
