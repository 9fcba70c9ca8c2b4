package reverie.sampledata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Images of one size, each with the number of its class, in gzip-packed IDX files of unsigned bytes.
 *
 * @param width      columns of each image
 * @param height     rows of each image
 * @param classNames what label 0, 1, 2 … means
 * @param train      the examples to learn from
 * @param test       the examples to keep apart, if the set has any
 */
public record LabelledImages(String name, String description, String licence, int maxValue, int width, int height,
        List<String> classNames, Part train, Optional<Part> test) implements SampleSet {

    /**
     * Some of the examples, with their labels in the same order.
     *
     * @param images IDX file N×height×width
     * @param labels IDX file N
     * @param count  number of examples, N
     */
    public record Part(SampleFile images, SampleFile labels, int count) {}

    public LabelledImages {
        classNames = List.copyOf(classNames);
    }

    @Override
    public List<SampleFile> files() {
        return Stream.concat(Stream.of(train), test.stream()).flatMap(it -> Stream.of(it.images, it.labels)).toList();
    }
}
