package reverie.app.experiment.belief;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.FilterOrder;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.model.boltzmann.belief.BeliefRates;
import reverie.model.boltzmann.belief.BeliefSnapshot;
import reverie.model.boltzmann.belief.BeliefStage;
import reverie.model.train.Progress;

/** What the room shows, without nodes. */
final class BeliefViewModel {

    private final Darkroom<BeliefRates, BeliefSnapshot, BeliefPicture> darkroom;
    private final List<FilterOrder> featureOrders = Stream.generate(FilterOrder::new)
            .limit(BeliefParameters.MOST_LAYERS).toList();

    /** @param pictures works out what a snapshot looks like, one task at a time */
    BeliefViewModel(Session<BeliefRates, BeliefSnapshot> session, Executor pictures) {
        darkroom = new Darkroom<>(session, pictures, this::develop);
    }

    private Supplier<BeliefPicture> develop(Run<BeliefRates, BeliefSnapshot> run, Progress<BeliefSnapshot> progress) {
        return () -> {
            BeliefSnapshot snapshot = progress.snapshot();
            List<int[]> orders = IntStream.range(0, snapshot.layers()).mapToObj(layer -> order(progress, layer))
                    .toList();
            return BeliefPicture.of(snapshot, progress.metrics(), run.data().train().shape(), orders);
        };
    }

    private int[] order(Progress<BeliefSnapshot> progress, int layer) {
        BeliefSnapshot snapshot = progress.snapshot();
        float[] features = snapshot.features().get(layer);
        return featureOrders.get(layer).of(features.length / snapshot.values(),
                FilterOrder.sizes(features, snapshot.values()), progress.epoch(),
                Darkroom.isStill(progress) || isFrozen(snapshot, layer), true);
    }

    /** What learns no more is sorted once and for all. */
    private static boolean isFrozen(BeliefSnapshot snapshot, int layer) {
        return layer < snapshot.layers() - 1 && !(snapshot.stage() instanceof BeliefStage.UpDown);
    }

    /** Makes the pictures. */
    Darkroom<BeliefRates, BeliefSnapshot, BeliefPicture> darkroom() {
        return darkroom;
    }
}
