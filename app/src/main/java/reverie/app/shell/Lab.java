package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import reverie.app.control.WindowSize;
import reverie.app.draw.RoomPlace;
import reverie.app.room.Clock;
import reverie.app.room.Experiment;
import reverie.app.room.Room;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.room.Stay;
import reverie.app.settings.Parameter;
import reverie.app.shell.about.AboutDialog;
import reverie.app.shell.about.LabLog;
import reverie.app.shell.banner.ComplaintBanner;
import reverie.app.shell.banner.Notice;
import reverie.app.shell.banner.NoticeBanner;
import reverie.app.shell.banner.PictureBanner;
import reverie.app.shell.banner.Question;
import reverie.app.shell.banner.QuestionBanner;
import reverie.app.shell.banner.TroubleBanner;
import reverie.app.shell.banner.WorkBanner;
import reverie.app.shell.data.DataPicker;
import reverie.app.shell.data.KnownData;
import reverie.app.shell.data.preview.DataPreview;
import reverie.app.shell.data.preview.PreviewViewModel;
import reverie.app.shell.inspect.UnitInspector;
import reverie.app.shell.palette.Palette;
import reverie.app.shell.parameter.ParameterPane;
import reverie.app.shell.projector.Projector;
import reverie.app.shell.race.RaceStrip;
import reverie.app.shell.timeline.TimelineStrip;
import reverie.model.BadInput;

/**
 * The lab: a scene with one room open in it. It works the same whether its scene is on a stage or not; somebody calls
 * {@link #refresh} whenever there is time to show what has happened. On the FX thread only.
 */
public final class Lab implements AutoCloseable {

    private final RoomServices services;
    private final BorderPane root = new BorderPane();
    private final Projector projector = new Projector(root);
    private final Scene scene;
    private final ExperimentList list;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(this, "notice", Notice.NONE);
    /** The same in every room: what is bound to the lab would keep rooms that were left. */
    private final NoticeBanner said = new NoticeBanner(notice);
    private final LabFiles files;
    private final KnownData known = new KnownData();
    private final PreviewViewModel preview;
    private final DataPreview previewed;
    private final LabExports exports;
    private final LabLinks links;
    private final QuestionBanner asked;
    private final WorkBanner filming;
    private final Palette palette;
    private final LabLessons lessons;
    /** What is above all else: the bar of the open room, and the lesson that is played in it. */
    private final VBox bars = new VBox();
    private final StackPane taught = new StackPane();
    private final LabLog log;
    private final UnitInspector inspector = new UnitInspector(this::paintBeside);
    private final Rooms rooms;
    private final LabOffers offers;

    /**
     * An empty lab.
     *
     * @param width  of the scene
     * @param height of the scene
     */
    public Lab(RoomServices services, double width, double height) {
        this(services, width, height, new LabLog());
    }

    /**
     * As above.
     *
     * @param log of what goes wrong
     */
    Lab(RoomServices services, double width, double height, LabLog log) {
        Fonts.load();
        this.log = log;
        this.services = services;
        rooms = new Rooms(services);
        List<Experiment> experiments = experiments();
        preview = new PreviewViewModel(services.library(), services.aside(), this::place, known);
        previewed = new DataPreview(preview);
        files = new LabFiles(this, services, notice);
        exports = new LabExports(this, services, notice);
        ObjectProperty<Question> question = new SimpleObjectProperty<>(this, "question", Question.NONE);
        links = new LabLinks(this, notice, question);
        asked = new QuestionBanner(question);
        filming = new WorkBanner(tr("A film is made; you can go on meanwhile"), exports.filmingProperty(),
                exports::cancel);
        lessons = new LabLessons(this, ReadAhead.lecture());
        list = new ExperimentList(experiments, this, lessons.pageShownProperty(), lessons::showPage);
        root.getStyleClass().add("lab");
        list.getStyleClass().add(Projector.UNNEEDED);
        root.setLeft(list);
        root.setTop(bars);
        taught.getChildren().setAll(lessons.strip());
        scene = new Scene(projector.node(), width, height);
        theme.addListener((_, _, _) -> paint());
        projector.factorProperty().addListener((_, _, _) -> paint());
        paint();
        offers = new LabOffers(this, experiments, services.files());
        palette = new Palette(words -> offers.of(words, List.of((Parent) bars.getChildren().getFirst(),
                (Parent) root.getBottom())));
        Shortcuts.install(scene, rooms::room, projector.onProperty(), files, links, palette, lessons,
                preview);
        files.takeDrops(scene);
        lessons.pageShownProperty().addListener((_, _, _) -> makeRoom());
        preview.shownProperty().subscribe(shown -> {
            if (shown) {
                lessons.showPage(false);
            } else {
                // Keys are the room's again.
                root.requestFocus();
            }
        });
        projector.onProperty().addListener((_, _, _) -> makeRoom());
    }

    private void paint() {
        paintBeside(scene);
        if (projector.onProperty().get()) {
            double pixels = Optional.ofNullable(scene.getWindow()).map(Window::getOutputScaleX).orElse(1.0);
            scene.getStylesheets().add(LabPicture
                    .styleSheet(LabPicture.sharpTiles(pixels * projector.factorProperty().get())));
        }
        inspector.repaint();
    }

    /** Colours what is not magnified where the window is. */
    private void paintBeside(Scene other) {
        theme.get().paint(other);
        if (projector.onProperty().get()) {
            other.getStylesheets().add(LabPicture.styleSheet(projector.typeOfBubbles()));
        }
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

    /** Leaves the present room and opens another as it was left, or for the first time. */
    public void open(Experiment other) {
        if (!rooms.isOpen(other)) {
            Stay stay = rooms.leftBehind(other);
            Notice trouble = rooms.trouble(other);
            open(other, stay);
            notice.set(trouble);
        }
    }

    /** Leaves the present room and opens another, where something begins. */
    public void open(Experiment other, Start start) {
        open(other, Stay.of(other, start));
    }

    /**
     * Begins something in a room, where what people had there can be brought back.
     *
     * @param what was done, in a few words
     */
    void turnTo(Experiment other, Start start, String what) {
        if (!rooms.has(other)) {
            open(other, start);
            return;
        }
        open(other);
        room().orElseThrow().session().turnTo(start, what);
        notice.set(Notice.NONE);
    }

    /** Lets the memory of a room's run go: what it has learned and shown, and what could be taken back. An open room begins anew. */
    void closeRun(Experiment closed) {
        boolean open = rooms.isOpen(closed);
        room().filter(_ -> open).ifPresent(inspector::leave);
        rooms.forget(closed);
        if (open) {
            open(closed, Start.of(closed));
        }
        list.refresh(rooms);
    }

    private void open(Experiment other, Stay stay) {
        leave();
        Room opened = rooms.open(other, stay);
        bars.getChildren()
                .setAll(new TopBar(other, opened.session(), theme, projector.onProperty(),
                        data(other, opened.session()), files,
                        exports, links, () -> new FilmDialog(this, exports).show(), this::about), taught);
        notice.set(Notice.NONE);
        var pictures = new RoomPlace(opened.node());
        var centre = new VBox(new TroubleBanner(opened.session()), new ComplaintBanner(opened.session(), preview::open),
                new PictureBanner(opened), filming, asked, said, new RaceStrip(opened), pictures);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        centre.getStyleClass().add("centre");
        WindowSize.mark(centre);
        root.setCenter(new StackPane(centre, previewed, lessons.page(), palette));
        var parameters = new ParameterPane(other, opened.session(), lessons.links(other), lessons.hiddenProperty(),
                it -> palette.open("race " + it.id() + " " + text(it, opened.session()) + " "));
        var status = new StatusLine(other.clock(), opened.session(), links.word());
        Stream.of(parameters, status).forEach(each -> each.getStyleClass().add(Projector.UNNEEDED));
        root.setRight(parameters);
        root.setBottom(new VBox(new TimelineStrip(other.clock(), opened.session(), lessons.marksProperty()), status));
        list.opened(other, opened.session());
        lessons.opened();
        preview.roomOpened();
        makeRoom();
        root.requestFocus();
    }

    private static <T> String text(Parameter<T> parameter, Session<?, ?> session) {
        return parameter.text(session.settingsProperty().get().get(parameter));
    }

    private DataPicker data(Experiment other, Session<?, ?> session) {
        return new DataPicker(other, session, services.files(), known, preview::open);
    }

    private Optional<PreviewViewModel.Place> place() {
        return room().flatMap(it -> experiment().map(of -> new PreviewViewModel.Place(of, it.session())));
    }

    /** All lessons take the place of all that is about the open room, and pictures that of what nobody in a hall needs. */
    private void makeRoom() {
        Set<Node> unneeded = root.lookupAll("." + Projector.UNNEEDED);
        Set<Node> ofRoom = Stream.of(root.getRight(), root.getBottom(), taught).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Stream.concat(unneeded.stream(), ofRoom.stream()).forEach(each -> {
            boolean seen = !(projector.onProperty().get() && unneeded.contains(each))
                    && !(lessons.pageShownProperty().get() && ofRoom.contains(each));
            each.setVisible(seen);
            each.setManaged(seen);
        });
    }

    /** Lets the open room learn from data that are known. */
    void choose(String data) {
        room().map(Room::session).ifPresent(it -> it.choose(data, it.settingsProperty().get()));
    }

    private void leave() {
        room().ifPresent(inspector::leave);
        rooms.leave();
    }

    /** Which room is open, which learn on, and how others were left. */
    Rooms rooms() {
        return rooms;
    }

    /** Leaves all rooms, and says how each was left, by its experiment's id. */
    Map<String, Stay> leaveAll() {
        room().ifPresent(inspector::leave);
        return rooms.leaveAll();
    }

    /** Shows what has arrived since the last call; cheap when nothing has. */
    public void refresh() {
        files.refresh();
        room().ifPresent(it -> {
            it.refresh();
            inspector.refresh(it);
        });
        rooms.refresh(list.refresh(rooms));
        preview.refresh();
        lessons.refresh();
    }

    /** Asks the learner for a fresh picture, which a later {@link #refresh} shows. */
    public void wantPicture() {
        room().ifPresent(it -> it.session().wantPicture());
    }

    /** What goes wrong. */
    LabLog log() {
        return log;
    }

    /** Says what the program is and whose work it is made of. */
    void about() {
        Stage about = AboutDialog.of(scene.getWindow());
        theme.get().paint(about.getScene());
        about.show();
    }

    /** Says what went wrong beside the learning, in one sentence, until somebody dismisses it or opens another room. */
    void tell(String sentence) {
        notice.set(Notice.accident(sentence));
    }

    /** The share of the machine that pictures of the open room may take. */
    double pictureShare() {
        return experiment().map(Experiment::clock).orElse(Clock.EPOCHS).pictureShare();
    }

    /** The window's whole content. */
    public Scene scene() {
        return scene;
    }

    /** Keeps runs and models in files. */
    LabFiles files() {
        return files;
    }

    /** Opens links, and makes some of the open room. */
    LabLinks links() {
        return links;
    }

    /** Plays lessons in the open room. */
    LabLessons lessons() {
        return lessons;
    }

    /** Shows data before anything is learned from them. */
    PreviewViewModel preview() {
        return preview;
    }

    /** Data of people's own. */
    KnownData known() {
        return known;
    }

    /** Which experiment is open. */
    Optional<Experiment> experiment() {
        return rooms.experiment();
    }

    /** The room that is open. */
    public Optional<Room> room() {
        return rooms.room();
    }

    /** Light or dark. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Large type for a hall, or not. */
    public Projector projector() {
        return projector;
    }

    /** Ends the present room's training. */
    @Override
    public void close() {
        exports.cancel();
        room().ifPresent(inspector::leave);
        rooms.closeAll();
    }
}
