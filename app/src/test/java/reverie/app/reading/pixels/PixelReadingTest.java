package reverie.app.reading.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.app.panel.Content;
import reverie.app.panel.ImageRows;
import reverie.app.room.Shown;
import reverie.model.data.ImageShape;
import reverie.model.autoregressive.PixelSnapshot;
import reverie.model.train.MetricHistory;
import reverie.model.train.Moment;
import reverie.model.train.Phase;
import reverie.model.train.Progress;

class PixelReadingTest {

    private static final int PACE = 10;

    /** One image of two by four pixels, of which the upper half is known; two blocks, and what is told. */
    private static PixelSnapshot snapshot() {
        float[] continuations = new float[32];
        for (int k = 0; k < 4; k++) {
            Arrays.fill(continuations, k * 8, k * 8 + 4, 1);
            Arrays.fill(continuations, k * 8 + 4, k * 8 + 8, k / 4f);
        }
        float[] fields = new float[24];
        fields[4] = 8;
        fields[8 + 3] = 2;
        fields[8 + 4] = 16;
        return new PixelSnapshot(8, new float[]{1, 1, 1, 1, 0, 0, 0, 0}, new float[]{1, 0, 0, 4, 0, 0, 0, 2},
                new float[16], 4, continuations, 5, fields, new float[24], PACE);
    }

    private static Shown read(long step) {
        var progress = new Progress<>(Phase.PAUSED, step, 1, 0, 0, snapshot(), snapshot(),
                Optional.of(new Moment<>(1, 1, snapshot())), new MetricHistory(List.of()), Optional.empty());
        return new Shown(
                new PixelReading(_ -> List.of(), "").of(progress, new ImageShape(2, 4), List.of("own", "other")));
    }

    private static float[] continuation(long step, int k) {
        float[] all = read(step).content("continuations", Content.Rows.class).images().tiles().values();
        return Arrays.copyOfRange(all, (1 + k) * 8, (2 + k) * 8);
    }

    /** The pixel is white, later ones are hatched, what is listened to most is bright and the rest by its cube root. */
    @Test
    void aReceptiveFieldIsAsBrightAsPixelsAreListenedTo() {
        Content.Rows rows = read(0).content("fields", Content.Rows.class);
        assertThat(rows.names()).containsExactly("own", "other");
        assertThat(rows.images().columns()).isEqualTo(3);
        float[] values = rows.images().tiles().values();
        assertThat(Arrays.copyOf(values, 6)).containsExactly(0, 0, 0, 0, 0.85f, 1);
        assertThat(Arrays.copyOfRange(values, 8, 14)).containsExactly(0, 0, 0, 0.425f, 0.85f, 1);
        assertThat(values[6]).isEqualTo(ImageRows.hatch(0, 3, 0.5f, 0.5f));
    }

    /** What is finished rests; then all rows below the known ones are painted again, one after another. */
    @Test
    void imagesArePaintedRowByRowWithTheSteps() {
        float[] whole = {1, 1, 1, 1, 0.5f, 0.5f, 0.5f, 0.5f};
        assertThat(continuation(0, 2)).containsExactly(whole);
        assertThat(continuation(Painting.REST * PACE - 1, 2)).containsExactly(whole);
        float[] nothing = continuation(Painting.REST * PACE, 2);
        assertThat(Arrays.copyOf(nothing, 4)).containsOnly(1);
        assertThat(nothing[4]).isEqualTo(ImageRows.hatch(0, 2, 0.5f, 0.5f));
        float[] row = continuation((Painting.REST + 1) * PACE, 2);
        assertThat(Arrays.copyOf(row, 6)).containsExactly(Arrays.copyOf(whole, 6));
        assertThat(row[6]).isEqualTo(ImageRows.hatch(0, 3, 0.5f, 0.5f));
        assertThat(continuation((Painting.REST + 2) * PACE, 2)).containsExactly(whole);
    }

    @Test
    void theBrightestPixelSurprisedMost() {
        float[] values = read(0).content("told", Content.Rows.class).images().tiles().values();
        assertThat(Arrays.copyOfRange(values, 8, 16)).containsExactly(0.25f, 0, 0, 1, 0, 0, 0, 0.5f);
        assertThat(read(0).panel("told").facts().all()).isEqualTo("white: 4.0 nats");
    }
}
