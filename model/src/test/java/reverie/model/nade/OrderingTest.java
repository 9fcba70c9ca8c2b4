package reverie.model.nade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;

class OrderingTest {

    private static int[] of(Ordering.Kind kind, int width, int height) {
        return kind.of(new ImageShape(width, height), 3).pixels();
    }

    @Test
    void eachGoesItsWay() {
        assertThat(of(Ordering.Kind.ROWS, 3, 2)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(of(Ordering.Kind.COLUMNS, 3, 2)).containsExactly(0, 3, 1, 4, 2, 5);
        assertThat(of(Ordering.Kind.SPIRAL, 3, 3)).containsExactly(4, 3, 6, 7, 8, 5, 2, 1, 0);
        assertThat(of(Ordering.Kind.SPIRAL, 4, 1)).containsExactly(3, 2, 1, 0);
        assertThat(of(Ordering.Kind.SPIRAL, 1, 3)).containsExactly(2, 1, 0);
        assertThat(of(Ordering.Kind.RANDOM, 9, 9)).isNotEqualTo(of(Ordering.Kind.ROWS, 9, 9))
                .isEqualTo(of(Ordering.Kind.RANDOM, 9, 9));
    }

    @Test
    void whatIsNoPermutationIsRefused() {
        assertThatThrownBy(() -> new Ordering(new int[]{0, 2, 2})).isInstanceOf(BadInput.class)
                .hasMessage("ordering: pixel 2 twice, expected every pixel once");
        assertThatThrownBy(() -> new Ordering(new int[]{0, 3, 1})).isInstanceOf(BadInput.class)
                .hasMessage("ordering: pixel 3, expected pixels from 0 to 2");
    }
}
