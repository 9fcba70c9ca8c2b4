package reverie.app.room.deepautoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.Area;
import reverie.app.panel.Areas;
import reverie.viz.tiles.Tiles;

class DeepAutoencoderPlanTest {

    /** Widths and heights that the room has in windows of 1000×700, 1280×720, 1440×900, 1920×1080 and 2560×1440. */
    @ParameterizedTest
    @CsvSource({"576, 552, 28, 256", "768, 572, 28, 256", "928, 752, 28, 1000", "1408, 932, 28, 256",
            "2048, 1292, 28, 500", "768, 572, 8, 256", "928, 752, 25, 2000", "1408, 932, 8, 256"})
    void panelsLieInTheRoomBesideEachOther(double width, double height, int side, int units) {
        DeepAutoencoderPlan plan = DeepAutoencoderPlan.of(width, height,
                new Tiles(new float[units * side * side], side, side));
        List<Area> all = List.of(plan.stack(), plan.filters(), plan.code(), plan.learning(), plan.rows());
        Areas.lieBesideEachOther(all, width, height);
        assertThat(all).noneMatch(Area::isEmpty);
        assertThat(plan.filters().width()).isGreaterThanOrEqualTo(120);
        assertThat(plan.code().width()).isGreaterThanOrEqualTo(210);
        assertThat(plan.learning().height()).isGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource({"768, 572, 1", "928, 752, 2", "1408, 932, 3"})
    void imagesAreEnlargedAsTheWindowGrows(double width, double height, int factor) {
        assertThat(DeepAutoencoderPlan.of(width, height, new Tiles(new float[256 * 784], 28, 28)).imageFactor())
                .isEqualTo(factor);
    }
}
