package reverie.app.room.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.Areas;
import reverie.viz.tiles.Tiles;

class AutoencoderPlanTest {

    /** Widths and heights that the room has in windows of 1000×700, 1280×720, 1440×900, 1920×1080 and 2560×1440. */
    @ParameterizedTest
    @CsvSource({"576, 552, 28, 64", "768, 572, 28, 64", "928, 752, 28, 64", "1408, 932, 28, 64", "2048, 1292, 28, 64",
            "768, 572, 8, 16", "928, 752, 8, 500", "1408, 932, 8, 4", "928, 752, 32, 2000"})
    void panelsLieInTheRoomBesideEachOther(double width, double height, int side, int units) {
        AutoencoderPlan plan = AutoencoderPlan.of(width, height, new Tiles(new float[units * side * side], side, side));
        Areas.lieBesideEachOther(List.of(plan.filters(), plan.unit(), plan.code(), plan.rows(), plan.learning()), width,
                height);
        assertThat(plan.unit().width()).isGreaterThanOrEqualTo(264);
        assertThat(plan.unit().height()).isGreaterThanOrEqualTo(220);
        assertThat(plan.learning().width()).isGreaterThanOrEqualTo(270);
    }

    @ParameterizedTest
    @CsvSource({"768, 572, 1", "928, 752, 2", "1408, 932, 3"})
    void imagesAreEnlargedAsTheWindowGrows(double width, double height, int factor) {
        AutoencoderPlan plan = AutoencoderPlan.of(width, height, new Tiles(new float[64 * 784], 28, 28));
        assertThat(plan.imageFactor()).isEqualTo(factor);
        assertThat(plan.code().isEmpty()).isFalse();
    }
}
