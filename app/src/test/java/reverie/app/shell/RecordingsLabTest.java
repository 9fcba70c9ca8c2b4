package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import reverie.app.data.DataLibrary;
import reverie.app.panel.Picture;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.RoomModel.Replay;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.model.train.Recorded;

/** A room whose recording had to go into a file shows the same pictures when somebody comes back. */
class RecordingsLabTest {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @Test
    void allPicturesAreThereAgainWhenSomebodyComesBack() throws Exception {
        FxToolkit.registerPrimaryStage();
        Experiment rbm = Lab.experiment("rbm");
        Experiment other = Lab.experiment("mixture");
        var threads = new LabThreads(1, DataLibrary.library(), FilePicker.NONE, true, 1 << 20);
        List<String> told = new CopyOnWriteArrayList<>();
        threads.services().recordings().onTrouble(told::add);
        threads.onAccident(why -> told.add(why.toString()));
        Lab lab = OffScreen.call(() -> {
            var made = new Lab(threads.services(), 1440, 900);
            made.open(rbm, Start.of("digits").with("hidden=20&batch=50"));
            return made;
        });
        try {
            await(lab, "learning",
                    () -> session(lab).progressProperty().get().filter(it -> it.epoch() > 0.3).isPresent());
            OffScreen.call(() -> {
                session(lab).pause();
                return lab;
            });
            await(lab, "a pause", () -> threads.isIdle());
            List<Long> steps = steps(lab);
            List<Picture> before = pictures(lab);
            assertThat(steps).hasSizeGreaterThan(6);

            OffScreen.call(() -> {
                lab.open(other, Start.of("digits").paused());
                return lab;
            });
            await(lab, "the other room", () -> session(lab).runProperty().get().isPresent());
            // So small a bound takes moments of the open room, too, if it is seen to once more later.
            await(lab, "a file", () -> threads.services().recordings().areInFiles() && threads.isIdle());
            OffScreen.call(() -> {
                lab.open(rbm);
                return lab;
            });
            await(lab, "its moments", () -> steps(lab).containsAll(steps) || !told.isEmpty());
            assertThat(told).isEmpty();
            assertThat(OffScreen.call(() -> lab.scene().getRoot().lookupAll(".timeline .label").stream()
                    .map(Label.class::cast).map(Label::getText).toList())).doesNotContain("reading earlier moments …");
            assertThat(steps(lab)).as("and where the run stood").startsWith(steps.toArray(Long[]::new));
            assertThat(pictures(lab).subList(0, before.size())).usingRecursiveComparison().isEqualTo(before);
        } finally {
            OffScreen.call(() -> {
                lab.close();
                return lab;
            });
            threads.close();
        }
    }

    private static Session<?, ?> session(Lab lab) {
        return lab.room().orElseThrow().session();
    }

    private static List<Long> steps(Lab lab) {
        List<Long> steps = new ArrayList<>();
        session(lab).timeline().momentsProperty().get().forEach(it -> steps.add(((Recorded<?>) it).step()));
        return steps;
    }

    private static List<Picture> pictures(Lab lab) {
        Replay replay = OffScreen.call(() -> lab.room().orElseThrow().replay().orElseThrow());
        List<Picture> all = new ArrayList<>();
        for (int i = 0; i < replay.epochs().size(); i++) {
            all.add(OffScreen.result(replay.picture(i)));
        }
        return all;
    }

    private static void await(Lab lab, String what, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!OffScreen.call(() -> {
            lab.refresh();
            lab.wantPicture();
            return done.getAsBoolean();
        })) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(10);
        }
    }
}
