package reverie.model.nade;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;

/** NADEs of 3×4 pixels with strong weights by chance, of which everything can be written out: 2^12 images. */
final class TinyNade {

    static final ImageShape SHAPE = new ImageShape(3, 4);
    static final int D = SHAPE.pixels();
    static final int HIDDEN = 70;

    private TinyNade() {
    }

    private static R032Store weights(int rows, int columns, double size, SplittableRandom random) {
        R032Store w = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < w.data.length; i++) {
            w.data[i] = (float) (size * (2 * random.nextDouble() - 1));
        }
        return w;
    }

    static HiddenConditionals hidden(boolean orderless, long seed) {
        var random = new SplittableRandom(seed);
        return new HiddenConditionals(weights(D, 1, 0.5, random).data, weights(HIDDEN, 1, 1, random).data,
                weights(HIDDEN, D, 2, random), weights(HIDDEN, D, 0.5, random),
                orderless ? Optional.of(weights(HIDDEN, D, 1, random)) : Optional.empty());
    }

    static VisibleConditionals visible(Ordering ordering, long seed) {
        var random = new SplittableRandom(seed);
        R032Store u = weights(D, D, 2, random);
        int[] places = ordering.places();
        for (int k = 0; k < D; k++) {
            for (int i = 0; i < D; i++) {
                if (places[i] <= places[k]) {
                    u.data[k * D + i] = 0;
                }
            }
        }
        return new VisibleConditionals(weights(D, 1, 0.5, random).data, u, ordering);
    }

    static Nade of(Ordering.Kind kind, boolean withHidden) {
        Ordering ordering = kind.of(SHAPE, 5);
        return new Nade(withHidden ? hidden(false, 3) : visible(ordering, 3), List.of(ordering));
    }

    static Nade orderless(Ordering... orderings) {
        return new Nade(hidden(true, 4), List.of(orderings));
    }

    /** All images, 2^12 columns; pixel i of image s is bit i of s. */
    static R032Store images() {
        R032Store all = R032Store.FACTORY.make(D, 1 << D);
        for (int s = 0; s < 1 << D; s++) {
            for (int i = 0; i < D; i++) {
                all.data[s * D + i] = s >> i & 1;
            }
        }
        return all;
    }

    /** p(v_i = 1 | those before) as the definition says, with nothing but doubles; v is one image. */
    static double conditional(Conditionals model, Ordering ordering, int t, float[] v) {
        int i = ordering.pixels()[t];
        double odds = switch (model) {
            case VisibleConditionals visible -> {
                double sum = visible.b()[i];
                for (int s = 0; s < t; s++) {
                    int k = ordering.pixels()[s];
                    sum += visible.u().data[k * D + i] * v[k];
                }
                yield sum;
            }
            case HiddenConditionals hidden -> {
                double sum = hidden.b()[i];
                for (int j = 0; j < hidden.hidden(); j++) {
                    double a = hidden.c()[j];
                    for (int s = 0; s < t; s++) {
                        int k = ordering.pixels()[s];
                        a += hidden.w().data[k * hidden.hidden() + j] * v[k];
                        if (hidden.m().isPresent()) {
                            a += hidden.m().get().data[k * hidden.hidden() + j];
                        }
                    }
                    sum += hidden.v().data[i * hidden.hidden() + j] / (1 + Math.exp(-a));
                }
                yield sum;
            }
        };
        return 1 / (1 + Math.exp(-odds));
    }

    /** P(v) of all images in one ordering, as the definition says. */
    static double[] probabilities(Conditionals model, Ordering ordering) {
        double[] all = new double[1 << D];
        float[] v = new float[D];
        for (int s = 0; s < all.length; s++) {
            for (int i = 0; i < D; i++) {
                v[i] = s >> i & 1;
            }
            double product = 1;
            for (int t = 0; t < D; t++) {
                double on = conditional(model, ordering, t, v);
                product *= v[ordering.pixels()[t]] == 1 ? on : 1 - on;
            }
            all[s] = product;
        }
        return all;
    }
}
