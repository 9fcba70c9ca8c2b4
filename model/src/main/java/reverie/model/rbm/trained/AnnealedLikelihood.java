package reverie.model.rbm.trained;

import static java.util.Map.entry;

import java.util.List;
import java.util.function.Supplier;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.evaluate.Estimate;
import reverie.model.matrix.Workers;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.partition.AnnealedImportance;
import reverie.model.rbm.partition.BothWays;
import reverie.model.rbm.partition.ExactPartition;
import reverie.model.train.Measurement;
import reverie.model.trained.Chosen;
import reverie.model.trained.Likelihood;
import reverie.model.trained.LikelihoodBracket;
import reverie.model.trained.LikelihoodEstimate;
import reverie.model.trained.ModelOption;

/** Likelihoods that need an estimate of log Z: what may be chosen for it, and its figures by their names in reports. */
public final class AnnealedLikelihood {

    private static final ModelOption<Boolean> AIS = ModelOption.flag("ais",
            "Estimate log Z by annealed importance sampling, forward and reverse");
    /** How many temperatures there are. */
    public static final ModelOption<Integer> TEMPERATURES = ModelOption
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

    /**
     * A likelihood, or a bound, by log Z that is summed where that is possible and else estimated.
     *
     * @param exact    what it is where log Z is known
     * @param guessed  what it is where log Z is estimated
     * @param plusLogZ the figure plus log Z of each example, in nats
     * @param rbm      whose log Z it is
     * @param beginnings examples of the RBM, for reverse chains
     */
    public static LikelihoodBracket bracket(Likelihood.Kind exact, Likelihood.Kind guessed, double[] plusLogZ, Rbm rbm,
            Supplier<R032Store> beginnings, AnnealedImportance annealing, Workers workers) {
        Estimate mean = Estimate.mean(plusLogZ);
        if (ExactPartition.isPossible(rbm)) {
            double logZ = ExactPartition.logZ(rbm, workers);
            return new LikelihoodBracket(exact, Estimate.of(mean.lower() - logZ, mean.standardError()), List.of());
        }
        BothWays logZ = annealing.estimate(rbm, beginnings.get(), workers);
        double there = logZ.forward().logZ();
        double back = logZ.reverse().logZ();
        double error = Math.max(logZ.forward().standardError(), logZ.reverse().standardError());
        return new LikelihoodBracket(guessed, new Estimate(mean.lower() - Math.max(there, back),
                mean.upper() - Math.min(there, back), Math.hypot(mean.standardError(), error)), logZ.doubts());
    }

    /**
     * Both estimates of log Z, and what data come to by either: a likelihood by its name, or where there is something to doubt an
     * upper guess, by a log Z that is on average too low, and a lower one.
     *
     * @param name     of the figure in reports
     * @param plusLogZ the figure plus log Z, in nats
     */
    public static LikelihoodEstimate told(BothWays logZ, String name, double plusLogZ) {
        List<String> doubts = logZ.doubts();
        var figures = Measurement.of(entry("logZForward", logZ.forward().logZ()),
                entry("logZForwardStandardError", logZ.forward().standardError()),
                entry("effectiveSampleSizeForward", logZ.forward().effectiveSampleSize()),
                entry("logZReverse", logZ.reverse().logZ()),
                entry("logZReverseStandardError", logZ.reverse().standardError()),
                entry("effectiveSampleSizeReverse", logZ.reverse().effectiveSampleSize()),
                entry(name + (doubts.isEmpty() ? "" : "UpperGuess"), plusLogZ - logZ.forward().logZ()),
                entry(name + (doubts.isEmpty() ? "ByReverse" : "LowerGuess"), plusLogZ - logZ.reverse().logZ()));
        return new LikelihoodEstimate(figures, doubts);
    }
}
