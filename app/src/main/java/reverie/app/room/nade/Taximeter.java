package reverie.app.room.nade;

import java.util.List;
import javafx.scene.layout.Region;
import reverie.app.draw.Drawing;
import reverie.app.panel.Content;
import reverie.app.panel.Viewing;
import reverie.viz.chart.Curve;
import reverie.viz.chart.CurveChart;

/** What an image takes, over the pixels that have been written. */
final class Taximeter implements Drawing<Taximeter.Fares> {

    private final CurveChart chart = new CurveChart();

    /** @param viewing not asked: nothing can be chosen here */
    Taximeter(Viewing viewing) {
        chart.setId("meter");
        chart.horizontalNameProperty().set("pixels");
    }

    /** Sums of −log p in nats, on one scale. */
    record Fares(List<Curve> curves) implements Content.Own {

        Fares {
            curves = List.copyOf(curves);
        }
    }

    @Override
    public Class<Fares> kind() {
        return Fares.class;
    }

    @Override
    public Region node() {
        return chart;
    }

    @Override
    public void show(Fares content) {
        chart.show(content.curves());
    }
}
