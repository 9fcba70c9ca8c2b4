package reverie.app.room.autoencoder;

import static reverie.app.text.Texts.tr;

import java.util.Arrays;
import reverie.app.panel.UnitReading;
import reverie.app.settings.Numbers;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.data.DataSet;
import reverie.model.network.Activation;
import reverie.viz.chart.Histogram;
import reverie.viz.tiles.Tiles;

/**
 * One hidden unit and one image.
 *
 * @param unit       j, from 0
 * @param image      which of the shown images, from 0
 * @param filter     W_j as one tile
 * @param picture    x as one tile
 * @param bias       c_j
 * @param mean       of h_j over the last mini-batch
 * @param input      Σ_i W_ij x_i + c_j
 * @param activation f
 * @param signed     whether x may be below 0
 */
record AutoencoderUnitFacts(int unit, int image, Tiles filter, Tiles picture, double bias, double mean, double input,
        Activation activation, boolean signed) {

    private static final int BINS = 25;

    /** @param data whose images they are */
    static AutoencoderUnitFacts of(AutoencoderSnapshot snapshot, DataSet data, int unit, int image,
            Activation activation) {
        int d = snapshot.visible();
        float[] w = Arrays.copyOfRange(snapshot.encoding(), unit * d, (unit + 1) * d);
        float[] x = Arrays.copyOfRange(snapshot.data(), image * d, (image + 1) * d);
        double input = snapshot.c()[unit];
        for (int i = 0; i < d; i++) {
            input += (double) w[i] * x[i];
        }
        int width = data.shape().width();
        int height = data.shape().height();
        return new AutoencoderUnitFacts(unit, image, new Tiles(w, width, height), new Tiles(x, width, height),
                snapshot.c()[unit], mean(snapshot, unit), input, activation, !data.kind().isProbability());
    }

    private static double mean(AutoencoderSnapshot snapshot, int unit) {
        double sum = 0;
        int examples = snapshot.code().length / snapshot.upper();
        for (int n = 0; n < examples; n++) {
            sum += snapshot.code()[n * snapshot.upper() + unit];
        }
        return sum / examples;
    }

    /** h_j = f(input). */
    double value() {
        return activation.of(input);
    }

    /** The same in one line. */
    String line() {
        return tr("mean {0} · bias {1}", Numbers.fixed(mean, 2), Numbers.fixed(bias, 2));
    }

    /** The same in formulas. */
    UnitReading reading() {
        String plusBias = bias < 0 ? "− " + Numbers.fixed(-bias, 2) : "+ " + Numbers.fixed(bias, 2);
        String opening = switch (activation) {
            case SIGMOID -> "σ(";
            case TANH -> "tanh(";
            case RELU -> "max(0, ";
            case LINEAR -> "";
        };
        String closing = opening.isEmpty() ? "" : ")";
        String value = Numbers.fixed(value(), 2);
        return new UnitReading(filter, picture, signed, Histogram.aroundZero(filter.values(), BINS),
                "h_{" + unit + "} = f(Σ_i W_{i" + unit + "} x_i + c_{" + unit + "})", "= " + opening,
                plusBias + closing,
                opening.isEmpty() ? "= " + value
                        : "= " + opening + Numbers.fixed(input, 2) + closing + " = " + value);
    }
}
