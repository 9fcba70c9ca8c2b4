package reverie.app.room.rbm;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.DataTraits;
import reverie.app.panel.UsualRange;
import reverie.app.recipe.rbm.RbmParameters;
import reverie.app.room.Run;
import reverie.model.matrix.Workers;
import reverie.model.projection.InversePreprocessing;
import reverie.model.rbm.VisibleSigma;

/**
 * How the pixels of a run's images are to be shown: in the values that the images came with, where these can be told from
 * what the model sees pixel by pixel; else as the model sees them.
 *
 * @param real         whether visible units are
 * @param signed       whether 0 is mid grey, for values lie on both sides of it; otherwise 0 is black and 1 white
 * @param sigmaLearned whether learning changes σ
 * @param standard     the way back, where each pixel was shifted and divided; empty where it was not
 */
record PixelValues(boolean real, boolean signed, boolean sigmaLearned, Optional<InversePreprocessing> standard) {

    /** Of binary units. */
    static final PixelValues BINARY = new PixelValues(false, false, false, Optional.empty());

    /** Those of a run. */
    static PixelValues of(Run<?, ?> run) {
        Optional<VisibleSigma> real = run.settings().get(RbmParameters.UNITS);
        if (real.isEmpty()) {
            return BINARY;
        }
        boolean learned = real.get().learned();
        boolean unsigned = run.traits().kind() != DataTraits.Kind.REAL;
        return switch (run.settings().get(RbmParameters.WHITENING)) {
            case STANDARD -> new PixelValues(true, !unsigned, learned,
                    run.prepared().preprocessing().map(InversePreprocessing::new));
            case NONE -> new PixelValues(true, !unsigned, learned, Optional.empty());
            case MEAN, ZCA, OLSHAUSEN -> new PixelValues(true, true, learned, Optional.empty());
        };
    }

    /**
     * Images as they are to be shown.
     *
     * @param x    as the model sees them, one after another
     * @param like images whose values are of the usual size, as the model sees them
     */
    float[] shown(float[] x, float[] like) {
        float[] v = standard.map(back -> restored(x, back)).orElse(x);
        float[] usual = standard.map(back -> restored(like, back)).orElse(like);
        return signed ? UsualRange.of(usual, usual.length).tamed(v) : v;
    }

    private static float[] restored(float[] x, InversePreprocessing back) {
        try (Workers alone = Workers.of(1)) {
            return back.of(R032Store.wrap(x, back.values()), alone).data;
        }
    }
}
