package reverie.model.autoencoder;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.network.Activation;
import reverie.model.network.Loss;

/** An autoencoder written down a second time, in double precision and loops, with nothing but the loss. */
final class DoubleAutoencoder {

    private record Half(int lower, int upper, double[] w, double[] v, double[] c, double[] b, Activation f,
            Activation g) {}

    private final List<Half> layers = new ArrayList<>();
    private final List<double[]> parameters = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private final Loss loss;
    private final double decay;
    private final double target;
    private final double cost;

    DoubleAutoencoder(Autoencoder model, double decay, KlPenalty sparsity) {
        loss = model.loss();
        this.decay = decay;
        target = sparsity.target();
        cost = sparsity.cost();
        for (Layer layer : model.layers()) {
            double[] w = doubles(layer.w().data);
            double[] v = layer.isTied() ? w : doubles(layer.v().data);
            var half = new Half(layer.lowerUnits(), layer.upperUnits(), w, v, doubles(layer.c()), doubles(layer.b()),
                    layer.upper(), layer.lower());
            layers.add(half);
            parameters.add(w);
            weights.add(w);
            if (!layer.isTied()) {
                parameters.add(v);
                weights.add(v);
            }
            parameters.add(half.c());
            parameters.add(half.b());
        }
    }

    private static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i];
        }
        return result;
    }

    /** In the order of {@link Autoencoder#parameters}. */
    List<double[]> parameters() {
        return parameters;
    }

    /** (F(θ + h) − F(θ − h)) / 2h for one number of the parameters. */
    double gradient(double[] of, int at, R032Store input, R032Store clean) {
        double h = 1e-5;
        double old = of[at];
        of[at] = old + h;
        double more = objective(input, clean);
        of[at] = old - h;
        double less = objective(input, clean);
        of[at] = old;
        return (more - less) / (2 * h);
    }

    /** Mean loss, weight decay and sparsity penalty. */
    private double objective(R032Store input, R032Store clean) {
        int count = input.getColDim();
        double sum = 0;
        double[] mean = new double[layers.getLast().upper()];
        for (int n = 0; n < count; n++) {
            double[] x = column(input, n);
            for (Half layer : layers) {
                x = up(layer, x);
            }
            for (int j = 0; j < mean.length; j++) {
                mean[j] += x[j] / count;
            }
            for (Half layer : layers.reversed()) {
                x = down(layer, x);
            }
            sum += loss(column(clean, n), x) / count;
        }
        for (double[] each : weights) {
            for (double w : each) {
                sum += decay / 2 * w * w;
            }
        }
        if (cost > 0) {
            for (double p : mean) {
                sum += cost * (target * Math.log(target / p) + (1 - target) * Math.log((1 - target) / (1 - p)));
            }
        }
        return sum;
    }

    private double loss(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += switch (loss) {
                case CROSS_ENTROPY -> -x[i] * Math.log(y[i]) - (1 - x[i]) * Math.log(1 - y[i]);
                case SQUARED_ERROR -> (x[i] - y[i]) * (x[i] - y[i]) / 2;
            };
        }
        return sum;
    }

    private static double[] column(R032Store x, int n) {
        double[] column = new double[x.getRowDim()];
        for (int i = 0; i < column.length; i++) {
            column[i] = x.get(i, n);
        }
        return column;
    }

    private static double[] up(Half layer, double[] x) {
        double[] h = layer.c().clone();
        for (int j = 0; j < layer.upper(); j++) {
            for (int i = 0; i < layer.lower(); i++) {
                h[j] += layer.w()[j * layer.lower() + i] * x[i];
            }
            h[j] = apply(layer.f(), h[j]);
        }
        return h;
    }

    private static double[] down(Half layer, double[] h) {
        double[] x = layer.b().clone();
        for (int i = 0; i < layer.lower(); i++) {
            for (int j = 0; j < layer.upper(); j++) {
                x[i] += layer.v()[j * layer.lower() + i] * h[j];
            }
            x[i] = apply(layer.g(), x[i]);
        }
        return x;
    }

    private static double apply(Activation f, double x) {
        return switch (f) {
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case RELU -> Math.max(x, 0);
            case LINEAR -> x;
        };
    }
}
