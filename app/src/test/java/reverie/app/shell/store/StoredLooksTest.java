package reverie.app.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.app.panel.TileView;
import reverie.app.panel.ViewState;
import reverie.app.room.Stay;
import reverie.viz.tiles.Shading;

class StoredLooksTest {

    @TempDir
    private Path folder;

    @Test
    void aRoomIsLookedAtAsBefore() {
        Path file = folder.resolve("looks.json");
        var tiles = new TileView(3, 2, Optional.of(new Shading.Between(-0.5, 1.25)));
        var look = new Stay.Look(new ViewState(Map.of("unit", 17), Map.of(), Map.of("tile-size", "large"), List.of(),
                Map.of("filters", tiles, "fantasies", TileView.USUAL)), 12.5);
        var atOnce = new Stay.Look(ViewState.FIRST, Double.POSITIVE_INFINITY);
        new StoredLooks(file).keep(Map.of("rbm", look, "dbn", atOnce));
        assertThat(new StoredLooks(file).read()).isEqualTo(Map.of("rbm", look, "dbn", atOnce));
    }

    @Test
    void whatCannotBeReadIsLookedAtAsAtFirst() throws IOException {
        Path file = folder.resolve("looks.json");
        assertThat(new StoredLooks(file).read()).isEmpty();
        Files.writeString(file, "{\"rbm\": {\"pace\": ");
        assertThat(new StoredLooks(file).read()).isEmpty();
        Files.writeString(file, "[1, 2]");
        assertThat(new StoredLooks(file).read()).isEmpty();
    }
}
