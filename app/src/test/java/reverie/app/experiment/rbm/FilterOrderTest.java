package reverie.app.experiment.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterOrderTest {

    private final FilterOrder order = new FilterOrder();

    @Test
    void largestComeFirstWhateverTheirSign() {
        assertThat(order.of(Snapshots.withFilters(1, -3, 2), 0, true, true)).containsExactly(1, 2, 0);
    }

    @Test
    void tilesStandStillWithinAnEpochOfARun() {
        order.of(Snapshots.withFilters(1, 2, 3), 4.1, false, true);
        assertThat(order.of(Snapshots.withFilters(3, 2, 1), 7.9, false, true)).containsExactly(2, 1, 0);
        assertThat(order.of(Snapshots.withFilters(3, 2, 1), 8, false, true)).containsExactly(0, 1, 2);
        assertThat(order.of(Snapshots.withFilters(1, 2, 3), 15.9, false, true)).containsExactly(0, 1, 2);
    }

    @Test
    void aPauseSorts() {
        order.of(Snapshots.withFilters(1, 2, 3), 4.1, false, true);
        assertThat(order.of(Snapshots.withFilters(3, 2, 1), 4.2, true, true)).containsExactly(0, 1, 2);
    }

    @Test
    void anotherRunSortsAtOnce() {
        order.of(Snapshots.withFilters(1, 2, 3), 100, false, true);
        assertThat(order.of(Snapshots.withFilters(3, 2, 1), 0.01, false, true)).containsExactly(0, 1, 2);
        assertThat(order.of(Snapshots.withFilters(3, 2, 1, 9), 0.02, false, true)).containsExactly(3, 0, 1, 2);
    }

    @Test
    void numberedIsAsStored() {
        order.of(Snapshots.withFilters(1, 2, 3), 1, false, true);
        assertThat(order.of(Snapshots.withFilters(1, 2, 3), 1.1, false, false)).containsExactly(0, 1, 2);
        assertThat(order.of(Snapshots.withFilters(1, 2, 3), 1.2, false, true)).containsExactly(2, 1, 0);
    }
}
