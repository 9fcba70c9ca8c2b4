package reverie.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reverie.viz.Toolkit;

/** Three scores in 200×120 units. */
class ScoreChartTest {

    private static final List<Score> SCORES = List.of(new Score("pixels", 0.5), new Score("better", 0.751),
            new Score("later", Double.NaN));

    private ScoreChart chart;
    private Stage stage;

    @BeforeAll
    static void toolkit() throws Exception {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        chart = Toolkit.on(ScoreChart::new);
        stage = Toolkit.open(Toolkit.on(() -> {
            chart.resizeRelocate(0, 0, 200, 120);
            chart.setManaged(false);
            return new Scene(new Pane(chart), 300, 300);
        }));
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    @Test
    void barsAreAsLongAsTheirShareOfTheTrack() {
        assertThat(chart.length(0)).as("before there is any").isZero();
        Toolkit.run(() -> chart.show(SCORES));
        assertThat(chart.length(0)).isCloseTo(100, within(1e-9));
        assertThat(chart.length(1)).isCloseTo(150.2, within(1e-9));
        assertThat(chart.length(2)).as("not known").isZero();
        Toolkit.run(() -> chart.show(List.of(new Score("pixels", 0.25))));
        assertThat(chart.length(0)).isCloseTo(50, within(1e-9));
        assertThat(chart.length(1)).as("gone").isZero();
    }

    /** As in the lowest windows, where a name once lay over the bar above it. */
    @Test
    void linesDoNotLieOverOneAnotherWhereThereIsLittleRoom() {
        Toolkit.run(() -> {
            chart.show(SCORES);
            chart.applyCss();
            chart.resize(200, 3 * 20);
            chart.layout();
        });
        double[] bars = chart.lookupAll(".score-track").stream().mapToDouble(it -> it.getBoundsInParent().getMaxY())
                .sorted().toArray();
        double[] names = chart.lookupAll(".score-name").stream().mapToDouble(it -> it.getBoundsInParent().getMinY())
                .sorted().toArray();
        assertThat(names).hasSize(3);
        for (int i = 1; i < names.length; i++) {
            assertThat(names[i]).isGreaterThanOrEqualTo(bars[i - 1] - 1);
        }
        assertThat(bars[2]).isLessThanOrEqualTo(60.5);
    }

    @Test
    void numbersStandBesideTheNamesWithTheirDifferenceToTheFirst() {
        Toolkit.run(() -> chart.show(SCORES));
        assertThat(texts()).containsExactly("pixels", "50.0 %", "", "better", "75.1 %", "+25.1", "later", "–", "");
        assertThat(Toolkit.on(() -> chart.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("pixels 50.0 %, better 75.1 %, later –");
        Toolkit.run(() -> chart.show(List.of(new Score("pixels", 0.5), new Score("worse", 0.4567),
                new Score("as good", 0.4999))));
        assertThat(texts()).contains("−4.3", "+0.0");
    }

    private List<String> texts() {
        return Toolkit.on(() -> chart.getChildrenUnmodifiable().stream().filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText()).toList());
    }
}
