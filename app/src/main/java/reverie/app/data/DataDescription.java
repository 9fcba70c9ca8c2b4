package reverie.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import reverie.app.data.choice.DataAddress;
import reverie.app.settings.Numbers;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImages;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.NamedValues;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.data.ValueRange;

/**
 * What there is to say of data before anybody learns from them, in the same words for the window and the command line.
 *
 * @param address what was described, see {@link DataAddress}
 * @param traits  what decides which settings suit them
 * @param content the data
 * @param notes   what was taken for what, and why, a sentence each
 */
public record DataDescription(String address, DataTraits traits, Content content, List<String> notes) {

    /** Of lists of names the first are told. */
    public static final int MOST_NAMES = 20;

    private static final int FEW_NAMES = 10;

    public DataDescription {
        notes = List.copyOf(notes);
    }

    /** The data themselves. */
    public sealed interface Content {

        /** What stands for them where they are shown. */
        GreyImages images();
    }

    /**
     * Examples of one size.
     *
     * @param train to learn from
     * @param test  to test on, if there are others
     */
    public record Examples(Part train, Optional<Part> test) implements Content {
        @Override
        public GreyImages images() {
            return GreyImages.of(train.set());
        }
    }

    /** Images from which patches are cut. */
    public record Photographs(GreyImages images) implements Content {}

    /**
     * Examples with what their numbers come to.
     *
     * @param range of all numbers
     * @param mean  of all numbers
     */
    public record Part(DataSet set, ValueRange range, double mean) {

        private static Part of(DataSet set) {
            double sum = 0;
            for (float value : set.examples().data) {
                sum += value;
            }
            return new Part(set, set.range(), sum / set.examples().data.length);
        }
    }

    /** One thing that is said: in a word or two what, and in a few words that. */
    public record Fact(String name, String text) {}

    /**
     * Reads the data and describes them. Takes seconds where they are large.
     *
     * @param address name or path, with what is said of how they are taken
     * @throws reverie.model.BadInput where they cannot be read
     */
    public static DataDescription of(Library library, String address) {
        DataTraits traits = library.traits(address);
        Optional<GreyImages> photographs = library.photographs(address);
        if (photographs.isPresent()) {
            var notes = new ArrayList<>(List.of(PictureExamples.GREY));
            if (PictureExamples.otherSize(photographs.get()).isPresent()) {
                notes.add(
                        "they are of several sizes, so that patches of them are learned; scaled to one size, whole images are");
            }
            notes.addAll(DataAddress.parse(address).changes().notes("photographs"));
            if (Ink.onPaper(photographs.get())) {
                notes.add(
                        "they look like ink on paper: scaled, as to 28×28, whole drawings are learned, and inverted, they are learned more easily");
            }
            return new DataDescription(address, traits, new Photographs(photographs.get()), notes);
        }
        Splits splits = library.open(address);
        DataSet train = splits.train();
        var notes = new ArrayList<>(train.interpretation().notes());
        if (train.layout() instanceof ImageShape image && image.height() > 1 && Ink.onPaper(GreyImages.of(train))) {
            notes.add("they look like ink on paper: inverted, they are learned more easily");
        }
        return new DataDescription(address, traits,
                new Examples(Part.of(train), splits.test().map(Part::of)), notes);
    }

    /** Whether they come from files of pictures. */
    public boolean areOfPictures() {
        return notes.contains(PictureExamples.GREY);
    }

    /** How many of what size and kind they are, and what labels they have. */
    public List<Fact> facts() {
        return switch (content) {
            case Photographs(var images) -> List.of(
                    new Fact("Photographs", Numbers.grouped(images.count()) + ", of which patches are learned"),
                    new Fact("Size", PictureExamples.sizes(images)),
                    new Fact("Values", kind(ValueKind.UNIT_INTERVAL) + ", from 0 to 1"));
            case Examples(var train, var test) -> facts(train, test);
        };
    }

    private static List<Fact> facts(Part train, Optional<Part> test) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Examples", Numbers.grouped(train.set().size()) + " to learn from" + test
                .map(it -> ", " + Numbers.grouped(it.set().size()) + " to test on").orElse("")));
        switch (train.set().layout()) {
            case ImageShape shape when shape.height() == 1 ->
                facts.add(new Fact("Size", shape.width() + " values in a row"));
            case ImageShape shape -> facts.add(new Fact("Size", "images of " + shape + " pixels"));
            case NamedValues values -> facts.add(new Fact("Columns", values + ": " + some(values.names())));
        }
        facts.add(new Fact("Values", kind(train.set()) + ", from " + Numbers.concise(train.range().lowest()) + " to "
                + Numbers.concise(train.range().highest()) + ", mean " + Numbers.concise(train.mean())));
        facts.add(new Fact("Labels", train.set().labels().map(Labels::names)
                .map(it -> Numbers.grouped(it.size()) + ": " + some(it)).orElse("none")));
        return facts;
    }

    private static String some(List<String> names) {
        return names.stream().limit(FEW_NAMES).collect(Collectors.joining(", "))
                + (names.size() > FEW_NAMES ? " …" : "");
    }

    private static String kind(DataSet set) {
        return set.layout() instanceof NamedValues && set.kind().isProbability() ? "numbers" : kind(set.kind());
    }

    /** What numbers of images are, for people. */
    public static String kind(ValueKind kind) {
        return switch (kind) {
            case BINARY -> "pixels, black or white";
            case UNIT_INTERVAL -> "grey pixels";
            case REAL -> "real numbers";
            case COUNTS -> "counts";
            case RATINGS -> "ratings";
        };
    }
}
