package reverie.app.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content so many times as large: type, strokes and spaces alike. The content is laid out as in a region that is so many
 * times smaller.
 */
public final class Magnifier extends Region {

    private final Node content;
    private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 1);

    /** Shows it as large as it is. */
    public Magnifier(Node content) {
        this.content = content;
        var scale = new Scale();
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        content.getTransforms().setAll(scale);
        getChildren().setAll(content);
        factor.addListener((_, _, _) -> requestLayout());
    }

    /** How many times as large, above 0. */
    public DoubleProperty factorProperty() {
        return factor;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }
}
