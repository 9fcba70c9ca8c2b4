package reverie.model.data;

import java.util.Optional;
import reverie.model.BadInput;

/**
 * What to learn from and what to test on.
 *
 * @param train the examples to learn from
 * @param test  others of the same shape, where the data come with them
 */
public record Splits(DataSet train, Optional<DataSet> test) {

    /** @throws BadInput if the two differ in shape */
    public Splits {
        test.filter(it -> !it.shape().equals(train.shape())).ifPresent(it -> {
            throw new BadInput(it.name(), "images of " + it.shape(), train.shape() + " as in " + train.name());
        });
    }

    /** Examples that are not learned from, where the data have such; otherwise those that are. */
    public DataSet shown() {
        return test.orElse(train);
    }

    /** The same, a label of a name having the same index in both parts. */
    public Splits withSharedLabels() {
        Optional<Labels> ofTrain = train.labels();
        Optional<Labels> ofTest = test.flatMap(DataSet::labels);
        if (ofTrain.isEmpty() || ofTest.isEmpty()) {
            return this;
        }
        return new Splits(train.withLabels(ofTrain.get().alongside(ofTest.get())),
                test.map(it -> it.withLabels(ofTest.get().alongside(ofTrain.get()))));
    }

    /** A set without test examples. */
    public static Splits of(DataSet train) {
        return new Splits(train, Optional.empty());
    }
}
