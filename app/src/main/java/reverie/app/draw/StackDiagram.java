package reverie.app.draw;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import reverie.app.panel.StackStructure;
import reverie.app.settings.Numbers;

/** The layers of a model as bars above one another, and what joins them. */
final class StackDiagram extends Region {

    private static final double BAR = 30;
    private static final double NARROWEST = 0.42;
    /** Units of length that a number of units needs, with its word. */
    private static final double WORDS = 84;
    /** The share of labels beside units: three digits and their word have room. */
    private static final double LABELS = 0.46;
    /** Narrower, and there is only room for their number. */
    private static final double BESIDE_WORDS = 66;
    private static final double HEAD = 5;
    private static final double ASIDE = 7;

    private Optional<StackStructure> shown = Optional.empty();

    /** Shows nothing yet. */
    StackDiagram() {
        getStyleClass().add("stack");
    }

    /** Shows a stack; on the FX thread. The same as before costs nothing. */
    void show(StackStructure stack) {
        if (!shown.equals(Optional.of(stack))) {
            shown = Optional.of(stack);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        getChildren().setAll(shown.map(this::nodes).orElse(List.of()));
        getChildren().stream().filter(Region.class::isInstance).map(Region.class::cast).forEach(Region::layout);
    }

    private List<Node> nodes(StackStructure stack) {
        var nodes = new ArrayList<Node>();
        int depth = stack.depth();
        double step = (getHeight() - BAR) / depth;
        for (int layer = 0; layer <= depth; layer++) {
            double y = (depth - layer) * step;
            if (layer < depth) {
                link(nodes, stack.links().get(layer), y - step + BAR, y);
            }
            boolean begun = layer == 0 || stack.links().get(layer - 1) != StackStructure.Link.WAITING;
            units(nodes, stack, layer, y, begun);
        }
        return nodes;
    }

    private void units(List<Node> nodes, StackStructure stack, int layer, double y, boolean begun) {
        int most = stack.sizes().stream().mapToInt(Integer::intValue).max().orElseThrow();
        double share = Math.max(NARROWEST, Math.sqrt(stack.sizes().get(layer) / (double) most));
        boolean top = layer == stack.depth();
        int size = stack.sizes().get(layer);
        String what = layer == 0 ? Numbers.counted(size, tr("{0} pixel"), tr("{0} pixels"))
                : top && stack.labels() instanceof StackStructure.Labels.OnTop
                        ? Numbers.counted(size, tr("{0} label"), tr("{0} labels"))
                        : Numbers.counted(size, tr("{0} unit"), tr("{0} units"));
        double width = Math.min(getWidth(), Math.max(WORDS, getWidth() * share));
        if (stack.labels() instanceof StackStructure.Labels.Beside(int labels) && layer == stack.depth() - 1) {
            double beside = getWidth() * LABELS;
            double x = getWidth() - beside;
            double main = Math.min(width, x - 6);
            boolean words = beside >= BESIDE_WORDS;
            nodes.add(bar(words ? Numbers.counted(labels, tr("{0} label"), tr("{0} labels")) : Numbers.grouped(labels),
                    "stack-labels", x, y, beside));
            nodes.add(bar(words ? what : Numbers.grouped(size), begun ? "stack-units" : "stack-waiting",
                    (x - 6 - main) / 2, y, main));
        } else {
            nodes.add(bar(what, begun ? "stack-units" : "stack-waiting",
                    (getWidth() - width) / 2, y, width));
        }
    }

    private static Label bar(String text, String style, double x, double y, double width) {
        var bar = new Label(text);
        bar.getStyleClass().addAll("stack-bar", style);
        bar.setMinWidth(0);
        bar.resizeRelocate(Math.round(x), Math.round(y), Math.round(width), BAR);
        return bar;
    }

    /** From {@code top} down to {@code bottom}. */
    private void link(List<Node> nodes, StackStructure.Link link, double top, double bottom) {
        double x = Math.round(getWidth() / 2) - 24.0;
        String style = "stack-" + link.name().toLowerCase(Locale.ROOT);
        switch (link) {
            case WAITING -> nodes.add(line(x, top + 3, bottom - 3, style));
            case UNDIRECTED, RESTING -> {
                nodes.add(line(x, top + 3 + HEAD, bottom - 3 - HEAD, style));
                nodes.add(head(x, top + 3, 1, style));
                nodes.add(head(x, bottom - 3, -1, style));
            }
            case UPWARD -> {
                nodes.add(line(x, top + 3 + HEAD, bottom - 3, style));
                nodes.add(head(x, top + 3, 1, style));
            }
            case FROZEN, LEARNING -> {
                nodes.add(line(x - ASIDE, top + 3, bottom - 3 - HEAD, style));
                nodes.add(head(x - ASIDE, bottom - 3, -1, style));
                Line up = line(x + ASIDE, top + 3 + HEAD, bottom - 3, style);
                up.getStrokeDashArray().setAll(4.0, 4.0);
                nodes.add(up);
                nodes.add(head(x + ASIDE, top + 3, 1, style));
            }
        }
        var word = new Label(link.word());
        word.getStyleClass().addAll("stack-word", style);
        double height = word.prefHeight(-1);
        nodes.add(word);
        word.resizeRelocate(x + 3 * ASIDE, Math.round((top + bottom) / 2 - 9), getWidth() - x - 3 * ASIDE,
                Math.max(18, height));
    }

    private static Line line(double x, double from, double to, String style) {
        var line = new Line(x, from, x, to);
        line.getStyleClass().addAll("stack-line", style);
        return line;
    }

    /** @param direction 1 where it points up, −1 where down */
    private static Polygon head(double x, double tip, int direction, String style) {
        double base = tip + direction * 1.6 * HEAD;
        var head = new Polygon(x, tip, x - HEAD, base, x + HEAD, base);
        head.getStyleClass().addAll("stack-head", style);
        return head;
    }
}
