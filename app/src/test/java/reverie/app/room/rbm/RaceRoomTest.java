package reverie.app.room.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.app.panel.Content;
import reverie.app.panel.Inspected;
import reverie.app.panel.LaneControls;
import reverie.app.panel.Lineup;
import reverie.app.panel.Panel;
import reverie.app.panel.Switch;
import reverie.app.panel.Picture;
import reverie.app.panel.ViewState;
import reverie.app.recipe.Race;
import reverie.app.recipe.rbm.RbmParameters;
import reverie.app.recipe.rbm.RbmRecipe;
import reverie.app.room.Backstage;
import reverie.app.room.KeptRun;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Runs;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.store.RunFile;
import reverie.viz.chart.Curve;

/** Runs side by side in a room, without the toolkit and without threads. */
class RaceRoomTest {

    @TempDir
    private Path folder;

    private final Backstage backstage = new Backstage();
    private final RoomServices services = backstage.services(TinyDigits::bars);
    private final List<RoomModel<RbmRates, RbmSnapshot>> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(it -> it.session().close());
        backstage.close();
    }

    private RoomModel<RbmRates, RbmSnapshot> open(Start start) {
        var model = new RoomModel<>(new Session<>(new RbmRecipe(), start, services), services.pictures(),
                new RbmReading());
        opened.add(model);
        backstage.settle(model);
        return model;
    }

    private static Race race(String text) {
        return Race.parse(RbmParameters.TABLE, text);
    }

    private static Start alone(String settings) {
        return new Start("bars", Settings.parse(RbmParameters.TABLE, settings), false);
    }

    private RoomModel<RbmRates, RbmSnapshot> open(String race) {
        return open(alone("hidden=6&batch=8").racing(Optional.of(race(race))));
    }

    private void steps(RoomModel<?, ?> model, int count) {
        for (int i = 0; i < count; i++) {
            model.session().step();
            backstage.settle(model);
        }
    }

    private static Runs<RbmRates, RbmSnapshot> runs(RoomModel<RbmRates, RbmSnapshot> model) {
        return model.session().runsProperty().get().orElseThrow();
    }

    private static float[] weights(RoomModel<RbmRates, RbmSnapshot> model, int lane) {
        return runs(model).latest(lane).snapshot().weights();
    }

    private void set(RoomModel<?, ?> model, String id, String value) {
        model.session().settingsProperty().set(model.session().settingsProperty().get().with(id, value));
        backstage.settle(model);
    }

    private static List<Panel> panels(RoomModel<?, ?> model) {
        return model.pictureProperty().get().orElseThrow().panels();
    }

    private static List<String> ids(RoomModel<?, ?> model) {
        return panels(model).stream().map(Panel::id).toList();
    }

    @Test
    void theSamePicturesOfAllLanesAreSideBySideAndTheirCurvesTogether() {
        RoomModel<RbmRates, RbmSnapshot> model = open("rate=0.05,0.5,1");
        steps(model, 3);
        assertThat(ids(model)).containsExactly("filters-lane-1", "fantasies-lane-1", "filters-lane-2",
                "fantasies-lane-2", "filters-lane-3", "fantasies-lane-3", "learning", "learning-2");
        assertThat(panels(model).get(2).title()).isEqualTo("0.50 · Filters");
        assertThat(panels(model).get(6).title()).isEqualTo("Reconstruction error");
        assertThat(panels(model).get(6).content()).isInstanceOfSatisfying(Content.Curves.class, it -> {
            assertThat(it.lanes()).isTrue();
            assertThat(it.curves()).extracting(Curve::name).containsExactly("0.050", "0.50", "1.0");
            assertThat(it.curves()).extracting(Curve::scale).containsOnly("reconstruction error");
        });
        model.viewing().press(RbmReading.CURVES.id(), "energy");
        model.viewing().press(Lineup.SHOWN, "pairs");
        backstage.settle(model);
        assertThat(ids(model)).startsWith("pairs-lane-1", "pairs-lane-2", "pairs-lane-3", "learning");
        assertThat(panels(model).get(3).title()).isEqualTo("Energy: training");
    }

    @Test
    void whatLanesHaveNoRoomForInTheirHeadersIsChosenForAllAtOnce() {
        RoomModel<RbmRates, RbmSnapshot> model = open("rate=0.05,0.5");
        steps(model, 3);
        assertThat(panels(model).getFirst().controls()).isEmpty();
        LaneControls lanes = model.pictureProperty().get().orElseThrow().lanes().orElseThrow();
        assertThat(lanes.headers()).extracting(LaneControls.Header::title).startsWith("Filters");
        Switch<?> order = (Switch<?>) lanes.headers().getFirst().controls().getFirst();
        assertThat(model.viewing().state().pressed(order)).as("as lanes are shown").isEqualTo("numbered");
        assertThat(order(model, "filters-lane-1")).isEqualTo(order(model, "filters-lane-2"));
        model.viewing().press(order.id(), "largest");
        backstage.settle(model);
        assertThat(order(model, "filters-lane-1")).isNotEqualTo(order(model, "filters-lane-2"));
    }

    @Test
    void behindTheQuantityOfAllLanesThatOfAPinnedRunStands() {
        RoomModel<RbmRates, RbmSnapshot> model = open(alone("hidden=6&batch=8"));
        backstage.learn(model, 1);
        model.session().pin().toggle();
        model.session().race(race("rate=0.05,0.5"));
        model.session().pause();
        backstage.settle(model);
        steps(model, 2);
        var curves = (Content.Curves) model.pictureProperty().get().orElseThrow().panel("learning").orElseThrow()
                .content();
        assertThat(curves.lanes()).isTrue();
        assertThat(curves.behind()).extracting(Curve::name).containsExactly("reconstruction error");
    }

    private static int[] order(RoomModel<?, ?> model, String panel) {
        return ((Content.Filters) model.pictureProperty().get().orElseThrow().panel(panel).orElseThrow().content())
                .order();
    }

    @Test
    void aPointerIsOverTheSameUnitOfAllAndOneIsLookedAtCloselyInItsLane() {
        RoomModel<RbmRates, RbmSnapshot> model = open("rate=0.05,0.5");
        steps(model, 1);
        model.viewing().choose("unit", 4);
        model.viewing().inspect(Inspected.of("filters-lane-2", 4));
        model.viewing().press(Lineup.SHOWN, "unit");
        backstage.settle(model);
        assertThat(panels(model)).filteredOn(it -> it.id().startsWith("unit")).extracting(Panel::title)
                .containsExactly("0.050 · Unit 4", "0.50 · Unit 4");
        model.viewing().press(Lineup.SHOWN, "filters");
        backstage.settle(model);
        assertThat(model.pictureProperty().get().orElseThrow().inspections()).singleElement().satisfies(it -> {
            assertThat(it.of().panel()).isEqualTo("filters-lane-2");
            assertThat(it.title()).isEqualTo("0.50 · Filters: Unit 4");
        });
    }

    @Test
    void otherParametersChangeInAllLanesAndTheOneThatIsRacedInNone() {
        RoomModel<RbmRates, RbmSnapshot> model = open("rate=0.05,0.5");
        steps(model, 2);
        set(model, "momentum", "0.9");
        set(model, "rate", "0.2");
        steps(model, 3);
        assertThat(model.session().settingsProperty().get().text()).startsWith("rate=0.05&momentum=0.9&");
        for (int lane = 0; lane < 2; lane++) {
            RoomModel<RbmRates, RbmSnapshot> alone = open(
                    alone("hidden=6&batch=8&rate=" + List.of("0.05", "0.5").get(lane)));
            steps(alone, 2);
            set(alone, "momentum", "0.9");
            steps(alone, 3);
            assertThat(weights(model, lane)).isEqualTo(weights(alone, 0));
        }
        model.session().keepLane(1);
        backstage.settle(model);
        assertThat(model.session().changes().changes()).extracting(it -> it.text()).hasSize(1);
        assertThat(model.session().timeline().momentsProperty().get()).as("what its lane has shown")
                .hasSizeGreaterThan(2);
    }

    @Test
    void aRaceThatCannotBeRunSaysWhyAndTheRunGoesOn() {
        RoomModel<RbmRates, RbmSnapshot> model = open(alone("hidden=6&batch=8"));
        steps(model, 3);
        float[] before = weights(model, 0);
        model.session().race(race("batch=4,8"));
        backstage.settle(model);
        assertThat(model.session().complaintProperty().get())
                .isEqualTo("race: batch makes 16 mini-batches of an epoch in"
                        + " one lane and 8 in another, expected lanes that learn from the same mini-batches");
        assertThat(model.session().refused()).isEmpty();
        assertThat(weights(model, 0)).isEqualTo(before);
        assertThat(model.session().settingsProperty().get().text()).contains("batch=8");
        model.session().race(race("patches=100,200"));
        backstage.settle(model);
        assertThat(model.session().complaintProperty().get()).startsWith(
                "race: patches, which changes nothing here, expected a parameter that does; this one only ");
        model.session().race(race("hidden=3,6"));
        model.session().pause();
        backstage.settle(model);
        assertThat(model.session().complaintProperty().get()).isEmpty();
        assertThat(runs(model).each()).extracting(it -> it.settings().get(RbmParameters.HIDDEN)).containsExactly(3, 6);
        assertThat(runs(model).each().get(1).prepared()).as("data are there only once")
                .isSameAs(runs(model).each().getFirst().prepared());
        assertThat(model.session().history().past()).startsWith("Race");
    }

    @Test
    void aLaneWhoseNumbersRanAwaySaysSo() {
        RoomModel<RbmRates, RbmSnapshot> model = open(alone("hidden=6&batch=8"));
        Picture own = model.pictureProperty().get().orElseThrow();
        Picture both = Lineup.of("Rate", List.of(new Lineup.Lane("0.1", Optional.empty(), own),
                new Lineup.Lane("9", Optional.of("weights that are no numbers"), own)), ViewState.FIRST);
        assertThat(both.panel("filters-lane-1").orElseThrow().facts().all()).isEqualTo("6 units; grey is 0");
        assertThat(both.panel("filters-lane-2").orElseThrow().facts().all())
                .isEqualTo("out: weights that are no numbers");
    }

    @Test
    void aRaceThatIsKeptInAFileGoesOn() {
        RoomModel<RbmRates, RbmSnapshot> model = open("hidden=3,6");
        steps(model, 3);
        Path file = folder.resolve("race.safetensors");
        var rbm = new RbmExperiment();
        model.session().keep(kept -> kept.write(rbm, file));
        steps(model, 2);
        RoomModel<RbmRates, RbmSnapshot> again = open(
                Start.from(KeptRun.of("race", RunFile.read(file), rbm)));
        assertThat(runs(again).race()).contains(race("hidden=3,6"));
        steps(again, 2);
        for (int lane = 0; lane < 2; lane++) {
            assertThat(weights(again, lane)).isEqualTo(weights(model, lane));
        }
        assertThat(runs(again).curves().series()).extracting(it -> it.name())
                .contains("hidden=3 reconstructionError", "hidden=6 reconstructionError");
    }
}
