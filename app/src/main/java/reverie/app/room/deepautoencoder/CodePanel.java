package reverie.app.room.deepautoencoder;

import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import reverie.app.panel.Panel;
import reverie.viz.chart.CodeChart;
import reverie.viz.chart.Scatter;
import reverie.viz.chart.ScatterChart;

/** The code of an image as bars or, where it is two numbers, as one of many points on a map. */
final class CodePanel {

    private final CodeChart bars = new CodeChart("h");
    private final ScatterChart map = new ScatterChart();
    private final Panel panel = new Panel("Code", DeepAutoencoderHelp.CODE, new StackPane(bars, map));

    CodePanel() {
        bars.setId("code");
        map.setId("map");
        map.setVisible(false);
    }

    Region node() {
        return panel;
    }

    void show(Optional<Scatter> points, ShownCode code) {
        map.setVisible(points.isPresent());
        bars.setVisible(points.isEmpty());
        points.ifPresentOrElse(it -> map.show(it, code.image()), () -> bars.show(code.values(), code.reach()));
        panel.factsProperty().set(points.map(it -> it.size() + " images")
                .orElseGet(() -> code.values().length + " numbers of image " + (code.image() + 1)));
    }
}
