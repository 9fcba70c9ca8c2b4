package reverie.app.room.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.app.panel.Content;
import reverie.app.panel.ViewState;
import reverie.app.room.Shown;
import reverie.model.data.ImageShape;
import reverie.model.mixture.MixtureSnapshot;
import reverie.model.train.MetricHistory;
import reverie.model.train.Moment;
import reverie.model.train.Phase;
import reverie.model.train.Progress;
import reverie.viz.tiles.Shading;

class MixtureReadingTest {

    private static final MixtureSnapshot SNAPSHOT = new MixtureSnapshot(2, 3, new float[]{0.2f, 0.5f, 0.3f},
            new float[]{0.1f, 0.9f, 0.2f, 0.8f, 0.3f, 0.7f}, new float[]{0, 1, 1, 1},
            new float[]{0.1f, 0.9f, 0.6f, 0.7f},
            new float[]{0.9f, 0.1f, 0, 0, 0.25f, 0.75f}, new float[]{0, 1});

    private static Shown read(ViewState view) {
        var progress = new Progress<>(Phase.PAUSED, 1, 1, 0, 0, SNAPSHOT, SNAPSHOT,
                Optional.of(new Moment<>(1, 1, SNAPSHOT)),
                new MetricHistory(List.of()), Optional.empty());
        return new Shown(MixtureReading.of(progress, new ImageShape(2, 1), view));
    }

    @Test
    void theLargestComponentComesFirstAndBlackIsZero() {
        Content.Filters filters = read(ViewState.FIRST).filters("components");
        assertThat(filters.order()).containsExactly(1, 2, 0);
        assertThat(filters.shading()).isEqualTo(Shading.UNIT);
    }

    @Test
    void responsibilitiesAreThoseOfTheImageThatIsLookedAt() {
        List<Content.Code> codes = read(ViewState.FIRST.choosing("image", 1)).content("shares", Content.Codes.class)
                .codes();
        assertThat(codes.getFirst().values()).containsExactly(0.2f, 0.5f, 0.3f);
        assertThat(codes.getLast().values()).containsExactly(0, 0.25f, 0.75f);
        assertThat(read(ViewState.FIRST).content("shares", Content.Codes.class).codes().getLast().values())
                .containsExactly(0.9f, 0.1f, 0);
    }
}
