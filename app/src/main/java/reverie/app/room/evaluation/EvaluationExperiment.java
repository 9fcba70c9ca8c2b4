package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.draw.Drawings;
import reverie.app.recipe.Recipe;
import reverie.app.room.Clock;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomServices;
import reverie.app.room.Start;

/** Models of all kinds, and baselines, on one board. */
public final class EvaluationExperiment implements Experiment {

    @Override
    public String id() {
        return "evaluation";
    }

    @Override
    public String name() {
        return tr("Evaluation");
    }

    @Override
    public String title() {
        return tr("Evaluation");
    }

    @Override
    public Group group() {
        return Group.COMPARISON;
    }

    @Override
    public Clock clock() {
        return Clock.STEPS;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "glyphs", "fashion");
    }

    @Override
    public Recipe<?, ?> recipe() {
        return new EvaluationRecipe();
    }

    @Override
    public Explanation explanation() {
        return EvaluationHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        var model = new EvaluationViewModel(start, services);
        return Room.of(model.room(),
                Drawings.STANDARD
                        .with(BoardContent.class, viewing -> new BoardDrawing(viewing, model, services.files()))
                        .with(Opinion.class, _ -> new OpinionDrawing()),
                model::refresh);
    }
}
