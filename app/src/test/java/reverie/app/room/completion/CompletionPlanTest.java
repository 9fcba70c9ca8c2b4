package reverie.app.room.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.Area;
import reverie.app.panel.Areas;

class CompletionPlanTest {

    @ParameterizedTest
    @CsvSource({"908, 740", "516, 432", "700, 600", "1600, 1100", "2400, 1300"})
    void everyPanelHasAPlaceOfItsOwn(double width, double height) {
        CompletionPlan plan = CompletionPlan.of(width, height, 28, 28);
        var all = new ArrayList<>(List.of(plan.pad(), plan.hide(), plan.samples()));
        all.addAll(plan.opinions());
        Areas.lieBesideEachOther(all, width, height);
        assertThat(all.subList(0, 4)).as("pad, masks, samples and mean").noneMatch(Area::isEmpty);
        assertThat(all.stream().anyMatch(Area::isEmpty)).isEqualTo(width < 900);
        assertThat(plan.hide().height()).as("room for the buttons").isGreaterThan(170);
    }

    @ParameterizedTest
    @CsvSource({"908, 740, 12", "1600, 1100, 23"})
    void thePadIsAsLargeAsTheRoomAllows(double width, double height, int factor) {
        CompletionPlan plan = CompletionPlan.of(width, height, 28, 28);
        assertThat(plan.pad().width()).isEqualTo(factor * 28 + Area.SIDES);
        assertThat(plan.pad().height()).isEqualTo(factor * 28 + Area.HEADER + CompletionPlan.TOOLS);
    }
}
