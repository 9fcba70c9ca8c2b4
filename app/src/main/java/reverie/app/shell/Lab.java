package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
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
import reverie.app.room.KeptRun;
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
import reverie.app.shell.data.DataTitle;
import reverie.app.shell.data.KnownData;
import reverie.app.shell.data.preview.DataPreview;
import reverie.app.shell.data.preview.PreviewViewModel;
import reverie.app.shell.inspect.UnitInspector;
import reverie.app.shell.palette.ButtonEntries;
import reverie.app.shell.palette.Entry;
import reverie.app.shell.palette.Palette;
import reverie.app.shell.palette.ParameterEntries;
import reverie.app.shell.palette.RaceEntries;
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

    private final List<Experiment> experiments;
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
    private final LeftRooms left = new LeftRooms();
    private Optional<Room> room = Optional.empty();
    private Optional<Experiment> experiment = Optional.empty();

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
        experiments = experiments();
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
        list = new ExperimentList(experiments, this::open, lessons.pageShownProperty(), lessons::showPage);
        root.getStyleClass().add("lab");
        list.getStyleClass().add(Projector.UNNEEDED);
        root.setLeft(list);
        root.setTop(bars);
        taught.getChildren().setAll(lessons.strip());
        scene = new Scene(projector.node(), width, height);
        theme.addListener((_, _, _) -> paint());
        projector.factorProperty().addListener((_, _, _) -> paint());
        paint();
        palette = new Palette(this::offers);
        Shortcuts.install(scene, () -> room, projector.onProperty(), files, links, palette, lessons,
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
        Stay stay = left.of(other.id()).orElseGet(() -> Stay.of(other, Start.of(other)));
        if (experiment.filter(it -> it.id().equals(other.id())).isEmpty()) {
            open(other, stay);
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
        boolean open = experiment.filter(it -> it.id().equals(other.id())).isPresent();
        if (!open && left.of(other.id()).isEmpty()) {
            open(other, start);
            return;
        }
        open(other);
        room.orElseThrow().session().turnTo(start, what);
        notice.set(Notice.NONE);
    }

    private void open(Experiment other, Stay stay) {
        leave();
        left.open(other.id());
        Room opened = other.open(stay.start(), services);
        opened.takeUp(stay);
        experiment = Optional.of(other);
        room = Optional.of(opened);
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
        return room.flatMap(it -> experiment.map(of -> new PreviewViewModel.Place(of, it.session())));
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

    /** What words of the palette describe: what sets a parameter first, then what buttons do, rooms, data and parameters. */
    private List<Entry> offers(String words) {
        List<Entry> setting = new ArrayList<>(
                room.map(it -> ParameterEntries.setting(it.session(), words)).orElse(List.of()));
        room.ifPresent(it -> setting.addAll(RaceEntries.beginning(experiment.orElseThrow(), it.session(), words)));
        var all = new ArrayList<>(
                ButtonEntries.of(List.of((Parent) bars.getChildren().getFirst(), (Parent) root.getBottom())));
        room.ifPresent(it -> all.add(new Entry(tr("Inspect a unit"), tr("its weights large, and what excites it (I)"),
                it::inspect)));
        experiment.ifPresent(it -> all.addAll(RaceEntries.of(it)));
        all.add(new Entry(tr("Lessons"), tr("all of them, in the order of the lecture (L)"),
                () -> lessons.showPage(true)));
        experiments.forEach(it -> all.add(new Entry(it.title(), tr("the room"), () -> open(it))));
        all.addAll(lessons.entries());
        experiment.ifPresent(it -> Stream.concat(it.dataSets().stream(), known.all().stream())
                .forEach(name -> all.add(new Entry(tr("Data: {0}", DataTitle.of(name)),
                        tr("begins a new run; Ctrl+Z brings this one back"), () -> choose(name)))));
        all.add(new Entry(tr("Data: {0}", DataPicker.OPEN_FILE), tr("your own; you see them first"),
                () -> DataPicker.askForFile(services.files(), scene.getWindow()).ifPresent(files::open)));
        all.add(new Entry(tr("Data: {0}", DataPicker.OPEN_FOLDER), tr("your own; you see them first"),
                () -> DataPicker.askForFolder(services.files(), scene.getWindow()).ifPresent(files::open)));
        room.ifPresent(it -> all.addAll(ParameterEntries.of(it.session())));
        return Stream.concat(setting.stream(), Palette.among(all, words).stream()).toList();
    }

    /** Lets the open room learn from data that are known. */
    void choose(String data) {
        room.map(Room::session).ifPresent(it -> it.choose(data, it.settingsProperty().get()));
    }

    /** The room's run stands still until somebody comes back; other rooms can use its model. */
    private void leave() {
        room.ifPresent(open -> {
            inspector.leave(open);
            Stay stay = open.leave();
            Experiment from = experiment.orElseThrow();
            left.leave(from.id(), stay);
            Start start = stay.start();
            services.shelf().put(from.title(), () -> start.from().get().flatMap(KeptRun::model));
        });
        room = Optional.empty();
    }

    /** Rooms are opened as they were left in another lab. */
    void takeUp(Map<String, Stay> stays) {
        left.takeUp(stays);
    }

    /** Leaves the open room, and says how each was left, by its experiment's id. */
    Map<String, Stay> leaveAll() {
        leave();
        return left.all();
    }

    /** How the rooms were left that are not open, by the experiment's id. */
    Map<String, Stay> stays() {
        return left.all();
    }

    /** Shows what has arrived since the last call; cheap when nothing has. */
    public void refresh() {
        files.refresh();
        room.ifPresent(it -> {
            it.refresh();
            inspector.refresh(it);
        });
        preview.refresh();
        lessons.refresh();
    }

    /** Asks the learner for a fresh picture, which a later {@link #refresh} shows. */
    public void wantPicture() {
        room.ifPresent(it -> it.session().wantPicture());
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
        return experiment.map(Experiment::clock).orElse(Clock.EPOCHS).pictureShare();
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
        return experiment;
    }

    /** The room that is open. */
    public Optional<Room> room() {
        return room;
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
        room.ifPresent(inspector::leave);
        room.ifPresent(Room::close);
        room = Optional.empty();
    }
}
