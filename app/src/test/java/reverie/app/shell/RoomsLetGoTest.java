package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import reverie.app.data.DataLibrary;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.panel.Viewing;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Run;
import reverie.app.room.Runs;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.model.data.GreyImages;
import reverie.model.data.Patches;
import reverie.model.data.Splits;

/** A room that was left holds on to nothing. */
class RoomsLetGoTest {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int EXAMPLES = 300;

    /** Gives nobody the same data twice. */
    private static final Library LIBRARY = new Library() {

        private static final Library ALL = DataLibrary.library();

        @Override
        public Splits open(String name) {
            return few(ALL.open(name));
        }

        @Override
        public Splits open(String name, Patches patches) {
            return few(ALL.open(name, new Patches(patches.side(), EXAMPLES + 1, patches.seed())));
        }

        @Override
        public DataTraits traits(String name) {
            return ALL.traits(name);
        }

        @Override
        public Optional<GreyImages> photographs(String name) {
            return ALL.photographs(name);
        }

        @Override
        public GreyImages images(String name) {
            return ALL.images(name);
        }

        private static Splits few(Splits all) {
            return new Splits(all.train().head(EXAMPLES), all.test().map(it -> it.atMost(EXAMPLES / 2)));
        }
    };

    /** What a room had, and whose it was. */
    private record Had(String what, WeakReference<Object> reference) {

        Had(String room, String what, Object of) {
            this(what + " of " + room, new WeakReference<>(of));
        }

        boolean isReachable() {
            return reference.get() != null;
        }
    }

    @Test
    void noLearnerAndNoDataOfARoomThatWasLeftIsReachable() throws Exception {
        var had = new ArrayList<Had>();
        FxToolkit.registerPrimaryStage();
        // On a stage, as the toolkit keeps what was removed from scenes that nobody sees; of its own, as TestFX keeps events.
        Stage stage = OffScreen.call(Stage::new);
        var threads = new LabThreads(1, LIBRARY, FilePicker.NONE);
        List<Experiment> all = Lab.experiments();
        Lab lab = OffScreen.call(() -> {
            var window = new LabWindow(threads);
            window.show(stage, all.getFirst(), Start.of(all.getFirst()));
            return window.lab();
        });
        try {
            had.addAll(visit(lab, all.getFirst()));
            for (Experiment experiment : all.subList(1, all.size())) {
                open(lab, experiment);
                had.addAll(visit(lab, experiment));
            }
            open(lab, all.getFirst());
            visit(lab, all.getFirst());
            assertThat(reachable(had)).isEmpty();
        } finally {
            OffScreen.call(() -> {
                stage.hide();
                return stage;
            });
        }
    }

    private static void open(Lab lab, Experiment experiment) {
        OffScreen.call(() -> {
            lab.open(experiment, Start.of(experiment));
            return lab;
        });
    }

    /** Until it has learned and shown what. */
    private static List<Had> visit(Lab lab, Experiment experiment) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!OffScreen.call(() -> shows(lab))) {
            assertThat(System.nanoTime()).as("learning in the room " + experiment.id()).isLessThan(end);
            Thread.sleep(20);
        }
        inspect(lab, end);
        return OffScreen.call(() -> {
            Session<?, ?> session = lab.room().orElseThrow().session();
            Run<?, ?> run = session.runProperty().get().orElseThrow();
            Runs<?, ?> runs = session.runsProperty().get().orElseThrow();
            return Stream.of(new Had(experiment.id(), "session", session), new Had(experiment.id(), "run", run),
                    new Had(experiment.id(), "training", runs.training()),
                    new Had(experiment.id(), "snapshot", runs.training().latest().snapshot()),
                    new Had(experiment.id(), "data", run.data().train())).toList();
        });
    }

    /** With a unit looked at closely, where the room has such: once torn off, and once beside its tile. */
    private static void inspect(Lab lab, long end) throws InterruptedException {
        for (int bubbles = 1; bubbles <= 2; bubbles++) {
            Viewing viewing = lab.room().orElseThrow().viewing();
            OffScreen.call(() -> {
                lab.room().orElseThrow().inspect();
                return lab;
            });
            int wanted = viewing.state().inspected().size();
            while (OffScreen.call(() -> bubbles()) < wanted) {
                assertThat(System.nanoTime()).as("a unit that is looked at closely").isLessThan(end);
                Thread.sleep(20);
            }
            OffScreen.call(() -> {
                viewing.state().inspected().stream().filter(it -> !it.tornOff()).forEach(viewing::tearOff);
                viewing.state().inspected().forEach(it -> viewing.choose("unit", it.unit() + 1));
                return lab;
            });
        }
    }

    private static int bubbles() {
        return (int) Window.getWindows().stream().filter(PopOver.class::isInstance).count();
    }

    private static boolean shows(Lab lab) {
        return lab.room().orElseThrow().session().progressProperty().get().filter(it -> it.step() > 1).isPresent()
                && !lab.scene().getRoot().lookupAll(".panel").isEmpty();
    }

    /** What is still reachable after as many collections as it takes, or in the end. */
    private static List<String> reachable(List<Had> had) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS / 4;
        while (had.stream().anyMatch(Had::isReachable) && System.nanoTime() < end) {
            System.gc();
            Thread.sleep(100);
        }
        return had.stream().filter(Had::isReachable).map(Had::what).toList();
    }
}
