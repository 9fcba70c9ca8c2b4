package reverie.model.saved;

import static java.util.Map.entry;

import reverie.model.evaluate.AnnealedImportance;
import reverie.model.train.Measurement;

/** Estimates of log Z by their names in reports. */
final class Annealed {

    private Annealed() {
    }

    static Measurement figures(AnnealedImportance.Both logZ) {
        return Measurement.of(entry("logZForward", logZ.forward().logZ()),
                entry("logZForwardStandardError", logZ.forward().standardError()),
                entry("effectiveSampleSizeForward", logZ.forward().effectiveSampleSize()),
                entry("logZReverse", logZ.reverse().logZ()),
                entry("logZReverseStandardError", logZ.reverse().standardError()),
                entry("effectiveSampleSizeReverse", logZ.reverse().effectiveSampleSize()));
    }
}
