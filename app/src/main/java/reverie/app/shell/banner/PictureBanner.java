package reverie.app.shell.banner;

import static reverie.app.text.Texts.tr;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import reverie.app.room.Room;

/** Says in one sentence why what is learned cannot be shown at present; learning goes on. */
public final class PictureBanner extends Banner {

    public PictureBanner(Room room) {
        super(new Label(tr("This moment cannot be drawn")), room.troubleProperty(),
                room.troubleProperty().isNotEmpty(), again(room));
        setId("picture-trouble");
    }

    private static Button again(Room room) {
        var again = new Button(tr("Try again"));
        again.setId("draw-again");
        again.setTooltip(new Tooltip(tr("Draw the same moment once more; the next one is tried in any case")));
        again.setOnAction(_ -> room.again());
        return again;
    }
}
