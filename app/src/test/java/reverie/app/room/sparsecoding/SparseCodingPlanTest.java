package reverie.app.room.sparsecoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.Area;
import reverie.app.panel.Areas;
import reverie.viz.tiles.Tiles;

class SparseCodingPlanTest {

    /** Widths and heights that the room has in windows of 960×620, 1000×700, 1280×720, 1440×900, 1920×1080 and 2560×1440. */
    @ParameterizedTest
    @CsvSource({"536, 472, 12, 256", "576, 552, 12, 256", "768, 572, 12, 256", "928, 752, 12, 256",
            "1408, 932, 8, 64", "2048, 1292, 20, 1024", "768, 572, 28, 256"})
    void panelsLieInTheRoomBesideEachOther(double width, double height, int side, int atoms) {
        SparseCodingPlan plan = SparseCodingPlan.of(width, height,
                new Tiles(new float[atoms * side * side], side, side));
        List<Area> all = List.of(plan.atoms(), plan.source(), plan.patch(), plan.code(), plan.learning());
        Areas.lieBesideEachOther(all, width, height);
        assertThat(all).noneMatch(Area::isEmpty);
        assertThat(plan.atoms().width()).isGreaterThan(200);
        assertThat(plan.source().width()).isGreaterThan(200);
        assertThat(plan.patch().height()).as("room for the formula and its names")
                .isGreaterThanOrEqualTo(plan.tileFactor() * side + Area.HEADER + PatchFormula.NAME);
    }
}
