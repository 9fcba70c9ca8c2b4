package reverie.app.room.rnade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.app.panel.Content;
import reverie.app.panel.ViewState;
import reverie.app.room.Shown;
import reverie.model.data.ImageShape;
import reverie.model.rnade.Family;
import reverie.model.rnade.RnadeSnapshot;
import reverie.model.train.MetricHistory;
import reverie.model.train.Moment;
import reverie.model.train.Phase;
import reverie.model.train.Progress;
import reverie.viz.chart.Curve;

class RnadeReadingTest {

    /** Two patches of two pixels, written from the right, each pixel from one bell; half a nat a pixel by the preprocessing. */
    private static final RnadeSnapshot BACKWARDS = new RnadeSnapshot(2, new float[]{0.1f, 0.2f, 3, 4, 0, 1},
            new float[]{0.2f, 0.4f, 0.6f, 0.8f}, new float[]{0, 1},
            new RnadeSnapshot.Writing(new float[]{0.5f, -1, 1, 1}, new int[]{1, 0}, Family.GAUSSIAN, 1,
                    new float[]{1, -1, 0.5f, 1, 0, 2, 1, 0, 1, 1, 0, 1}, new float[]{0, 1, 0, 1, 0, 1, 0, 1}, 0.5),
            10);

    private static final double BELL = 1 / Math.sqrt(2 * Math.PI);

    private static Shown read(long step, ViewState view) {
        var progress = new Progress<>(Phase.PAUSED, step, 1, 0, 0, BACKWARDS, BACKWARDS,
                Optional.of(new Moment<>(1, 1, BACKWARDS)), new MetricHistory(List.of()), Optional.empty());
        return new Shown(RnadeReading.of(progress, new ImageShape(2, 1), view));
    }

    private static List<Curve> lines(String panel, long step, ViewState view) {
        return read(step, view).content(panel, Content.Lines.class).curves();
    }

    private static double last(Curve curve) {
        return curve.y()[curve.size() - 1];
    }

    /** One pixel in ten steps. The frame is where the next pixel will be, and what was written stands in its grey. */
    @Test
    void aPatchIsWrittenWithTheSteps() {
        float[] first = read(9, ViewState.FIRST).content("page", Content.Wall.class).tiles().values();
        assertThat(first[3]).as("frame of the right pixel").isEqualTo(1);
        assertThat(first[6 + 4]).as("its middle").isZero();
        assertThat(first[0]).as("hatched").isBetween(0.2f, 0.8f);
        float[] second = read(10, ViewState.FIRST).content("page", Content.Wall.class).tiles().values();
        assertThat(second[3]).as("written, dark").isLessThan(0.5f).isEqualTo(second[6 + 4]);
        assertThat(second[0]).isEqualTo(1);
        assertThat(read(20, ViewState.FIRST).content("page", Content.Wall.class).tiles().values()[0])
                .isGreaterThan(0.5f);
    }

    /** The right pixel is −1, where the bell has its top: the dot stands there, and the Gaussian is one deviation off. */
    @Test
    void theDensityOfTheNextPixelIsMarkedAtItsTrueValue() {
        List<Curve> all = lines("next", 0, ViewState.FIRST);
        Curve model = all.getFirst();
        assertThat(model.x()[model.size() - 1]).isEqualTo(-1);
        assertThat(last(model)).isCloseTo(2 * BELL, within(1e-6));
        assertThat(last(all.getLast())).isCloseTo(BELL * Math.exp(-0.5), within(1e-6));
        double area = 0;
        for (int k = 1; !Double.isNaN(model.y()[k]); k++) {
            area += (model.x()[k] - model.x()[k - 1]) * (model.y()[k] + model.y()[k - 1]) / 2;
        }
        assertThat(area).isCloseTo(1, within(0.01));
        assertThat(last(lines("next", 10, ViewState.FIRST).getFirst()))
                .isCloseTo(BELL / 2 * Math.exp(-1 / 32.0), within(1e-6));
    }

    @Test
    void theTaximeterAddsUpLogDensities() {
        List<Curve> all = lines("meter", 10, ViewState.FIRST);
        assertThat(all).extracting(Curve::name).containsExactly("this model", "a Gaussian", "so far");
        double first = Math.log(2 * BELL) + 0.5;
        assertThat(all.getFirst().y()).containsExactly(
                new double[]{0, first, first + Math.log(BELL / 2) - 1 / 32.0 + 0.5}, within(1e-6));
        assertThat(all.getLast().y()).containsExactly(new double[]{0, first}, within(1e-6));
        assertThat(lines("meter", 20, ViewState.FIRST)).hasSize(2);
    }

    @Test
    void aMomentAndAPatchAreHeldWhereSomebodyPointsAtThem() {
        ViewState view = ViewState.FIRST.choosing("patch", 1).pointing("moment", 1);
        assertThat(last(lines("next", 0, view).getFirst())).isCloseTo(BELL * Math.exp(-0.5), within(1e-6));
        assertThat(read(10, view.pointing("moment", 0)).content("page", Content.Wall.class).tiles().values()[3])
                .isEqualTo(1);
    }

    /** Of the four surprises the second pixel's of the first patch is the greatest, the first pixel's the least. */
    @Test
    void surprisesAreFromTheLeastToTheGreatest() {
        float[] all = read(0, ViewState.FIRST).content("patches", Content.Rows.class).images().tiles().values();
        assertThat(all[2 * 4 + 1]).isZero();
        assertThat(all[2 * 4]).isEqualTo(1);
        assertThat(all).startsWith(0.2f, 0.4f, 0.6f, 0.8f);
    }

    @Test
    void theLargestFilterComesFirst() {
        assertThat(read(0, ViewState.FIRST).filters("filters").order()).containsExactly(1, 2, 0);
    }
}
