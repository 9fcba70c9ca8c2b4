package reverie.model.board;

import java.util.Optional;
import java.util.function.UnaryOperator;
import reverie.model.data.ValueNeeds;
import reverie.model.trained.Chosen;
import reverie.model.trained.Likelihood;
import reverie.model.trained.Sampler;
import reverie.model.trained.TrainedModel;

/**
 * What is to be judged.
 *
 * @param name       as the board calls it
 * @param kind       of model
 * @param sampler    draws images; empty where that cannot be done
 * @param likelihood tells how probable images are; empty where that cannot be told
 * @param silence    why it cannot, a sentence without its full stop
 * @param needs      what numbers it can be asked about
 * @param chosen     of the options that the kind has
 */
public record Contender(String name, String kind, Optional<Sampler> sampler, Optional<Likelihood> likelihood,
        String silence,
        ValueNeeds needs, Chosen chosen) {

    /** A model with whatever it can do. */
    public static Contender of(String name, String kind, TrainedModel model, Chosen chosen) {
        return new Contender(name, kind, model.can(Sampler.class), model.can(Likelihood.class),
                "a model of kind " + kind + " tells no likelihood", model.needs(), chosen);
    }

    /** The same with other choices. */
    Contender choosing(Chosen other) {
        return new Contender(name, kind, sampler, likelihood, silence, needs, other);
    }

    /** The same with another sampler, if it has one. */
    public Contender sampledBy(UnaryOperator<Sampler> other) {
        return new Contender(name, kind, sampler.map(other), likelihood, silence, needs, chosen);
    }
}
