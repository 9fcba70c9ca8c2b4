package reverie.viz.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;

/**
 * The coefficients of a code side by side, each a bar up or down from the middle; those that are 0 have none. The pointer reads
 * the nearest bar, a click chooses it.
 *
 * <p>CSS: style class {@code code-chart} and those variables of {@code histogram-chart}. An ancestor with the class
 * {@code dark} gives the dark set.
 */
public final class CodeChart extends Region {

    /** Means no coefficient. */
    public static final int NONE = -1;

    private static final double NARROWEST = 1.5;
    /** Wider bars stand apart. */
    private static final double WIDE = 4;
    /** How far the pointer may be from a bar that is not 0, in units of length. */
    private static final double REACH = 5;

    private final String symbol;
    private final Path bars = new Path();
    private final Rectangle markedBar = new Rectangle();
    private final Rectangle baseline = new Rectangle();
    private final ChartLabel top = new ChartLabel("axis-label");
    private final ChartLabel title = new ChartLabel("axis-label");
    private final Readout readout = new Readout();
    private final ChartPointer pointer;
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(this, "pointed", NONE);
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", NONE);
    private final IntegerProperty marked = new SimpleIntegerProperty(this, "marked", NONE);
    private float[] values = {};
    private double limit = 1;

    /**
     * A chart without bars.
     *
     * @param symbol before the number of a coefficient, such as φ
     */
    public CodeChart(String symbol) {
        this.symbol = symbol;
        getStyleClass().add("code-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bars.getStyleClass().setAll("histogram-bars");
        markedBar.getStyleClass().add("histogram-bar-hover");
        baseline.getStyleClass().add("chart-baseline");
        for (Node node : List.of(baseline, bars, markedBar)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren().addAll(baseline, bars, markedBar, top, title, readout.node());
        pointer = new ChartPointer(this, this::arrange);
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
            if (pointed.get() != NONE) {
                chosen.set(pointed.get());
            }
        });
        chosen.addListener((_, _, _) -> arrange());
        marked.addListener((_, _, _) -> point());
        top.fontProperty().addListener((_, _, _) -> requestLayout());
    }

    /**
     * Shows a code, at once; on the FX thread.
     *
     * @param newValues of all coefficients; shared, not copied, and not to be changed afterwards
     * @param reach     a size that the scale holds at least, so that several charts can have the same
     */
    public void show(float[] newValues, double reach) {
        values = newValues;
        double greatest = Math.max(reach, greatest(newValues));
        limit = greatest == 0 ? 1 : Histogram.roundedUp(greatest);
        top.setText("±" + NumberText.brief(limit));
        arrange();
    }

    /** The largest absolute value of a code, of those that are numbers. */
    public static double greatest(float[] code) {
        double greatest = 0;
        for (float each : code) {
            greatest = Float.isFinite(each) ? Math.max(greatest, Math.abs(each)) : greatest;
        }
        return greatest;
    }

    /** What is written in the upper left corner; nothing unless set. */
    public void setTitle(String text) {
        title.setText(text);
        arrange();
    }

    /** The coefficient that the pointer reads, or {@link #NONE}. */
    public ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** The coefficient that was clicked last, or that the program chose; {@link #NONE} for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** A coefficient that is pointed at elsewhere, and marked here as if it were here; {@link #NONE} for none. */
    public IntegerProperty markedProperty() {
        return marked;
    }

    /** The number that the pointer found; empty where it points at nothing. */
    public String readout() {
        return readout.text();
    }

    @Override
    public String getUserAgentStylesheet() {
        return ChartStylesheet.URL;
    }

    /** How many coefficients there are and how many are not 0, for those who cannot see the bars. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && getAccessibleText() == null
                ? used() + " of " + values.length + " coefficients are not 0"
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private int used() {
        int used = 0;
        for (float value : values) {
            used += value == 0 ? 0 : 1;
        }
        return used;
    }

    @Override
    protected void layoutChildren() {
        arrange();
    }

    private double middle() {
        return snapPositionY(getHeight() / 2);
    }

    private double left(int k) {
        return snapPositionX(getWidth() * k / values.length);
    }

    private double width(int k) {
        double room = getWidth() / values.length;
        return Math.max(NARROWEST, room >= WIDE ? left(k + 1) - left(k) - 1 : room);
    }

    /** Above the middle for positive values; a value that is not 0 has at least a pixel. */
    private double height(int k) {
        double whole = Math.clamp(values[k] / limit, -1.0, 1.0) * (middle() - 1);
        double least = values[k] == 0 ? 0 : 1;
        return Math.copySign(Math.max(least, Math.abs(snapPositionY(whole))), values[k]);
    }

    private void arrange() {
        baseline.setX(0);
        baseline.setY(middle());
        baseline.setWidth(Math.max(0, getWidth()));
        baseline.setHeight(1);
        top.place(getWidth() - top.wantedWidth(), 0);
        title.place(0, 0);
        draw();
        point();
    }

    private void draw() {
        List<PathElement> outline = new ArrayList<>();
        for (int k = 0; k < values.length && getWidth() > 0; k++) {
            if (values[k] != 0 && Float.isFinite(values[k])) {
                outline.add(new MoveTo(left(k), middle()));
                outline.add(new VLineTo(middle() - height(k)));
                outline.add(new HLineTo(left(k) + width(k)));
                outline.add(new VLineTo(middle()));
                outline.add(new ClosePath());
            }
        }
        bars.getElements().setAll(outline);
    }

    private void point() {
        int found = pointer.isInside() ? nearest(pointer.x()) : NONE;
        pointed.set(found);
        int elsewhere = marked.get() == NONE ? chosen.get() : marked.get();
        int shown = found == NONE ? elsewhere : found;
        boolean visible = shown >= 0 && shown < values.length && values[shown] != 0;
        markedBar.setVisible(visible);
        if (visible) {
            markedBar.setX(left(shown));
            markedBar.setY(Math.min(middle(), middle() - height(shown)));
            markedBar.setWidth(width(shown));
            markedBar.setHeight(Math.abs(height(shown)));
        }
        if (found == NONE) {
            readout.hide();
        } else {
            readout.show(symbol + found + "  " + NumberText.exact(values[found]), left(found) + width(found),
                    middle() - height(found), getWidth(), getHeight());
        }
    }

    /** A bar near the pointer, else the coefficient below it. */
    private int nearest(double x) {
        if (values.length == 0 || x < 0 || x >= getWidth()) {
            return NONE;
        }
        int below = Math.min(values.length - 1, (int) (x / getWidth() * values.length));
        int best = below;
        double least = values[below] == 0 ? REACH : 0;
        for (int k = 0; k < values.length; k++) {
            double distance = Math.abs(left(k) + width(k) / 2 - x) - width(k) / 2;
            if (values[k] != 0 && distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }
}
