package reverie.app.draw;

import javafx.scene.layout.Region;
import reverie.app.panel.Content;
import reverie.viz.chart.CurveChart;

/** Curves over anything else than epochs. */
final class LinesDrawing implements Drawing<Content.Lines> {

    private final CurveChart chart = new CurveChart();

    LinesDrawing(String id) {
        chart.setId(id);
    }

    @Override
    public Class<Content.Lines> kind() {
        return Content.Lines.class;
    }

    @Override
    public Region node() {
        return chart;
    }

    @Override
    public void show(Content.Lines content) {
        chart.horizontalNameProperty().set(content.horizontal());
        chart.show(content.curves());
    }
}
