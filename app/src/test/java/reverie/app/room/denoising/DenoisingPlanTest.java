package reverie.app.room.denoising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.Area;
import reverie.app.panel.Areas;
import reverie.viz.tiles.Tiles;

class DenoisingPlanTest {

    /** Widths and heights that the room has in windows of 1000×700, 1280×720, 1440×900, 1920×1080 and 2560×1440. */
    @ParameterizedTest
    @CsvSource({"576, 552, 28, 2", "768, 572, 28, 3", "928, 752, 28, 4", "1408, 932, 28, 3", "2048, 1292, 28, 4",
            "768, 572, 8, 3", "928, 752, 32, 2"})
    void panelsLieInTheRoomBesideEachOther(double width, double height, int side, int models) {
        DenoisingPlan plan = DenoisingPlan.of(width, height, models, new Tiles(new float[side * side], side, side));
        List<Area> all = new ArrayList<>(plan.filters());
        all.addAll(List.of(plan.rows(), plan.learning()));
        Areas.lieBesideEachOther(all, width, height);
        assertThat(plan.filters()).hasSize(models).noneMatch(Area::isEmpty);
        assertThat(plan.learning().width()).isGreaterThanOrEqualTo(270);
        assertThat(plan.rows().height()).as("room for every row")
                .isGreaterThanOrEqualTo((models + 2) * side * plan.imageFactor() + Area.HEADER);
    }
}
