package reverie.app.room.rbm;

import static reverie.app.text.Texts.tr;

import java.util.Arrays;
import reverie.app.panel.UnitReading;
import reverie.app.reading.UnitText;
import reverie.app.settings.Numbers;
import reverie.model.data.ImageShape;
import reverie.model.rbm.RbmSnapshot;
import reverie.viz.chart.Histogram;
import reverie.viz.tiles.Tiles;

/**
 * One hidden unit and one image.
 *
 * @param unit           j, from 0
 * @param image          which of the shown images, from 0
 * @param filter         W_j as one tile
 * @param picture        v as one tile
 * @param bias           a_j
 * @param meanActivation how often it is on over the training data
 * @param input          Σ_i W_ij v_i + a_j
 * @param probability    p(h_j = 1 | v) = σ(input)
 * @param signed         whether v may be below 0
 * @param weights        of this unit
 */
record RbmUnitFacts(int unit, int image, Tiles filter, Tiles picture, double bias, double meanActivation, double input,
        double probability, boolean signed, Histogram weights) {

    private static final int BINS = 25;

    /** @param signed whether visible units are real */
    static RbmUnitFacts of(RbmSnapshot snapshot, ImageShape shape, int unit, int image, boolean signed) {
        int d = snapshot.visible();
        float[] w = Arrays.copyOfRange(snapshot.weights(), unit * d, (unit + 1) * d);
        float[] v = Arrays.copyOfRange(snapshot.data(), image * d, (image + 1) * d);
        double input = snapshot.a()[unit];
        for (int i = 0; i < d; i++) {
            input += (double) w[i] * v[i];
        }
        return new RbmUnitFacts(unit, image, new Tiles(w, shape.width(), shape.height()),
                new Tiles(v, shape.width(), shape.height()), snapshot.a()[unit], snapshot.meanActivation()[unit],
                input, 1 / (1 + Math.exp(-input)), signed, Histogram.aroundZero(w, BINS));
    }

    /** The same in one line. */
    String line() {
        return tr("on {0} · bias {1}", UnitText.percent(meanActivation), Numbers.fixed(bias, 2));
    }

    /** The same in formulas. */
    UnitReading reading() {
        String plusBias = bias < 0 ? "− " + Numbers.fixed(-bias, 2) : "+ " + Numbers.fixed(bias, 2);
        return new UnitReading(filter, picture, signed, weights, "p(h_{" + unit + "} = 1 | v)", "= σ(",
                plusBias + ")", "= σ(" + Numbers.fixed(input, 2) + ") = " + Numbers.fixed(probability, 2));
    }
}
