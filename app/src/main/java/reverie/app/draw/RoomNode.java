package reverie.app.draw;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import reverie.app.layout.Area;
import reverie.app.layout.Arranger;
import reverie.app.layout.Layout;
import reverie.app.layout.Least;
import reverie.app.layout.Placement;
import reverie.app.layout.TileForm;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.Viewing;

/** Draws what a room shows: keeps a frame for each panel, in the place that the layout gives it. On the FX thread only. */
public final class RoomNode extends Region {

    /** The switch that says which panel has the whole room; none where it is blank. */
    private static final String ALONE = "alone";

    private final Viewing viewing;
    private final Drawings drawings;
    private final Map<String, PanelFrame> frames = new LinkedHashMap<>();
    private final Label waiting = new Label();
    private Optional<Plan> plan = Optional.empty();
    private Optional<Arranged> arranged = Optional.empty();
    private Set<String> lit = Set.of();

    /** Where panels of a plan stand in a room of that size. */
    private record Arranged(Plan plan, Layout layout, Map<String, Least> frames, double width, double height,
            Map<String, Placement> places) {

        boolean isOf(Plan other, Layout otherLayout, Map<String, Least> otherFrames, double otherWidth,
                double otherHeight) {
            return plan == other && layout.equals(otherLayout) && frames.equals(otherFrames) && width == otherWidth
                    && height == otherHeight;
        }
    }

    /** What decides, beside the size of the room, where panels stand. */
    private record Plan(Layout layout, Map<String, TileForm> forms) {}

    /** Shows nothing yet. */
    public RoomNode(Viewing viewing, Drawings drawings) {
        this.viewing = viewing;
        this.drawings = drawings;
        getStyleClass().add("room");
        waiting.getStyleClass().add("waiting");
        getChildren().add(waiting);
        viewing.stateProperty().addListener((_, before, now) -> {
            if (!before.pressed("tile-size").equals(now.pressed("tile-size"))
                    || !before.pressed(ALONE).equals(now.pressed(ALONE))) {
                requestLayout();
            }
        });
    }

    /** Says what is waited for until there is a picture. */
    public void await(String what) {
        waiting.setText(what);
    }

    /** Shows a picture in the place of the one before. */
    public void show(Picture picture) {
        getChildren().remove(waiting);
        List<String> ids = picture.panels().stream().map(Panel::id).toList();
        if (!List.copyOf(frames.keySet()).equals(ids)) {
            frames.keySet().retainAll(ids);
            Map<String, PanelFrame> kept = new HashMap<>(frames);
            frames.clear();
            picture.panels().forEach(panel -> frames.put(panel.id(), Optional.ofNullable(kept.get(panel.id()))
                    .orElseGet(() -> frame(panel))));
            getChildren().setAll(frames.values());
            light(lit);
        }
        var forms = new HashMap<String, TileForm>();
        for (Panel panel : picture.panels()) {
            Optional.ofNullable(frames.get(panel.id())).ifPresent(frame -> frame.show(panel));
            panel.content().form().ifPresent(form -> forms.put(panel.id(), form));
        }
        Optional<Plan> next = Optional.of(new Plan(picture.layout(), forms));
        if (!next.equals(plan)) {
            plan = next;
            requestLayout();
        }
    }

    /** From now on these panels are the ones that are meant, and no others; they are there in however small a room. */
    public void light(Set<String> ids) {
        lit = Set.copyOf(ids);
        frames.forEach((id, frame) -> frame.light(lit.contains(id)));
        requestLayout();
    }

    private PanelFrame frame(Panel panel) {
        var frame = new PanelFrame(panel, viewing, drawings);
        frame.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() % 2 == 0 && !showAll()) {
                viewing.press(ALONE, panel.id());
            }
        });
        return frame;
    }

    /** Ends that one panel has the whole room; false where none has. */
    public boolean showAll() {
        boolean alone = alone().isPresent();
        if (alone) {
            viewing.press(ALONE, "");
        }
        return alone;
    }

    private Optional<String> alone() {
        return viewing.state().pressed(ALONE).filter(frames::containsKey);
    }

    /** The panels that are seen where the room has the size that it has now, by their ids. */
    public Map<String, Region> seen() {
        var seen = new LinkedHashMap<String, Region>();
        frames.forEach((id, frame) -> {
            if (frame.isVisible()) {
                seen.put(id, frame);
            }
        });
        return seen;
    }

    @Override
    protected void layoutChildren() {
        plan.ifPresent(this::arrange);
        waiting.autosize();
        waiting.relocate(snapPositionX((getWidth() - waiting.getWidth()) / 2),
                snapPositionY((getHeight() - waiting.getHeight()) / 2));
    }

    private void arrange(Plan now) {
        Map<String, Placement> places = places(now, layout(now));
        size(now, places).ifPresent(size -> frames.values().forEach(frame -> frame.enlarge(size)));
        frames.forEach((id, frame) -> Optional.ofNullable(places.get(id)).ifPresentOrElse(frame::place,
                () -> frame.setVisible(false)));
    }

    private Layout layout(Plan now) {
        return alone().flatMap(now.layout()::alone).orElse(now.layout().keeping(lit));
    }

    private Map<String, Least> needed() {
        var needed = new HashMap<String, Least>();
        frames.forEach((id, frame) -> needed.put(id, frame.least()));
        return needed;
    }

    @Override
    protected double computeMinWidth(double height) {
        return least().width();
    }

    @Override
    protected double computeMinHeight(double width) {
        return least().height();
    }

    /** What all panels need; a place that is smaller than that has to scroll. */
    private Least least() {
        return plan.map(now -> Arranger.least(layout(now), now.forms(), needed(), getWidth(), getHeight()))
                .orElse(Least.NOTHING);
    }

    /** Texts that grow ask for a layout, too, and change nothing of this. */
    private Map<String, Placement> places(Plan now, Layout layout) {
        Map<String, Least> needed = needed();
        Arranged known = arranged.filter(it -> it.isOf(now, layout, needed, getWidth(), getHeight()))
                .orElseGet(() -> new Arranged(now, layout, needed, getWidth(), getHeight(),
                        Arranger.arrange(layout, now.forms(), needed, getWidth(), getHeight())));
        arranged = Optional.of(known);
        return known.places();
    }

    /** How large filters are drawn: as was chosen, else as suits the panel that has the choice; empty where there is none. */
    private Optional<TileSize> size(Plan now, Map<String, Placement> places) {
        Optional<TileSize> chosen = TileSize.of(viewing.state().pressed("tile-size"));
        return chosen.or(() -> frames.entrySet().stream()
                .filter(it -> it.getValue().choosesSizes() && places.containsKey(it.getKey())).findFirst()
                .flatMap(it -> Optional.ofNullable(now.forms().get(it.getKey()))
                        .map(form -> suiting(form, Optional.ofNullable(places.get(it.getKey())).orElseThrow()))));
    }

    private static TileSize suiting(TileForm form, Placement place) {
        return TileSize.suiting(form, place.area().width() - Area.SIDES, place.area().height() - Area.HEADER);
    }
}
