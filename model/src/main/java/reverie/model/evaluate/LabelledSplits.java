package reverie.model.evaluate;

import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.Splits;

/**
 * Examples to learn labels from, and others to test on.
 *
 * @param train labelled
 * @param test  likewise
 */
public record LabelledSplits(DataSet train, DataSet test) {

    /** @throws BadInput where a part has no labels */
    public LabelledSplits {
        labels(train);
        labels(test);
    }

    /**
     * Of data that come with both.
     *
     * @throws BadInput where there is no test part, or a part has no labels
     */
    public static LabelledSplits of(Splits splits) {
        DataSet train = splits.train();
        return new LabelledSplits(train, splits.test().orElseThrow(
                () -> new BadInput(train.name(), "no test part", "data that come with one")));
    }

    private static Labels labels(DataSet set) {
        return set.labels().orElseThrow(() -> new BadInput(set.name(), "no labels", "one for each example"));
    }

    /** One for each training example. */
    public Labels trainLabels() {
        return labels(train);
    }

    /** One for each test example. */
    public Labels testLabels() {
        return labels(test);
    }

    /** The first examples of both parts, where there are more; both numbers are 1 or more. */
    public LabelledSplits atMost(int trainExamples, int testExamples) {
        return new LabelledSplits(train.atMost(trainExamples), test.atMost(testExamples));
    }
}
