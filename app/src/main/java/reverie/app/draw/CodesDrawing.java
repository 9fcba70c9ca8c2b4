package reverie.app.draw;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import reverie.app.panel.Content;
import reverie.app.panel.Content.Code;
import reverie.app.panel.Viewing;
import reverie.viz.chart.CodeChart;

/** Codes above one another; pointing at a value in one points at it in all. */
final class CodesDrawing implements Drawing<Content.Codes> {

    private final Viewing viewing;
    private final VBox box = new VBox();
    private List<CodeChart> charts = List.of();
    private Optional<String> subject = Optional.empty();

    CodesDrawing(Viewing viewing) {
        this.viewing = viewing;
        box.getStyleClass().add("code-charts");
        viewing.stateProperty().addListener((_, _, _) -> mark());
    }

    @Override
    public Class<Content.Codes> kind() {
        return Content.Codes.class;
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void show(Content.Codes content) {
        List<Code> codes = content.codes();
        if (codes.size() != charts.size()) {
            charts = codes.stream().map(this::chart).toList();
            box.getChildren().setAll(charts);
        }
        subject = content.subject();
        for (int i = 0; i < codes.size(); i++) {
            charts.get(i).setTitle(codes.get(i).title());
            charts.get(i).show(codes.get(i).values(), codes.get(i).reach());
        }
        mark();
    }

    private CodeChart chart(Code code) {
        var chart = new CodeChart(code.symbol());
        chart.setId(code.id());
        chart.setPrefHeight(0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.pointedProperty()
                .addListener((_, _, value) -> subject.ifPresent(it -> viewing.point(it, value.intValue())));
        chart.chosenProperty()
                .addListener((_, _, value) -> subject.ifPresent(it -> viewing.choose(it, value.intValue())));
        return chart;
    }

    private void mark() {
        subject.ifPresent(it -> charts.forEach(chart -> {
            chart.chosenProperty().set(viewing.state().chosen(it));
            chart.markedProperty().set(viewing.state().pointed(it));
        }));
    }
}
