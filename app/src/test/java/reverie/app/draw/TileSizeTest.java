package reverie.app.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static reverie.app.draw.TileSize.suiting;

import org.junit.jupiter.api.Test;
import reverie.app.layout.TileForm;

class TileSizeTest {

    @Test
    void tilesAreLargeWhereSmallOnesWouldLeaveThePanelEmpty() {
        // All 144 fill 360 by 360 of it; 7 by 9 large ones fill 406 by 522.
        assertThat(suiting(digits(144), 430, 530)).isEqualTo(TileSize.LARGE);
    }

    @Test
    void tilesAreSmallWhereTheyFillThePanelAnyway() {
        assertThat(suiting(digits(144), 220, 310)).isEqualTo(TileSize.MANY);
        assertThat(suiting(digits(500), 620, 540)).isEqualTo(TileSize.MANY);
    }

    @Test
    void enoughLargeTilesAreBetterThanMoreSmallOnes() {
        assertThat(suiting(digits(2000), 58 * 15, 58 * 10)).isEqualTo(TileSize.LARGE);
        assertThat(suiting(digits(2000), 58 * 15, 58 * 9)).isEqualTo(TileSize.MANY);
    }

    @Test
    void aPanelWithoutRoomIsNoMistake() {
        assertThat(suiting(digits(64), 0, -20)).isEqualTo(TileSize.MANY);
    }

    private static TileForm digits(int count) {
        return TileForm.wall(28, 28, count);
    }
}
