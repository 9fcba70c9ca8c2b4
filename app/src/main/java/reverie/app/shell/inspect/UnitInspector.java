package reverie.app.shell.inspect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.util.Duration;
import org.controlsfx.control.PopOver.ArrowLocation;
import reverie.app.control.Bubble;
import reverie.app.panel.Inspected;
import reverie.app.panel.Inspection;
import reverie.app.panel.Picture;
import reverie.app.panel.Viewing;
import reverie.app.room.Room;
import reverie.viz.tiles.TileGrid;

/**
 * Shows what there is to read about the units that people look at closely: in a bubble beside the tile, or torn off, as many as they
 * like. It follows the open room's pictures, so that numbers go on while the run learns, and are those of the moment that is shown.
 * Where nobody sees the window there are no bubbles. On the FX thread only.
 */
public final class UnitInspector {

    /** By panel and number, which stay what they are when a bubble is torn off. */
    private record Key(String panel, int unit) {

        static Key of(Inspected unit) {
            return new Key(unit.panel(), unit.unit());
        }
    }

    private final Consumer<Scene> paint;
    private final Map<Key, Open> bubbles = new LinkedHashMap<>();
    private Optional<Picture> shown = Optional.empty();

    /** A unit that is shown; made anew for each that is opened in another place. */
    private static final class Open {
        private final Bubble bubble;
        private final UnitCard card;
        private Inspected unit;

        Open(Inspection inspection, Viewing viewing) {
            unit = inspection.of();
            card = new UnitCard(inspection, viewing, this::tearOff);
            bubble = new Bubble(card);
        }

        private void tearOff() {
            bubble.detach();
        }
    }

    /** @param paint gives a scene the colours of the window */
    public UnitInspector(Consumer<Scene> paint) {
        this.paint = paint;
    }

    /** Shows what has arrived since the last call; cheap when nothing has. */
    public void refresh(Room room) {
        Optional<Picture> picture = room.pictureProperty().get();
        boolean seen = Optional.ofNullable(room.node().getScene()).map(Scene::getWindow).isPresent();
        if (!seen || picture.isEmpty() || shown.filter(it -> it == picture.get()).isPresent()) {
            return;
        }
        shown = picture;
        Map<Key, Inspection> wanted = picture.map(Picture::inspections).stream().flatMap(it -> it.stream())
                .collect(Collectors.toMap(it -> Key.of(it.of()), it -> it, (one, _) -> one, LinkedHashMap::new));
        // What was closed or torn off since the picture was made.
        wanted.values().removeIf(it -> room.viewing().state().inspected().stream()
                .noneMatch(unit -> Key.of(unit).equals(Key.of(it.of()))));
        bubbles.keySet().stream().filter(key -> !wanted.containsKey(key)).toList().forEach(this::hide);
        wanted.forEach((key, inspection) -> Optional.ofNullable(bubbles.get(key)).ifPresentOrElse(open -> {
            open.unit = open.bubble.isDetached() ? open.unit : inspection.of();
            open.card.show(inspection);
        }, () -> open(key, inspection, room)));
    }

    private void hide(Key key) {
        Optional.ofNullable(bubbles.remove(key)).ifPresent(open -> {
            open.bubble.setOnHidden(null);
            open.bubble.hide(Duration.ZERO);
        });
    }

    private void open(Key key, Inspection inspection, Room room) {
        Viewing viewing = room.viewing();
        Node owner = room.node();
        var open = new Open(inspection, viewing);
        bubbles.put(key, open);
        Bubble popOver = open.bubble;
        popOver.setTitle(inspection.title());
        popOver.setHeaderAlwaysVisible(true);
        popOver.setCloseButtonEnabled(true);
        popOver.setAutoHide(false);
        // The newest one is closed by the same key as all else.
        popOver.setHideOnEscape(false);
        popOver.setAutoFix(true);
        popOver.detachedProperty().addListener((_, _, detached) -> {
            if (detached) {
                viewing.tearOff(open.unit);
                open.unit = new Inspected(open.unit.panel(), open.unit.unit(), true);
            }
        });
        popOver.setOnHidden(_ -> {
            bubbles.remove(key, open);
            viewing.leave(open.unit);
        });
        place(popOver, owner, inspection.of());
        paint.accept(popOver.getScene());
        open.card.requestFocus();
        if (inspection.of().tornOff()) {
            popOver.detach();
        }
    }

    /** Beside the tile, on the side where there is more room; beside the panels where the tile is not seen. */
    private static void place(Bubble popOver, Node room, Inspected unit) {
        Node owner = Optional.ofNullable(room.lookup("#" + unit.panel())).orElse(room);
        Bounds inOwner = owner instanceof TileGrid grid ? grid.boundsOf(unit.unit()).orElse(owner.getBoundsInLocal())
                : owner.getBoundsInLocal();
        Bounds tile = owner.localToScreen(inOwner);
        double middle = (tile.getMinY() + tile.getMaxY()) / 2;
        Rectangle2D screen = Screen.getScreensForRectangle(tile.getMinX(), tile.getMinY(), 1, 1).stream().findFirst()
                .orElseGet(Screen::getPrimary).getVisualBounds();
        boolean right = screen.getMaxX() - tile.getMaxX() >= tile.getMinX() - screen.getMinX();
        popOver.setArrowLocation(arrow(right, (middle - screen.getMinY()) / screen.getHeight()));
        popOver.show(owner, right ? tile.getMaxX() : tile.getMinX(), middle);
    }

    private static ArrowLocation arrow(boolean right, double height) {
        if (height < 1.0 / 3) {
            return right ? ArrowLocation.LEFT_TOP : ArrowLocation.RIGHT_TOP;
        }
        if (height < 2.0 / 3) {
            return right ? ArrowLocation.LEFT_CENTER : ArrowLocation.RIGHT_CENTER;
        }
        return right ? ArrowLocation.LEFT_BOTTOM : ArrowLocation.RIGHT_BOTTOM;
    }

    /** Gives all bubbles the colours of the window once more. */
    public void repaint() {
        bubbles.values().forEach(open -> paint.accept(open.bubble.getScene()));
    }

    /** Closes all bubbles of a room that is left. */
    public void leave(Room room) {
        bubbles.keySet().stream().toList().forEach(this::hide);
        room.viewing().state().inspected().forEach(room.viewing()::leave);
        shown = Optional.empty();
    }
}
