package reverie.app.data;

import static reverie.app.text.Texts.tr;

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
                    new Fact(tr("Photographs"),
                            tr("{0}, of which patches are learned", Numbers.grouped(images.count()))),
                    new Fact(tr("Size"), PictureExamples.sizes(images)),
                    new Fact(tr("Values"), tr("{0}, from 0 to 1", kind(ValueKind.UNIT_INTERVAL))));
            case Examples(var train, var test) -> facts(train, test);
        };
    }

    private static List<Fact> facts(Part train, Optional<Part> test) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(tr("Examples"), tr("{0} to learn from{1}", Numbers.grouped(train.set().size()), test
                .map(it -> tr(", {0} to test on", Numbers.grouped(it.set().size()))).orElse(""))));
        switch (train.set().layout()) {
            case ImageShape shape when shape.height() == 1 ->
                facts.add(new Fact(tr("Size"), tr("{0} values in a row", shape.width())));
            case ImageShape shape -> facts.add(new Fact(tr("Size"), tr("images of {0} pixels", shape)));
            case NamedValues values -> facts.add(new Fact(tr("Columns"), values + ": " + some(values.names())));
        }
        facts.add(new Fact(tr("Values"),
                tr("{0}, from {1} to {2}, mean {3}", kind(train.set()), Numbers.concise(train.range().lowest()),
                        Numbers.concise(train.range().highest()), Numbers.concise(train.mean()))));
        facts.add(new Fact(tr("Labels"), train.set().labels().map(Labels::names)
                .map(it -> Numbers.grouped(it.size()) + ": " + some(it)).orElse("none")));
        return facts;
    }

    private static String some(List<String> names) {
        return names.stream().limit(FEW_NAMES).collect(Collectors.joining(", "))
                + (names.size() > FEW_NAMES ? " …" : "");
    }

    private static String kind(DataSet set) {
        return set.layout() instanceof NamedValues && set.kind().isProbability() ? tr("numbers") : kind(set.kind());
    }

    /** What numbers of images are, for people. */
    public static String kind(ValueKind kind) {
        return switch (kind) {
            case BINARY -> tr("pixels, black or white");
            case UNIT_INTERVAL -> tr("grey pixels");
            case REAL -> tr("real numbers");
            case COUNTS -> tr("counts");
            case RATINGS -> tr("ratings");
        };
    }
}
