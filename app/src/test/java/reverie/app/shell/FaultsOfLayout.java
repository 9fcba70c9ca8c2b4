package reverie.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/** What people see that is cut off, lies over something else, or reaches out of the window. */
final class FaultsOfLayout {

    /** Places are rounded to whole pixels. */
    private static final double ROUNDING = 1.5;
    private static final double ENDLESS = 1e6;

    private final List<String> found = new ArrayList<>();
    /** What people use or read, with where it is seen. */
    private final List<Seen> seen = new ArrayList<>();

    private record Seen(Node node, Bounds place) {

        private boolean liesOver(Seen other) {
            Bounds both = common(place, other.place);
            return both.getWidth() > ROUNDING && both.getHeight() > ROUNDING;
        }
    }

    private FaultsOfLayout() {
    }

    /** Of a scene's root that has been laid out. */
    static List<String> of(Parent root) {
        var faults = new FaultsOfLayout();
        Bounds window = root.localToScene(root.getLayoutBounds());
        faults.look(root, window, window);
        faults.overlaps();
        return faults.found;
    }

    /**
     * @param place in which it has to be
     * @param shown of which the part is that people see
     */
    private void look(Node node, Bounds place, Bounds shown) {
        if (!node.isVisible()) {
            return;
        }
        CutTexts.of(node).map(it -> it + " in " + path(node)).forEach(found::add);
        Bounds own = node.localToScene(node.getLayoutBounds());
        if (node instanceof Region && node.isManaged() && !isInside(own, place)) {
            found.add("outside of its place: " + path(node) + " at " + text(own) + " of " + text(place));
            return;
        }
        if (node instanceof Region region && isTooLow(region)) {
            found.add("lines are cut off: " + path(node));
        }
        if (node instanceof Control && !(node instanceof ScrollPane) || node instanceof TextFlow) {
            seen.add(new Seen(node, common(own, shown)));
        }
        switch (node) {
            case ScrollPane pane -> lookInto(pane, common(own, shown));
            case Labeled labelled when labelled.getGraphic() instanceof Region graphic ->
                CutTexts.all(graphic).map(it -> it + " in " + path(node)).forEach(found::add);
            case Control _ -> {
            }
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> look(child, place, shown));
            default -> {
            }
        }
    }

    /** It may be as long as it likes, but for the room of a window of the usual height. */
    private void lookInto(ScrollPane pane, Bounds shown) {
        Bounds content = pane.getContent().getLayoutBounds();
        Bounds seenOf = pane.getViewportBounds();
        boolean room = pane.getStyleClass().contains("room-place");
        if (content.getWidth() > seenOf.getWidth() + ROUNDING
                || room && pane.getScene().getRoot().getLayoutBounds().getHeight() >= 600
                        && content.getHeight() > seenOf.getHeight() + ROUNDING) {
            found.add("larger than what is seen of it: " + path(pane) + " " + text(content) + " in " + text(seenOf));
        }
        look(pane.getContent(), new BoundingBox(shown.getMinX(), -ENDLESS, shown.getWidth(), 2 * ENDLESS), shown);
    }

    private static boolean isTooLow(Region region) {
        boolean text = region instanceof TextFlow || region instanceof Labeled label && label.isWrapText()
                && label.getText() != null && !label.getText().isEmpty();
        return text && region.getHeight() + ROUNDING < region.prefHeight(region.getWidth());
    }

    private static boolean isInside(Bounds own, Bounds place) {
        return own.getMinX() > place.getMinX() - ROUNDING && own.getMaxX() < place.getMaxX() + ROUNDING
                && own.getMinY() > place.getMinY() - ROUNDING && own.getMaxY() < place.getMaxY() + ROUNDING;
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(left, top, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    private void overlaps() {
        for (int i = 0; i < seen.size(); i++) {
            for (Seen other : seen.subList(0, i)) {
                if (seen.get(i).liesOver(other)) {
                    found.add("over one another: " + path(seen.get(i).node()) + " and " + path(other.node()));
                }
            }
        }
    }

    private static String text(Bounds bounds) {
        return "%.0f,%.0f–%.0f,%.0f".formatted(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(),
                bounds.getMaxY());
    }

    private static String path(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).limit(3)
                .map(it -> it instanceof Labeled label ? it + "“" + label.getText() + "”" : it.toString())
                .collect(Collectors.joining(" in "));
    }
}
