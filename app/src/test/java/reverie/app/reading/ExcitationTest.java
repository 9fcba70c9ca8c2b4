package reverie.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.UnitNotes.Gallery;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.rbm.RbmSnapshot;
import reverie.viz.tiles.Shading;

class ExcitationTest {

    private static final int D = 7;
    private static final int N = 50;
    private static final float[] V = uniform(1, D * N);
    private static final float[] W = uniform(2, 3 * D);
    private static final DataSet DATA = DataSet.of("random", ValueKind.UNIT_INTERVAL, new ImageShape(D, 1),
            R032Store.wrap(V, D));

    private static float[] uniform(long seed, int count) {
        var random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private static double input(int unit, int n, double bias) {
        return bias + IntStream.range(0, D).mapToDouble(i -> (double) W[unit * D + i] * V[n * D + i]).sum();
    }

    @Test
    void whatReachesAUnitIsItsWeightsTimesEachExample() {
        double[] inputs = Excitation.of(DATA, W, 2, -0.5).inputs();
        assertThat(inputs).hasSize(N);
        for (int n = 0; n < N; n++) {
            assertThat(inputs[n]).isCloseTo(input(2, n, -0.5), within(1e-5));
        }
    }

    @Test
    void theStrongestComeFirst() {
        Excitation excited = Excitation.of(DATA, W, 1, 0);
        int[] most = excited.most();
        assertThat(most).hasSize(Excitation.SHOWN).doesNotHaveDuplicates();
        for (int place = 1; place < most.length; place++) {
            assertThat(excited.inputs()[most[place]]).isLessThanOrEqualTo(excited.inputs()[most[place - 1]]);
        }
        double weakest = excited.inputs()[most[most.length - 1]];
        assertThat(IntStream.range(0, N).filter(n -> excited.inputs()[n] > weakest).count())
                .isLessThan(Excitation.SHOWN);
        Gallery gallery = excited.gallery("Excited most by", "");
        assertThat(gallery.tiles().values()).startsWith(V[most[0] * D], V[most[0] * D + 1]);
    }

    @Test
    void nearnessIsTheSquaredDistanceBelowZero() {
        double[] near = Excitation.near(DATA, W, 1).inputs();
        for (int n = 0; n < N; n++) {
            int example = n;
            double distance = IntStream.range(0, D).mapToDouble(i -> Math.pow(W[D + i] - V[example * D + i], 2)).sum();
            assertThat(near[n]).isCloseTo(-distance, within(1e-5));
        }
    }

    @Test
    void anRbmLearnsByTheDifferenceOfWhatDataAndModelAdd() {
        float[] fantasies = uniform(3, 4 * D);
        var snapshot = new RbmSnapshot(D, 3, W, new float[D], new float[]{0, -1, 0.3f}, new float[0], new float[3],
                fantasies, 1, new float[D], new float[D], new float[3], Optional.empty());
        UnitNotes notes = RbmUnitNotes.of(snapshot, DATA, 1, it -> it, Shading.UNIT);
        Gallery statistics = notes.galleries().getLast();
        assertThat(statistics.id()).isEqualTo("statistics");
        float[] values = statistics.tiles().values();
        for (int i = 0; i < D; i++) {
            int pixel = i;
            double data = IntStream.range(0, N)
                    .mapToDouble(n -> V[n * D + pixel] / (1 + Math.exp(-input(1, n, -1)))).average().orElseThrow();
            double model = IntStream.range(0, 4).mapToDouble(n -> {
                double input = -1 + IntStream.range(0, D)
                        .mapToDouble(k -> (double) W[D + k] * fantasies[n * D + k]).sum();
                return fantasies[n * D + pixel] / (1 + Math.exp(-input));
            }).average().orElseThrow();
            assertThat(List.of((double) values[i], (double) values[D + i], (double) values[2 * D + i]))
                    .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-5 ? 0 : Double.compare(a, b))
                    .containsExactly(data, model, data - model);
        }
    }
}
