package reverie.app.draw;

import static reverie.app.text.Texts.tr;

import javafx.scene.layout.Region;
import reverie.app.panel.Content;
import reverie.viz.chart.CurveChart;

/** Curves over the epochs. */
final class CurvesDrawing implements Drawing<Content.Curves> {

    private final CurveChart chart = new CurveChart();

    CurvesDrawing(String id) {
        chart.setId(id);
        chart.horizontalNameProperty().set(tr("epochs"));
    }

    @Override
    public Class<Content.Curves> kind() {
        return Content.Curves.class;
    }

    @Override
    public Region node() {
        return chart;
    }

    @Override
    public void show(Content.Curves content) {
        chart.getStyleClass().remove("lanes");
        if (content.lanes()) {
            chart.getStyleClass().add("lanes");
        }
        chart.show(content.curves(), content.behind());
    }
}
