package reverie.app.shell.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import reverie.app.panel.UnitNotes.Share;
import reverie.app.panel.UnitNotes.Shares;

/** Shares as bars, without a window. */
class ShareBarsTest {

    private static final double WIDTH = 400;
    private static final long TIMEOUT = 10_000;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void barsAndMarksAreAsLongAsTheirSharesOfTheTrack() {
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT, () -> {
            var bars = new ShareBars();
            bars.show(new Shares("Classes", "of 20 images", "What is shared out.",
                    List.of(new Share("Boot", 0.75, 0.5), new Share("Sandal", 0.25, 0.5))));
            new Scene(bars, WIDTH, WIDTH);
            bars.applyCss();
            bars.layout();
            List<Region> tracks = bars.lookupAll(".share-track").stream().map(Region.class::cast).toList();
            assertThat(tracks).hasSize(2).allSatisfy(track -> {
                assertThat(track.getWidth()).isGreaterThan(WIDTH / 2);
                assertThat(track.lookup(".share-mark").getLayoutX()).isCloseTo(track.getWidth() / 2, within(2.0));
            });
            assertThat(width(tracks.getFirst().lookup(".share-bar")))
                    .isCloseTo(0.75 * tracks.getFirst().getWidth(), within(1.0));
            assertThat(width(tracks.getLast().lookup(".share-bar")))
                    .isCloseTo(0.25 * tracks.getLast().getWidth(), within(1.0));
            assertThat(bars.getAccessibleText()).isEqualTo("Classes: Boot 0.75, Sandal 0.25");
        });
    }

    private static double width(Node node) {
        return ((Region) node).getWidth();
    }
}
