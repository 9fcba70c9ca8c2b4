package reverie.app.shell.parameter;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import reverie.app.recipe.Race;
import reverie.app.room.Runs;
import reverie.app.room.Session;
import reverie.app.settings.Parameter;
import reverie.app.shell.race.LaneMark;

/** The parameter of a race in the place of its row: each lane's value in the lane's colour, which nobody changes until the race ends. */
final class RaceRow extends ParameterRow {

    private final Session<?, ?> session;
    private final FlowPane values = new FlowPane();

    RaceRow(Parameter<?> parameter, Session<?, ?> session) {
        super(parameter, session.settingsProperty());
        this.session = session;
        values.getStyleClass().add("race-values");
        addGrowing(values);
        session.runsProperty().subscribe(it -> it.flatMap(Runs::race).ifPresent(this::show));
    }

    private void show(Race race) {
        List<String> names = race.names(session.settingsProperty().get());
        values.getChildren().clear();
        for (int lane = 0; lane < names.size(); lane++) {
            var value = new Label(names.get(lane));
            value.setGraphic(LaneMark.of(lane));
            values.getChildren().add(value);
        }
    }
}
