package reverie.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.Platform;
import reverie.app.room.Experiment;
import reverie.app.room.Room;
import reverie.app.room.RoomModel.Replay;
import reverie.model.BadInput;
import reverie.viz.export.GifFile;
import reverie.viz.export.GifPalette;

/** A run's recorded moments, drawn once more and written as an animated GIF. Never on the FX thread, which draws for it. */
public final class Film {

    /** So many frames, from the first to the last, decide which colours there are. */
    private static final int SAMPLES = 5;
    private static final int HUNDREDTHS = 100;
    /** The end is looked at for so long. */
    private static final int LAST = 150;

    private final Experiment experiment;
    private final Replay replay;
    private final FilmScene scene;
    private final Wish wish;
    private final List<Integer> moments;

    /**
     * What it is to be.
     *
     * @param title            above the panels
     * @param panel            the only one that is seen; empty for the whole room
     * @param from             the first epoch that is seen
     * @param to               the last epoch that is seen
     * @param momentsPerSecond how fast, 1 to 50
     * @param width            of the room, in units of length
     * @param height           of the room
     * @param scale            pixels for a unit of length
     */
    public record Wish(String title, Optional<String> panel, double from, double to, int momentsPerSecond, int width,
            int height, double scale, Theme theme) {}

    private Film(Experiment experiment, Room room, Wish wish) {
        this.experiment = experiment;
        this.wish = wish;
        replay = OffScreen.call(room::replay).orElseThrow(() -> new BadInput("film", "no run", "one that has begun"));
        List<Double> epochs = replay.epochs();
        moments = IntStream.range(0, epochs.size())
                .filter(i -> epochs.get(i) >= wish.from() && epochs.get(i) <= wish.to()).boxed().toList();
        if (moments.isEmpty()) {
            throw new BadInput("film", "no moment between epochs " + wish.from() + " and " + wish.to(),
                    "some between " + epochs.getFirst() + " and " + epochs.getLast());
        }
        scene = OffScreen.call(() -> new FilmScene(room, wish));
    }

    /**
     * Films an experiment after it has learned for a while, with no display. The toolkit has been started.
     *
     * @param learning  how it is learned before
     * @param filming   what the film is to be
     * @return how many moments it shows
     */
    public static int of(LabPicture.Wish learning, Function<Experiment, Wish> filming, LabThreads threads, Path file)
            throws InterruptedException {
        return LabPicture.withLab(learning, threads, _ -> {}, lab -> write(learning.experiment(),
                lab.room().orElseThrow(), filming.apply(learning.experiment()), file, _ -> true));
    }

    /**
     * Writes a film of a room, whole or not at all.
     *
     * @param going is told which part is done, 0 to 1, and says whether to go on
     * @return how many moments it shows
     * @throws BadInput              where there is nothing to be seen, or the file cannot be written
     * @throws CancellationException where it was not to go on
     */
    static int write(Experiment experiment, Room room, Wish wish, Path file, DoublePredicate going) {
        var film = new Film(experiment, room, wish);
        film.write(file, going);
        return film.moments.size();
    }

    private void write(Path file, DoublePredicate going) {
        var samples = new ArrayList<int[]>();
        LabPicture first = OffScreen.result(frame(0));
        samples.add(first.argb());
        int count = Math.min(SAMPLES, moments.size());
        for (int i = 1; i < count; i++) {
            samples.add(OffScreen.result(frame(i * (moments.size() - 1) / (count - 1))).argb());
        }
        var form = new GifFile.Form(first.width(), first.height(),
                Math.max(2, Math.round(HUNDREDTHS / (float) wish.momentsPerSecond())), LAST);
        GifFile.write(file, new GifPalette(samples), form, new Frames(going));
    }

    /** While one is written the next is drawn. */
    private final class Frames implements Iterator<int[]> {

        private final DoublePredicate going;
        private int next;
        private CompletableFuture<LabPicture> drawn = frame(0);

        Frames(DoublePredicate going) {
            this.going = going;
        }

        @Override
        public boolean hasNext() {
            return next < moments.size();
        }

        @Override
        public int[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (!going.test(next / (double) moments.size())) {
                throw new CancellationException("the film");
            }
            LabPicture frame = OffScreen.result(drawn);
            next++;
            if (hasNext()) {
                drawn = frame(next);
            }
            return frame.argb();
        }
    }

    private CompletableFuture<LabPicture> frame(int index) {
        int moment = moments.get(index);
        return replay.picture(moment).thenApplyAsync(
                picture -> scene.frame(picture, experiment.clock().now(replay.epochs().get(moment))),
                Platform::runLater);
    }
}
