package reverie.app.shell.data.preview;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reverie.app.data.DataDescription;
import reverie.app.data.choice.AreaAverage;
import reverie.app.data.choice.ImageSize;
import reverie.app.settings.Numbers;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.GreyImages;
import reverie.model.data.Labels;
import reverie.model.data.NamedValues;
import reverie.model.data.ValueRange;

/** The first few of some data, made ready to be shown: images, or the rows of a table. */
sealed interface FirstExamples {

    /**
     * Images.
     *
     * @param pictures none with a side longer than {@link #LONGEST_SIDE}
     */
    record Pictures(List<Picture> pictures) implements FirstExamples {}

    /**
     * One image.
     *
     * @param image with values from 0 to 1
     * @param title its label, or for photographs its name; empty where there is none
     */
    record Picture(GreyImage image, String title) {}

    /**
     * Rows of numbers.
     *
     * @param names of the columns
     * @param rows  a text for each column
     */
    record Table(List<String> names, List<List<String>> rows) implements FirstExamples {}

    /** Pixels, in a window of usual size. */
    int LONGEST_SIDE = 96;
    int MOST_PICTURES = 24;
    int MOST_PHOTOGRAPHS = 8;
    int MOST_ROWS = 6;
    int MOST_COLUMNS = 7;

    /** Those of data that were read. Decodes a few photographs. */
    static FirstExamples of(DataDescription data) {
        return switch (data.content()) {
            case DataDescription.Photographs(var images) -> pictures(images, MOST_PHOTOGRAPHS, 0, 1, Optional.empty());
            case DataDescription.Examples(var train, _) when isTable(train.set()) -> table(train.set());
            case DataDescription.Examples(var train, _) -> {
                ValueRange range = train.range();
                boolean grey = range.lowest() >= 0 && range.highest() <= 1;
                yield pictures(GreyImages.of(train.set()), MOST_PICTURES, grey ? 0 : range.lowest(),
                        grey ? 1 : range.highest(), train.set().labels());
            }
        };
    }

    private static boolean isTable(DataSet set) {
        return set.layout() instanceof NamedValues || set.shape().height() == 1;
    }

    private static Pictures pictures(GreyImages images, int most, float black, float white, Optional<Labels> labels) {
        ImageSize size = ImageSize.parse(Integer.toString(LONGEST_SIDE));
        return new Pictures(IntStream.range(0, Math.min(most, images.count())).mapToObj(i -> {
            GreyImage image = AreaAverage.scaled(images.image(i), size.of(images.shape(i)));
            float[] values = image.values();
            for (int j = 0; j < values.length; j++) {
                values[j] = white > black ? (values[j] - black) / (white - black) : 0;
            }
            return new Picture(image, labels.map(it -> it.name(i))
                    .orElse(most == MOST_PHOTOGRAPHS ? images.name(i).replaceFirst(".*/", "") : ""));
        }).toList());
    }

    private static Table table(DataSet set) {
        int shown = Math.min(MOST_COLUMNS, set.values());
        List<String> rest = set.values() > shown ? List.of("…") : List.of();
        Optional<Labels> labels = set.labels();
        var names = new ArrayList<>(set.layout() instanceof NamedValues(var all) ? all.subList(0, shown)
                : IntStream.rangeClosed(1, shown).mapToObj(Integer::toString).toList());
        names.addAll(rest);
        labels.ifPresent(_ -> names.add(tr("label")));
        List<List<String>> rows = IntStream.range(0, Math.min(MOST_ROWS, set.size()))
                .mapToObj(n -> Stream.of(
                        IntStream.range(0, shown)
                                .mapToObj(i -> Numbers.concise(set.examples().data[n * set.values() + i])),
                        rest.stream(), labels.stream().map(it -> it.name(n))).flatMap(it -> it).toList())
                .toList();
        return new Table(names, rows);
    }
}
