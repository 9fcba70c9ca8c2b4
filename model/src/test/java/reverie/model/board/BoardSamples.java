package reverie.model.board;

import java.util.List;
import reverie.model.matrix.Workers;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.trained.TrainedRbm;
import reverie.model.train.LearnerSamples;
import reverie.model.train.Sample;
import reverie.model.train.SampleData;
import reverie.model.trained.Chosen;

/** Two rounds of five rows: the baselines and an RBM that has learned nothing. */
final class BoardSamples implements LearnerSamples {

    @Override
    public List<Sample<?, ?>> samples() {
        return List.of(new Sample<>("board", new Effort(5, 100), 12, BoardSamples::board));
    }

    static BoardLearner board(Workers workers) {
        var rbm = new TrainedRbm(
                RbmLearner.firstRbm(SampleData.DATA.train(), new RbmSettings(12, SampleData.BATCH, 4), 0));
        return new BoardLearner(SampleData.DATA, List.of(Contender.of("RBM", "rbm", rbm, Chosen.NOTHING)),
                new Rounds(8, 16, 3), workers);
    }
}
