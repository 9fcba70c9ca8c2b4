package reverie.app.room.convolution;

import static reverie.app.text.Texts.tr;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import reverie.app.panel.UnitNotes.Fact;
import reverie.app.panel.UnitNotes.Share;
import reverie.app.panel.UnitNotes.Shares;
import reverie.app.panel.UnitNotes;
import reverie.app.settings.Numbers;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.evaluate.ClassSpecificity;

/**
 * To which classes the filters of each layer belong.
 *
 * @param labels of the images that were asked
 * @param layers that there were, from the pixels up
 */
record LayerClasses(Labels labels, List<ClassSpecificity> layers) {

    /** So many classes of a filter are shown at most. */
    private static final int SHOWN = 6;

    LayerClasses {
        layers = List.copyOf(layers);
    }

    /** Whether images show different things, so that there is something to tell. */
    static boolean areIn(DataSet data) {
        return data.labels().filter(it -> it.names().size() > 1).isPresent();
    }

    /** How specific a layer is and what it would be by chance, as the end of a line; nothing where that is not known. */
    String fact(int layer) {
        return layer >= layers.size() ? ""
                : tr("; class {0} nats, by chance {1}", Numbers.fixed(layers.get(layer).mean(), 2),
                        Numbers.fixed(layers.get(layer).chance(), 2));
    }

    /** What is known of a filter, added to what else is. */
    UnitNotes addTo(UnitNotes notes, int layer, int filter) {
        if (layer >= layers.size()) {
            return notes;
        }
        ClassSpecificity all = layers.get(layer);
        ClassSpecificity.Unit unit = all.units().get(filter);
        String nats = tr("{0} of {1} nats", Numbers.fixed(unit.entropy(), 2), Numbers.fixed(all.labels(), 2));
        return notes
                .with(new Fact(tr("Class"), nats,
                        tr("The entropy of an image's class once one of its pooling units is known to be on: 0 where it is on in one class"
                                + " only, and that of all images where it does not care.")))
                .with(new Shares(tr("Classes"), tr("of {0} images, where it is on", Numbers.grouped(labels.size())),
                        tr("P(class | a pooling unit of its map is on); the mark is where the class would be if the filter did not care."),
                        shares(unit)));
    }

    private List<Share> shares(ClassSpecificity.Unit unit) {
        List<Integer> order = IntStream.range(0, unit.shares().size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> unit.shares().get(i)).reversed()).limit(SHOWN)
                .toList();
        return order.stream().map(i -> new Share(labels.names().get(i), unit.shares().get(i), usual(i))).toList();
    }

    private double usual(int label) {
        return IntStream.of(labels.of()).filter(it -> it == label).count() / (double) labels.size();
    }
}
