package reverie.app.room.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import reverie.app.room.Backstage;
import reverie.app.room.Room;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.viz.tiles.TileGrid;

/** The table of a board as it is drawn. */
class EvaluationBoardTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static List<String> rows(Room room) {
        return room.node().lookupAll(".board-name").stream().filter(Node::isVisible).map(Label.class::cast)
                .sorted(Comparator.comparingDouble(Node::getLayoutY)).map(Label::getText).toList();
    }

    private static void size(Room room, double width, double height) {
        Region node = (Region) room.node();
        node.resize(width, height);
        node.applyCss();
        node.requestLayout();
        node.layout();
    }

    @Test
    void aClickOnAHeadOrdersTheRowsAndNothingIsCutOffWhereThereIsLittleRoom() throws Exception {
        FxToolkit.setupFixture(() -> {
            try (var backstage = new Backstage();
                    Room room = new EvaluationExperiment().open(
                            new Start("bars", Settings.parse(EvaluationParameters.TABLE, "images=64"), false),
                            backstage.services(TinyDigits::bars))) {
                backstage.settleButAside(room);
                for (int i = 0; i < 4; i++) {
                    room.session().step();
                    backstage.settleButAside(room);
                }
                size(room, 900, 700);
                assertThat(rows(room)).containsExactly("held-out images", "mixture", "copies", "k-means");
                room.button("head-nearest").orElseThrow().fire();
                backstage.settleButAside(room);
                size(room, 900, 700);
                assertThat(rows(room)).startsWith("held-out images").endsWith("mixture");
                assertThat(grids(room)).hasSize(4).allMatch(it -> it.currentLayout().shown() == 16);

                size(room, 576, 552);
                assertThat(room.node().lookupAll(".board-value").stream().map(Label.class::cast))
                        .allMatch(it -> it.getWidth() >= Math.floor(it.prefWidth(-1)));
                return room;
            }
        });
    }

    private static Set<TileGrid> grids(Room room) {
        return room.node().lookupAll(".tile-grid").stream().map(TileGrid.class::cast)
                .filter(it -> it.isVisible() && it.getAccessibleText() != null
                        && it.getAccessibleText().startsWith("Samples of"))
                .collect(Collectors.toSet());
    }
}
