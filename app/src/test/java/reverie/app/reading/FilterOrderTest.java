package reverie.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.model.train.MetricHistory;
import reverie.model.train.Phase;
import reverie.model.train.Moment;
import reverie.model.train.Progress;

class FilterOrderTest {

    private static final float[] BEFORE = {1, 2, 3};
    private static final float[] NOW = {3, 2, 1};

    @Test
    void largestComeFirstWhateverTheirSignAndOfEqualsTheFirst() {
        assertThat(FilterOrder.largestFirst(3, FilterOrder.sizes(new float[]{1, -3, 2}, 1))).containsExactly(1, 2, 0);
        assertThat(FilterOrder.largestFirst(3, _ -> 7)).containsExactly(0, 1, 2);
    }

    @Test
    void numberedIsAsStored() {
        assertThat(FilterOrder.numbered(3)).containsExactly(0, 1, 2);
    }

    @Test
    void tilesStandByTheLandmarkWhileTheRunGoesOnAndByWhatIsShownOnceItPauses() {
        assertThat(FilterOrder.basis(progress(Phase.RUNNING, BEFORE, NOW))).isSameAs(BEFORE);
        assertThat(FilterOrder.basis(progress(Phase.PAUSED, BEFORE, NOW))).isSameAs(NOW);
    }

    @Test
    void aLayerThatHasNotLearnedAtTheLandmarkOrStaysIsSortedByWhatIsShown() {
        var progress = progress(Phase.RUNNING, List.of(BEFORE, BEFORE), List.of(NOW, NOW, NOW));
        List<int[]> orders = FilterOrder.ofLayers(progress, layers -> layers, 1, layer -> layer == 0);
        assertThat(orders.get(0)).as("stays").containsExactly(0, 1, 2);
        assertThat(orders.get(1)).as("learns").containsExactly(2, 1, 0);
        assertThat(orders.get(2)).as("has just begun").containsExactly(0, 1, 2);
    }

    @Test
    void aFilterIsAsLargeAsTheSumOfItsSquares() {
        var size = FilterOrder.sizes(new float[]{1, -2, 0, 3}, 2);
        assertThat(size.applyAsDouble(0)).isEqualTo(5);
        assertThat(size.applyAsDouble(1)).isEqualTo(9);
    }

    private static <S> Progress<S> progress(Phase phase, S landmark, S snapshot) {
        return new Progress<>(phase, 9, 0.9, 0, 0, snapshot, landmark, Optional.of(new Moment<>(9, 0.9, snapshot)),
                MetricHistory.EMPTY, Optional.empty());
    }
}
