package reverie.app.control;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** How large the window is in which a node is seen: without limit for a node that is in none. */
public final class WindowSize {

    private static final double NARROW = 1160;
    private static final PseudoClass IN_NARROW = PseudoClass.getPseudoClass("narrow");

    private WindowSize() {
    }

    /** Whether a window of that width is one in which pictures need the room of other things. */
    public static boolean isNarrow(double width) {
        return width < NARROW;
    }

    /** Gives a node the pseudo class {@code narrow} while its window is so. */
    public static void mark(Node node) {
        widthOf(node).subscribe(width -> node.pseudoClassStateChanged(IN_NARROW, isNarrow(width.doubleValue())));
    }

    /** Units of length. */
    public static ObservableValue<Number> widthOf(Node node) {
        return of(node, Region::widthProperty);
    }

    /** Units of length. */
    public static ObservableValue<Number> heightOf(Node node) {
        return of(node, Region::heightProperty);
    }

    /** The root is as large as the scene, and knows sooner: what hangs on it takes part in the layout that is under way. */
    private static ObservableValue<Number> of(Node node, Function<Region, ObservableValue<Number>> length) {
        return node.sceneProperty().flatMap(Scene::rootProperty)
                .flatMap(root -> root instanceof Region region ? length.apply(region) : null)
                .orElse(Double.MAX_VALUE);
    }
}
