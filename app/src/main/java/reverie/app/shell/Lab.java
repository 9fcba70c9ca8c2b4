package reverie.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import reverie.app.room.Clock;
import reverie.app.room.RoomServices;
import reverie.app.room.Experiment;
import reverie.app.room.Room;
import reverie.app.room.Start;
import reverie.model.BadInput;

/**
 * The lab: a scene with one room open in it. It works the same whether its scene is on a stage or not; somebody calls
 * {@link #refresh} whenever there is time to show what has happened. On the FX thread only.
 */
public final class Lab implements AutoCloseable {

    private final List<Experiment> experiments;
    private final RoomServices services;
    private final BorderPane root = new BorderPane();
    private final Scene scene;
    private final ExperimentList list;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final StringProperty accident = new SimpleStringProperty(this, "accident", "");
    private Optional<Room> room = Optional.empty();
    private Clock clock = Clock.EPOCHS;

    /**
     * An empty lab.
     *
     * @param width  of the scene
     * @param height of the scene
     */
    public Lab(RoomServices services, double width, double height) {
        Fonts.load();
        this.services = services;
        experiments = experiments();
        list = new ExperimentList(experiments, experiment -> open(experiment, Start.of(experiment)));
        root.getStyleClass().add("lab");
        root.setLeft(list);
        scene = new Scene(root, width, height);
        theme.addListener((_, _, chosen) -> chosen.paint(scene));
        theme.get().paint(scene);
        Shortcuts.install(scene, () -> room.map(Room::session));
    }

    /** All experiments that there are, in the order in which they are listed. */
    public static List<Experiment> experiments() {
        return ServiceLoader.load(Experiment.class).stream().map(ServiceLoader.Provider::get)
                .sorted((one, other) -> one.group().compareTo(other.group())).toList();
    }

    /**
     * The experiment of that id.
     *
     * @throws BadInput if there is none
     */
    public static Experiment experiment(String id) {
        return experiments().stream().filter(experiment -> experiment.id().equals(id)).findFirst()
                .orElseThrow(() -> new BadInput("experiment", "'" + id + "'",
                        "one of " + String.join(", ", experiments().stream().map(Experiment::id).toList())));
    }

    /** Leaves the present room and opens another. */
    public void open(Experiment experiment, Start start) {
        room.ifPresent(Room::close);
        Room opened = experiment.open(start, services);
        clock = experiment.clock();
        opened.session().paceProperty().set(clock.usualPace());
        room = Optional.of(opened);
        root.setTop(new TopBar(experiment, opened.session(), theme, services.files()));
        accident.set("");
        var centre = new VBox(new TroubleBanner(opened.session()), new ComplaintBanner(opened.session()),
                new PictureBanner(opened), new AccidentBanner(accident), opened.node());
        VBox.setVgrow(opened.node(), Priority.ALWAYS);
        centre.getStyleClass().add("centre");
        root.setCenter(centre);
        root.setRight(new ParameterPane(experiment, opened.session()));
        root.setBottom(new VBox(new EpochStrip(clock, opened.session()),
                new StatusLine(clock, opened.session())));
        list.opened(experiment, opened.session());
        root.requestFocus();
    }

    /** Shows what has arrived since the last call; cheap when nothing has. */
    public void refresh() {
        room.ifPresent(Room::refresh);
    }

    /** Asks the learner for a fresh picture, which a later {@link #refresh} shows. */
    public void wantPicture() {
        room.ifPresent(it -> it.session().wantPicture());
    }

    /** Says what went wrong beside the learning, in one sentence, until somebody dismisses it or opens another room. */
    void tell(String sentence) {
        accident.set(sentence);
    }

    /** The share of the machine that pictures of the open room may take. */
    double pictureShare() {
        return clock.pictureShare();
    }

    /** The window's whole content. */
    public Scene scene() {
        return scene;
    }

    /** The room that is open. */
    public Optional<Room> room() {
        return room;
    }

    /** Light or dark. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Ends the present room's training. */
    @Override
    public void close() {
        room.ifPresent(Room::close);
        room = Optional.empty();
    }
}
