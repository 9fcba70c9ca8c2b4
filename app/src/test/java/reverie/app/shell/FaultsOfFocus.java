package reverie.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** What somebody who uses the keys alone, or has the window read out, cannot see or hear of it. */
final class FaultsOfFocus {

    /** As a node has it that was reached by a key. */
    private static final List<PseudoClass> FOCUSED = List.of(PseudoClass.getPseudoClass("focused"),
            PseudoClass.getPseudoClass("focus-visible"));

    private FaultsOfFocus() {
    }

    /** Of a scene's root that has been laid out. */
    static Stream<String> of(Parent root) {
        return of(root, Optional.empty());
    }

    /** The same without what is in nodes of a style, such as what is alike in all rooms. */
    static Stream<String> besides(Parent root, String style) {
        return of(root, Optional.of(style));
    }

    private static Stream<String> of(Parent root, Optional<String> known) {
        return root.lookupAll("*").stream().filter(FaultsOfFocus::isSeen).distinct()
                .filter(node -> known.filter(style -> isIn(node, style)).isEmpty())
                .flatMap(node -> Stream.of(
                        isReached(node) || isPicture(node) ? nameless(node) : Optional.<String>empty(),
                        isReached(node) ? unseen(node) : Optional.<String>empty()).flatMap(Optional::stream));
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    private static boolean isIn(Node node, String style) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(it -> it.getStyleClass().contains(style));
    }

    private static boolean isReached(Node node) {
        return node.isFocusTraversable() && !node.isDisabled();
    }

    /** What looks like something and is no text. */
    private static boolean isPicture(Node node) {
        return node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW && !(node instanceof Text);
    }

    private static Optional<String> nameless(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text && !text.isBlank()
                ? Optional.empty()
                : Optional.of("nothing is read out of " + node);
    }

    private static Optional<String> unseen(Node node) {
        int[] before = pixels(node);
        FOCUSED.forEach(it -> node.pseudoClassStateChanged(it, true));
        node.applyCss();
        int[] focused = pixels(node);
        FOCUSED.forEach(it -> node.pseudoClassStateChanged(it, false));
        node.applyCss();
        return Arrays.equals(before, focused) ? Optional.of("one does not see the focus on " + node) : Optional.empty();
    }

    private static int[] pixels(Node node) {
        if (node instanceof Parent parent) {
            parent.layout();
        }
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = node.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }
}
