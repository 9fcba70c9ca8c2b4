package reverie.app.room.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.Area;
import reverie.app.panel.Areas;

class RbmPlanTest {

    /** Widths and heights that the room has in windows of 1000×700, 1280×720, 1440×900, 1920×1080 and 2560×1440. */
    @ParameterizedTest
    @CsvSource({"576, 552, 28", "768, 572, 28", "928, 752, 28", "1408, 932, 28", "2048, 1292, 28", "768, 572, 8",
            "928, 752, 8", "1408, 932, 8", "928, 752, 32"})
    void panelsLieInTheRoomBesideEachOther(double width, double height, int side) {
        RbmPlan plan = RbmPlan.of(width, height, side, side);
        List<Area> areas = Stream.of(plan.filters(), plan.fantasies(), plan.unit(), plan.data(), plan.learning(),
                plan.weights(), plan.hidden()).filter(area -> !area.isEmpty()).toList();
        assertThat(areas).hasSizeGreaterThanOrEqualTo(5);
        Areas.lieBesideEachOther(areas, width, height);
    }

    /** Eight columns of whole tiles, two pixels apart, with 13 pixels at each side. */
    @ParameterizedTest
    @CsvSource({"928, 752, 1", "1408, 932, 2"})
    void theWallOfFantasiesFitsItsPanel(double width, double height, int factor) {
        RbmPlan plan = RbmPlan.of(width, height, 28, 28);
        assertThat(plan.fantasies().width()).isEqualTo(8 * 28 * factor + 7 * 2 + 26);
        assertThat(plan.unit().height()).isGreaterThanOrEqualTo(220);
    }

    @ParameterizedTest
    @CsvSource({"768, 572", "928, 752", "1408, 932"})
    void atTheSizesOfTheMockUpsEveryChartIsThere(double width, double height) {
        RbmPlan plan = RbmPlan.of(width, height, 28, 28);
        assertThat(plan.weights().isEmpty()).isFalse();
        assertThat(plan.hidden().isEmpty()).isFalse();
        assertThat(plan.filters().width()).isGreaterThan(plan.fantasies().width());
    }
}
