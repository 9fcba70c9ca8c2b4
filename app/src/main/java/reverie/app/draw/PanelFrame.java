package reverie.app.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.control.HelpButton;
import reverie.app.control.Segments;
import reverie.app.layout.Area;
import reverie.app.layout.Least;
import reverie.app.layout.Placement;
import reverie.app.panel.Control;
import reverie.app.panel.Panel;
import reverie.app.panel.Switch;
import reverie.app.panel.Viewing;
import reverie.app.settings.Choice.Option;
import reverie.viz.tiles.TileGrid;

/** A titled surface with one grey line of facts, controls, a "?", and a picture that takes all the room that is left. */
final class PanelFrame extends VBox {

    /** Narrower, and the buttons for sizes leave their room to the line of facts. */
    private static final double ROOMY = 350;
    /** Narrower, and they would be cut off themselves. */
    private static final double ROOMY_WITHOUT_FACTS = 256;
    private static final double LEAST_WIDTH = 110;
    private static final double LEAST_PICTURE = 40;
    /** A panel may be lower than tiles that are larger. */
    private static final double LARGE_TILE = 64;
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Viewing viewing;
    private final Drawings drawings;
    private final Label title = new Label();
    private final HBox header = new HBox();
    private final Label facts = new Label();
    private final HelpButton help = new HelpButton();
    private final HBox controls = new HBox();
    private final Map<String, Segments<String>> switches = new LinkedHashMap<>();
    private final Segments<TileSize> sizes = new Segments<>(List.of(TileSize.values()), TileSize::label, TileSize::help,
            TileSize.MANY);
    private final Region mark = new Region();
    private List<Control> shownControls = List.of();
    private boolean entered;
    private Panel panel;
    private Drawing<?> drawing;

    PanelFrame(Panel first, Viewing viewing, Drawings drawings) {
        this.viewing = viewing;
        this.drawings = drawings;
        getStyleClass().add("panel");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("facts");
        facts.setMinWidth(0);
        // A line that is cut off tells nothing.
        facts.opacityProperty().bind(Bindings.createDoubleBinding(
                () -> facts.getWidth() < facts.prefWidth(-1) ? 0.0 : 1.0, facts.widthProperty(),
                facts.textProperty()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        controls.getStyleClass().add("panel-header");
        controls.setMinWidth(USE_PREF_SIZE);
        mark.setManaged(false);
        mark.setVisible(false);
        mark.setMinWidth(USE_PREF_SIZE);
        header.getChildren().addAll(mark, title, facts, space, controls, help);
        header.getStyleClass().add("panel-header");
        getChildren().add(header);
        sizes.setId("tile-size");
        sizes.setOnChosen(() -> viewing.press("tile-size", sizes.valueProperty().get().id()));
        panel = first;
        drawing = drawings.of(first, viewing);
        enter();
        show(first);
    }

    /** Shows another state of the panel. */
    void show(Panel next) {
        boolean another = !drawing.kind().isInstance(next.content());
        panel = next;
        if (another) {
            drawing = drawings.of(next, viewing);
            enter();
        }
        title.setText(next.title());
        mark(next.lane());
        help.show(next.title(), next.help());
        showControls(next.controls());
        drawing.showAny(next.content());
        tell();
    }

    /** In the colour that the lane has in charts. */
    private void mark(OptionalInt lane) {
        lane.ifPresent(it -> mark.getStyleClass().setAll("lane-mark", "lane-" + (it + 1)));
        mark.setVisible(lane.isPresent());
        mark.setManaged(lane.isPresent());
    }

    private void enter() {
        getChildren().setAll(getChildren().getFirst(), drawing.node());
        VBox.setVgrow(drawing.node(), Priority.ALWAYS);
        drawing.grid().ifPresent(grid -> grid.shownProperty().addListener((_, _, _) -> tell()));
        entered = true;
    }

    private void tell() {
        int count = panel.content().form().map(it -> it.count()).orElse(0);
        facts.setText(panel.facts().text(drawing.grid().map(grid -> grid.shownProperty().get()).orElse(count), count));
    }

    private void showControls(List<Control> wanted) {
        if (entered || !wanted.equals(shownControls)) {
            entered = false;
            shownControls = wanted;
            switches.clear();
            controls.getChildren().setAll(wanted.stream().map(this::node).toList());
            controls.getChildren().addAll(drawing.controls());
        }
        for (Control control : wanted) {
            if (control instanceof Switch<?> buttons) {
                Optional.ofNullable(switches.get(control.id()))
                        .ifPresent(it -> it.valueProperty().set(viewing.state().pressed(buttons)));
            }
        }
    }

    private Node node(Control control) {
        return switch (control) {
            case Switch<?> buttons -> segments(buttons);
            case Control.TileSizes() -> sizes;
            case Control.Stepper stepper -> button(stepper);
        };
    }

    private <T> Node segments(Switch<T> buttons) {
        Map<String, Option<T>> options = new LinkedHashMap<>();
        buttons.options().forEach(option -> options.put(option.id(), option));
        var segments = new Segments<>(List.copyOf(options.keySet()), id -> label(options, id),
                id -> Optional.ofNullable(options.get(id)).orElseThrow().help(), viewing.state().pressed(buttons));
        segments.setId(buttons.id());
        segments.setOnChosen(() -> viewing.press(buttons.id(), segments.valueProperty().get()));
        switches.put(buttons.id(), segments);
        return segments;
    }

    private static <T> String label(Map<String, Option<T>> options, String id) {
        return Optional.ofNullable(options.get(id)).orElseThrow().label();
    }

    private Node button(Control.Stepper stepper) {
        var button = new Button(stepper.label());
        button.setId(stepper.id());
        button.getStyleClass().add("turn");
        button.setTooltip(new Tooltip(stepper.help()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> viewing.step(stepper.subject(), stepper.by()));
        return button;
    }

    /** So large that its title and its switches are seen, and something of its picture. */
    Least least() {
        double beside = header.getSpacing();
        double width = mark.isManaged() ? mark.prefWidth(-1) + beside : 0;
        width += title.prefWidth(-1) + 2 * beside;
        for (Node control : controls.getChildren()) {
            width += control == sizes ? 0 : control.minWidth(-1) + controls.getSpacing();
        }
        double picture = panel.content().form()
                .map(form -> Math.min(LARGE_TILE, (double) form.height() * form.leastFactor())).orElse(LEAST_PICTURE);
        return new Least(Math.max(LEAST_WIDTH, snappedLeftInset() + width + snappedRightInset()),
                Area.HEADER + picture);
    }

    /** Puts the panel in its place. */
    void place(Placement place) {
        Area area = place.area();
        boolean roomy = area.width() >= (panel.facts().all().isEmpty() ? ROOMY_WITHOUT_FACTS : ROOMY);
        sizes.setVisible(roomy);
        sizes.setManaged(roomy);
        fit(area.width());
        drawing.place(place);
        setVisible(true);
        resizeRelocate(area.x(), area.y(), area.width(), area.height());
    }

    /** A title says more than what explains it, and is cut off itself rather than that the header crosses the panel's edge. */
    private void fit(double width) {
        title.setMinWidth(USE_PREF_SIZE);
        keep(help, true);
        keep(facts, true);
        keep(help, fits(width));
        keep(facts, fits(width));
        title.setMinWidth(fits(width) ? USE_PREF_SIZE : 0);
    }

    private boolean fits(double width) {
        return snappedLeftInset() + header.minWidth(-1) + snappedRightInset() <= width;
    }

    private static void keep(Node node, boolean kept) {
        node.setManaged(kept);
        node.setVisible(kept);
    }

    /** Whether it is the one that is meant. */
    void light(boolean lit) {
        pseudoClassStateChanged(LIT, lit);
    }

    /** Whether the size of the room's filters is chosen here. */
    boolean choosesSizes() {
        return panel.controls().stream().anyMatch(Control.TileSizes.class::isInstance);
    }

    /** Makes filters, if these are such, at least so large. */
    void enlarge(TileSize size) {
        sizes.valueProperty().set(size);
        if (drawing instanceof FiltersDrawing filters) {
            filters.grid().map(TileGrid::smallestTileProperty).ifPresent(it -> it.set(size.smallest()));
        }
    }
}
