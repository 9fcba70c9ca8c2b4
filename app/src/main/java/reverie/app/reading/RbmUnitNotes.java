package reverie.app.reading;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.function.UnaryOperator;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.UnitNotes.Fact;
import reverie.app.panel.UnitNotes.Gallery;
import reverie.app.settings.Numbers;
import reverie.model.data.DataSet;
import reverie.model.rbm.RbmSnapshot;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What there is to know about a hidden unit of an RBM. */
public final class RbmUnitNotes {

    private RbmUnitNotes() {
    }

    /**
     * Its numbers, the examples that excite it, and by what it learns: ΔW_j = ε (E_data[v h_j] − E_model[v h_j]).
     *
     * @param data  what is learned from
     * @param unit  j
     * @param shown makes of examples what is to be seen of them
     */
    public static UnitNotes of(RbmSnapshot snapshot, DataSet data, int unit, UnaryOperator<float[]> shown,
            Shading shading) {
        int d = snapshot.visible();
        Excitation excited = Excitation.of(data, snapshot.weights(), unit, snapshot.a()[unit]);
        return UnitNotes.of(tr("Unit {0}", unit), tr("Weights"))
                .with(new Fact(tr("On"), UnitText.percent(snapshot.meanActivation()[unit]),
                        tr("How probable it is to be on, over the training data: a running mean.")))
                .with(UnitText.bias(snapshot.a()[unit]))
                .with(UnitText.length(snapshot.weights(), unit * d, d))
                .with(List
                        .of(excited.gallery(tr("Excited most by"), "p " + excited.span(RbmUnitNotes::sigmoid, 2), shown,
                                shading), statistics(snapshot, excited, unit, data)));
    }

    /** The data's pull, the model's, and what is left of both. */
    private static Gallery statistics(RbmSnapshot snapshot, Excitation excited, int unit, DataSet data) {
        int d = snapshot.visible();
        float[] fantasies = snapshot.fantasies();
        int chains = fantasies.length / d;
        double[] inputs = Excitation.inputs(fantasies, chains, d, snapshot.weights(), unit, snapshot.a()[unit]);
        float[] positive = excited.correlations(RbmUnitNotes::sigmoid);
        float[] negative = Excitation.correlations(fantasies, d, inputs, RbmUnitNotes::sigmoid);
        float[] all = new float[3 * d];
        double greatest = 0;
        for (int i = 0; i < d; i++) {
            all[i] = positive[i];
            all[d + i] = negative[i];
            all[2 * d + i] = positive[i] - negative[i];
            greatest = Math.max(greatest, Math.abs(all[2 * d + i]));
        }
        return new Gallery("statistics", tr("Data, model, data − model"),
                tr("the difference is at most {0}", Numbers.fixed(greatest, 3)),
                tr("E[v h] over the data, {0}, over {1} fantasies, and their difference: the first is added "
                        + "to the weights at every step, the second taken away. Each by its own range; mid grey is "
                        + "0. Where both are alike, learning has come to rest.", excited.asked(), chains),
                new Tiles(all, data.shape().width(), data.shape().height()), Shading.PER_TILE);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
