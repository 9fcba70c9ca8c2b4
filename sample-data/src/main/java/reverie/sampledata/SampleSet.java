package reverie.sampledata;

import java.util.List;

/**
 * One bundled data set. Its pixels are bytes from 0 (black) to {@link #maxValue} (white); divided by that they are in the
 * unit interval.
 */
public sealed interface SampleSet permits LabelledImages, Photographs {

    /** What people call it, such as {@code digits}: lower case, words joined by hyphens. */
    String name();

    /** What it is, in one line without a full stop. */
    String description();

    /** Short name of the licence of the data, which is not that of the code; {@link SampleData#attribution} says more. */
    String licence();

    /** The byte that stands for white, from 1 to 255. */
    int maxValue();

    /** The files that its examples are in. */
    List<SampleFile> files();
}
