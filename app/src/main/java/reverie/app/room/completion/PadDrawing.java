package reverie.app.room.completion;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.control.Segments;
import reverie.app.layout.TileForm;
import reverie.app.panel.Content;
import reverie.app.settings.Numbers;
import reverie.model.completion.PartialImage;
import reverie.model.data.ImageShape;
import reverie.viz.pad.Pad;
import reverie.viz.pad.PadImage;

/** The pad with its brushes. It shows what is drawn at once, before any chain has seen it. */
final class PadDrawing implements reverie.app.draw.Drawing<PadDrawing.Partial> {

    /** What the tools need below the pad. */
    static final double TOOLS = 38;

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final List<Double> RADII = List.of(0.6, Canvas.USUAL_RADIUS, 3.0);

    private final Canvas canvas;
    private final Pad pad;
    private final VBox content;
    private final Button undo;
    private Optional<PartialImage> then = Optional.empty();
    /** What the key takes back while there is no pad. */
    private Runnable elsewhere = () -> {};

    /**
     * An image of which a part is known.
     *
     * @param shape of the image
     * @param then  what was on the pad at the moment that is shown; empty where that is what is on it now
     */
    record Partial(ImageShape shape, Optional<PartialImage> then) implements Content.Own {

        @Override
        public Optional<TileForm> form() {
            return Optional.of(TileForm.wall(shape.width(), shape.height(), 1));
        }
    }

    PadDrawing(Canvas canvas) {
        this.canvas = canvas;
        PartialImage first = canvas.drawingProperty().get().image();
        pad = new Pad(first.shape().width(), first.shape().height(), canvas);
        pad.setId("pad");
        pad.setAccessibleText(tr("What is known of the image; draw here"));
        pad.brushRadiusProperty().bind(canvas.radiusProperty());
        content = new VBox(pad, tools());
        content.getStyleClass().add("pad-content");
        VBox.setVgrow(pad, Priority.ALWAYS);
        undo = undo();
        canvas.drawingProperty().addListener((_, _, _) -> {
            then = Optional.empty();
            draw();
        });
        draw();
        content.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.getAccelerators().put(UNDO, elsewhere);
            }
            if (now != null) {
                elsewhere = Objects.requireNonNullElse(now.getAccelerators().put(UNDO, this::takeBack), elsewhere);
            }
        });
    }

    /** The newest of what was done on the pad; where that is nothing, what was done elsewhere in the room. */
    private void takeBack() {
        if (canvas.undoableProperty().get()) {
            canvas.undo();
        } else {
            elsewhere.run();
        }
    }

    private HBox tools() {
        var tool = new Segments<>(List.of(Tool.values()), Tool::label, Tool::help, canvas.toolProperty().get());
        tool.setId("tools");
        canvas.toolProperty().bindBidirectional(tool.valueProperty());
        var size = new Segments<>(RADII, radius -> List.of("S", "M", "L").get(RADII.indexOf(radius)),
                radius -> tr("A brush {0} pixels wide", Numbers.fixed(2 * radius, 1)), Canvas.USUAL_RADIUS);
        size.setId("brush-size");
        size.valueProperty().subscribe(radius -> canvas.radiusProperty().set(radius));
        var tools = new HBox(tool, size);
        tools.getStyleClass().add("pad-tools");
        return tools;
    }

    private Button undo() {
        var undo = new Button(tr("Undo"));
        undo.setId("undo");
        undo.getStyleClass().add("small");
        undo.setTooltip(new Tooltip(tr("Take back the last stroke, mask or image (Ctrl+Z)")));
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(_ -> canvas.undo());
        undo.disableProperty().bind(canvas.undoableProperty().not());
        return undo;
    }

    private void draw() {
        PartialImage image = then.orElseGet(() -> canvas.drawingProperty().get().image());
        pad.show(new PadImage(image.values(), image.hidden(), image.shape().width(), image.shape().height()));
    }

    @Override
    public Class<Partial> kind() {
        return Partial.class;
    }

    @Override
    public Region node() {
        return content;
    }

    /** What is on the canvas is newer than any picture, unless that is of the past. */
    @Override
    public void show(Partial shown) {
        if (shown.then().orElse(null) != then.orElse(null)) {
            then = shown.then();
            draw();
        }
    }

    @Override
    public List<Node> controls() {
        return List.of(undo);
    }
}
