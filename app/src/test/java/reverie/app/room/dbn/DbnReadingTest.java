package reverie.app.room.dbn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reverie.model.dbn.DbnChains;

class DbnReadingTest {

    private static final List<String> DIGITS = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    private static int[] wishes(int chains, int label) {
        int[] wishes = new int[chains];
        Arrays.fill(wishes, label);
        return wishes;
    }

    @Test
    void theFactsSayHowManyFantasiesEachLabelHas() {
        int[] inTurn = IntStream.range(0, 40).map(chain -> chain % 10).toArray();
        assertThat(DbnReading.fantasyCount(inTurn, DIGITS)).isEqualTo("4 of each label");
        int[] uneven = IntStream.range(0, 40).map(chain -> chain % 3).toArray();
        assertThat(DbnReading.fantasyCount(uneven, DIGITS.subList(0, 3))).isEqualTo("40 of all labels");
        assertThat(DbnReading.fantasyCount(wishes(40, 7), DIGITS)).isEqualTo("40 of “7”");
        assertThat(DbnReading.fantasyCount(wishes(40, DbnChains.ANYTHING), DIGITS)).isEqualTo("40");
    }

    @Test
    void fantasiesOfFewLabelsStandInARowForEach() {
        int[] inTurn = IntStream.range(0, 40).map(chain -> chain % 10).toArray();
        assertThat(DbnReading.rows(inTurn, DIGITS)).isEqualTo(DIGITS);
        assertThat(DbnReading.rows(wishes(40, 7), DIGITS)).isEmpty();
        assertThat(DbnReading.rows(wishes(40, DbnChains.ANYTHING), List.of())).isEmpty();
        assertThat(DbnReading.rows(IntStream.range(0, 40).map(chain -> chain % 3).toArray(), DIGITS.subList(0, 3)))
                .as("rows of different lengths").isEmpty();
        assertThat(DbnReading.rows(IntStream.range(0, 26).toArray(),
                IntStream.range(0, 26).mapToObj(Integer::toString).toList())).as("too many").isEmpty();
        assertThat(DbnReading.byLabel(new float[]{0, 0.5f, 10, 10.5f, 1, 1.5f, 11, 11.5f}, new int[]{0, 1, 0, 1}))
                .containsExactly(0, 0.5f, 1, 1.5f, 10, 10.5f, 11, 11.5f);
    }
}
