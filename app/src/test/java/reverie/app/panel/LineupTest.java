package reverie.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.app.layout.Cell;
import reverie.app.panel.Content.Curves;
import reverie.app.panel.Content.Filters;
import reverie.app.panel.Content.Wall;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

class LineupTest {

    private static final double[] EPOCHS = {0, 1};

    /** Two models of which one learns by the parameter that is raced, as where features are compared. */
    private static Lineup.Lane lane(String name, float value, double score) {
        return new Lineup.Lane(name, Optional.empty(), new Picture(
                List.of(filters("other", 1), filters("own", value), wall("single", value), wall("several", value, 2),
                        Panel.of("learning", "Learning", "", new Curves(List.of(
                                new Curve("data", "score", EPOCHS, new double[]{5, 5}),
                                new Curve("other", "score", EPOCHS, new double[]{1, 2}),
                                new Curve("own", "score", EPOCHS, new double[]{1, score}))))),
                Cell.of("own")));
    }

    private static Panel filters(String id, float value) {
        return Panel.of(id, id, "", Filters.of(new Tiles(new float[]{value}, 1, 1), new int[]{0}, "unit"));
    }

    private static Panel wall(String id, float... values) {
        return Panel.of(id, id, "", new Wall(new Tiles(values, 1, 1), Shading.UNIT));
    }

    private static Picture of(Lineup.Lane... lanes) {
        return Lineup.of("Rate", List.of(lanes), ViewState.FIRST);
    }

    @Test
    void whereRunsDifferIsSeenFirst() {
        Picture picture = of(lane("0.1", 3, 3), lane("0.2", 4, 4));
        assertThat(picture.panels()).extracting(Panel::id).containsExactly("own-lane-1", "several-lane-1",
                "own-lane-2", "several-lane-2", "learning", "learning-2", "learning-3");
        assertThat(picture.panels()).extracting(Panel::title).endsWith("Learning: own", "Learning: other",
                "Learning: data");
    }

    @Test
    void beforeTheyDifferAllStandAsInTheRoom() {
        assertThat(of(lane("0.1", 1, 2), lane("0.2", 1, 2)).panels()).extracting(Panel::id)
                .startsWith("other-lane-1", "several-lane-1");
    }
}
