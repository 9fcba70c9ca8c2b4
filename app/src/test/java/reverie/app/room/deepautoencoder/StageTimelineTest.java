package reverie.app.room.deepautoencoder;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.app.baseline.KnownPca;
import reverie.app.recipe.deepautoencoder.DeepAutoencoderParameters;
import reverie.app.settings.Settings;
import reverie.model.train.Measurement;
import reverie.model.train.MetricHistory;
import reverie.model.train.MetricRecorder;
import reverie.viz.chart.Curve;

class StageTimelineTest {

    private static final KnownPca PCA = new KnownPca(2, new float[0], 7, MetricHistory.EMPTY);

    private static StageTimeline course(String settings) {
        return StageTimeline.of(Settings.parse(DeepAutoencoderParameters.TABLE, settings), 16);
    }

    /** An error of 100 less the epoch. */
    private static MetricHistory measuredAt(double... epochs) {
        var recorder = new MetricRecorder();
        for (double epoch : epochs) {
            recorder.record(epoch, Measurement.of(entry(StageTimeline.ERROR, 100 - epoch)));
        }
        return recorder.history();
    }

    @Test
    void everyStageHasACurveOfItsOwn() {
        List<Curve> curves = course("hidden=500-250-2&layer-epochs=2").curves(measuredAt(0, 1, 2, 3, 5, 6, 6.5, 90),
                Optional.of(PCA));
        assertThat(curves).extracting(Curve::name).containsExactly("PCA", "layer 1", "layer 2", "layer 3",
                "together");
        assertThat(curves).extracting(Curve::scale).containsOnly("squared error");
        assertThat(curves.get(0).x()).containsExactly(0, 90);
        assertThat(curves.get(0).y()).containsExactly(7, 7);
        assertThat(curves.get(1).x()).as("what the layer has come to belongs to it").containsExactly(0, 1, 2);
        assertThat(curves.get(2).x()).containsExactly(3);
        assertThat(curves.get(3).x()).containsExactly(5, 6);
        assertThat(curves.get(4).x()).containsExactly(6.5, 90);
        assertThat(curves.get(4).y()).containsExactly(93.5, 10);
    }

    @Test
    void pcaKeepsItsPlaceBeforeItIsKnown() {
        List<Curve> curves = course("").curves(measuredAt(0), Optional.empty());
        assertThat(curves).extracting(Curve::name).containsExactly("PCA", "layer 1");
        assertThat(curves.getFirst().size()).isZero();
        assertThat(course("").curves(MetricHistory.EMPTY, Optional.of(PCA))).isEmpty();
    }

    @Test
    void withoutPretrainingAllIsOneStageUntilLabelsFollow() {
        assertThat(course("pretrain=none").curves(measuredAt(0, 1, 50), Optional.empty())).extracting(Curve::name)
                .containsExactly("PCA", "together");
        var recorder = new MetricRecorder();
        recorder.record(5, Measurement.of(entry(StageTimeline.ERROR, 9.0)));
        recorder.record(6,
                Measurement.of(entry(StageTimeline.ERROR, 30.0), entry("errorTrain", 2.0), entry("errorTest", 4.0)));
        List<Curve> curves = course("pretrain=none&classify=yes&epochs-together=5").curves(recorder.history(),
                Optional.empty());
        assertThat(curves).extracting(Curve::name).containsExactly("PCA", "together", "wrong in training, %",
                "wrong labels, %");
        assertThat(curves.get(1).x()).as("labels spoil drawings, which is another story").containsExactly(5);
        assertThat(curves.get(2).scale()).isEqualTo(curves.get(3).scale()).isNotEqualTo(curves.get(1).scale());
    }
}
