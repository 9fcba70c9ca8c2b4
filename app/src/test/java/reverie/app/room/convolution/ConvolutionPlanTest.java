package reverie.app.room.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.Area;
import reverie.app.panel.Areas;

class ConvolutionPlanTest {

    /** Widths and heights that the room has in windows of 1000×700, 1280×720, 1440×900, 1920×1080 and 2560×1440. */
    @ParameterizedTest
    @CsvSource({"576, 552, 2, 28", "768, 572, 1, 28", "768, 572, 2, 28", "928, 752, 2, 28", "1408, 932, 2, 28",
            "2048, 1292, 2, 32"})
    void panelsLieInTheRoomBesideEachOther(double width, double height, int layers, int side) {
        ConvolutionPlan plan = ConvolutionPlan.of(width, height, layers, side);
        List<Area> all = new ArrayList<>(plan.filters());
        all.addAll(plan.maps());
        all.addAll(List.of(plan.rows(), plan.curves()));
        Areas.lieBesideEachOther(all, width, height);
        assertThat(all).hasSize(2 * layers + 2).noneMatch(Area::isEmpty);
        assertThat(plan.curves().width()).isGreaterThanOrEqualTo(170);
        assertThat(plan.filters().getFirst().y()).as("the lowest layer stands lowest")
                .isGreaterThanOrEqualTo(plan.filters().getLast().y());
    }
}
