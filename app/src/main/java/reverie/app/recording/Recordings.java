package reverie.app.recording;

import static reverie.app.text.Texts.tr;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import reverie.model.parcel.Parcel;
import reverie.model.train.Recording;

/**
 * What all runs of a lab have recorded, those that are shown and those that were left, within one bound. Above it the recording goes into
 * a file that was left longest ago, and comes back when its run is shown again. Where there is no room for a file, every second of its
 * moments goes instead. It keeps no recording alive. Called by any thread; the work is done by one of its own.
 */
public final class Recordings {

    /** Bytes for all of them, unless somebody sets another bound. */
    public static final long USUAL_BOUND = 200L << 20;

    /** The part of the bound for which a further file is worth it, of a run that learns on while nobody looks. */
    private static final int WORTH_A_FILE = 8;

    private final Executor thread;
    private final SpillFolder folder;
    private final long bound;
    private final List<WeakReference<Recording<?>>> shown = new ArrayList<>();
    /** The one that was left longest ago first. */
    private final List<WeakReference<Recording<?>>> left = new ArrayList<>();
    private final List<Spilled> files = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ordered = new AtomicBoolean();
    private volatile Consumer<String> told = _ -> {};
    private boolean refused;

    /** A file, and what it stands for as long as somebody needs it. */
    private record Spilled(Path file, WeakReference<Parcel> parcel) {}

    /**
     * Of none yet.
     *
     * @param thread reads and writes, one task after another
     * @param bound  bytes
     */
    public Recordings(Executor thread, SpillFolder folder, long bound) {
        this.thread = thread;
        this.folder = folder;
        this.bound = bound;
    }

    /** Of rooms for which there is no bound. */
    public static Recordings boundless() {
        return new Recordings(Runnable::run, new SpillFolder(Path.of("")), Long.MAX_VALUE);
    }

    /** @param told by its thread, in a sentence, that something was lost */
    public void onTrouble(Consumer<String> told) {
        this.told = told;
    }

    /** Deletes what was left by labs that ended without doing so. */
    public void tidy() {
        thread.execute(folder::tidy);
    }

    /** A run is shown from now on: what is in a file of it comes back soon. */
    public void show(Recording<?> recording) {
        synchronized (this) {
            remove(recording);
            shown.add(new WeakReference<>(recording));
        }
        if (recording.isAway()) {
            thread.execute(() -> callBack(recording));
        }
    }

    /** A run is left that somebody may come back to; it may learn on. */
    public void leave(Recording<?> recording) {
        synchronized (this) {
            remove(recording);
            left.add(new WeakReference<>(recording));
        }
        fitSoon();
    }

    /** Sees to it that the bound holds, as runs that are shown grow; from time to time. */
    public void fitSoon() {
        if (bound < Long.MAX_VALUE && ordered.compareAndSet(false, true)) {
            thread.execute(() -> {
                ordered.set(false);
                fit();
            });
        }
    }

    /** Whether any run's moments are in a file, or were. */
    public boolean areInFiles() {
        return !files.isEmpty();
    }

    /** Deletes all files; what is in them is lost. */
    public void close() {
        folder.close();
    }

    private void remove(Recording<?> recording) {
        Stream.of(shown, left).forEach(some -> some.removeIf(it -> it.refersTo(null) || it.refersTo(recording)));
    }

    private synchronized List<Recording<?>> alive(List<WeakReference<Recording<?>>> some) {
        List<Recording<?>> alive = new ArrayList<>();
        some.forEach(it -> Optional.ofNullable(it.get()).ifPresent(alive::add));
        return alive;
    }

    private void callBack(Recording<?> recording) {
        try {
            recording.callBack();
        } catch (ClosedByInterruptException e) {
            // The lab is being closed.
        } catch (IOException e) {
            told.accept(
                    tr("The earlier moments of this run cannot be read back from the disk, and are lost: {0}",
                            reason(e)));
        }
    }

    private void fit() {
        deleteUnneeded();
        List<Recording<?>> others = alive(left);
        List<Recording<?>> all = new ArrayList<>(others);
        all.addAll(alive(shown));
        for (Recording<?> each : others) {
            if (Recording.bytes(all) <= bound) {
                return;
            }
            if (!each.isAway() || Recording.bytes(List.of(each)) > bound / WORTH_A_FILE) {
                putAway(each);
            }
        }
        all.stream().max(Comparator.comparingLong(it -> Recording.bytes(List.of(it))))
                .filter(_ -> Recording.bytes(all) > bound).ifPresent(Recording::halve);
    }

    private void putAway(Recording<?> recording) {
        try {
            recording.putAway(folder.next())
                    .ifPresent(it -> files.add(new Spilled(it.file(), new WeakReference<>(it))));
        } catch (ClosedByInterruptException e) {
            // The lab is being closed.
        } catch (IOException e) {
            recording.halve();
            if (!refused) {
                refused = true;
                told.accept(
                        tr("There is no room on the disk for what runs in other rooms have shown, so every second "
                                + "moment of theirs goes: {0}", reason(e)));
            }
        }
    }

    private static String reason(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    private void deleteUnneeded() {
        files.removeIf(it -> {
            boolean unneeded = it.parcel().refersTo(null);
            if (unneeded) {
                try {
                    Files.deleteIfExists(it.file());
                } catch (IOException e) {
                    // It goes with the folder.
                }
            }
            return unneeded;
        });
    }
}
