package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import reverie.app.data.DataLibrary;
import reverie.app.data.DrawnPictures;
import reverie.app.data.FewExamples;
import reverie.app.data.Library;
import reverie.app.layout.Area;
import reverie.app.layout.Areas;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Race;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Room;
import reverie.app.room.Start;
import reverie.app.room.Stay;
import reverie.app.settings.Real;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.BadInput;

/** What holds for every experiment that the program has; one that is added is found by itself. */
class ExperimentContractTest {

    private static final Library LIBRARY = FewExamples.of(DataLibrary.library());
    /** Sizes that the room has in windows of 1000×700, 1280×720, 1440×900, 1920×1080 and 2560×1440. */
    private static final List<double[]> SIZES = List.of(new double[]{576, 552}, new double[]{768, 572},
            new double[]{928, 752}, new double[]{1408, 932}, new double[]{2048, 1292});

    /** In whose room what is alike in all of them is looked at. */
    private static final String FIRST = Lab.experiments().getFirst().id();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static List<Experiment> experiments() {
        return Lab.experiments();
    }

    private static Settings usual(Experiment experiment, String data) {
        return Choices.usual(experiment.recipe(), LIBRARY.traits(data));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everySettingSurvivesItsText(Experiment experiment) {
        for (String data : experiment.dataSets()) {
            Settings settings = usual(experiment, data);
            assertThat(Settings.parse(experiment.parameters(), settings.text())).as(data).isEqualTo(settings);
        }
        for (Suggestion suggestion : experiment.explanation().suggestions()) {
            Settings settings = suggestion.change().apply(usual(experiment, experiment.dataSets().getFirst()));
            assertThat(Settings.parse(experiment.parameters(), settings.text())).as(suggestion.text())
                    .isEqualTo(settings);
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everySuggestionCanBeAppliedAndRuns(Experiment experiment) {
        for (Suggestion suggestion : experiment.explanation().suggestions()) {
            String data = suggestion.data().orElse(experiment.dataSets().getFirst());
            Settings usual = usual(experiment, data);
            Settings settings = Choices.followed(experiment.recipe(), usual, suggestion.change().apply(usual));
            if (suggestion.data().isEmpty()) {
                assertThat(settings).as("what “%s” changes", suggestion.text()).isNotEqualTo(usual);
            }
            OffScreen.call(() -> {
                try (var backstage = new Backstage(); Room room = open(experiment, data, settings, backstage)) {
                    learns(suggestion.text(), room, backstage);
                    return room;
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyDataSetThatItOffersIsLearnedFromAndDrawnWithoutOverlap(Experiment experiment) {
        for (String data : experiment.dataSets()) {
            OffScreen.call(() -> {
                try (var backstage = new Backstage();
                        Room room = open(experiment, data, usual(experiment, data), backstage)) {
                    learns(data, room, backstage);
                    SIZES.forEach(size -> panelsLieBesideEachOther((Region) room.node(), size[0], size[1]));
                    return room;
                }
            });
        }
    }

    private static void panelsLieBesideEachOther(Region room, double width, double height) {
        room.resize(width, height);
        room.requestLayout();
        room.layout();
        List<Area> areas = room.lookupAll(".panel").stream().filter(Node::isVisible)
                .map(Region.class::cast)
                .map(it -> new Area(it.getLayoutX(), it.getLayoutY(), it.getWidth(), it.getHeight())).toList();
        assertThat(areas).hasSizeGreaterThan(3);
        Areas.lieBesideEachOther(areas, width, height);
        assertThat(areas).allSatisfy(area -> {
            assertThat(area.width()).isGreaterThan(60);
            assertThat(area.height()).isGreaterThan(60);
        });
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void peoplesOwnPicturesAndTablesAreLearnedFromOrRefusedInOneLine(Experiment experiment) throws IOException {
        for (int i = 0; i < 30; i++) {
            DrawnPictures.write(folder.resolve("pictures").resolve(i + ".png"), 28, 28, 11 * i);
        }
        Path table = Files.writeString(folder.resolve("table.csv"), IntStream.range(0, 300)
                .mapToObj(line -> IntStream.range(0, 64).mapToObj(i -> (line * 31 + i * i * 7) % 11 < 4 ? "1" : "0")
                        .collect(Collectors.joining(",")) + "," + (line % 2 == 0 ? "even" : "odd"))
                .collect(Collectors.joining("\n")));
        Path named = Files.writeString(folder.resolve("flowers.csv"), "sepal length,sepal width,petal length,species\n"
                + IntStream.range(0, 200)
                        .mapToObj(line -> line * 31 % 17 / 16.0 + "," + line * 7 % 13 / 12.0 + "," + line % 3 / 2.0
                                + (line % 2 == 0 ? ",lily" : ",rose"))
                        .collect(Collectors.joining("\n")));
        var learned = new ArrayList<Path>();
        var refusals = new ArrayList<String>();
        for (Path own : List.of(folder.resolve("pictures"), table, named)) {
            OffScreen.call(() -> {
                try (var backstage = new Backstage();
                        Room room = open(experiment, own.toString(), usual(experiment, own.toString()),
                                backstage)) {
                    backstage.settleButAside(room);
                    if (room.session().activityProperty().get() == Activity.FAILED) {
                        String refusal = room.session().troubleProperty().get();
                        assertThat(refusal).as(own.toString()).contains(", expected ").doesNotContain("\n");
                        refusals.add(refusal);
                    } else {
                        learns(own.toString(), room, backstage);
                        learned.add(own);
                    }
                    return room;
                }
            });
        }
        // Neither has a part to test on, without which one room can do nothing.
        assertThat(!learned.isEmpty() || refusals.stream().allMatch(it -> it.contains("no test part")))
                .as("of one of them, every room that needs no more learns: %s", refusals).isTrue();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void inWindowsOfAllSizesEverythingHasItsRoomAndEveryControlSaysWhatItDoes(Experiment experiment) {
        List<String> faults = OffScreen.call(() -> {
            try (var backstage = new Backstage(); var lab = new Lab(backstage.services(LIBRARY), 1440, 900)) {
                lab.open(experiment, Start.of(experiment).paused());
                learns(experiment.id(), lab.room().orElseThrow(), backstage);
                List<String> found = new ArrayList<>(WindowSizes.faults(lab).toList());
                lab.scene().getRoot().lookupAll("*").stream().filter(ExperimentContractTest::isSilent)
                        .map(Node::toString).forEach(found::add);
                for (Theme theme : Theme.values()) {
                    lab.themeProperty().set(theme);
                    // The list of rooms is the same in all of them, but for the one that is open.
                    (experiment.id().equals(FIRST) ? FaultsOfFocus.of(lab.scene().getRoot())
                            : FaultsOfFocus.besides(lab.scene().getRoot(), "experiment-list")).forEach(found::add);
                }
                assertThat(lab.scene().getRoot().lookupAll(".suggestion"))
                        .hasSameSizeAs(experiment.explanation().suggestions()).allMatch(it -> isSeen(it, lab));
                found.addAll(cutParameters(lab));
                return found;
            }
        });
        assertThat(faults).isEmpty();
    }

    /** Of all that there are, those as well that do not matter as things stand. */
    private static List<String> cutParameters(Lab lab) {
        Parent root = lab.scene().getRoot();
        Set<Node> rows = root.lookupAll(".parameter-row");
        for (Node row : rows) {
            row.visibleProperty().unbind();
            row.managedProperty().unbind();
            row.setVisible(true);
            row.setManaged(true);
        }
        root.applyCss();
        root.layout();
        return rows.stream().flatMap(CutTexts::all).toList();
    }

    /** Without scrolling. */
    private static boolean isSeen(Node node, Lab lab) {
        Node pane = lab.scene().getRoot().lookup(".parameter-pane");
        return pane.localToScene(pane.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds()));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aRunThatWasLeftOrSavedGoesOnAsIfItHadNotBeen(Experiment experiment) throws IOException {
        Start start = LittleWork.of(experiment, Start.of(experiment)).paused();
        Path whole = folder.resolve("whole.safetensors");
        Path left = folder.resolve("left.safetensors");
        Path opened = folder.resolve("opened.safetensors");
        Path halfway = folder.resolve("halfway.safetensors");
        OffScreen.call(() -> {
            try (var backstage = new Backstage(); Room room = experiment.open(start, backstage.services(LIBRARY))) {
                steps(room, backstage, 5);
                save(experiment, room, backstage, halfway);
                steps(room, backstage, 4);
                save(experiment, room, backstage, whole);
            }
            try (var backstage = new Backstage()) {
                Room before = experiment.open(start, backstage.services(LIBRARY));
                steps(before, backstage, 5);
                Stay stay = before.leave();
                backstage.settleButAside(before);
                try (Room after = experiment.open(stay.start(), backstage.services(LIBRARY))) {
                    steps(after, backstage, 4);
                    save(experiment, after, backstage, left);
                }
            }
            Opening opening = Opening.of(halfway, Lab.experiments());
            assertThat(opening.experiment().id()).isEqualTo(experiment.id());
            try (var backstage = new Backstage();
                    Room room = opening.experiment().open(opening.start(), backstage.services(LIBRARY))) {
                steps(room, backstage, 4);
                save(experiment, room, backstage, opened);
            }
            return start;
        });
        assertThat(left).hasSameBinaryContentAs(whole);
        assertThat(opened).hasSameBinaryContentAs(whole);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aLinkThatIsOpenedInItsRoomCanBeTakenBackAlsoByWhoeverComesBack(Experiment experiment) {
        Start start = Start.of(experiment).paused();
        String other = experiment.dataSets().getLast();
        OffScreen.call(() -> {
            try (var backstage = new Backstage()) {
                Room room = experiment.open(start, backstage.services(LIBRARY));
                steps(room, backstage, 3);
                Settings before = room.session().settingsProperty().get();
                room.session().turnTo(Start.of(other).with("seed=5").paused(), "Link");
                learns("a link to " + other, room, backstage);
                assertThat(room.session().dataProperty().get()).isEqualTo(other);
                assertThat(room.session().seed()).isEqualTo(5);
                Stay stay = room.leave();
                backstage.settleButAside(room);
                try (Room again = experiment.open(stay.start(), backstage.services(LIBRARY))) {
                    again.takeUp(stay);
                    assertThat(again.session().history().past()).startsWith("Link");
                    again.session().history().undo();
                    steps(again, backstage, 1);
                    assertThat(again.session().dataProperty().get()).isEqualTo(start.data());
                    assertThat(again.session().settingsProperty().get()).isEqualTo(before);
                    assertThat(again.session().progressProperty().get().orElseThrow().step()).isEqualTo(4);
                }
                return room;
            }
        });
    }

    /** With the second of two values, after a race, it is the run that has never raced. */
    @ParameterizedTest
    @MethodSource("experiments")
    void everyRoomRacesAndALaneGoesOnAloneOrItSaysWhyNot(Experiment experiment) throws IOException {
        if (!experiment.canRace()) {
            assertThatThrownBy(() -> experiment.race("rate=1,2")).isInstanceOf(BadInput.class)
                    .hasMessageContaining("whose model stays as it is, expected a room in which models learn");
            return;
        }
        Start start = Start.of(experiment).paused();
        Settings usual = usual(experiment, start.data());
        Race race = race(experiment, usual);
        Path raced = folder.resolve("raced.safetensors");
        Path alone = folder.resolve("alone.safetensors");
        OffScreen.call(() -> {
            try (var backstage = new Backstage();
                    Room room = experiment.open(start.racing(Optional.of(race)), backstage.services(LIBRARY))) {
                steps(room, backstage, 3);
                assertThat(room.troubleProperty().get()).isEmpty();
                assertThat(room.pictureProperty().get().orElseThrow().panels()).as("of each lane")
                        .anyMatch(it -> it.id().endsWith("-lane-1")).anyMatch(it -> it.id().endsWith("-lane-2"));
                room.session().keepLane(1);
                steps(room, backstage, 2);
                assertThat(room.session().runsProperty().get().orElseThrow().isRace()).isFalse();
                save(experiment, room, backstage, raced);
                room.session().history().undo();
                steps(room, backstage, 1);
                assertThat(room.session().runsProperty().get().orElseThrow().race()).contains(race);
                assertThat(room.session().progressProperty().get().orElseThrow().step()).isEqualTo(4);
            }
            try (var backstage = new Backstage();
                    Room room = open(experiment, start.data(), race.lane(usual, 1), backstage)) {
                steps(room, backstage, 5);
                save(experiment, room, backstage, alone);
            }
            return start;
        });
        assertThat(raced).hasSameBinaryContentAs(alone);
    }

    /** By the first parameter that says in numbers how is learned. */
    private static Race race(Experiment experiment, Settings usual) {
        return usual.table().learned().stream().filter(it -> usual.table().matters(it, usual))
                .flatMap(it -> switch (it) {
                    case Scheduled rate ->
                        Stream.of(new Race(rate, List.of(rate.text(rate.at(0.5)), rate.text(rate.at(0.6)))));
                    case Real real ->
                        Stream.of(new Race(real, List.of(real.text(real.at(0.5)), real.text(real.at(0.6)))));
                    case Whole whole -> Stream.of(new Race(whole, List.of("7", "8")));
                    default -> Stream.<Race>empty();
                }).findFirst().orElseThrow();
    }

    private static void steps(Room room, Backstage backstage, int count) {
        backstage.settleButAside(room);
        for (int i = 0; i < count; i++) {
            room.session().step();
            backstage.settleButAside(room);
        }
        assertThat(room.session().troubleProperty().get()).isEmpty();
    }

    private static void save(Experiment experiment, Room room, Backstage backstage, Path file) {
        assertThat(room.session().keep(kept -> kept.write(experiment, file))).isTrue();
        backstage.settleButAside(room);
    }

    private static boolean isSilent(Node node) {
        return switch (node) {
            case ButtonBase button when button.getStyleClass().contains("help-button") ->
                Optional.ofNullable(button.getAccessibleText()).orElse("").isBlank();
            case Control control when control instanceof ButtonBase || control instanceof Slider
                    || control instanceof ComboBox<?> || control instanceof TextField ->
                control.getTooltip() == null || control.getTooltip().getText().isBlank();
            case Label label when label.getStyleClass().contains("panel-title") -> label.getText().isBlank();
            default -> false;
        };
    }

    private static Room open(Experiment experiment, String data, Settings settings, Backstage backstage) {
        return experiment.open(new Start(data, settings, false), backstage.services(LIBRARY));
    }

    /** It takes a step, and shows it. */
    private static void learns(String what, Room room, Backstage backstage) {
        backstage.settleButAside(room);
        room.session().step();
        backstage.settleButAside(room);
        assertThat(room.session().troubleProperty().get()).as(what).isEmpty();
        assertThat(room.session().activityProperty().get()).as(what).isEqualTo(Activity.PAUSED);
        assertThat(room.session().progressProperty().get().orElseThrow().step()).as(what).isEqualTo(1);
        assertThat(room.troubleProperty().get()).as(what).isEmpty();
        Stream<Node> panels = room.node().lookupAll(".panel").stream();
        assertThat(panels).as(what).isNotEmpty();
    }
}
