package reverie.model.projection;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;
import reverie.model.trained.Chosen;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Likelihood;
import reverie.model.trained.LikelihoodBracket;
import reverie.model.trained.LikelihoodEstimate;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;
import reverie.model.trained.TrainedModel;

/**
 * A model of preprocessed examples, with those of its capabilities that can be seen through the preprocessing. Features are those
 * of x = W(v − m), and an example v is reconstructed as v − W⁺(x − y), where y is what the model makes of x: what the preprocessing
 * took from it, such as its mean, it keeps.
 */
public final class PreprocessedModel implements TrainedModel {

    private static final String ERROR = "reconstructionError";

    private final TrainedModel model;
    private final Preprocessing preprocessing;
    private final InversePreprocessing inverse;

    /**
     * @param model         of preprocessed examples
     * @param preprocessing what is done to examples before it sees them
     */
    public PreprocessedModel(TrainedModel model, Preprocessing preprocessing) {
        this.model = model;
        this.preprocessing = preprocessing;
        inverse = new InversePreprocessing(preprocessing);
    }

    /** The model itself where nothing is done to examples. */
    public static TrainedModel of(TrainedModel model, Optional<Preprocessing> preprocessing) {
        return preprocessing.<TrainedModel>map(it -> new PreprocessedModel(model, it)).orElse(model);
    }

    @Override
    public int values() {
        return model.values();
    }

    /** Filters stay what units look for in preprocessed examples. Nothing is completed: each x depends on all values of v. */
    @Override
    public <C> Optional<C> can(Class<C> capability) {
        return seen(capability).map(capability::cast);
    }

    private Optional<?> seen(Class<?> capability) {
        if (capability == Features.class) {
            return model.can(Features.class).map(this::encoding);
        } else if (capability == Reconstructor.class) {
            return model.can(Reconstructor.class).map(this::reconstructing);
        } else if (capability == Sampler.class) {
            return model.can(Sampler.class).map(this::sampling);
        } else if (capability == Likelihood.class) {
            return model.can(Likelihood.class).map(this::telling);
        }
        return capability == Filters.class ? model.can(Filters.class) : Optional.empty();
    }

    private Features encoding(Features features) {
        return new Features() {

            @Override
            public int features() {
                return features.features();
            }

            @Override
            public R032Store encode(R032Store examples, Workers workers) {
                return features.encode(preprocessing.apply(examples, workers), workers);
            }
        };
    }

    private Reconstructor reconstructing(Reconstructor reconstructor) {
        return (examples, workers) -> {
            R032Store misses = preprocessing.apply(examples, workers);
            R032Store again = reconstructor.reconstruct(misses, workers);
            for (int i = 0; i < misses.data.length; i++) {
                misses.data[i] -= again.data[i];
            }
            return inverse.apply(examples, misses, workers);
        };
    }

    /** What the model draws, brought back to values of examples. */
    private Sampler sampling(Sampler sampler) {
        return (count, seed, chosen, workers) -> {
            Samples samples = sampler.sample(count, seed, chosen, workers);
            return new Samples(inverse.of(samples.images(), workers), samples.swaps());
        };
    }

    /** Of preprocessed examples. */
    private Likelihood telling(Likelihood likelihood) {
        return new Likelihood() {

            @Override
            public Kind kind() {
                return likelihood.kind();
            }

            @Override
            public LikelihoodEstimate likelihood(DataSet data, long seed, Chosen chosen, Workers workers) {
                return likelihood.likelihood(preprocessing.apply(data, workers), seed, chosen, workers);
            }

            @Override
            public LikelihoodBracket bracket(DataSet data, long seed, Chosen chosen, Workers workers) {
                return likelihood.bracket(preprocessing.apply(data, workers), seed, chosen, workers);
            }
        };
    }

    /**
     * The model's own figures are of the preprocessed examples, its {@code reconstructionError} among them by the name of
     * {@code squaredError}; {@code reconstructionError} is of the examples as they are.
     */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        var figures = new LinkedHashMap<String, Double>();
        model.evaluate(preprocessing.apply(data, workers), workers).values()
                .forEach((name, value) -> figures.put(name.equals(ERROR) ? "squaredError" : name, value));
        can(Reconstructor.class).map(it -> it.reconstruct(data.examples(), workers))
                .ifPresent(again -> figures.put(ERROR,
                        Elementwise.squaredDistance(data.examples(), again) / data.size()));
        return new Measurement(figures);
    }
}
