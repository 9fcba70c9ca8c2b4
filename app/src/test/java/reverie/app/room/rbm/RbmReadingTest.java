package reverie.app.room.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.viz.tiles.Tiles;
import reverie.viz.chart.Histogram;
import reverie.model.train.Moment;
import reverie.model.train.Progress;
import reverie.model.train.Phase;
import reverie.model.rbm.RbmSnapshot;
import reverie.app.room.Shown;
import reverie.app.panel.ViewState;
import reverie.app.panel.Content;
import reverie.model.data.ImageShape;
import reverie.model.tempering.Swaps;
import reverie.model.train.MetricHistory;
import reverie.model.train.MetricHistory.Series;
import reverie.viz.chart.Curve;

class RbmReadingTest {

    private static final ImageShape SHAPE = new ImageShape(2, 1);
    private static final MetricHistory METRICS = new MetricHistory(List.of(series("reconstructionError", 5),
            series("pseudoLikelihood", -9), series("freeEnergyTrain", -50), series("freeEnergyTest", -48)));

    private final RbmSnapshot snapshot = Snapshots.withFilters(1, 2, 3);
    private final Shown shown = read(snapshot, ViewState.FIRST);

    private static Shown read(RbmSnapshot snapshot, ViewState view) {
        var progress = new Progress<>(Phase.PAUSED, 1, 1, 0, 0, snapshot, snapshot,
                Optional.of(new Moment<>(1, 1, snapshot)),
                METRICS, Optional.empty());
        return new Shown(RbmReading.of(progress, SHAPE, PixelValues.BINARY, view));
    }

    @Test
    void everyTileIsAnImageOfTheDatasShape() {
        Tiles filters = shown.filters("filters").tiles();
        assertThat(filters.count()).isEqualTo(3);
        assertThat(shown.content("fantasies", Content.Wall.class).tiles().count()).isEqualTo(2);
        assertThat(filters.width()).isEqualTo(2);
        assertThat(filters.height()).isEqualTo(1);
        assertThat(shown.filters("filters").order()).as("the largest first").containsExactly(2, 1, 0);
    }

    @Test
    void everyImageStandsAboveItsReconstruction() {
        assertThat(shown.rows("pairs").images().images()).isEqualTo(2);
        assertThat(shown.rows("pairs").images().tiles().values()).containsExactly(1, 0, 0.5f, 1, 0.9f, 0.1f, 0.4f,
                0.8f);
        int columns = RbmReading.IMAGES;
        int[] order = shown.rows("pairs").images().order();
        assertThat(order).hasSize(2 * columns);
        assertThat(List.of(order[0], order[1], order[columns], order[columns + 1])).containsExactly(0, 1, 2, 3);
    }

    @Test
    void curvesThatAreComparedShareAScale() {
        assertThat(shown.curves("learning")).extracting(Curve::scale).doesNotHaveDuplicates().hasSize(2);
        List<Curve> energy = read(snapshot, ViewState.FIRST.switching("curves", "energy")).curves("learning");
        assertThat(energy).extracting(Curve::scale).hasSize(2).containsOnly("training");
        assertThat(energy.getLast().y()).containsExactly(-48);
    }

    @Test
    void histogramsCountEverything() {
        assertThat(bins("weights").total()).isEqualTo(6);
        assertThat(bins("hidden").total()).isEqualTo(3);
        assertThat(bins("hidden").low()).isZero();
        assertThat(bins("hidden").high()).isEqualTo(1);
    }

    @Test
    void aTemperedPhaseSaysHowItsReplicasTravel() {
        assertThat(shown.facts("fantasies")).isEqualTo("2 chains · 7 steps");
        var swaps = new Swaps(new long[]{100, 300}, new long[]{60, 80}, 3);
        Shown tempered = read(Snapshots.withFilters(Optional.of(swaps), 1), ViewState.FIRST);
        assertThat(tempered.facts("fantasies")).isEqualTo("2 chains · swaps 35 %");
    }

    @Test
    void theInspectorAppliesTheFormula() {
        RbmUnitFacts unit = RbmUnitFacts.of(snapshot, SHAPE, 2, 1, false);
        // W = (3, 0), v = (0.5, 1), a = −1: the input is 0.5
        assertThat(unit.input()).isCloseTo(0.5, within(1e-6));
        assertThat(unit.probability()).isCloseTo(0.6224593, within(1e-6));
        assertThat(unit.bias()).isEqualTo(-1);
        assertThat(unit.meanActivation()).isCloseTo(0.2, within(1e-6));
        assertThat(unit.filter().values()).containsExactly(3, 0);
        assertThat(unit.picture().values()).containsExactly(0.5f, 1);
        assertThat(unit.weights().total()).isEqualTo(2);
    }

    private Histogram bins(String id) {
        return shown.content(id, Content.Bins.class).histogram();
    }

    private static Series series(String name, double value) {
        return new Series(name, new double[]{1}, new double[]{value});
    }
}
