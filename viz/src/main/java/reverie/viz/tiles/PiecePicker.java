package reverie.viz.tiles;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/**
 * One grey image, as large as there is room for, from which a rectangular piece is chosen by clicking or dragging; a frame shows
 * where it lies, and another where it would lie.
 *
 * <p>CSS: style class {@code piece-picker} and the variables of {@code tile-grid}.
 */
public final class PiecePicker extends Region {

    private final ImageView view = new ImageView();
    private final Rectangle chosenFrame = frame("tile-selection");
    private final Rectangle hoverFrame = frame("tile-hover");
    private final ObjectProperty<Point2D> chosen = new SimpleObjectProperty<>(this, "chosen", Point2D.ZERO);
    private Tiles shown = Tiles.NONE;
    private int enlarged;
    private int pieceWidth = 1;
    private int pieceHeight = 1;
    private @Nullable Point2D hovered;
    private Runnable onChosen = () -> {};

    /** Shows nothing. */
    public PiecePicker() {
        getStyleClass().add("piece-picker");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleRole(AccessibleRole.NODE);
        view.setManaged(false);
        view.setPreserveRatio(true);
        getChildren().addAll(view, hoverFrame, chosenFrame);
        chosen.addListener((_, _, _) -> mark());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pressed);
        // Whoever chooses a piece means nothing else.
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
            hovered = null;
            mark();
        });
    }

    private static Rectangle frame(String styleClass) {
        var frame = new Rectangle();
        frame.getStyleClass().add(styleClass);
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        frame.setStrokeType(StrokeType.OUTSIDE);
        return frame;
    }

    /**
     * Shows an image, at once; on the FX thread. The very same values as before cost nothing.
     *
     * @param image  one tile, 0 black and 1 white
     * @param width  of a piece in pixels, at most the image's
     * @param height of a piece in pixels, at most the image's
     */
    public void show(Tiles image, int width, int height) {
        if (image.count() != 1 || width > image.width() || height > image.height()) {
            throw new IllegalArgumentException(image.count() + " images of " + image.width() + "×" + image.height()
                    + ", expected one as large as " + width + "×" + height + " at least");
        }
        pieceWidth = width;
        pieceHeight = height;
        boolean another = image.values() != shown.values();
        shown = image;
        if (another) {
            enlarged = 0;
        }
        place();
    }

    /** The upper left corner of the chosen piece, in pixels of the image. */
    public ObjectProperty<Point2D> chosenProperty() {
        return chosen;
    }

    /** What is done besides when somebody chooses a piece, rather than the program. */
    public void setOnChosen(Runnable action) {
        onChosen = action;
    }

    /** Where the image lies in this region, in units of length. */
    public Rectangle2D imageArea() {
        double factor = factor();
        double width = shown.width() * factor;
        double height = shown.height() * factor;
        return new Rectangle2D(snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2),
                width, height);
    }

    /** Units of length for one pixel: whole ones where these are more than one, so that pixels stay sharp. */
    private double factor() {
        double exact = Math.max(0, Math.min(getWidth() / shown.width(), getHeight() / shown.height()));
        return exact > 2 ? Math.floor(exact) : exact;
    }

    @Override
    public String getUserAgentStylesheet() {
        return TileStylesheet.URL;
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        Rectangle2D area = imageArea();
        enlarge((int) Math.max(1, factor()));
        view.setFitWidth(area.getWidth());
        view.setFitHeight(area.getHeight());
        view.relocate(area.getMinX(), area.getMinY());
        mark();
    }

    /** Pixels that are seen one by one stay sharp only if the toolkit does not enlarge them. */
    private void enlarge(int times) {
        if (times != enlarged && shown.values().length > 0) {
            enlarged = times;
            var layout = new TileLayout(shown.width(), shown.height(), 1, 1, 1, 1, times, 0);
            int[] argb = TileRaster.picture(shown, new int[]{0}, Shading.UNIT, layout, Palette.CLEAR);
            var pixels = new WritableImage(layout.width(), layout.height());
            pixels.getPixelWriter().setPixels(0, 0, layout.width(), layout.height(), PixelFormat.getIntArgbInstance(),
                    argb, 0, layout.width());
            view.setImage(pixels);
        }
    }

    private void mark() {
        surround(chosenFrame, shown.values().length == 0 ? null : chosen.get());
        surround(hoverFrame, hovered);
        setCursor(hovered == null ? null : Cursor.CROSSHAIR);
    }

    private void surround(Rectangle frame, @Nullable Point2D corner) {
        frame.setVisible(corner != null);
        if (corner != null) {
            Rectangle2D area = imageArea();
            frame.setX(area.getMinX() + corner.getX() * factor());
            frame.setY(area.getMinY() + corner.getY() * factor());
            frame.setWidth(pieceWidth * factor());
            frame.setHeight(pieceHeight * factor());
        }
    }

    private void moved(MouseEvent event) {
        hovered = cornerAt(event);
        mark();
    }

    private void pressed(MouseEvent event) {
        hovered = cornerAt(event);
        if (hovered != null && event.getButton() == MouseButton.PRIMARY) {
            chosen.set(hovered);
            onChosen.run();
        }
        mark();
    }

    /** Of the piece that has the pointer in its middle, as far as it lies in the image; null beside the image. */
    private @Nullable Point2D cornerAt(MouseEvent event) {
        Rectangle2D area = imageArea();
        if (shown.values().length == 0 || !area.contains(event.getX(), event.getY())) {
            return null;
        }
        double x = (event.getX() - area.getMinX()) / factor() - pieceWidth / 2.0;
        double y = (event.getY() - area.getMinY()) / factor() - pieceHeight / 2.0;
        return new Point2D(Math.clamp(Math.round(x), 0, shown.width() - pieceWidth),
                Math.clamp(Math.round(y), 0, shown.height() - pieceHeight));
    }
}
