package reverie.app.draw;

import javafx.scene.layout.Region;
import reverie.app.panel.Content;
import reverie.viz.chart.ScatterChart;

/** Points in a plane, one of them marked. */
final class PointsDrawing implements Drawing<Content.Points> {

    private final ScatterChart chart = new ScatterChart();

    PointsDrawing(String id) {
        chart.setId(id);
    }

    @Override
    public Class<Content.Points> kind() {
        return Content.Points.class;
    }

    @Override
    public Region node() {
        return chart;
    }

    @Override
    public void show(Content.Points content) {
        chart.show(content.points(), content.marked());
    }
}
