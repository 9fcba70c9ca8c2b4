package reverie.model.rbm.trained;

import static java.util.Map.entry;

import java.util.List;
import reverie.model.rbm.partition.AnnealedImportance;
import reverie.model.train.Measurement;
import reverie.model.trained.Chosen;
import reverie.model.trained.ModelOption;

/** Likelihoods that need an estimate of log Z: what may be chosen for it, and its figures by their names in reports. */
public final class AnnealedLikelihood {

    private static final ModelOption<Boolean> AIS = ModelOption.flag("ais",
            "Estimate log Z by annealed importance sampling, forward and reverse");
    private static final ModelOption<Integer> TEMPERATURES = ModelOption
            .whole("temperatures", "T", 1, 10_000, "Steps of the annealing").with(AIS);
    private static final ModelOption<Integer> CHAINS = ModelOption.whole("chains", "C", 2, 100, "Annealed chains")
            .with(AIS);

    /** All that may be chosen. */
    public static final List<ModelOption<?>> OPTIONS = List.of(AIS, TEMPERATURES, CHAINS);

    private AnnealedLikelihood() {
    }

    /** The annealing that was chosen. */
    public static AnnealedImportance of(long seed, Chosen chosen) {
        return new AnnealedImportance(chosen.of(TEMPERATURES), chosen.of(CHAINS), seed);
    }

    /** Both estimates. */
    public static Measurement figures(AnnealedImportance.Both logZ) {
        return Measurement.of(entry("logZForward", logZ.forward().logZ()),
                entry("logZForwardStandardError", logZ.forward().standardError()),
                entry("effectiveSampleSizeForward", logZ.forward().effectiveSampleSize()),
                entry("logZReverse", logZ.reverse().logZ()),
                entry("logZReverseStandardError", logZ.reverse().standardError()),
                entry("effectiveSampleSizeReverse", logZ.reverse().effectiveSampleSize()));
    }
}
