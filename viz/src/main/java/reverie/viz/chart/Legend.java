package reverie.viz.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Group;

/** The names of the curves, each with its colour and newest value, in as many lines as the width asks for. */
final class Legend extends Group {

    private static final double BETWEEN = 12;

    private final List<LegendEntry> entries = new ArrayList<>();

    Legend() {
        setManaged(false);
        setAutoSizeChildren(false);
        setMouseTransparent(true);
    }

    void show(List<Curve> curves) {
        while (entries.size() > curves.size()) {
            getChildren().removeAll(entries.removeLast().nodes());
        }
        while (entries.size() < curves.size()) {
            LegendEntry entry = new LegendEntry(CurveStyle.of(entries.size()));
            entries.add(entry);
            getChildren().addAll(entry.nodes());
        }
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).show(curves.get(i));
        }
    }

    /** Puts the entries in lines of a width, and says how high all are together; 0 if one alone is wider than that. */
    double place(double left, double top, double width) {
        if (entries.stream().anyMatch(entry -> entry.leastWidth() > width)) {
            return 0;
        }
        double x = 0;
        double y = 0;
        double height = 0;
        for (LegendEntry entry : entries) {
            double wide = Math.min(width, entry.width());
            if (x > 0 && x + wide > width) {
                x = 0;
                y += height;
            }
            entry.place(left + x, top + y, wide);
            height = entry.height();
            x += wide + BETWEEN;
        }
        return y + height;
    }

    /** All names and values. */
    String text() {
        return entries.stream().map(LegendEntry::text).collect(Collectors.joining(", "));
    }
}
