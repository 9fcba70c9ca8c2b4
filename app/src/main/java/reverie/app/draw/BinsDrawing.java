package reverie.app.draw;

import javafx.scene.layout.Region;
import reverie.app.panel.Content;
import reverie.viz.chart.HistogramChart;

/** A histogram. */
final class BinsDrawing implements Drawing<Content.Bins> {

    private final HistogramChart chart = new HistogramChart();

    BinsDrawing(String id) {
        chart.setId(id);
    }

    @Override
    public Class<Content.Bins> kind() {
        return Content.Bins.class;
    }

    @Override
    public Region node() {
        return chart;
    }

    @Override
    public void show(Content.Bins content) {
        chart.show(content.histogram());
    }
}
