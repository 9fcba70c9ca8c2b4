package reverie.app.shell.data.preview;

import static reverie.app.text.Texts.tr;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;

/** Draws the first examples of data. */
final class ExamplesPane {

    /** Small images are enlarged by a whole factor to about as many pixels a side. */
    private static final int USUAL_SIDE = 64;
    private static final int GREATEST = 255;
    private static final int OPAQUE = 0xff000000;

    private ExamplesPane() {
    }

    /** The node that shows them. */
    static Node of(FirstExamples first) {
        return switch (first) {
            case FirstExamples.Pictures(var pictures) -> pictures(pictures);
            case FirstExamples.Table table -> table(table);
        };
    }

    private static Node pictures(List<FirstExamples.Picture> pictures) {
        var pane = new TilePane();
        pane.setTileAlignment(Pos.TOP_LEFT);
        pane.setPrefColumns(1);
        pane.setId("preview-pictures");
        pane.getStyleClass().add("preview-pictures");
        for (FirstExamples.Picture each : pictures) {
            var view = new ImageView(image(each.image()));
            view.setAccessibleText((tr("Example {0} {1}", pane.getChildren().size() + 1, each.title())).strip());
            ImageShape shape = each.image().shape();
            int factor = Math.max(1, USUAL_SIDE / Math.max(shape.width(), shape.height()));
            view.setFitWidth(shape.width() * factor);
            view.setFitHeight(shape.height() * factor);
            view.setSmooth(factor == 1);
            var box = new VBox(view);
            box.getStyleClass().add("preview-picture");
            if (!each.title().isEmpty()) {
                var title = new Label(each.title());
                title.getStyleClass().add("facts");
                title.setMaxWidth(Math.max(USUAL_SIDE, view.getFitWidth()));
                box.getChildren().add(title);
            }
            pane.getChildren().add(box);
        }
        return pane;
    }

    private static WritableImage image(GreyImage grey) {
        int[] argb = new int[grey.shape().pixels()];
        for (int i = 0; i < argb.length; i++) {
            int level = Math.round(Math.clamp(grey.values()[grey.start() + i], 0f, 1f) * GREATEST);
            argb[i] = OPAQUE | level << 16 | level << 8 | level;
        }
        int width = grey.shape().width();
        var image = new WritableImage(width, grey.shape().height());
        image.getPixelWriter().setPixels(0, 0, width, grey.shape().height(), PixelFormat.getIntArgbInstance(), argb, 0,
                width);
        return image;
    }

    private static Node table(FirstExamples.Table table) {
        var grid = new GridPane();
        grid.setId("preview-table");
        grid.getStyleClass().add("preview-table");
        for (int i = 0; i < table.names().size(); i++) {
            var name = new Label(table.names().get(i));
            name.getStyleClass().add("list-heading");
            grid.add(name, i, 0);
            for (int n = 0; n < table.rows().size(); n++) {
                grid.add(new Label(table.rows().get(n).get(i)), i, n + 1);
            }
        }
        return grid;
    }
}
