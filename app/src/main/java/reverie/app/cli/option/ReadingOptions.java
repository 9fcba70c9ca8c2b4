package reverie.app.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Reading;

/** How a file is to be read where it does not say so itself. */
public final class ReadingOptions {

    @Option(names = "--label-column", paramLabel = "NAME|N|none", description = "The column of a CSV file that holds labels, by its name or number (from 1).")
    Optional<String> labelColumn = Optional.empty();

    @Option(names = "--columns", paramLabel = "LIST", description = "The columns of a CSV file that hold values: names, numbers (from 1) and ranges, as in 2-785.")
    Optional<String> columns = Optional.empty();

    @Option(names = "--header", description = "The first line of a CSV file is a header.")
    boolean header;

    @Option(names = "--no-header", description = "The first line of a CSV file is an example.")
    boolean noHeader;

    @Option(names = "--scale", paramLabel = "N", description = "Divide all values by N; by default unsigned bytes by 255, and so whole numbers from 0 to exactly 255 in square images.")
    Optional<Float> scale = Optional.empty();

    /** @throws BadInput where the two contradict each other, or the scale is none */
    public Reading reading() {
        if (header && noHeader) {
            throw new BadInput("header", "given with --no-header", "one of the two");
        }
        Optional<Boolean> first = header ? Optional.of(true) : noHeader ? Optional.of(false) : Optional.empty();
        return new Reading(first, labelColumn, columns, scale, Optional.empty());
    }
}
