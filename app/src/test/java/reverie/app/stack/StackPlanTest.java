package reverie.app.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.Area;
import reverie.app.panel.Areas;

class StackPlanTest {

    private static final int FANTASIES = 40;

    /** Widths and heights that the room has in windows of 1000×700, 1280×720, 1440×900, 1920×1080 and 2560×1440. */
    @ParameterizedTest
    @CsvSource({"576, 552, 28, 1", "576, 552, 28, 3", "768, 572, 28, 2", "928, 752, 28, 3", "1408, 932, 8, 2",
            "2048, 1292, 28, 3", "768, 572, 32, 2"})
    void panelsLieInTheRoomBesideEachOther(double width, double height, int side, int layers) {
        StackPlan plan = StackPlan.of(width, height, layers, FANTASIES, side, side);
        List<Area> all = new ArrayList<>(plan.features());
        all.addAll(List.of(plan.stack(), plan.fantasies(), plan.curves(), plan.data()));
        Areas.lieBesideEachOther(all, width, height);
        assertThat(plan.features()).hasSize(layers);
        assertThat(all).noneMatch(Area::isEmpty);
        assertThat(plan.features().getFirst().y()).as("the lowest layer stands lowest")
                .isGreaterThanOrEqualTo(plan.features().getLast().y());
        assertThat(plan.curves().height()).isGreaterThanOrEqualTo(150);
    }
}
