package reverie.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reverie.app.control.FormulaText.Height;
import reverie.app.control.FormulaText.Piece;

class FormulaTextTest {

    @Test
    void lowersGroupsAndSingleSigns() {
        assertThat(FormulaText.parse("W_{ij}v_i")).containsExactly(new Piece("W", Height.LINE, true),
                new Piece("ij", Height.LOWERED, true), new Piece("v", Height.LINE, true),
                new Piece("i", Height.LOWERED, true));
    }

    @Test
    void raises() {
        assertThat(FormulaText.parse("v^T h")).containsExactly(new Piece("v", Height.LINE, true),
                new Piece("T", Height.RAISED, true), new Piece(" ", Height.LINE, false),
                new Piece("h", Height.LINE, true));
    }

    @Test
    void wordsAndDigitsAndSignsAreUpright() {
        assertThat(FormulaText.parse("E_{data} = 12")).containsExactly(new Piece("E", Height.LINE, true),
                new Piece("data", Height.LOWERED, false), new Piece(" = 12", Height.LINE, false));
    }

    @Test
    void unfinishedMarkupIsShownAsFarAsItGoes() {
        assertThat(FormulaText.parse("a_{b")).extracting(Piece::text).containsExactly("a", "b");
        assertThat(FormulaText.parse("a_")).extracting(Piece::text).containsExactly("a", "_");
        assertThat(FormulaText.parse("")).isEmpty();
    }
}
