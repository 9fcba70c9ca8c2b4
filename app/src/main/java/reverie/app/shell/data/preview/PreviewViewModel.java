package reverie.app.shell.data.preview;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import reverie.app.data.DataDescription;
import reverie.app.data.DataLibrary;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.data.choice.DataAddress;
import reverie.app.data.choice.ImageSize;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Recipe;
import reverie.app.room.Activity;
import reverie.app.room.Experiment;
import reverie.app.room.Reason;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.app.settings.Settings;
import reverie.app.shell.data.KnownData;
import reverie.model.BadInput;
import reverie.model.data.file.DataFiles;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.ReadingProgress;

/**
 * Data that somebody is about to learn from: read aside, described, read again as they are to be taken otherwise, and handed to the
 * open room, or not. Used by one thread, which never waits.
 */
public final class PreviewViewModel {

    /** Patches of photographs that have more pixels a side show smooth shades only. */
    private static final int LARGEST_PHOTOGRAPH = 1024;
    /** To which they are scaled. */
    private static final ImageSize SCALED = ImageSize.parse("512");

    private final Library library;
    private final Executor aside;
    private final Supplier<Optional<Place>> place;
    private final KnownData known;
    private final Queue<Runnable> arrived = new ConcurrentLinkedQueue<>();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper(this, "complaint", "");
    private final ReadOnlyObjectWrapper<List<Remedy>> remedies = new ReadOnlyObjectWrapper<>(this, "remedies",
            List.of());
    /** Whether they are a text that cannot be read as it is taken. */
    private final ReadOnlyBooleanWrapper unreadText = new ReadOnlyBooleanWrapper(this, "unreadText");
    private final ReadOnlyObjectWrapper<DataAddress> address = new ReadOnlyObjectWrapper<>(this, "address",
            DataAddress.of(""));
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(this, "preview",
            Optional.empty());
    /** Whether the room has been told to learn from the data, and has not answered yet. */
    private final ReadOnlyBooleanWrapper handedOver = new ReadOnlyBooleanWrapper(this, "handedOver");
    /** Whether what is shown is what would be used, and has not been handed over. */
    private final BooleanBinding ready = Bindings.createBooleanBinding(
            () -> !reading.get() && !handedOver.get()
                    && preview.get().filter(it -> it.isOf(address.get())).isPresent(),
            reading, handedOver, preview, address);
    private Optional<Proposal> proposal = Optional.empty();
    private long newestOrder;
    /** Of what is being read. */
    private ReadingProgress reader = new ReadingProgress();
    private final ReadOnlyObjectWrapper<ReadingProgress.Passed> passed = new ReadOnlyObjectWrapper<>(this, "passed",
            reader.passed());
    /** Why the room could not learn from them before; empty where nobody tried. */
    private String tried = "";
    /** Whether nobody has said yet how large photographs are to be. */
    private boolean sizeIsOpen;

    /** The open room. */
    public record Place(Experiment experiment, Session<?, ?> session) {}

    /**
     * What was read.
     *
     * @param title    of the room for which it is
     * @param settings by which the room would learn from it; people change them
     */
    record Preview(DataDescription description, FirstExamples first, String title, ObjectProperty<Settings> settings) {

        private boolean isOf(DataAddress address) {
            return description.address().equals(address.text());
        }
    }

    /** Settings for data of a kind. */
    private record Proposal(Experiment experiment, DataTraits traits, ObjectProperty<Settings> settings) {}

    /**
     * @param aside reads data, one after another
     * @param place gives the open room
     * @param known takes up what was used
     */
    public PreviewViewModel(Library library, Executor aside, Supplier<Optional<Place>> place, KnownData known) {
        this.library = library;
        this.aside = aside;
        this.place = place;
        this.known = known;
    }

    /**
     * Reads data, and shows them.
     *
     * @param data a file or folder, or a {@link DataAddress}
     */
    public void open(String data) {
        open(data, "");
    }

    /**
     * The same of data that were tried already.
     *
     * @param why they could not be used, in one line
     */
    public void open(String data, String why) {
        preview.set(Optional.empty());
        proposal = Optional.empty();
        handedOver.set(false);
        tried = "";
        remedies.set(List.of());
        unreadText.set(false);
        shown.set(true);
        try {
            address.set(DataAddress.parse(DataLibrary.absolute(data)));
            sizeIsOpen = address.get().changes().size().isEmpty();
            read();
            tried = why;
        } catch (BadInput e) {
            newestOrder++;
            reading.set(false);
            address.set(DataAddress.of(data));
            complaint.set(Reason.of(e));
        }
    }

    /** Reads the same data again, taken otherwise. */
    void take(DataAddress otherwise) {
        if (!otherwise.equals(address.get())) {
            sizeIsOpen &= otherwise.changes().size().equals(address.get().changes().size());
            address.set(otherwise);
            read();
        }
    }

    /** Says that what somebody has written cannot be taken. */
    void refuse(BadInput why) {
        complaint.set(Reason.of(why));
    }

    private void read() {
        long order = newestOrder + 1;
        newestOrder = order;
        complaint.set("");
        remedies.set(List.of());
        reading.set(true);
        String asked = address.get().text();
        reader.end();
        reader = new ReadingProgress();
        passed.set(reader.passed());
        ReadingProgress mine = reader;
        aside.execute(() -> {
            try {
                DataDescription description = mine.of(() -> DataDescription.of(library, asked));
                FirstExamples first = FirstExamples.of(description);
                arrived.add(() -> arrive(order, () -> show(description, first)));
            } catch (RuntimeException | Error e) {
                String why = Reason.of(e);
                boolean text = isText(asked);
                arrived.add(() -> arrive(order, () -> {
                    unreadText.set(text && preview.get().isEmpty());
                    complaint.set(why);
                }));
            }
        });
    }

    private static boolean isText(String data) {
        try {
            Path file = Path.of(DataAddress.parse(data).place());
            if (!Files.isRegularFile(file)) {
                return false;
            }
            try (ByteSource source = ByteSource.open(file)) {
                return DataFiles.isText(source);
            }
        } catch (BadInput | InvalidPathException _) {
            // Why it cannot be read is said already.
            return false;
        }
    }

    /** Shows what was read since the last call, and follows what the room does with it. */
    public void refresh() {
        for (Runnable news = arrived.poll(); news != null; news = arrived.poll()) {
            news.run();
        }
        passed.set(reader.passed());
        if (handedOver.get()) {
            place.get().map(Place::session).ifPresent(this::follow);
        }
    }

    private void arrive(long order, Runnable what) {
        if (order == newestOrder && shown.get()) {
            reading.set(false);
            what.run();
        }
    }

    private void show(DataDescription description, FirstExamples first) {
        if (sizeIsOpen && isCameraSized(description.traits())) {
            sizeIsOpen = false;
            take(address.get().changes(address.get().changes().scaled(SCALED)));
            return;
        }
        unreadText.set(false);
        place.get().ifPresent(it -> preview.set(Optional.of(new Preview(description, first, it.experiment().title(),
                propose(it, description.traits())))));
        if (!tried.isEmpty()) {
            complain(tried);
            tried = "";
        }
    }

    private static boolean isCameraSized(DataTraits traits) {
        return traits.arePhotographs()
                && Math.max(traits.shape().width(), traits.shape().height()) > LARGEST_PHOTOGRAPH;
    }

    /** The room's settings, but for those of which the kind of data asks for others; what was chosen here stays. */
    private ObjectProperty<Settings> propose(Place room, DataTraits traits) {
        Recipe<?, ?> recipe = room.experiment().recipe();
        Optional<Proposal> before = proposal.filter(it -> it.experiment().id().equals(room.experiment().id()));
        ObjectProperty<Settings> settings = before.map(Proposal::settings).orElseGet(
                () -> new SimpleObjectProperty<>(this, "settings", room.session().settingsProperty().get()));
        Optional<DataTraits> from = before.map(Proposal::traits)
                .or(() -> room.session().runProperty().get().map(Run::traits));
        settings.set(from.map(it -> Choices.forOther(recipe, settings.get(), it, traits))
                .orElseGet(() -> Choices.usual(recipe, traits)));
        proposal = Optional.of(new Proposal(room.experiment(), traits, settings));
        return settings;
    }

    /** Another room was opened: the data are shown for that one, and what the one before said of them holds no longer. */
    public void roomOpened() {
        handedOver.set(false);
        if (shown.get()) {
            if (preview.get().isPresent()) {
                complaint.set("");
                remedies.set(List.of());
            }
            preview.get().ifPresent(it -> show(it.description(), it.first()));
        }
    }

    /** Lets the open room learn from the data, by the settings that are shown. */
    void use() {
        if (!ready.get() || place.get().isEmpty()) {
            return;
        }
        String data = address.get().text();
        known.add(data);
        complaint.set("");
        handedOver.set(true);
        place.get().orElseThrow().session().learnFrom(data, preview.get().orElseThrow().settings().get());
    }

    /** The room has begun, or says why it cannot. */
    private void follow(Session<?, ?> session) {
        if (session.activityProperty().get() == Activity.LOADING) {
            return;
        }
        handedOver.set(false);
        String why = session.complaintProperty().get();
        if (why.isEmpty()) {
            cancel();
        } else {
            session.dismissComplaint();
            complain(why);
        }
    }

    private void complain(String why) {
        complaint.set(why);
        preview.get().ifPresent(it -> remedies.set(Remedy.of(it.description(), it.settings().get())));
    }

    /** Does what helps, and lets the room learn. */
    void use(Remedy remedy) {
        remedies.set(List.of());
        preview.get().ifPresent(it -> it.settings().set(it.settings().get().read(remedy.setting())));
        use();
    }

    /** Nothing is done with the data; a room that has been told to learn from them goes on with that. */
    public void cancel() {
        newestOrder++;
        reader.end();
        // What the room says from now on, it says itself.
        handedOver.set(false);
        remedies.set(List.of());
        unreadText.set(false);
        reading.set(false);
        shown.set(false);
        complaint.set("");
        preview.set(Optional.empty());
        proposal = Optional.empty();
    }

    /** Whether there is anything to see. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether data are being read. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** How far the reading is. */
    ReadOnlyObjectProperty<ReadingProgress.Passed> passedProperty() {
        return passed.getReadOnlyProperty();
    }

    /** Whether the room has been told to learn from them, and has not answered yet. */
    ReadOnlyBooleanProperty handedOverProperty() {
        return handedOver.getReadOnlyProperty();
    }

    /** Whether they have been read as they are to be taken, so that the room can learn from them. */
    BooleanBinding ready() {
        return ready;
    }

    /** Why they cannot be read or used, in one line; empty otherwise. */
    ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** What helps where the room cannot learn from them as they are. */
    ReadOnlyObjectProperty<List<Remedy>> remediesProperty() {
        return remedies.getReadOnlyProperty();
    }

    /** Whether they are a text that cannot be read as it is taken, of which more may be said. */
    ReadOnlyBooleanProperty unreadTextProperty() {
        return unreadText.getReadOnlyProperty();
    }

    /** Where the data are, and how they are taken. */
    ReadOnlyObjectProperty<DataAddress> addressProperty() {
        return address.getReadOnlyProperty();
    }

    /** What was read last. */
    ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }
}
