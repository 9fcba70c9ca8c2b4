package reverie.sampledata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reverie.sampledata.LabelledImages.Part;
import reverie.sampledata.Photographs.Photograph;

/** The catalogue of what is bundled. */
public final class SampleData {

    private static final List<SampleSet> ALL = List.of(digits(), smallDigits(), fashion(), glyphs(), naturalImages());

    private static final List<SampleModel> MODELS = List.of(
            model("digits-rbm", "RBM of 256 hidden units", "digits"),
            model("digits-dbn", "Deep belief net 784-256-256 with labels", "digits"),
            model("glyphs-rbm", "RBM of 256 hidden units", "glyphs"),
            model("glyphs-dbn", "Deep belief net 784-256-256", "glyphs"),
            model("digits-dbm", "Deep Boltzmann machine 784-256-256", "digits"),
            model("glyphs-dbm", "Deep Boltzmann machine 784-256-256", "glyphs"),
            model("digits-pixelcnn", "PixelCNN of 32 channels and 5 blocks", "digits"));

    private SampleData() {
    }

    /** Every data set, in the order to show them. */
    public static List<SampleSet> all() {
        return ALL;
    }

    /** The data set of that {@link SampleSet#name}, if there is one. */
    public static Optional<SampleSet> named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** Every model that is ready to draw, in the order to show them. */
    public static List<SampleModel> models() {
        return MODELS;
    }

    /** The model of that {@link SampleModel#name}, if there is one. */
    public static Optional<SampleModel> model(String name) {
        return MODELS.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** Origin, authors and licence of every file, as Markdown in UTF-8. */
    public static SampleFile attribution() {
        return new SampleFile("ATTRIBUTION.md");
    }

    private static SampleModel model(String name, String description, String data) {
        return new SampleModel(name, description, data, new SampleFile("models/" + name + ".safetensors"));
    }

    private static SampleSet digits() {
        return new LabelledImages("digits", "Handwritten digits: the first 12,000 of MNIST", "CC BY-SA 3.0", 255, 28,
                28,
                decimalDigits(), train("digits", 10_000), Optional.of(test("digits", 2_000)));
    }

    private static SampleSet smallDigits() {
        return new LabelledImages("small-digits", "Handwritten digits in 8×8 pixels and 17 greys: small and quick",
                "CC BY 4.0", 16, 8, 8, decimalDigits(), train("small-digits", 1_797), Optional.empty());
    }

    private static SampleSet fashion() {
        return new LabelledImages("fashion", "Clothes, shoes and bags: the first 6,000 of Fashion-MNIST", "MIT", 255,
                28,
                28,
                List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
                        "Ankle boot"),
                train("fashion", 5_000), Optional.of(test("fashion", 1_000)));
    }

    private static SampleSet glyphs() {
        return new LabelledImages("glyphs", "Glyphs of 142 scripts, from the Noto fonts", "SIL OFL 1.1", 255, 28, 28,
                lines(new SampleFile("data/glyphs/class-names.txt")), train("glyphs", 4_545),
                Optional.of(test("glyphs", 838)));
    }

    private static SampleSet naturalImages() {
        return new Photographs("natural-images", "Eleven photographs in grey, to cut patches from",
                "CC0 1.0, public domain or CC BY 2.0",
                List.of(photograph("camera", "Lav Varshney, CC0 1.0", 512, 512),
                        photograph("grass", "linolafett, CC0 1.0", 512, 512),
                        photograph("gravel", "CC0 Textures, CC0 1.0", 512, 512),
                        photograph("brick", "CC0 Textures, CC0 1.0", 512, 512),
                        photograph("coffee", "Rachel Michetti, CC0 1.0", 512, 341),
                        photograph("chelsea", "Stéfan van der Walt, CC0 1.0", 451, 300),
                        photograph("rocket", "SpaceX, public domain", 512, 342),
                        photograph("astronaut", "NASA, public domain", 512, 512),
                        photograph("coins", "Brooklyn Museum, no known copyright restrictions", 384, 303),
                        photograph("china", "danielbuechele, CC BY 2.0", 512, 342),
                        photograph("flower", "vultilion, CC BY 2.0", 512, 342)));
    }

    private static Photograph photograph(String name, String credit, int width, int height) {
        return new Photograph(name, credit, width, height, new SampleFile("data/natural-images/" + name + ".png"));
    }

    private static Part train(String set, int count) {
        return part(set, "train", count);
    }

    private static Part test(String set, int count) {
        return part(set, "t10k", count);
    }

    private static Part part(String set, String prefix, int count) {
        String path = "data/" + set + "/" + prefix;
        return new Part(new SampleFile(path + "-images-idx3-ubyte.gz"), new SampleFile(path + "-labels-idx1-ubyte.gz"),
                count);
    }

    private static List<String> decimalDigits() {
        return IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    }

    private static List<String> lines(SampleFile file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            return in.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
