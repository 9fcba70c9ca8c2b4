package reverie.app.room.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.model.data.ImageShape;
import reverie.model.tempering.Swaps;
import reverie.model.train.MetricHistory;
import reverie.model.train.MetricHistory.Series;
import reverie.viz.chart.Curve;

class RbmPictureTest {

    private static final ImageShape SHAPE = new ImageShape(2, 1);
    private static final MetricHistory METRICS = new MetricHistory(List.of(series("reconstructionError", 5),
            series("pseudoLikelihood", -9), series("freeEnergyTrain", -50), series("freeEnergyTest", -48)));

    private final RbmPicture picture = RbmPicture.of(Snapshots.withFilters(1, 2, 3), METRICS, SHAPE,
            PixelValues.BINARY, new int[]{2, 1, 0});

    @Test
    void everyTileIsAnImageOfTheDatasShape() {
        assertThat(picture.filters().count()).isEqualTo(3);
        assertThat(picture.fantasies().count()).isEqualTo(2);
        assertThat(picture.filters().width()).isEqualTo(2);
        assertThat(picture.filters().height()).isEqualTo(1);
    }

    @Test
    void everyImageStandsAboveItsReconstruction() {
        assertThat(picture.pairs().images()).isEqualTo(2);
        assertThat(picture.pairs().tiles().values()).containsExactly(1, 0, 0.5f, 1, 0.9f, 0.1f, 0.4f, 0.8f);
        int columns = RbmPlan.IMAGE_COLUMNS;
        int[] order = picture.pairs().order();
        assertThat(order).hasSize(2 * columns);
        assertThat(List.of(order[0], order[1], order[columns], order[columns + 1])).containsExactly(0, 1, 2, 3);
    }

    @Test
    void curvesThatAreComparedShareAScale() {
        assertThat(picture.learning()).extracting(Curve::scale).doesNotHaveDuplicates().hasSize(2);
        assertThat(picture.energy()).extracting(Curve::scale).hasSize(2).containsOnly("training");
        assertThat(picture.energy().getLast().y()).containsExactly(-48);
    }

    @Test
    void histogramsCountEverything() {
        assertThat(picture.weights().total()).isEqualTo(6);
        assertThat(picture.hidden().total()).isEqualTo(3);
        assertThat(picture.hidden().low()).isZero();
        assertThat(picture.hidden().high()).isEqualTo(1);
    }

    @Test
    void aTemperedPhaseSaysHowItsReplicasTravel() {
        assertThat(picture.chainFacts()).isEqualTo("2 chains · 7 steps");
        var swaps = new Swaps(new long[]{100, 300}, new long[]{60, 80}, 3);
        RbmPicture tempered = RbmPicture.of(Snapshots.withFilters(Optional.of(swaps), 1), METRICS, SHAPE,
                PixelValues.BINARY,
                new int[]{0});
        assertThat(tempered.chainFacts()).isEqualTo("2 chains · swaps 35 %");
    }

    @Test
    void theInspectorAppliesTheFormula() {
        RbmUnitFacts unit = RbmUnitFacts.of(picture, 2, 1);
        // W = (3, 0), v = (0.5, 1), a = −1: the input is 0.5
        assertThat(unit.input()).isCloseTo(0.5, within(1e-6));
        assertThat(unit.probability()).isCloseTo(0.6224593, within(1e-6));
        assertThat(unit.bias()).isEqualTo(-1);
        assertThat(unit.meanActivation()).isCloseTo(0.2, within(1e-6));
        assertThat(unit.filter().values()).containsExactly(3, 0);
        assertThat(unit.picture().values()).containsExactly(0.5f, 1);
        assertThat(unit.weights().total()).isEqualTo(2);
    }

    private static Series series(String name, double value) {
        return new Series(name, new double[]{1}, new double[]{value});
    }
}
