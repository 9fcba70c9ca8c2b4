package reverie.model.data.file.raw;

import java.util.Optional;
import reverie.model.BadInput;
import reverie.model.data.LearnedValues;

/**
 * What a person, or a model that is asked about data, says of how a file is to be read. What is not said is seen from the file.
 *
 * @param header      whether the first line of a text is a header
 * @param labelColumn the column of a text that holds labels, by its name or its number from 1, or {@link #NO_COLUMN}
 * @param columns     the columns of a text that hold values, as {@link ColumnList} reads them
 * @param scale       what values are divided by
 * @param learned     what the numbers were that the model has learned from
 */
public record Reading(Optional<Boolean> header, Optional<String> labelColumn, Optional<String> columns,
        Optional<Float> scale, Optional<LearnedValues> learned) {

    /** Nothing is said. */
    public static final Reading BY_CONTENT = new Reading(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /** Says that no column holds labels. */
    public static final String NO_COLUMN = "none";

    /** @throws BadInput where the scale is no positive number */
    public Reading {
        scale.filter(it -> !(it > 0 && it < Float.POSITIVE_INFINITY)).ifPresent(it -> {
            throw new BadInput("scale", it.toString(), "a number above 0");
        });
    }

    /** The same for a model that has learned from such numbers; a scale that a person names comes first. */
    public Reading asLearned(Optional<LearnedValues> values) {
        return new Reading(header, labelColumn, columns, scale, values);
    }

    /** The same, and what another one says where this one says nothing; of what a model has learned from, this one decides. */
    public Reading orElse(Reading other) {
        return new Reading(header.or(other::header), labelColumn.or(other::labelColumn), columns.or(other::columns),
                scale.or(other::scale), learned);
    }

    /**
     * Refuses what can be said of a text only.
     *
     * @param name  of the data
     * @param found what they are instead, such as {@code an IDX file}
     * @throws BadInput naming the field
     */
    public void refuseColumns(String name, String found) {
        Optional<String> field = header.map(it -> it ? "header" : "no-header")
                .or(() -> labelColumn.map(_ -> "label-column")).or(() -> columns.map(_ -> "columns"));
        field.ifPresent(it -> {
            throw new BadInput(it, name + " is " + found, "a CSV file");
        });
    }

    /**
     * Refuses whatever is said.
     *
     * @throws BadInput naming the field
     */
    public void refuseAll(String name, String found) {
        refuseColumns(name, found);
        scale.ifPresent(_ -> {
            throw new BadInput("scale", name + " is " + found, "a file of numbers");
        });
    }

    /** How the examples to learn from become a data set. */
    public Scale scaleOf(RawExamples raw) {
        return scale.map(Scale::given).or(() -> learned.map(it -> Scale.asLearned(it, raw)))
                .orElseGet(() -> Scale.of(raw));
    }

    /** How others beside them do, after {@code found} was found for those to learn from. */
    public Scale scaleOf(Scale found, RawExamples train, RawExamples other) {
        return scale.isPresent() ? found : found.forOthers(train, other);
    }
}
