package reverie.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterOrderTest {

    private final FilterOrder order = new FilterOrder();

    @Test
    void largestComeFirstWhateverTheirSign() {
        assertThat(of(sizes(1, -3, 2), 0, true, true)).containsExactly(1, 2, 0);
    }

    @Test
    void tilesStandStillWithinAnEpochOfARun() {
        of(sizes(1, 2, 3), 4.1, false, true);
        assertThat(of(sizes(3, 2, 1), 7.9, false, true)).containsExactly(2, 1, 0);
        assertThat(of(sizes(3, 2, 1), 8, false, true)).containsExactly(0, 1, 2);
        assertThat(of(sizes(1, 2, 3), 15.9, false, true)).containsExactly(0, 1, 2);
    }

    @Test
    void aPauseSorts() {
        of(sizes(1, 2, 3), 4.1, false, true);
        assertThat(of(sizes(3, 2, 1), 4.2, true, true)).containsExactly(0, 1, 2);
    }

    @Test
    void anotherRunSortsAtOnce() {
        of(sizes(1, 2, 3), 100, false, true);
        assertThat(of(sizes(3, 2, 1), 0.01, false, true)).containsExactly(0, 1, 2);
        assertThat(of(sizes(3, 2, 1, 9), 0.02, false, true)).containsExactly(3, 0, 1, 2);
    }

    @Test
    void numberedIsAsStored() {
        of(sizes(1, 2, 3), 1, false, true);
        assertThat(of(sizes(1, 2, 3), 1.1, false, false)).containsExactly(0, 1, 2);
        assertThat(of(sizes(1, 2, 3), 1.2, false, true)).containsExactly(2, 1, 0);
    }

    @Test
    void aFilterIsAsLargeAsTheSumOfItsSquares() {
        var size = FilterOrder.sizes(new float[]{1, -2, 0, 3}, 2);
        assertThat(size.applyAsDouble(0)).isEqualTo(5);
        assertThat(size.applyAsDouble(1)).isEqualTo(9);
    }

    private int[] of(float[] scales, double epoch, boolean still, boolean largestFirst) {
        return order.of(scales.length, FilterOrder.sizes(scales, 1), epoch, still, largestFirst);
    }

    private static float[] sizes(float... scales) {
        return scales;
    }
}
