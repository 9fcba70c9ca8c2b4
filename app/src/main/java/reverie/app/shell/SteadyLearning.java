package reverie.app.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import reverie.app.room.Runs;
import reverie.app.room.Session;
import reverie.model.train.Cadence;
import reverie.model.train.Progress;
import reverie.model.train.Training;

/**
 * Learning after which the lab looks the same on every machine: it stands still at each milestone until all that belongs to that
 * step has been worked out and shown.
 */
final class SteadyLearning {

    private static final long MILLIS = 2;

    private final Lab lab;
    private final LabThreads threads;

    /** @param lab with a room that does not run by itself; the threads are its own alone */
    SteadyLearning(Lab lab, LabThreads threads) {
        this.lab = lab;
        this.threads = threads;
    }

    /** So many epochs from the first batch on, or fewer where the run cannot go on. Not on the FX thread. */
    void learn(double epochs, Consumer<Progress<?>> watch) throws InterruptedException {
        settle(watch);
        Optional<? extends Runs<?, ?>> run = OffScreen.call(() -> session().runsProperty().get());
        if (run.isPresent()) {
            learn(run.get(), epochs, watch);
        }
        OffScreen.call(() -> {
            for (Node each : lab.scene().getRoot().lookupAll("." + StatusLine.OF_THE_MACHINE)) {
                each.setVisible(false);
                each.setManaged(false);
            }
            return lab;
        });
    }

    /** To the next milestone, at which the lab is looked at; not on the FX thread. */
    void learnOn(Runs<?, ?> run) throws InterruptedException {
        long step = run.training().latest().step();
        run.training().advance(milestoneAfter(step, run.first().batchesPerEpoch()) - step);
        settle(_ -> {});
    }

    private static long milestoneAfter(long step, int batchesPerEpoch) {
        long next = step + 1;
        while (!Cadence.isMilestone(next, batchesPerEpoch)) {
            next++;
        }
        return next;
    }

    private void learn(Runs<?, ?> run, double epochs, Consumer<Progress<?>> watch) throws InterruptedException {
        Training<?, ?> training = run.training();
        long end = Math.round(epochs * run.first().batchesPerEpoch());
        long step = 0;
        while (step < end) {
            long next = Math.min(end, milestoneAfter(step, run.first().batchesPerEpoch()));
            training.advance(next - step);
            settle(watch);
            if (training.latest().step() < next) {
                return;
            }
            step = next;
        }
    }

    /** Shows what there is until nothing more comes of it. */
    void settle(Consumer<Progress<?>> watch) throws InterruptedException {
        long before;
        do {
            while (!threads.isIdle()) {
                Thread.sleep(MILLIS);
            }
            before = threads.tasks();
            OffScreen.call(() -> {
                lab.refresh();
                session().failure().ifPresent(LabPicture::rethrow);
                session().progressProperty().get().ifPresent(watch);
                return lab;
            });
        } while (threads.tasks() > before);
    }

    private Session<?, ?> session() {
        return lab.room().orElseThrow().session();
    }
}
