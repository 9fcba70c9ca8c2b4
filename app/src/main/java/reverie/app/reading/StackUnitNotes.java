package reverie.app.reading;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.panel.Panel;
import reverie.app.panel.UnitNotes;
import reverie.model.data.DataSet;

/** What there is to know about a unit of a layered model: much of the lowest layer, of others what they stand for. */
public final class StackUnitNotes {

    private StackUnitNotes() {
    }

    /**
     * Of the first layer also what excites it, before layers above have their say.
     *
     * @param features for each layer, the lowest first, what its shown units stand for in pixels, D values each
     * @param panel    of one of these layers, whose id ends with its number, from 1
     * @param unit     which of the shown ones
     */
    public static UnitNotes of(List<float[]> features, DataSet data, Panel panel, int unit) {
        int layer = Integer.parseInt(panel.id().substring(panel.id().lastIndexOf('-') + 1));
        String name = tr("Unit {0} of those shown", unit);
        if (layer > 1) {
            return UnitNotes.of(name, tr("What it stands for, in pixels"));
        }
        float[] weights = features.getFirst();
        return UnitNotes.of(name, tr("Weights")).with(UnitText.length(weights, unit * data.values(), data.values()))
                .with(List.of(Excitation.of(data, weights, unit, 0).gallery(tr("Excited most by"), "")));
    }
}
