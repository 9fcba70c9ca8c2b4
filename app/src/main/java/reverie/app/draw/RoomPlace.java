package reverie.app.draw;

import javafx.scene.control.ScrollPane;

/** Where a room is seen: as large as the place, and scrolled where that is too small for what all panels need. */
public final class RoomPlace extends ScrollPane {

    /** @param room that is shown in it */
    public RoomPlace(RoomNode room) {
        super(room);
        getStyleClass().add("room-place");
        setFitToWidth(true);
        setFitToHeight(true);
        setMinSize(0, 0);
        setFocusTraversable(false);
    }
}
