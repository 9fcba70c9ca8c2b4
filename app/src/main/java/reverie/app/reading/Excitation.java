package reverie.app.reading;

import static reverie.app.text.Texts.tr;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reverie.app.panel.UnitNotes.Gallery;
import reverie.app.settings.Numbers;
import reverie.model.data.DataSet;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/**
 * How strongly each of some training examples drives a unit. Few enough of them are asked that it can be done for every picture.
 *
 * @param data   whose first examples they are, as the model sees them
 * @param inputs what reaches the unit from each
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
public record Excitation(DataSet data, double[] inputs) {

    /** So many examples are asked at most. */
    static final int EXAMPLES = 2000;
    /** So many of them are shown. */
    static final int SHOWN = 8;

    /**
     * By a linear unit.
     *
     * @param weights from all values to each unit, D values in a row a unit
     * @param unit    which of them
     * @param bias    of that one
     * @return Σ_i W_ij v_i + bias of each example
     */
    public static Excitation of(DataSet data, float[] weights, int unit, double bias) {
        return new Excitation(data,
                inputs(data.examples().data, Math.min(EXAMPLES, data.size()), data.values(), weights,
                        unit, bias));
    }

    /** Σ_i W_ij v_i + bias of each of the first examples of D values. */
    static double[] inputs(float[] v, int examples, int d, float[] weights, int unit, double bias) {
        return IntStream.range(0, examples).mapToDouble(n -> bias + product(weights, unit * d, v, n * d, d)).toArray();
    }

    /**
     * By nearness to a point of the data's space.
     *
     * @param points D values each, one after another
     * @param point  which of them
     * @return −‖v − c‖² of each example
     */
    public static Excitation near(DataSet data, float[] points, int point) {
        int d = data.values();
        float[] v = data.examples().data;
        double own = product(points, point * d, points, point * d, d);
        return new Excitation(data, IntStream.range(0, Math.min(EXAMPLES, data.size()))
                .mapToDouble(n -> 2 * product(points, point * d, v, n * d, d) - product(v, n * d, v, n * d, d) - own)
                .toArray());
    }

    /** In four sums, which the processor can take side by side. */
    private static double product(float[] one, int i, float[] other, int j, int length) {
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        int k = 0;
        for (; k + 3 < length; k += 4) {
            a += one[i + k] * other[j + k];
            b += one[i + k + 1] * other[j + k + 1];
            c += one[i + k + 2] * other[j + k + 2];
            e += one[i + k + 3] * other[j + k + 3];
        }
        for (; k < length; k++) {
            a += one[i + k] * other[j + k];
        }
        return (double) a + b + c + e;
    }

    /** The examples that drive it most, the strongest first. */
    int[] most() {
        return IntStream.range(0, inputs.length).boxed()
                .sorted(Comparator.comparingDouble((Integer n) -> inputs[n]).reversed()).limit(SHOWN)
                .mapToInt(Integer::intValue).toArray();
    }

    /** The mean of a function of the input over the examples. */
    public double mean(DoubleUnaryOperator f) {
        return IntStream.range(0, inputs.length).mapToDouble(n -> f.applyAsDouble(inputs[n])).average().orElse(0);
    }

    /** The mean of v_i f(input) over the examples, D values. */
    public float[] correlations(DoubleUnaryOperator f) {
        return correlations(data.examples().data, data.values(), inputs, f);
    }

    /**
     * The mean of v_i f(input) over examples, D values.
     *
     * @param v      examples, D values each
     * @param d      D
     * @param inputs of a unit, one an example
     */
    static float[] correlations(float[] v, int d, double[] inputs, DoubleUnaryOperator f) {
        double[] sum = new double[d];
        for (int n = 0; n < inputs.length; n++) {
            double h = f.applyAsDouble(inputs[n]);
            for (int i = 0; i < d; i++) {
                sum[i] += h * v[n * d + i];
            }
        }
        float[] mean = new float[d];
        for (int i = 0; i < d; i++) {
            mean[i] = (float) (sum[i] / inputs.length);
        }
        return mean;
    }

    /** Which examples were asked, in a few words. */
    public String asked() {
        return inputs.length < data.size() ? tr("the first {0} training examples", Numbers.grouped(inputs.length))
                : tr("all {0} training examples", Numbers.grouped(inputs.length));
    }

    /**
     * The examples that drive it most, as images.
     *
     * @param title what makes them the first ones
     * @param said  what one reads of the strongest and weakest of them, such as "p 1.00 to 0.98"; nothing where it tells nobody anything
     * @param shown makes of examples what is to be seen of them
     */
    public Gallery gallery(String title, String said, UnaryOperator<float[]> shown, Shading shading) {
        int[] most = most();
        int d = data.values();
        float[] images = new float[most.length * d];
        for (int n = 0; n < most.length; n++) {
            System.arraycopy(data.examples().data, most[n] * d, images, n * d, d);
        }
        String labels = data.labels().map(it -> " · " + IntStream.of(most)
                .mapToObj(n -> it.names().get(it.of()[n])).collect(Collectors.joining(" "))).orElse("");
        return new Gallery("examples", title, (said.isEmpty() ? tr("of {0}", asked()) : said + labels),
                tr("Those of {0} that do so most, the strongest first{1}", asked(),
                        labels.isEmpty() ? "." : tr(", and their labels.")),
                new Tiles(shown.apply(images), data.shape().width(), data.shape().height()), shading);
    }

    /** The same of values as the model sees them. */
    public Gallery gallery(String title, String said) {
        return gallery(title, said, UnaryOperator.identity(), shading());
    }

    /** How examples are shaded as the model sees them. */
    Shading shading() {
        return data.kind().isProbability() ? Shading.UNIT : Shading.PER_TILE;
    }

    /** The function of the strongest and of the weakest that is shown, with so many digits, such as "1.00 to 0.98"; one where both are alike. */
    public String span(DoubleUnaryOperator f, int digits) {
        int[] most = most();
        List<String> ends = IntStream.of(most[0], most[most.length - 1])
                .mapToObj(n -> Numbers.fixed(f.applyAsDouble(inputs[n]), digits)).toList();
        return ends.getFirst().equals(ends.getLast()) ? ends.getFirst()
                : tr("{0} to {1}", ends.getFirst(), ends.getLast());
    }
}
