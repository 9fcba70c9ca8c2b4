package reverie.viz.tiles;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
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
import javafx.geometry.Bounds;
import javafx.geometry.BoundingBox;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A grid of tiles, one image pixel on one screen pixel, each value enlarged by a whole factor, so that nothing is ever
 * blurred. What it shows is given with {@link #show}, on the FX thread, as often as one likes: pixels that stay as they are
 * cost nothing to draw.
 *
 * <p>Tiles are named by their index in the values, wherever the order puts them on the screen.
 *
 * <p>A grid that is {@link #browsableProperty browsable} can be read to its last tile: the wheel and dragging scroll it by rows where
 * not all tiles have room, the wheel with Ctrl enlarges the tiles; with the focus, arrows move the selection, Enter opens the selected
 * tile, + and − enlarge.
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
    private final BooleanProperty browsable = new SimpleBooleanProperty(this, "browsable", false);
    private final IntegerProperty firstRow = new SimpleIntegerProperty(this, "firstRow", 0);
    private final IntegerProperty zoom = new SimpleIntegerProperty(this, "zoom", 0);
    private final IntegerProperty marked = new SimpleIntegerProperty(this, "marked", NONE);
    private final TilePointer pointer = new TilePointer(this);
    private final TileKeys keys = new TileKeys(this);
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(this, "shown", 0);

    private final ObservableValue<Number> windowScale = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty).orElse(1.0);
    private final ImageView view = new ImageView();
    private final TileFrame hoverFrame = new TileFrame("tile-hover");
    private final TileFrame selectionFrame = new TileFrame("tile-selection");
    private final Rectangle scrollThumb = new Rectangle();
    private final TilePixels pixels = new TilePixels();
    private Tiles tiles = Tiles.NONE;
    private int[] order = {};
    private int[] storedOrder = {};
    private TilePage page = TilePage.EMPTY;
    private IntConsumer onOpened = _ -> {};
    private TileLayout layout = TileLayout.fill(0, 1, 1, TileArea.of(0, 0));

    /** An empty grid. */
    public TileGrid() {
        getStyleClass().add("tile-grid");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleRole(AccessibleRole.NODE);
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.setSmooth(false);
        scrollThumb.getStyleClass().add("tile-scroll");
        scrollThumb.setManaged(false);
        scrollThumb.setMouseTransparent(true);
        getChildren().addAll(view, hoverFrame, selectionFrame, scrollThumb);
        new TileMouse(this).listen();
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        focusTraversableProperty().bind(browsable.and(selectable));
        hoveredProperty().addListener((_, _, _) -> mark());
        shading.addListener((_, _, _) -> repaint());
        gapFillProperty().addListener((_, _, _) -> repaint());
        arrangement.addListener((_, _, _) -> arrange());
        smallestTile.addListener((_, _, _) -> arrange());
        pixelScaleProperty().addListener((_, _, _) -> arrange());
        windowScale.addListener((_, _, _) -> arrange());
        firstRow.addListener((_, _, _) -> arrange());
        browsable.addListener((_, _, _) -> arrange());
        zoom.addListener((_, _, _) -> arrange());
        selected.addListener((_, _, _) -> mark());
        marked.addListener((_, _, _) -> mark());
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
        TilePage next = pageNow();
        if (next.layout().equals(layout)) {
            page = next;
            pixels.paint(tiles, page.order(), shading.get(), layout);
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

    /** Whether wheel, dragging and keys scroll and enlarge; false unless set. */
    public BooleanProperty browsableProperty() {
        return browsable;
    }

    /** The first row of tiles that is shown, where not all have room; 0 unless somebody scrolls. Beyond the last page it stands for that. */
    public IntegerProperty firstRowProperty() {
        return firstRow;
    }

    /** By how many pixels a side values are enlarged beyond what fits best; 0 unless somebody enlarges. */
    public IntegerProperty zoomProperty() {
        return zoom;
    }

    /** A tile that is pointed at elsewhere, and framed here as if it were here; {@link #NONE} for none. */
    public IntegerProperty markedProperty() {
        return marked;
    }

    /** What is done when somebody clicks on a tile, or presses Enter on the selected one. */
    public void setOnOpened(IntConsumer action) {
        onOpened = action;
    }

    /** Where a tile is shown, in this region; empty where it is not. */
    public Optional<Bounds> boundsOf(int tile) {
        int position = TileFrame.find(layout, page.order(), tile);
        double cell = layout.factor() / scale();
        return position == NONE ? Optional.empty()
                : Optional.of(new BoundingBox(snappedLeftInset() + layout.x(position) / scale(),
                        snappedTopInset() + layout.y(position) / scale(), layout.tileWidth() * cell,
                        layout.tileHeight() * cell));
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
        TilePage next = pageNow();
        if (!next.layout().equals(layout) || next.firstRow() != page.firstRow()) {
            lay(next);
        } else {
            place();
        }
    }

    private TilePage pageNow() {
        double scale = scale();
        // The tolerance keeps a size such as 3 × 1.1 from losing its last pixel to rounding.
        int width = (int) (Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()) * scale + 1e-3);
        int height = (int) (Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()) * scale + 1e-3);
        int gap = (int) Math.max(1, Math.round(scale));
        TileArea area = new TileArea(width, height, gap, 2 * gap, smallest(scale));
        TileLayout whole = arrangement.get().layout(order.length, tiles.width(), tiles.height(), area);
        if (zoom.get() > 0 && browsable.get()) {
            whole = arrangement.get().layout(order.length, tiles.width(), tiles.height(),
                    new TileArea(width, height, gap, 2 * gap, (whole.factor() + zoom.get()) * tiles.width()));
        }
        return TilePage.of(order, whole, browsable.get() ? firstRow.get() : 0);
    }

    /** Values cover whole pixels. Where a unit is not a whole number of them, a tile is rather smaller than asked for than others are left out. */
    private int smallest(double scale) {
        int units = Math.ceilDiv(smallestTile.get(), Math.max(1, tiles.width()));
        return (int) (units * scale + 1e-3) * tiles.width();
    }

    private void lay(TilePage next) {
        page = next;
        layout = next.layout();
        pixels.resize(layout);
        repaint();
        view.setImage(pixels.image());
        shown.set(layout.shown());
        place();
    }

    private void repaint() {
        pixels.paintAll(tiles, page.order(), shading.get(), layout, gapFill.getValue());
    }

    private void place() {
        view.setFitWidth(layout.width() / scale());
        view.setFitHeight(layout.height() / scale());
        view.relocate(snappedLeftInset(), snappedTopInset());
        follow();
    }

    /** The pointer rests while tiles move below it. */
    private void follow() {
        pointer.find(layout, page.order(), scale());
        mark();
    }

    private void mark() {
        int hovered = pointer.tileProperty().get();
        int chosen = selected.get();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        int pointed = hovered == NONE ? marked.get() : hovered;
        selectionFrame.surround(layout, page.order(), chosen, left, top, scale());
        hoverFrame.surround(layout, page.order(), pointed == chosen ? NONE : pointed, left, top, scale());
        scrollThumb.setVisible(browsable.get() && page.scrolls());
        if (scrollThumb.isVisible()) {
            page.placeThumb(scrollThumb, left + layout.width() / scale(), getWidth(), getHeight());
        }
        setCursor(selectable.get() && hovered != NONE ? Cursor.HAND : null);
    }

    /** Device pixels for one unit of length at present. */
    public double scale() {
        double wanted = pixelScale.getValue().doubleValue();
        return wanted > 0 ? wanted : windowScale.getValue().doubleValue();
    }

    /** The pointer is at a place of this region. */
    void pointAt(double x, double y) {
        pointer.move(x - snappedLeftInset(), y - snappedTopInset());
        follow();
    }

    /** The pointer is elsewhere. */
    void pointAway() {
        pointer.leave();
    }

    /** What of all tiles is shown. */
    TilePage page() {
        return page;
    }

    /** Shows that row first, or the nearest that there is. */
    void scrollTo(int row) {
        firstRow.set(page.within(row));
    }

    /** By so many pixels a side of a value more, or fewer; never smaller than what fits best. */
    void enlarge(int by) {
        int before = layout.factor();
        int wanted = Math.max(0, zoom.get() + by);
        zoom.set(wanted);
        if (by > 0 && layout.factor() == before) {
            // They are as large as the grid is.
            zoom.set(wanted - by);
        }
    }

    /** Selects the tile that stands so many places, or rows, from the selected one, and shows it. */
    void moveSelection(int places, int rows) {
        if (order.length == 0) {
            return;
        }
        int now = Arrays.stream(order).boxed().toList().indexOf(selected.get());
        int next = now < 0 ? 0
                : Math.clamp(now + places + (long) rows * Math.max(1, layout.stride()), 0, order.length - 1);
        selected.set(order[next]);
        scrollTo(page.showing(next));
    }

    /** As a click on the selected tile does. */
    void openSelected() {
        if (selected.get() != NONE) {
            onOpened.accept(selected.get());
        }
    }
}
