package reverie.app.room.evaluation;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.draw.Drawing;

/** Writes a sentence, and what there is to say about it. */
final class OpinionDrawing implements Drawing<Opinion> {

    private final Label headline = new Label();
    private final Label text = new Label();
    private final VBox content = new VBox(headline, text);

    OpinionDrawing() {
        content.getStyleClass().add("opinion");
        headline.getStyleClass().add("opinion-headline");
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        text.setWrapText(true);
    }

    @Override
    public Class<Opinion> kind() {
        return Opinion.class;
    }

    @Override
    public Region node() {
        return content;
    }

    @Override
    public void show(Opinion opinion) {
        headline.setText(opinion.headline());
        text.setText(opinion.text());
    }
}
