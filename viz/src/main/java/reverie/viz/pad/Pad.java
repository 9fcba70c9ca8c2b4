package reverie.viz.pad;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A surface to draw on with the mouse or the arrow keys: it shows an image of which some pixels are hidden, enlarged by a whole
 * factor, and tells where the brush goes. What a brush does is somebody else's affair, who answers with {@link #show}.
 *
 * <p>
 * Keys: arrows move the brush, with Shift they draw, Enter makes a dot. On the FX thread only. CSS: style class {@code pad},
 * {@code -pad-brush}, {@code -pad-focus}, and {@code -reverie-pixel-scale} as in {@link reverie.viz.tiles.TileGrid}.
 */
public final class Pad extends Region {

    private static final String STYLESHEET = Objects.requireNonNull(Pad.class.getResource("pad.css"))
            .toExternalForm();
    private static final StyleablePropertyFactory<Pad> STYLES = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());

    private final StyleableProperty<Number> pixelScale = STYLES.createStyleableNumberProperty(this, "pixelScale",
            "-reverie-pixel-scale", pad -> pad.pixelScale, 0);
    private final ObservableValue<Number> windowScale = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty).orElse(1.0);
    private final DoubleProperty brushRadius = new SimpleDoubleProperty(this, "brushRadius", 1);
    private final ImageView view = new ImageView();
    private final Rectangle focus = new Rectangle();
    private final PadBrush brush;
    private PadImage image;
    private int[] argb = {};
    private @Nullable PixelBuffer<IntBuffer> buffer;

    /**
     * A black surface.
     *
     * @param width   in pixels of the image, 1 or more
     * @param height  likewise
     * @param strokes is told what is drawn
     */
    public Pad(int width, int height, Strokes strokes) {
        image = PadImage.blank(width, height);
        brush = new PadBrush(this, strokes);
        getStyleClass().add("pad");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setCursor(Cursor.CROSSHAIR);
        // The pad itself is what is read out.
        view.setAccessibleRole(AccessibleRole.NODE);
        view.setManaged(false);
        view.setMouseTransparent(true);
        // A dot that is set twice is no double click on what the pad lies in.
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        view.setSmooth(false);
        focus.getStyleClass().setAll("pad-focus");
        focus.setManaged(false);
        focus.setMouseTransparent(true);
        focus.setStrokeType(StrokeType.OUTSIDE);
        getChildren().addAll(view, focus, brush.ring());
        brushRadius.addListener((_, _, _) -> brush.place());
        ((ObservableValue<?>) pixelScale).addListener((_, _, _) -> requestLayout());
        windowScale.addListener((_, _, _) -> requestLayout());
    }

    /** Shows an image, from now on. */
    public void show(PadImage next) {
        boolean resized = next.width() != image.width() || next.height() != image.height();
        image = next;
        if (resized) {
            requestLayout();
        } else {
            repaint();
        }
    }

    /** The brush's radius in pixels of the image; 1 unless set. */
    public DoubleProperty brushRadiusProperty() {
        return brushRadius;
    }

    /** Units of length a side that one pixel of the image covers at present; 0 where there is no room. */
    public double pixelSize() {
        return factor() / scale();
    }

    PadImage image() {
        return image;
    }

    private double scale() {
        double wanted = pixelScale.getValue().doubleValue();
        return wanted > 0 ? wanted : windowScale.getValue().doubleValue();
    }

    private int factor() {
        // The tolerance keeps a size such as 3 × 1.1 from losing its last pixel to rounding.
        return (int) (Math.min(getWidth() / image.width(), getHeight() / image.height()) * scale() + 1e-3);
    }

    @Override
    protected void layoutChildren() {
        int width = image.width() * factor();
        int height = image.height() * factor();
        if (width == 0) {
            buffer = null;
            view.setImage(null);
        } else if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            argb = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
        view.setFitWidth(width / scale());
        view.setFitHeight(height / scale());
        focus.setWidth(width / scale());
        focus.setHeight(height / scale());
        repaint();
        brush.place();
    }

    private void repaint() {
        if (buffer != null) {
            PadRaster.paint(image, factor(), (int) Math.max(1, Math.round(scale())), argb);
            buffer.updateBuffer(_ -> null);
        }
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
        return STYLESHEET;
    }
}
