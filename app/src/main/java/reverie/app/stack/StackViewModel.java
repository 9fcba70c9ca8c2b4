package reverie.app.stack;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reverie.app.room.PicturePipeline;
import reverie.app.room.FilterOrder;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;

/**
 * What a room of a layered model shows, without nodes.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
public final class StackViewModel<P, S> {

    private final BiFunction<S, MetricHistory, StackReading> reader;
    private final PicturePipeline<P, S, StackPicture> pipeline;
    private final List<FilterOrder> featureOrders = Stream.generate(FilterOrder::new).limit(StackView.MOST_LAYERS)
            .toList();

    /**
     * @param pictures works out what a snapshot looks like, one task at a time
     * @param reader   what a snapshot and the quantities measured so far say
     */
    public StackViewModel(Session<P, S> session, Executor pictures,
            BiFunction<S, MetricHistory, StackReading> reader) {
        this.reader = reader;
        pipeline = new PicturePipeline<>(session, pictures, this::develop);
    }

    private Supplier<StackPicture> develop(Run<P, S> run, Progress<S> progress) {
        return () -> {
            StackReading reading = reader.apply(progress.snapshot(), progress.metrics());
            List<int[]> orders = IntStream.range(0, reading.features().size())
                    .mapToObj(layer -> order(reading, progress, layer)).toList();
            return StackPicture.of(reading, run.data().train().shape(), orders);
        };
    }

    /** What does not learn for now is sorted once and for all. */
    private int[] order(StackReading reading, Progress<S> progress, int layer) {
        float[] features = reading.features().get(layer);
        int values = reading.stack().sizes().getFirst();
        return featureOrders.get(layer).of(features.length / values, FilterOrder.sizes(features, values),
                progress.epoch(), PicturePipeline.isStill(progress) || reading.stack().links().get(layer).stays(),
                true);
    }

    /** Makes the pictures. */
    public PicturePipeline<P, S, ?> pipeline() {
        return pipeline;
    }

    PicturePipeline<P, S, StackPicture> pictures() {
        return pipeline;
    }
}
