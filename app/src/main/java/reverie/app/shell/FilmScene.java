package reverie.app.shell;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.draw.RoomNode;
import reverie.app.panel.Picture;
import reverie.app.room.Room;
import reverie.model.BadInput;

/** What a film shows: a room's panels, and above them what it is and how far. On the FX thread only. */
final class FilmScene {

    private final RoomNode panels;
    private final Label position = new Label();
    private final Scene scene;
    private final Film.Wish wish;

    FilmScene(Room room, Film.Wish wish) {
        this.wish = wish;
        panels = room.another();
        VBox.setVgrow(panels, Priority.ALWAYS);
        var title = new Label(wish.title());
        title.getStyleClass().add("program-name");
        position.getStyleClass().add("experiment-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, position);
        head.getStyleClass().add("film-head");
        var root = new VBox(head, panels);
        root.getStyleClass().addAll("lab", "centre");
        scene = new Scene(root, wish.width(), wish.height());
        wish.theme().paint(scene);
        scene.getStylesheets().add(LabPicture.styleSheet(LabPicture.sharpTiles(wish.scale())));
    }

    /**
     * A frame.
     *
     * @param position how far the run is
     * @throws BadInput where the panel that was asked for is not there
     */
    LabPicture frame(Picture picture, String position) {
        panels.show(picture);
        this.position.setText(position);
        LabPicture whole = LabPicture.take(scene, wish.scale());
        return wish.panel().map(id -> part(whole, id)).orElse(whole);
    }

    private LabPicture part(LabPicture whole, String id) {
        Region panel = Optional.ofNullable(panels.seen().get(id))
                .orElseThrow(() -> new BadInput("panel", "'" + id + "'",
                        "one of " + String.join(", ", panels.seen().keySet())));
        Bounds bounds = panel.localToScene(panel.getLayoutBounds());
        int left = (int) Math.round(bounds.getMinX() * wish.scale());
        int top = (int) Math.round(bounds.getMinY() * wish.scale());
        int right = (int) Math.round(bounds.getMaxX() * wish.scale());
        int bottom = (int) Math.round(bounds.getMaxY() * wish.scale());
        return whole.part(left, top, right - left, bottom - top);
    }
}
