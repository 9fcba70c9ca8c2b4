package reverie.viz.tiles;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A grid of tiles, one image pixel on one screen pixel, each value enlarged by a whole factor, so that nothing is ever
 * blurred. What it shows is given with {@link #show}, on the FX thread, as often as one likes: pixels that stay as they are
 * cost nothing to draw.
 *
 * <p>Tiles are named by their index in the values, wherever the order puts them on the screen.
 *
 * <p>CSS: style class {@code tile-grid}, variables {@code -tile-hover} and {@code -tile-selection} (colours of the frames),
 * properties {@code -reverie-gap-fill} (colour between tiles, transparent unless set) and {@code -reverie-pixel-scale}
 * (device pixels for one unit of length; 0, the default, follows the window).
 */
public final class TileGrid extends Region {

    /** Means no tile and no pixel. */
    public static final int NONE = -1;

    private static final StyleablePropertyFactory<TileGrid> STYLES = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());

    private final StyleableProperty<Color> gapFill = STYLES.createStyleableColorProperty(this, "gapFill",
            "-reverie-gap-fill", grid -> grid.gapFill, Color.TRANSPARENT);
    private final StyleableProperty<Number> pixelScale = STYLES.createStyleableNumberProperty(this, "pixelScale",
            "-reverie-pixel-scale", grid -> grid.pixelScale, 0);
    private final ObjectProperty<Shading> shading = new SimpleObjectProperty<>(this, "shading", Shading.UNIT);
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(this, "arrangement",
            Arrangement.FILL);
    private final IntegerProperty smallestTile = new SimpleIntegerProperty(this, "smallestTile", 0);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", NONE);
    private final BooleanProperty selectable = new SimpleBooleanProperty(this, "selectable", true);
    private final TilePointer pointer = new TilePointer(this);
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(this, "shown", 0);

    private final ObservableValue<Number> windowScale = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty).orElse(1.0);
    private final ImageView view = new ImageView();
    private final TileFrame hoverFrame = new TileFrame("tile-hover");
    private final TileFrame selectionFrame = new TileFrame("tile-selection");
    private final TilePixels pixels = new TilePixels();
    private Tiles tiles = Tiles.NONE;
    private int[] order = {};
    private int[] storedOrder = {};
    private TileLayout layout = TileLayout.fill(0, 1, 1, TileArea.of(0, 0));

    /** An empty grid. */
    public TileGrid() {
        getStyleClass().add("tile-grid");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.setSmooth(false);
        getChildren().addAll(view, hoverFrame, selectionFrame);
        addEventHandler(MouseEvent.MOUSE_ENTERED, this::pointerMoved);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::pointerMoved);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pointerMoved);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointer.leave());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        hoveredProperty().addListener((_, _, _) -> mark());
        shading.addListener((_, _, _) -> repaint());
        gapFillProperty().addListener((_, _, _) -> repaint());
        arrangement.addListener((_, _, _) -> arrange());
        smallestTile.addListener((_, _, _) -> arrange());
        pixelScaleProperty().addListener((_, _, _) -> arrange());
        windowScale.addListener((_, _, _) -> arrange());
        selected.addListener((_, _, _) -> mark());
        selectable.addListener((_, _, _) -> mark());
    }

    /** Shows tiles in the order in which they are stored. */
    public void show(Tiles newTiles) {
        if (storedOrder.length != newTiles.count()) {
            storedOrder = newTiles.storedOrder();
        }
        show(newTiles, storedOrder);
    }

    /**
     * Shows tiles in an order of the user's own.
     *
     * @param newOrder tile indices from first to last position; may leave out and repeat tiles. Not copied, and not to be
     *                 changed afterwards
     */
    public void show(Tiles newTiles, int[] newOrder) {
        for (int tile : newOrder) {
            if (tile < 0 || tile >= newTiles.count()) {
                throw new IndexOutOfBoundsException("tile " + tile + ", expected one of " + newTiles.count());
            }
        }
        tiles = newTiles;
        order = newOrder;
        TileLayout next = layoutNow();
        if (next.equals(layout)) {
            pixels.paint(tiles, order, shading.get(), layout);
            follow();
        } else {
            lay(next);
        }
    }

    /** Shows nothing. */
    public void clear() {
        show(Tiles.NONE);
    }

    /** How values become greys; {@link Shading#UNIT} unless set. */
    public ObjectProperty<Shading> shadingProperty() {
        return shading;
    }

    /** How tiles stand; {@link Arrangement#FILL} unless set. */
    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /** Width, in units of length, that a tile has at least, though fewer fit then; 0, the default, for any. */
    public IntegerProperty smallestTileProperty() {
        return smallestTile;
    }

    /** The tile that was clicked last, or that the program chose; {@link #NONE} for none. Keeps its tile when the order changes. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** Whether a click selects; true unless set. */
    public BooleanProperty selectableProperty() {
        return selectable;
    }

    /** The tile under the pointer, or {@link #NONE}. */
    public ReadOnlyIntegerProperty hoveredProperty() {
        return pointer.tileProperty();
    }

    /** The value under the pointer, as its index within the hovered tile, or {@link #NONE}. */
    public ReadOnlyIntegerProperty hoveredPixelProperty() {
        return pointer.pixelProperty();
    }

    /** How many tiles there is room for at present. */
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The colour between tiles; transparent unless set here or by {@code -reverie-gap-fill}. */
    @SuppressWarnings("unchecked")
    public ObjectProperty<Color> gapFillProperty() {
        return (ObjectProperty<Color>) gapFill;
    }

    /** Device pixels for one unit of length, for pictures larger than the screen's; 0, the default, follows the window. */
    @SuppressWarnings("unchecked")
    public ObservableValue<Number> pixelScaleProperty() {
        return (ObservableValue<Number>) pixelScale;
    }

    /** See {@link #pixelScaleProperty}. */
    public void setPixelScale(double scale) {
        pixelScale.setValue(scale);
    }

    /** Where the tiles stand at present, in device pixels from the upper left corner of the content. */
    public TileLayout currentLayout() {
        return layout;
    }

    /** The CSS properties of this class. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    public String getUserAgentStylesheet() {
        return TileStylesheet.URL;
    }

    /** What there is to see, behind the text that was set, such as "Filters". */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? TileWords.describe(getAccessibleText(), layout, order.length, selected.get())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        arrange();
    }

    private void arrange() {
        TileLayout next = layoutNow();
        if (!next.equals(layout)) {
            lay(next);
        } else {
            place();
        }
    }

    private TileLayout layoutNow() {
        double scale = scale();
        // The tolerance keeps a size such as 3 × 1.1 from losing its last pixel to rounding.
        int width = (int) (Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()) * scale + 1e-3);
        int height = (int) (Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()) * scale + 1e-3);
        int gap = (int) Math.max(1, Math.round(scale));
        TileArea area = new TileArea(width, height, gap, 2 * gap, smallest(scale));
        return arrangement.get().layout(order.length, tiles.width(), tiles.height(), area);
    }

    /** Values cover whole pixels. Where a unit is not a whole number of them, a tile is rather smaller than asked for than others are left out. */
    private int smallest(double scale) {
        int units = Math.ceilDiv(smallestTile.get(), Math.max(1, tiles.width()));
        return (int) (units * scale + 1e-3) * tiles.width();
    }

    private void lay(TileLayout next) {
        layout = next;
        pixels.resize(layout);
        repaint();
        view.setImage(pixels.image());
        shown.set(layout.shown());
        place();
    }

    private void repaint() {
        pixels.paintAll(tiles, order, shading.get(), layout, gapFill.getValue());
    }

    private void place() {
        view.setFitWidth(layout.width() / scale());
        view.setFitHeight(layout.height() / scale());
        view.relocate(snappedLeftInset(), snappedTopInset());
        follow();
    }

    /** The pointer rests while tiles move below it. */
    private void follow() {
        pointer.find(layout, order, scale());
        mark();
    }

    private void mark() {
        int hovered = pointer.tileProperty().get();
        int chosen = selected.get();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        selectionFrame.surround(layout, order, chosen, left, top, scale());
        hoverFrame.surround(layout, order, hovered == chosen ? NONE : hovered, left, top, scale());
        setCursor(selectable.get() && hovered != NONE ? Cursor.HAND : null);
    }

    /** Device pixels for one unit of length at present. */
    public double scale() {
        double wanted = pixelScale.getValue().doubleValue();
        return wanted > 0 ? wanted : windowScale.getValue().doubleValue();
    }

    private void pointerMoved(MouseEvent event) {
        pointer.move(event.getX() - snappedLeftInset(), event.getY() - snappedTopInset());
        follow();
    }

    private void clicked(MouseEvent event) {
        pointerMoved(event);
        if (selectable.get() && event.getButton() == MouseButton.PRIMARY && pointer.tileProperty().get() != NONE) {
            selected.set(pointer.tileProperty().get());
        }
    }
}
