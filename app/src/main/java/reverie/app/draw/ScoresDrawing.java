package reverie.app.draw;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.panel.Content;
import reverie.viz.chart.ScoreChart;

/** Bars with a note below them. */
final class ScoresDrawing implements Drawing<Content.Scores> {

    private final ScoreChart chart = new ScoreChart();
    private final Label note = new Label();
    private final VBox content = new VBox(chart, note);

    ScoresDrawing(String id) {
        chart.setId(id);
        note.getStyleClass().add("facts");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(chart, Priority.ALWAYS);
    }

    @Override
    public Class<Content.Scores> kind() {
        return Content.Scores.class;
    }

    @Override
    public Region node() {
        return content;
    }

    @Override
    public void show(Content.Scores scores) {
        chart.show(scores.scores());
        note.setText(scores.note());
    }
}
