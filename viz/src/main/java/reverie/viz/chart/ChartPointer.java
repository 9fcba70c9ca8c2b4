package reverie.viz.chart;

import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Where the pointer rests over a chart. */
final class ChartPointer {

    private boolean inside;
    private double x;
    private double y;

    /** @param moved called whenever the pointer is elsewhere */
    ChartPointer(Region chart, Runnable moved) {
        chart.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> move(event, moved));
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> move(event, moved));
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> move(event, moved));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
            inside = false;
            moved.run();
        });
    }

    private void move(MouseEvent event, Runnable moved) {
        inside = true;
        x = event.getX();
        y = event.getY();
        moved.run();
    }

    boolean isInside() {
        return inside;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }
}
