package reverie.app.draw;

import reverie.app.control.Scrolled;

/** Where a room is seen: as large as the place, and scrolled where that is too small for what all panels need. */
public final class RoomPlace extends Scrolled {

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
