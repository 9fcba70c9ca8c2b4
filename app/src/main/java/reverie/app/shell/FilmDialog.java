package reverie.app.shell;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import reverie.app.control.FilledSlider;
import reverie.app.control.Segments;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.recording.Timeline.Speed;
import reverie.app.room.Clock;
import reverie.app.room.Room;
import reverie.app.recording.Timeline;
import reverie.model.train.Recorded;

/** Asks what a film is to show: which panel, from when to when, and how fast. On the FX thread only. */
final class FilmDialog {

    private final Stage stage = new Stage();
    private final Clock clock;
    private final List<? extends Recorded<?>> moments;
    private final ComboBox<Choice> panel = new ComboBox<>();
    private final Slider from = new FilledSlider();
    private final Slider to = new FilledSlider();
    private final Segments<Speed> speed;

    /** The whole room, or one panel. */
    private record Choice(Optional<String> id, String title) {}

    FilmDialog(Lab lab, LabExports exports) {
        Room room = lab.room().orElseThrow();
        clock = lab.experiment().orElseThrow().clock();
        Timeline<?> timeline = room.session().timeline();
        moments = timeline.momentsProperty().get();
        speed = new Segments<>(List.of(Speed.values()), Speed::label,
                it -> tr("{0} moments a second", it.momentsPerSecond()),
                timeline.speedProperty().get());
        var choices = new ArrayList<>(List.of(new Choice(Optional.empty(), tr("Whole room"))));
        room.pictureProperty().get().map(Picture::panels).orElse(List.of()).stream()
                .map((Panel it) -> new Choice(Optional.of(it.id()), it.title())).forEach(choices::add);
        panel.getItems().setAll(choices);
        panel.getSelectionModel().selectFirst();
        panel.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice.title();
            }

            @Override
            public Choice fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        to.setValue(1);
        Button save = new Button(tr("Save film…"));
        save.setId("film-save");
        save.getStyleClass().add("primary");
        save.setDefaultButton(true);
        save.setTooltip(new Tooltip(tr("Choose a file; the film is made in the background")));
        save.setOnAction(_ -> {
            stage.hide();
            double first = Math.min(from.getValue(), to.getValue());
            double last = Math.max(from.getValue(), to.getValue());
            exports.saveFilm(panel.getValue().id(), epoch(first), epoch(last),
                    speed.valueProperty().get().momentsPerSecond());
        });
        var rows = new GridPane();
        rows.getStyleClass().addAll("lab", "film-dialog");
        row(rows, tr("Shows"), panel, new Label());
        row(rows, tr("From"), from, position(from));
        row(rows, tr("To"), to, position(to));
        row(rows, tr("Speed"), speed, new Label());
        rows.add(save, 1, rows.getRowCount());
        panel.setId("film-panel");
        from.setId("film-from");
        to.setId("film-to");
        var scene = new Scene(rows);
        lab.themeProperty().get().paint(scene);
        stage.setTitle(tr("Film of this run"));
        stage.initOwner(lab.scene().getWindow());
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setResizable(false);
        stage.setScene(scene);
    }

    /** Opens it. */
    void show() {
        stage.show();
    }

    /** Of the moment at a part of all moments. */
    private double epoch(double share) {
        return moments.get((int) Math.round(share * (moments.size() - 1))).epoch();
    }

    private Label position(Slider slider) {
        var label = new Label();
        label.getStyleClass().add("facts");
        label.textProperty().bind(Bindings.createStringBinding(() -> clock.now(epoch(slider.getValue())),
                slider.valueProperty()));
        return label;
    }

    private static void row(GridPane rows, String name, Node control, Label beside) {
        var label = new Label(name);
        label.setLabelFor(control);
        rows.addRow(rows.getRowCount(), label, control, beside);
    }
}
