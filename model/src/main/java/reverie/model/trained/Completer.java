package reverie.model.trained;

import java.util.function.IntFunction;
import reverie.model.completion.ConditionalChains;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.TemperedCompletion;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;

/** The capability of drawing the unknown pixels of an image from P(unknown | known). */
@FunctionalInterface
public interface Completer {

    /** How many steps are taken where each only brings the draws nearer to the distribution. */
    ModelOption<Integer> STEPS = ModelOption.whole("steps", "K", 1, 400,
            "Gibbs steps of each chain; where there is no --tempering, the first quarter is hotter than the model, if that helps"
                    + " chains of its kind");

    /**
     * @param chains  completions at a time, 1 or more
     * @param chosen  what was chosen of the options that the model's format has for this
     * @param workers share the chains
     * @throws reverie.model.BadInput where the model has units of which it cannot draw, or not the memory for it
     */
    ConditionalSampler completing(int chains, Chosen chosen, Workers workers);

    /**
     * Chains, with as many replicas at higher temperatures as were chosen by {@link ChainWalk#TEMPERING}.
     *
     * @param units  of one chain
     * @param chosen holds that choice
     * @param maker  makes the chains of one temperature, of as many as {@code count} says
     */
    static ConditionalSampler tempered(int count, long units, Chosen chosen, IntFunction<ConditionalChains> maker) {
        Ladder ladder = Ladder.of(chosen.of(ChainWalk.TEMPERING));
        Memory.check("chains", count, units, TemperedCompletion.MATRICES);
        Memory.check(ChainWalk.TEMPERING.name(), ladder.temperatures(), count * units, TemperedCompletion.MATRICES);
        return new TemperedCompletion(ladder, _ -> maker.apply(count));
    }
}
