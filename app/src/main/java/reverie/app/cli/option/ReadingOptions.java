package reverie.app.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;
import reverie.app.data.choice.DataAddress;
import reverie.app.data.choice.ImageChanges;
import reverie.app.data.choice.ImageSize;
import reverie.app.data.choice.Jitter;
import reverie.app.data.choice.ValueLayout;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Reading;

/** How data are to be taken where they do not say so themselves, or another way is wanted. */
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

    @Option(names = "--layout", paramLabel = "WxH", description = "Take the numbers of an example for an image of W×H pixels, row after row; WxH-turned, or turned alone, column after column.")
    Optional<String> layout = Optional.empty();

    @Option(names = "--crop", paramLabel = "square", description = "Take the square in the middle of every image.")
    Optional<String> crop = Optional.empty();

    @Option(names = "--size", paramLabel = "WxH|N", description = "Scale images to W×H pixels, or so that no side is longer than N; each pixel becomes the mean of what it covers.")
    Optional<String> size = Optional.empty();

    @Option(names = "--invert", description = "Let black and white of images change places.")
    boolean invert;

    @Option(names = "--jitter", paramLabel = "N", description = "Learn from N images for each: itself, and others that are turned, sheared, scaled and moved a little at random.")
    Optional<Integer> jitter = Optional.empty();

    /**
     * Data with what is said of them, in one text.
     *
     * @param data name or path, of which something may be said behind a question mark
     * @throws BadInput where nothing can be said so
     */
    public String address(String data) {
        if (data.isEmpty()) {
            return data;
        }
        DataAddress said = DataAddress.parse(data).and(reading(), changes());
        return jitter.map(Jitter::new).map(said::jitter).orElse(said).text();
    }

    /**
     * For what nothing is learned from.
     *
     * @param name of it
     * @param kind that it is of, such as {@code a picture}
     * @throws BadInput where more of it are asked for
     */
    public void refuseJitter(String name, String kind) {
        jitter.filter(it -> it > 1).ifPresent(it -> {
            throw new BadInput(name, "--jitter for " + kind, "data to learn from");
        });
    }

    /** @throws BadInput where one of them cannot be had */
    public ImageChanges changes() {
        crop.filter(it -> !it.equals("square")).ifPresent(it -> {
            throw new BadInput("crop", "'" + it + "'", "square");
        });
        return new ImageChanges(layout.map(ValueLayout::parse), crop.isPresent(), size.map(ImageSize::parse), invert);
    }

    /** @throws BadInput where the two contradict each other, or the scale is none */
    public Reading reading() {
        if (header && noHeader) {
            throw new BadInput("header", "given with --no-header", "one of the two");
        }
        Optional<Boolean> first = header ? Optional.of(true) : noHeader ? Optional.of(false) : Optional.empty();
        return new Reading(first, labelColumn, columns, scale, Optional.empty());
    }
}
