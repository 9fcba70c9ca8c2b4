package reverie.app.baseline;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import reverie.app.panel.ImageRows;
import reverie.app.panel.UsualRange;
import reverie.app.reading.MetricCurves;
import reverie.app.settings.Numbers;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;

/**
 * What is known of PCA.
 *
 * @param components      its size
 * @param reconstructions of the shown images
 * @param error           on the examples on which the model's is measured
 * @param angles          between the model's subspace and PCA's over the epochs; empty if it is not linear
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it
public record KnownPca(int components, float[] reconstructions, double error, MetricHistory angles) {

    /** The recorded angle, in degrees. */
    static final String ANGLE = "angle";

    /** The same with angles. */
    KnownPca with(MetricHistory measured) {
        return new KnownPca(components, reconstructions, error, measured);
    }

    /** The model's squared error and PCA's, in words; empty before the first measurement. */
    public static String facts(MetricHistory metrics, String errorOfModel, Optional<KnownPca> pca) {
        String own = metrics.series().stream().filter(each -> each.name().equals(errorOfModel))
                .map(each -> tr("squared error {0}", Numbers.fixed(each.newest(), 1))).findFirst().orElse("");
        return own.isEmpty() ? own
                : own + pca
                        .map(it -> tr(", PCA with {0} components {1}", it.components(), Numbers.fixed(it.error(), 1)))
                        .orElse("");
    }

    /**
     * Its images or, before they are known, hatched ones, so that rows beside them need not move later.
     *
     * @param images that it draws again
     * @param width  of an image
     * @param signed whether 0 is mid grey
     */
    public static float[] images(Optional<KnownPca> pca, float[] images, int width, boolean signed) {
        return pca.map(KnownPca::reconstructions).orElseGet(() -> ImageRows.unknown(images.length, width,
                signed ? 0 : 0.5f, signed ? UsualRange.of(images, images.length).most() : 0.5f));
    }

    /** What its row of images is called. */
    public static String name(Optional<KnownPca> pca) {
        return pca.isPresent() ? tr("PCA") : tr("PCA, not yet");
    }

    /** Its error as a horizontal line, on the scale of another curve. */
    public Curve line(String scale, double fromEpoch, double toEpoch) {
        return new Curve(tr("PCA"), scale, new double[]{fromEpoch, toEpoch}, new double[]{error, error});
    }

    /** The angle over the epochs; none if the model is not linear. */
    public List<Curve> angle() {
        return MetricCurves.each(angles, List.of(ANGLE), List.of(tr("largest angle, °")));
    }
}
