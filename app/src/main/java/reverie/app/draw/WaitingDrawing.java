package reverie.app.draw;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import reverie.app.panel.Content;

/** Says what is waited for, where nothing can be drawn yet. */
final class WaitingDrawing implements Drawing<Content.Waiting> {

    private final Label what = new Label();
    private final StackPane middle = new StackPane(what);

    WaitingDrawing() {
        what.getStyleClass().add("waiting");
        what.setWrapText(true);
    }

    @Override
    public Class<Content.Waiting> kind() {
        return Content.Waiting.class;
    }

    @Override
    public Region node() {
        return middle;
    }

    @Override
    public void show(Content.Waiting content) {
        what.setText(content.what());
    }
}
