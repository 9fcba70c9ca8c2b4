package reverie.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StagesTest {

    @Test
    void aStepBelongsToTheStageThatItFallsInto() {
        var stages = new Stages(List.of(3L, 2L));
        assertThat(LongStream.range(0, 8).mapToInt(stages::of)).containsExactly(0, 0, 0, 1, 1, 2, 2, 2);
        assertThat(LongStream.rangeClosed(1, 8).filter(stages::end)).as("ends").containsExactly(3L, 5L);
        assertThat(stages.before(2)).isEqualTo(5);
    }

    @Test
    void aStageWithoutBatchesIsPassedOver() {
        assertThat(new Stages(List.of(0L, 4L)).of(0)).isEqualTo(1);
    }

    @Test
    void equalStagesAreSoManyAndTheLastHasNoEnd() {
        Stages stages = Stages.equal(2, 10);
        assertThat(LongStream.of(0, 9, 10, 1_000_000).mapToInt(stages::of)).containsExactly(0, 0, 1, 1);
        assertThat(Stages.equal(1, 10).of(5_000)).isZero();
    }
}
