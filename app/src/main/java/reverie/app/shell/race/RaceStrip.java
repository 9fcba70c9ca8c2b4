package reverie.app.shell.race;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import reverie.app.panel.LaneControls;
import reverie.app.panel.Picture;
import reverie.app.panel.Switch;
import reverie.app.recipe.Race;
import reverie.app.room.Room;
import reverie.app.room.Runs;
import reverie.app.room.Session;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Onset;

/** A line above the panels of a race: in what its runs differ, what is shown of each, and how it ends. Not there while there is none. */
public final class RaceStrip extends HBox {

    private final Session<?, ?> session;
    private final Room room;
    private final Label title = new Label();
    /** Why all lanes are the same at first. */
    private final Label onset = new Label();
    private final MenuButton shown = new MenuButton();
    private final MenuButton end = new MenuButton(tr("End race"));
    private final ViewMenu view;
    private Optional<Switch<String>> choice = Optional.empty();

    /** The line of a room. */
    public RaceStrip(Room room) {
        this.room = room;
        session = room.session();
        view = new ViewMenu(room.viewing());
        setId("race");
        getStyleClass().add("race-strip");
        title.getStyleClass().add("race-title");
        title.setMinWidth(USE_PREF_SIZE);
        onset.setId("race-onset");
        onset.getStyleClass().add("facts");
        onset.setMinWidth(USE_PREF_SIZE);
        onset.managedProperty().bind(onset.textProperty().isNotEmpty());
        var facts = new Label(tr("one seed, the same mini-batches"));
        facts.getStyleClass().add("facts");
        facts.setMinWidth(0);
        // A line that is cut off tells nothing.
        facts.opacityProperty().bind(Bindings.createDoubleBinding(
                () -> facts.getWidth() < facts.prefWidth(-1) ? 0.0 : 1.0, facts.widthProperty()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        shown.setId("race-shown");
        shown.setMinWidth(USE_PREF_SIZE);
        shown.setTooltip(new Tooltip(tr("Which pictures of each run stand side by side")));
        end.setId("end-race");
        end.setMinWidth(USE_PREF_SIZE);
        end.setTooltip(new Tooltip(tr("Go on with one of the runs alone (Ctrl+Z brings the race back)")));
        end.setOnShowing(_ -> offerLanes());
        // A menu that has never had an item does not open, and is not asked to show.
        end.getItems().add(new MenuItem());
        getChildren().addAll(title, onset, facts, space, view, shown, end);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(session.runsProperty().map(it -> it.filter(Runs::isRace).isPresent()));
        session.runsProperty().addListener((_, _, _) -> tell());
        room.pictureProperty().addListener((_, _, picture) -> picture.ifPresent(this::show));
        room.viewing().stateProperty().addListener((_, _, _) -> choice.ifPresent(this::choose));
        tell();
    }

    private Optional<Race> race() {
        return session.runsProperty().get().flatMap(Runs::race);
    }

    private void tell() {
        race().ifPresent(race -> {
            title.setText(tr("Race: {0}", race.parameter().about().label()));
            Optional<Onset> from = race.onset(session.settingsProperty().get());
            onset.setText(from.map(Onset::text).orElse(""));
            onset.setTooltip(
                    from.map(it -> new Tooltip(tr("{0} Until then all runs are the same.", it.sentence())))
                            .orElse(null));
        });
    }

    private void offerLanes() {
        race().ifPresent(race -> {
            List<String> names = race.names(session.settingsProperty().get());
            List<Optional<String>> out = session.runsProperty().get().orElseThrow().training().latest().snapshot()
                    .out();
            end.getItems().setAll(IntStream.range(0, names.size()).mapToObj(lane -> {
                var item = new MenuItem(tr("Go on with {0}", names.get(lane)));
                item.setId("keep-lane-" + (lane + 1));
                item.setGraphic(LaneMark.of(lane));
                item.setDisable(out.get(lane).isPresent());
                item.setOnAction(_ -> session.keepLane(lane));
                return item;
            }).toList());
        });
    }

    private void show(Picture picture) {
        picture.lanes().map(LaneControls::headers).ifPresent(view::show);
        Optional<Switch<String>> offered = picture.lanes().map(LaneControls::shown);
        // What somebody is about to click on stays where it is.
        if (!offered.equals(choice) && !shown.isShowing()) {
            choice = offered;
            choice.ifPresent(this::offer);
        }
    }

    private void offer(Switch<String> which) {
        var group = new ToggleGroup();
        shown.getItems().setAll(which.options().stream().map(option -> {
            var item = new RadioMenuItem(option.label());
            item.setToggleGroup(group);
            item.setId("race-shown-" + option.id());
            item.setUserData(option.id());
            item.setOnAction(_ -> room.viewing().press(which.id(), option.id()));
            return item;
        }).toList());
        choose(which);
    }

    private void choose(Switch<String> which) {
        String pressed = room.viewing().state().pressed(which);
        which.options().stream().filter(it -> it.id().equals(pressed)).map(Option::label).findFirst()
                .ifPresent(it -> shown.setText(tr("Show: {0}", it)));
        shown.getItems().forEach(it -> ((RadioMenuItem) it).setSelected(pressed.equals(it.getUserData())));
    }
}
