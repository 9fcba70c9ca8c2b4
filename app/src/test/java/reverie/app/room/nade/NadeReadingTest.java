package reverie.app.room.nade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.app.panel.Content;
import reverie.app.panel.ImageRows;
import reverie.app.panel.ViewState;
import reverie.app.room.Shown;
import reverie.model.data.ImageShape;
import reverie.model.nade.NadeSnapshot;
import reverie.model.train.MetricHistory;
import reverie.model.train.Moment;
import reverie.model.train.Phase;
import reverie.model.train.Progress;
import reverie.viz.chart.Curve;

class NadeReadingTest {

    /** Two images of two pixels, written from the right in steps of one pixel. */
    private static final NadeSnapshot BACKWARDS = snapshot(new int[]{1, 0},
            new float[]{0.25f, 0.5f, 0.125f, 0.75f}, new float[]{0.3f, 0.5f, 0.25f, 1, 0.4f, 0.75f, 0.125f, 1});

    private static NadeSnapshot snapshot(int[] orders, float[] chances, float[] expected) {
        return new NadeSnapshot(2, new float[]{0.1f, 0.2f, 3, 4, 0, 1}, new float[]{0, 1}, new NadeSnapshot.Writing(
                new float[]{0, 1, 1, 1}, orders, new int[]{0, 1}, chances, expected), 10);
    }

    private static Shown read(NadeSnapshot snapshot, long step, ViewState view) {
        var progress = new Progress<>(Phase.PAUSED, step, 1, 0, 0, snapshot, snapshot,
                Optional.of(new Moment<>(1, 1, snapshot)),
                new MetricHistory(List.of()), Optional.empty());
        return new Shown(NadeReading.of(progress, new ImageShape(2, 1), view));
    }

    private static float[] page(NadeSnapshot snapshot, long step, ViewState view) {
        return read(snapshot, step, view).content("page", Content.Wall.class).tiles().values();
    }

    private static List<Curve> fares(NadeSnapshot snapshot, long step, ViewState view) {
        return read(snapshot, step, view).content("meter", Content.Lines.class).curves();
    }

    /** The film goes by steps: one moment in ten, and a rest when all is written. */
    @Test
    void anImageIsWrittenWithTheSteps() {
        float unknown = ImageRows.hatch(0, 0, 0.5f, 0.5f);
        assertThat(page(BACKWARDS, 9, ViewState.FIRST)).containsExactly(unknown, unknown);
        assertThat(page(BACKWARDS, 10, ViewState.FIRST)).containsExactly(unknown, 1);
        assertThat(page(BACKWARDS, 20, ViewState.FIRST)).containsExactly(0, 1);
        assertThat(page(BACKWARDS, 99, ViewState.FIRST)).containsExactly(0, 1);
        assertThat(page(BACKWARDS, 100, ViewState.FIRST)).containsExactly(unknown, unknown);
    }

    @Test
    void aMomentAndAnImageAreHeldWhereSomebodyPointsAtThem() {
        ViewState view = ViewState.FIRST.choosing("image", 1).pointing("moment", 2);
        assertThat(page(BACKWARDS, 0, view)).containsExactly(1, 1);
        assertThat(read(BACKWARDS, 0, view).content("expected", Content.Wall.class).tiles().values())
                .containsExactly(0.125f, 0.75f);
        assertThat(read(BACKWARDS, 0, view.pointing("moment", 0)).content("expected", Content.Wall.class).tiles()
                .values()).containsExactly(0.4f, 0.75f);
    }

    /** The right pixel is on with ½, and then the left one off with ¾. */
    @Test
    void theTaximeterAddsUpInTheOrderOfWriting() {
        List<Curve> all = fares(BACKWARDS, 10, ViewState.FIRST);
        assertThat(all).extracting(Curve::name).containsExactly("−log p(v)", "so far");
        assertThat(all.getFirst().x()).containsExactly(0, 1, 2);
        assertThat(all.getFirst().y()).containsExactly(new double[]{0, Math.log(2), Math.log(2) + Math.log(4 / 3.0)},
                within(1e-6));
        assertThat(all.getLast().y()).containsExactly(new double[]{0, Math.log(2)}, within(1e-6));
        assertThat(fares(BACKWARDS, 20, ViewState.FIRST)).hasSize(1);
    }

    /** Of four orderings one is written large, and all of them on the film and on the taximeter. */
    @Test
    void severalOrderingsStandBesideEachOther() {
        NadeSnapshot four = snapshot(new int[]{0, 1, 0, 1, 1, 0, 1, 0}, new float[16], new float[32]);
        assertThat(fares(four, 20, ViewState.FIRST)).extracting(Curve::name).containsExactly("rows", "columns",
                "random", "spiral");
        float unknown = ImageRows.hatch(0, 0, 0.5f, 0.5f);
        assertThat(page(four, 10, ViewState.FIRST)).containsExactly(0, unknown);
        assertThat(page(four, 10, ViewState.FIRST.switching("written", "spiral"))).containsExactly(unknown, 1);
        assertThat(read(four, 0, ViewState.FIRST).content("film", Content.Rows.class).images().versions())
                .isEqualTo(4);
    }

    @Test
    void theLargestFilterComesFirst() {
        assertThat(read(BACKWARDS, 0, ViewState.FIRST).filters("filters").order()).containsExactly(1, 2, 0);
    }
}
