package reverie.app.room.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.choice.AreaAverage;
import reverie.app.data.ModelLibrary;
import reverie.app.panel.Content;
import reverie.app.panel.Panel;
import reverie.app.room.Activity;
import reverie.app.room.FilePicker;
import reverie.app.room.Later;
import reverie.app.room.ModelShelf;
import reverie.app.room.RoomServices;
import reverie.app.room.Start;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.completion.CompletionSnapshot;
import reverie.model.completion.Mask;
import reverie.model.completion.PartialImage;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmFile;
import reverie.model.store.DataOrigin;
import reverie.model.store.Provenance;
import reverie.model.tempering.Ladder;
import reverie.model.trained.ModelFormats;

/** The bundled RBM completes a few images, without the toolkit and without threads. */
class CompletionViewModelTest {

    private static final ImageShape SHAPE = new ImageShape(28, 28);
    private static final int CHAINS = 5;

    @TempDir
    private Path folder;

    private final Later learning = new Later();
    private final Later pictures = new Later();
    private final Later aside = new Later();
    private final Workers workers = Workers.of(1);
    private final Map<String, GreyImage> files = Map.of(
            "fits", GreyImage.of("fits.png", SHAPE, filled(SHAPE, 0.5f)),
            "large", GreyImage.of("large.png", new ImageShape(56, 40), filled(new ImageShape(56, 40), 0.25f)));
    private final CompletionViewModel model = new CompletionViewModel(
            new CompletionRecipe(
                    (data, kind) -> ModelFormats.provided().read(ModelLibrary.open(Path.of(data + "-" + kind)))),
            new Start("digits", Settings.parse(CompletionParameters.TABLE, "chains=" + CHAINS + "&hot=3"), false),
            new RoomServices(learning, pictures, aside, workers, CompletionViewModelTest::stripes, FilePicker.NONE),
            new CompletionViewModel.Brought(this::file, AreaAverage::scaled, OwnModel::read), new ModelShelf());

    @AfterEach
    void close() {
        model.session().close();
        workers.close();
    }

    private static float[] filled(ImageShape shape, float value) {
        float[] values = new float[shape.pixels()];
        Arrays.fill(values, value);
        return values;
    }

    /** Three images, each with one white column. */
    private static Splits stripes(String name) {
        R032Store v = R032Store.FACTORY.make(SHAPE.pixels(), 3);
        for (int n = 0; n < 3; n++) {
            for (int y = 0; y < SHAPE.height(); y++) {
                v.data[n * SHAPE.pixels() + y * SHAPE.width() + 10 + n] = 1;
            }
        }
        return Splits.of(DataSet.of(name, ValueKind.BINARY, SHAPE, v));
    }

    private GreyImage file(Path path) {
        GreyImage image = files.get(path.toString());
        if (image == null) {
            throw new BadInput(path.toString(), "not a picture", "a PNG");
        }
        return image;
    }

    /** An RBM that has learned nothing, in a file. */
    private Path modelFile(ImageShape shape) {
        Rbm rbm = Rbm.bernoulli(R032Store.FACTORY.make(shape.pixels(), 3), new float[shape.pixels()], new float[3]);
        Path file = folder.resolve("own.safetensors");
        RbmFile.of(rbm,
                new Provenance("test", RbmFile.MODEL, Map.of(), 1, new DataOrigin("stripes", "", 3, shape), 1, 1))
                .write(file);
        return file;
    }

    private void settle() {
        for (int i = 0; i < 3; i++) {
            learning.catchUp();
            refresh();
            pictures.catchUp();
            aside.catchUp();
        }
        refresh();
    }

    private void refresh() {
        model.room().refresh();
        model.takeWhatCame();
    }

    private void step() {
        model.session().step();
        settle();
    }

    private PartialImage drawn() {
        return model.canvas().drawingProperty().get().image();
    }

    private CompletionSnapshot snapshot() {
        return model.session().progressProperty().get().orElseThrow().snapshot();
    }

    private OptionalDouble error() {
        return CompletionReading.error(snapshot(), model.canvas().drawingProperty().get().truth());
    }

    @Test
    void itBeginsWithTheUpperHalfOfAnImage() {
        settle();
        assertThat(model.session().activityProperty().get()).isEqualTo(Activity.PAUSED);
        assertThat(drawn().hidden()).isEqualTo(Mask.Part.BOTTOM.of(SHAPE));
        assertThat(drawn().values()[10]).isEqualTo(1);
        step();
        assertThat(snapshot().image()).isEqualTo(drawn());
        assertThat(snapshot().chains()).isEqualTo(CHAINS);
        assertThat(error()).as("of the unknown half").isPresent();
    }

    @Test
    void aResetIsTakenBackWithTheDrawingThatThereWas() {
        settle();
        step();
        PartialImage before = drawn();
        model.session().reset();
        settle();
        model.hideEverything();
        step();
        assertThat(snapshot().image().known()).isZero();
        model.session().history().undo();
        settle();
        assertThat(drawn().hidden()).isEqualTo(before.hidden());
        step();
        assertThat(snapshot().image().hidden()).isEqualTo(before.hidden());
        assertThat(snapshot().image().values()).isEqualTo(before.values());
    }

    @Test
    void everyChainKeepsWhatIsDrawnFromTheNextStepOn() {
        settle();
        step();
        model.canvas().begin(5.5, 20.5);
        model.canvas().moveTo(15.5, 20.5);
        model.canvas().end();
        step();
        assertThat(snapshot().steps()).as("chains go on").isEqualTo(2);
        for (int n = 0; n < CHAINS; n++) {
            for (int x = 5; x <= 15; x++) {
                assertThat(snapshot().states()[n * SHAPE.pixels() + 20 * 28 + x]).isEqualTo(1);
            }
        }
        model.canvas().undo();
        assertThat(drawn().hidden()).isEqualTo(Mask.Part.BOTTOM.of(SHAPE));
        assertThat(model.canvas().undoableProperty().get()).isFalse();
    }

    @Test
    void atAnEarlierMomentThePadShowsWhatWasDrawnThen() {
        settle();
        step();
        Drawing first = model.canvas().drawingProperty().get();
        assertThat(pad().then()).as("now").isEmpty();
        model.nextImage();
        step();
        step();
        model.session().timeline().goTo(1, Double.MAX_VALUE);
        settle();
        assertThat(pad().then().map(PartialImage::values)).contains(first.image().values());
        assertThat(panel("partial").facts().all()).isEqualTo("as it was then · 392 of 784 pixels known");
        assertThat(panel("truth").content()).as("nobody knows any more").isInstanceOf(Content.Waiting.class);
        assertThat(panel("hide").facts().all()).isEmpty();
        model.hideNothing();
        settle();
        assertThat(pad().then()).as("back to now").isEmpty();
        assertThat(panel("truth").content()).isInstanceOf(Content.Wall.class);
        step();
        assertThat(panel("partial").facts().all()).isEqualTo("784 of 784 pixels known");
        model.hideEverything();
        step();
        model.session().timeline().goTo(2, Double.MAX_VALUE);
        settle();
        assertThat(pad().then()).isPresent();
        assertThat(panel("truth").content()).as("the same image with less of it hidden")
                .isInstanceOf(Content.Wall.class);
    }

    private Panel panel(String id) {
        return model.room().pictureProperty().get().orElseThrow().panel(id).orElseThrow();
    }

    private PadDrawing.Partial pad() {
        return (PadDrawing.Partial) panel("partial").content();
    }

    @Test
    void anotherMaskOrImageLetsChainsBeginAnew() {
        settle();
        step();
        step();
        model.hide(Mask.Part.LEFT);
        step();
        assertThat(snapshot().steps()).isEqualTo(1);
        assertThat(snapshot().image().hidden()).isEqualTo(Mask.Part.LEFT.of(SHAPE));
        step();
        model.nextImage();
        assertThat(drawn().values()[11]).isEqualTo(1);
        assertThat(drawn().hidden()).as("the same part is hidden").isEqualTo(Mask.Part.LEFT.of(SHAPE));
        step();
        assertThat(snapshot().steps()).isEqualTo(1);
        model.startAnew();
        step();
        assertThat(snapshot().steps()).isEqualTo(1);
    }

    @Test
    void nothingAndEverythingMayBeHidden() {
        settle();
        model.hideNothing();
        step();
        assertThat(snapshot().image().known()).isEqualTo(784);
        assertThat(error()).isEmpty();
        model.hideEverything();
        step();
        assertThat(snapshot().image().known()).isZero();
        model.blank();
        assertThat(model.canvas().drawingProperty().get().truth()).isEmpty();
        model.hideAtRandom(0.5);
        boolean[] first = drawn().hidden();
        model.hideAtRandom(0.5);
        assertThat(drawn().hidden()).isNotEqualTo(first);
    }

    @Test
    void aPictureThatFitsIsTaken() {
        settle();
        model.open(Path.of("fits"));
        settle();
        assertThat(drawn().values()).containsOnly(0.5f);
        assertThat(model.canvas().drawingProperty().get().source()).isEqualTo("fits.png");
    }

    @Test
    void onePictureTooLargeIsRefusedOrScaledAsPeopleLike() {
        settle();
        PartialImage before = drawn();
        model.open(Path.of("large"));
        settle();
        assertThat(model.complaintProperty().get()).isEqualTo("large.png: 56×40 pixels, expected 28×28");
        assertThat(drawn()).isSameAs(before);
        model.dismiss();
        assertThat(model.complaintProperty().get()).isEmpty();
        model.open(Path.of("large"));
        settle();
        model.fit();
        settle();
        assertThat(model.complaintProperty().get()).isEmpty();
        for (float value : drawn().values()) {
            assertThat(value).isBetween(0.24f, 0.26f);
        }
    }

    @Test
    void whatIsNoPictureIsSaidAndChangesNothing() {
        settle();
        PartialImage before = drawn();
        model.open(Path.of("text"));
        settle();
        assertThat(model.complaintProperty().get()).isEqualTo("text: not a picture, expected a PNG");
        assertThat(model.misfitProperty().get()).isEmpty();
        assertThat(drawn()).isSameAs(before);
    }

    @Test
    void aRestartKeepsTheDrawingAndTheSameSeedTheSameChains() {
        settle();
        model.hide(Mask.Part.RIGHT);
        step();
        float[] first = snapshot().states();
        PartialImage before = drawn();
        model.session().reset();
        settle();
        step();
        assertThat(drawn()).isSameAs(before);
        assertThat(snapshot().states()).isEqualTo(first);
    }

    @Test
    void withReplicasChainsAreAsManyAndDoNotCoolDown() {
        settle();
        step();
        assertThat(snapshot().hot()).isEqualTo(3);
        float[] alone = snapshot().states();
        Settings settings = model.session().settingsProperty().get();
        model.session().settingsProperty().set(settings.with(CompletionParameters.TEMPERING, Ladder.of(5)));
        model.session().reset();
        settle();
        step();
        assertThat(snapshot().chains()).isEqualTo(CHAINS);
        assertThat(snapshot().hot()).isZero();
        assertThat(snapshot().states()).isNotEqualTo(alone);
    }

    @Test
    void aModelOfOnesOwnDraws() {
        settle();
        step();
        float[] bundled = snapshot().states();
        PartialImage before = drawn();
        model.openModel(modelFile(SHAPE));
        settle();
        model.session().pause();
        settle();
        assertThat(drawn()).as("the drawing").isSameAs(before);
        assertThat(model.session().method()).isEqualTo("own.safetensors · 5 chains");
        assertThat(snapshot().states()).isNotEqualTo(bundled);
        Settings settings = model.session().settingsProperty().get();
        model.session().settingsProperty().set(settings.with(CompletionParameters.MODEL, "rbm"));
        model.session().reset();
        settle();
        step();
        assertThat(snapshot().states()).as("the bundled one again").isEqualTo(bundled);
    }

    @Test
    void aModelThatCannotDrawItIsSaidSoAndTheOtherGoesOn() throws IOException {
        settle();
        step();
        model.openModel(modelFile(new ImageShape(5, 4)));
        settle();
        assertThat(model.complaintProperty().get())
                .isEqualTo("own.safetensors: a model of 20 pixels, expected 784 as images of 28×28 have");
        Path text = Files.writeString(folder.resolve("text.safetensors"), "not a model");
        model.openModel(text);
        settle();
        assertThat(model.complaintProperty().get()).contains("text.safetensors: ").contains(", expected ")
                .doesNotContain("\n");
        step();
        assertThat(snapshot().steps()).isEqualTo(2);
        assertThat(model.session().method()).startsWith("RBM, bundled");
    }

    @Test
    void withoutAModelOfOnesOwnItSaysThatOneIsMissing() {
        settle();
        Settings settings = model.session().settingsProperty().get();
        model.session().settingsProperty().set(settings.with(CompletionParameters.MODEL, CompletionParameters.OWN));
        model.session().reset();
        settle();
        assertThat(model.session().troubleProperty().get())
                .isEqualTo("model: none of your own, expected one that was opened before");
    }

    @Test
    void dataWithoutAModelAreRefused() {
        settle();
        model.session().choose("stripes", model.session().settingsProperty().get());
        settle();
        assertThat(model.session().complaintProperty().get()).startsWith("stripes-rbm: ");
        assertThat(model.session().dataProperty().get()).isEqualTo("digits");
    }
}
