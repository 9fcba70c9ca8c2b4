package reverie.app.room.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.Area;
import reverie.app.panel.Areas;

class FeaturesPlanTest {

    /** Widths and heights of the room in windows of 1000×700, 1000×1000, 1280×720, 1440×900, 1920×1080 and 2560×1440. */
    @ParameterizedTest
    @CsvSource({"576, 552", "576, 852", "768, 572", "928, 752", "1408, 932", "2048, 1292"})
    void panelsLieInTheRoomBesideEachOther(double width, double height) {
        FeaturesPlan plan = FeaturesPlan.of(width, height);
        List<Area> all = new ArrayList<>(plan.filters());
        all.addAll(List.of(plan.table(), plan.learning()));
        Areas.lieBesideEachOther(all, width, height);
        assertThat(all).hasSize(6).noneMatch(Area::isEmpty);
        assertThat(plan.table().height()).as("room for five bars").isGreaterThanOrEqualTo(230);
        assertThat(plan.table().width()).isGreaterThanOrEqualTo(280);
        assertThat(plan.filters()).allMatch(area -> area.height() > 140 && area.width() > 200);
    }
}
