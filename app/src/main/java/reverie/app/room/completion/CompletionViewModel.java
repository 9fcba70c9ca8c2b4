package reverie.app.room.completion;

import static reverie.app.text.Texts.tr;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import reverie.app.room.ModelShelf;
import reverie.app.room.Reason;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.settings.Numbers;
import reverie.model.BadInput;
import reverie.model.completion.CompletionRequest;
import reverie.model.completion.CompletionSnapshot;
import reverie.model.completion.Mask;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;
import reverie.model.store.ModelFile;

/** What the room does, without nodes. */
final class CompletionViewModel {

    /** The upper half of this digit leaves more than one opinion. */
    private static final int FIRST = 9;

    private final Canvas canvas = new Canvas();
    private final Session<CompletionRequest, CompletionSnapshot> session;
    private final RoomModel<CompletionRequest, CompletionSnapshot> room;
    private final Executor aside;
    private final CompletionRecipe recipe;
    private final Brought brought;
    private final ModelShelf shelf;
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper(this, "complaint", "");
    private final ReadOnlyObjectWrapper<Optional<GreyImage>> misfit = new ReadOnlyObjectWrapper<>(this, "misfit",
            Optional.empty());
    private final AtomicReference<@Nullable Runnable> arrived = new AtomicReference<>();
    private Optional<DataSet> images = Optional.empty();
    private int index;
    private long masks;
    /** What is on the canvas, for the thread that makes pictures. */
    private volatile Drawing shown;

    /**
     * What people bring.
     *
     * @param picture of a file; throws {@code BadInput} where there is none
     * @param scaled  a picture in another size
     * @param model   of a file; throws {@code BadInput} where there is none that completes images
     */
    record Brought(Function<Path, GreyImage> picture, Scaling scaled, Function<Path, OwnModel> model) {

        /** Makes a picture larger or smaller. */
        @FunctionalInterface
        interface Scaling {
            GreyImage to(GreyImage image, ImageShape shape);
        }
    }

    /** @param shelf has the models that were learned or opened elsewhere in the lab */
    CompletionViewModel(CompletionRecipe recipe, Start start, RoomServices services, Brought brought,
            ModelShelf shelf) {
        this.recipe = recipe;
        this.brought = brought;
        this.shelf = shelf;
        aside = services.aside();
        session = new Session<>(recipe, start, services);
        shown = canvas.drawingProperty().get();
        room = new RoomModel<>(session, services.pictures(), new CompletionReading(() -> shown));
        canvas.drawingProperty().addListener((_, _, drawing) -> {
            shown = drawing;
            recipe.show(drawing);
            session.changeLive();
            // Whoever has gone back to a moment, and draws, draws now.
            session.timeline().follow();
        });
        session.runProperty().addListener((_, _, run) -> run.ifPresent(it -> follow(it.data().shown())));
    }

    /** Takes in what has been read in the background since the last call. */
    void takeWhatCame() {
        Runnable news = arrived.getAndSet(null);
        if (news != null) {
            news.run();
        }
    }

    /** With other data comes one of their images, half hidden; with the same, or a run that was kept, the drawing stays. */
    private void follow(DataSet set) {
        boolean others = images.map(DataSet::name).filter(set.name()::equals).isEmpty();
        if (others) {
            images = Optional.of(set);
            index = FIRST % set.size();
        }
        Optional<Drawing> kept = recipe.kept().filter(it -> it.image().shape().equals(set.shape()));
        if (kept.isPresent()) {
            canvas.open(kept.get());
        } else if (others) {
            canvas.open(Drawing.of(set.shape(), image(set), Mask.Part.BOTTOM.of(set.shape()), source(set), starts()));
        }
    }

    /** Hides a part of the image, and lets the chains begin anew. */
    void hide(Mask mask) {
        hide(mask.of(shape()));
    }

    /** Hides here and there, each time elsewhere. */
    void hideAtRandom(double share) {
        masks++;
        hide(new Mask.Random(share, masks));
    }

    /** Hides everything: the model fantasies. */
    void hideEverything() {
        hide(Drawing.all(shape()));
    }

    /** Hides nothing. */
    void hideNothing() {
        hide(new boolean[shape().pixels()]);
    }

    private void hide(boolean[] hidden) {
        canvas.replace(canvas.drawingProperty().get().hiding(hidden));
    }

    /** A page to draw on, of which nothing is known yet. */
    void blank() {
        dismiss();
        canvas.replace(Drawing.blank(shape(), starts()));
    }

    /** The next of the images that models are tested on, with the same part hidden. */
    void nextImage() {
        images.ifPresent(set -> {
            dismiss();
            index = (index + 1) % set.size();
            take(image(set), source(set));
        });
    }

    /** Lets all chains begin anew from fair coins. */
    void startAnew() {
        canvas.restart();
    }

    /** Reads a picture in the background; where it has another size, {@link #misfitProperty} offers to scale it. */
    void open(Path file) {
        dismiss();
        aside.execute(() -> {
            try {
                GreyImage read = brought.picture().apply(file);
                arrived.set(() -> accept(read));
            } catch (BadInput e) {
                arrived.set(() -> complaint.set(Reason.of(e)));
            }
        });
    }

    private void accept(GreyImage image) {
        if (image.shape().equals(shape())) {
            take(Arrays.copyOfRange(image.values(), image.start(), image.start() + shape().pixels()), image.name());
        } else {
            complaint.set(tr("{0}: {1} pixels, expected {2}", image.name(), image.shape(), shape()));
            misfit.set(Optional.of(image));
        }
    }

    /** Reads a model of the user's own in the background, which then draws; one that cannot is said so, and nothing changes. */
    void openModel(Path file) {
        use(() -> brought.model().apply(file));
    }

    /** Names of the models that were learned or opened elsewhere in the lab. */
    SequencedSet<String> others() {
        return shelf.models().sequencedKeySet();
    }

    /** The same with one that was learned or opened elsewhere in the lab. */
    void useModel(String name) {
        ModelFile file = Objects.requireNonNull(shelf.models().get(name), name);
        use(() -> OwnModel.of(name, file));
    }

    private void use(Supplier<OwnModel> model) {
        dismiss();
        ImageShape shape = shape();
        aside.execute(() -> {
            try {
                OwnModel read = model.get().fits(shape);
                arrived.set(() -> adopt(read));
            } catch (BadInput e) {
                arrived.set(() -> complaint.set(Reason.of(e)));
            }
        });
    }

    private void adopt(OwnModel model) {
        var named = new ModelShelf.Named(model.name(), model.file());
        recipe.own(named);
        shelf.use(named);
        session.settingsProperty()
                .set(session.settingsProperty().get().with(CompletionParameters.MODEL, CompletionParameters.OWN));
        session.restart();
    }

    /** Scales the picture that did not fit. */
    void fit() {
        misfit.get().ifPresent(image -> {
            dismiss();
            ImageShape shape = shape();
            aside.execute(() -> {
                GreyImage scaled = brought.scaled().to(image, shape);
                arrived.set(() -> accept(scaled));
            });
        });
    }

    /** Forgets the picture that did not fit, and what was said about it. */
    void dismiss() {
        misfit.set(Optional.empty());
        complaint.set("");
    }

    /** Another image with the same part hidden. */
    private void take(float[] pixels, String source) {
        canvas.replace(Drawing.of(shape(), pixels, canvas.drawingProperty().get().image().hidden(), source, starts()));
    }

    private long starts() {
        return canvas.drawingProperty().get().starts() + 1;
    }

    private ImageShape shape() {
        return canvas.drawingProperty().get().image().shape();
    }

    private float[] image(DataSet set) {
        return Arrays.copyOfRange(set.examples().data, index * set.values(), (index + 1) * set.values());
    }

    private String source(DataSet set) {
        return tr("image {0} of {1}{2}", index + 1, Numbers.grouped(set.size()),
                set.labels().map(labels -> ", “" + labels.name(index) + "”").orElse(""));
    }

    /** The drawing and the brush. */
    Canvas canvas() {
        return canvas;
    }

    /** The chains' run. */
    Session<CompletionRequest, CompletionSnapshot> session() {
        return session;
    }

    /** What there is to see of the chains. */
    RoomModel<CompletionRequest, CompletionSnapshot> room() {
        return room;
    }

    /** What is wrong with the picture that was to be opened; empty while nothing is. */
    ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** A picture of another size than the model's, until somebody decides what becomes of it. */
    ReadOnlyObjectProperty<Optional<GreyImage>> misfitProperty() {
        return misfit.getReadOnlyProperty();
    }
}
