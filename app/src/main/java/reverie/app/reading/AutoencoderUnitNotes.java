package reverie.app.reading;

import static reverie.app.text.Texts.tr;

import java.util.Arrays;
import java.util.List;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.UnitNotes.Fact;
import reverie.app.panel.UnitNotes.Gallery;
import reverie.app.settings.Numbers;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.data.DataSet;
import reverie.model.network.Activation;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What there is to know about a hidden unit of an autoencoder. */
public final class AutoencoderUnitNotes {

    private AutoencoderUnitNotes() {
    }

    /**
     * Its numbers, the examples that excite it, and what it draws.
     *
     * @param data       what is learned from
     * @param unit       j
     * @param activation of the unit
     */
    public static UnitNotes of(AutoencoderSnapshot snapshot, DataSet data, int unit, Activation activation) {
        int d = snapshot.visible();
        Excitation excited = Excitation.of(data, snapshot.encoding(), unit, snapshot.c()[unit]);
        UnitNotes notes = UnitNotes.of(tr("Unit {0}", unit), tr("Weights of the encoder"))
                .with(new Fact(tr("Mean"), Numbers.fixed(excited.mean(activation::of), 3),
                        tr("The mean of its activation over {0}.", excited.asked())))
                .with(UnitText.bias(snapshot.c()[unit]))
                .with(UnitText.length(snapshot.encoding(), unit * d, d))
                .with(List.of(excited.gallery(tr("Excited most by"), "h " + excited.span(activation::of, 2))));
        return snapshot.decoding() == snapshot.encoding() ? notes : notes.with(List.of(drawn(snapshot, data, unit)));
    }

    private static Gallery drawn(AutoencoderSnapshot snapshot, DataSet data, int unit) {
        int d = snapshot.visible();
        return new Gallery("decoding", tr("It draws"), tr("the weights of the decoder"),
                tr("What is added to a reconstruction for each unit of its activation; mid grey is 0."),
                new Tiles(Arrays.copyOfRange(snapshot.decoding(), unit * d, (unit + 1) * d), data.shape().width(),
                        data.shape().height()),
                Shading.PER_TILE);
    }
}
