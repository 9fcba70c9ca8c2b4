package reverie.model.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.Labels;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.train.Measurement;

/**
 * To which classes the units of a layer belong: P(class | the unit is on), and the entropy of that, which Lee, Grosse, Ranganath and Ng
 * (2009) tell the layers of a net apart by. An example counts as far as the unit is on in it. A unit that belongs to one class has 0
 * nats; one that is on as often in every class has as many as the labels themselves.
 *
 * <p>
 * Examples are finite: a unit that is on in few of them looks specific to some class by chance alone, the more so the fewer they are.
 * How specific the same units would be to labels in an order by chance is told beside it.
 *
 * @param units  one by one
 * @param labels entropy of the labels, in nats; ln K for K classes of which there is as much
 * @param chance the mean over the units where labels are in an order by chance
 */
public record ClassSpecificity(List<Unit> units, double labels, double chance) {

    private static final Purpose SHUFFLE = Purpose.of("evaluate.labels");
    private static final int SHUFFLES = 8;
    /** Of images that excite a unit most. */
    private static final double FEW = 0.1;

    public ClassSpecificity {
        units = List.copyOf(units);
    }

    /**
     * One unit.
     *
     * @param shares  P(class | the unit is on), a value a class; those of the labels where it is never on
     * @param entropy of these, in nats
     */
    public record Unit(List<Double> shares, double entropy) {

        public Unit {
            shares = List.copyOf(shares);
        }

        private static Unit of(double[] shares) {
            return new Unit(Arrays.stream(shares).boxed().toList(), entropyOf(shares));
        }
    }

    /**
     * @param on     how far each of K units is on in each of N examples, K×N, 0 or more
     * @param labels of these examples
     * @param seed   of the orders by chance
     * @throws IllegalArgumentException where there is not one label an example
     */
    public static ClassSpecificity of(R032Store on, Labels labels, long seed) {
        if (labels.size() != on.getColDim()) {
            throw new IllegalArgumentException(labels.size() + " labels of " + on.getColDim() + " examples");
        }
        int classes = labels.names().size();
        int[] shuffled = labels.of().clone();
        double chance = 0;
        for (int draw = 0; draw < SHUFFLES; draw++) {
            shuffle(RandomKey.of(seed, draw, SHUFFLE), shuffled);
            chance += mean(units(on, shuffled, classes)) / SHUFFLES;
        }
        return new ClassSpecificity(units(on, labels.of(), classes), entropyOf(frequencies(labels.of(), classes)),
                chance);
    }

    /**
     * Figures and those of layers: {@code classEntropyOfLayer1} and so on, {@code classEntropyByChanceOfLayer1}, both again of the
     * {@code strongest}, where every unit counts as on in the tenth of all examples in which it is most, however seldom it is on; and
     * {@code classEntropy} of the labels.
     *
     * @param layers from the lowest up, {@code on} of each
     */
    public static Measurement addTo(Measurement figures, List<R032Store> layers, Labels labels, long seed) {
        Measurement all = figures.and("classEntropy", entropyOf(frequencies(labels.of(), labels.names().size())));
        for (int l = 0; l < layers.size(); l++) {
            String layer = "OfLayer" + (l + 1);
            ClassSpecificity each = of(layers.get(l), labels, seed);
            ClassSpecificity strongest = of(strongest(layers.get(l), FEW), labels, seed);
            all = all.and("classEntropy" + layer, each.mean())
                    .and("classEntropyByChance" + layer, each.chance())
                    .and("classEntropyOfStrongest" + layer, strongest.mean())
                    .and("classEntropyOfStrongestByChance" + layer, strongest.chance());
        }
        return all;
    }

    /**
     * Units that are on in a share of the examples, each in those in which it was most; so that no unit looks more specific than another
     * because it is on less often. Examples that are equal share what is left for them.
     *
     * @param on    K×N
     * @param share from 0 to 1; of one example at least
     * @return from 0 to 1, K×N
     */
    static R032Store strongest(R032Store on, double share) {
        int k = on.getRowDim();
        int n = on.getColDim();
        int count = Math.max(1, (int) Math.round(share * n));
        R032Store most = R032Store.FACTORY.make(k, n);
        float[] values = new float[n];
        for (int unit = 0; unit < k; unit++) {
            for (int j = 0; j < n; j++) {
                values[j] = on.data[j * k + unit];
            }
            Arrays.sort(values);
            float least = values[n - count];
            int above = 0;
            int equal = 0;
            for (float value : values) {
                above += value > least ? 1 : 0;
                equal += value == least ? 1 : 0;
            }
            for (int j = unit; j < n * k; j += k) {
                most.data[j] = on.data[j] > least ? 1 : on.data[j] == least ? (float) (count - above) / equal : 0;
            }
        }
        return most;
    }

    /** The mean entropy of the units, in nats. */
    public double mean() {
        return mean(units);
    }

    private static double mean(List<Unit> units) {
        return units.stream().mapToDouble(Unit::entropy).average().orElse(0);
    }

    private static List<Unit> units(R032Store on, int[] labels, int classes) {
        int k = on.getRowDim();
        var units = new ArrayList<Unit>();
        for (int i = 0; i < k; i++) {
            double[] shares = new double[classes];
            double sum = 0;
            for (int n = 0; n < labels.length; n++) {
                shares[labels[n]] += on.data[n * k + i];
                sum += on.data[n * k + i];
            }
            for (int c = 0; c < classes; c++) {
                shares[c] /= sum;
            }
            units.add(Unit.of(sum > 0 ? shares : frequencies(labels, classes)));
        }
        return units;
    }

    private static double[] frequencies(int[] labels, int classes) {
        double[] frequencies = new double[classes];
        for (int label : labels) {
            frequencies[label] += 1.0 / labels.length;
        }
        return frequencies;
    }

    private static double entropyOf(double[] shares) {
        return Arrays.stream(shares).filter(it -> it > 0).map(it -> -it * Math.log(it)).sum();
    }

    /** The method of Fisher and Yates. */
    private static void shuffle(long key, int[] labels) {
        for (int i = 0; i < labels.length; i++) {
            int other = Draws.below(key, i, i + 1);
            int label = labels[i];
            labels[i] = labels[other];
            labels[other] = label;
        }
    }
}
