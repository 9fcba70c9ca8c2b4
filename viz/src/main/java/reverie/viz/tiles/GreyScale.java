package reverie.viz.tiles;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;

/**
 * The greys of tiles along a line of values: black up to the lower end of the range that is told apart, white from the upper one on.
 *
 * <p>CSS: style class {@code grey-scale}; the bar itself is {@code grey-scale-bar}. Insets leave room at its ends.
 */
public final class GreyScale extends Region {

    private final Rectangle bar = new Rectangle();

    /** Shows one grey. */
    public GreyScale() {
        getStyleClass().add("grey-scale");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
        bar.getStyleClass().add("grey-scale-bar");
        bar.setManaged(false);
        getChildren().add(bar);
    }

    /**
     * Shows greys, at once; on the FX thread.
     *
     * @param least at the left end
     * @param most  at the right end, above {@code least}
     * @param range the values that are told apart
     */
    public void show(double least, double most, Shading.Between range) {
        double span = most - least;
        bar.setFill(new LinearGradient((range.low() - least) / span, 0, (range.high() - least) / span, 0, true,
                CycleMethod.NO_CYCLE, List.of(new Stop(0, Color.BLACK), new Stop(1, Color.WHITE))));
        setAccessibleText("Black is " + range.low() + ", white is " + range.high());
    }

    @Override
    public String getUserAgentStylesheet() {
        return TileStylesheet.URL;
    }

    @Override
    protected void layoutChildren() {
        bar.setX(snappedLeftInset());
        bar.setY(snappedTopInset());
        bar.setWidth(Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()));
        bar.setHeight(Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()));
    }
}
