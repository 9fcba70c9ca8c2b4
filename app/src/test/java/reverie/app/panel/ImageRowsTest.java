package reverie.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reverie.viz.tiles.TileGrid;

class ImageRowsTest {

    /** Three images of one pixel, each also times ten and times a hundred. */
    private final ImageRows rows = ImageRows.of(List.of(new float[]{1, 2, 3}, new float[]{10, 20, 30},
            new float[]{100, 200, 300}), 1, 1, 2);

    @Test
    void everyImageStandsAboveItsVersions() {
        float[] shown = new float[rows.order().length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = rows.tiles().values()[rows.order()[i]];
        }
        assertThat(shown).containsExactly(1, 2, 10, 20, 100, 200, 3, 3, 30, 30, 300, 300);
        assertThat(rows.rows()).isEqualTo(6);
        assertThat(rows.images()).isEqualTo(3);
    }

    @Test
    void whatIsFarWilderThanTheFirstVersionIsTamed() {
        ImageRows wild = ImageRows.of(List.of(new float[]{3, -3}, new float[]{5, -50}), 1, 1, 2);
        assertThat(wild.tamed().tiles().values()).containsExactly(3, -3, 5, -6);
        assertThat(wild.tamed().order()).isEqualTo(wild.order());
    }

    @Test
    void everyTileKnowsItsImage() {
        assertThat(List.of(rows.image(0), rows.image(4), rows.image(8))).containsExactly(0, 1, 2);
        assertThat(rows.image(TileGrid.NONE)).isEqualTo(TileGrid.NONE);
    }
}
