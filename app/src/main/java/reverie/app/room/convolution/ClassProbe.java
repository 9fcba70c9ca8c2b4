package reverie.app.room.convolution;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import reverie.app.reading.Aside;
import reverie.app.room.Run;
import reverie.model.convolution.ConvolutionSnapshot;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.evaluate.ClassSpecificity;
import reverie.model.matrix.Workers;
import reverie.model.train.Moment;
import reverie.model.train.Progress;

/** Finds out, aside, to which classes filters belong, by some of the images that are not learned from, where there are such. */
final class ClassProbe {

    /** So many images are asked. */
    static final int EXAMPLES = 500;
    /** Of the labels in an order by chance. */
    private static final long SEED = 1;

    private final Aside<ConvolutionSnapshot, Integer, LayerClasses> aside;

    /**
     * @param executor works in the background, one task at a time
     * @param news     is told, by any thread, when more is known
     */
    ClassProbe(Executor executor, Runnable news) {
        aside = new Aside<>(executor, news, ClassProbe::classes);
    }

    /** What is known for this run; empty until the first, and where images have no labels. */
    Optional<LayerClasses> of(Run<?, ConvolutionSnapshot> run, Progress<ConvolutionSnapshot> progress) {
        return LayerClasses.areIn(run.data().shown()) ? aside.of(run, progress, EXAMPLES).newest() : Optional.empty();
    }

    private static LayerClasses classes(Run<?, ConvolutionSnapshot> run, Moment<ConvolutionSnapshot> moment,
            int examples, Workers alone) {
        DataSet asked = run.data().shown().atMost(examples);
        Labels labels = asked.labels().orElseThrow();
        List<ClassSpecificity> layers = moment.snapshot().shareOn(asked.examples(), alone).stream()
                .map(on -> ClassSpecificity.of(on, labels, SEED)).toList();
        return new LayerClasses(labels, layers);
    }
}
