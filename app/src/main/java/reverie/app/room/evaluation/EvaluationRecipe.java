package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import reverie.app.data.ModelLibrary;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.Trainee;
import reverie.app.room.ModelShelf;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.board.BoardLearner;
import reverie.model.board.BoardSnapshot;
import reverie.model.board.Contender;
import reverie.model.board.Effort;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.train.State;

/** Judges baselines, bundled models that have learned from the data, and guests. */
final class EvaluationRecipe implements Recipe<Effort, BoardSnapshot> {

    private static final Set<String> WITH_MODELS = Set.of("digits", "glyphs");
    private static final List<String> BUNDLED = List.of("RBM", "DBN", "DBM");

    private volatile Guests guests = Guests.NONE;
    /** Those of the run that was made last, while others may be wanted for the next. */
    private volatile Guests judged = Guests.NONE;

    /** Who is judged from the next run on. */
    Guests guests() {
        return guests;
    }

    /** From the next run on these are judged. */
    void invite(Guests others) {
        guests = others;
    }

    @Override
    public State brought() {
        return judged.state();
    }

    @Override
    public void takeUp(State brought) {
        guests = Guests.of(brought);
    }

    @Override
    public ParameterTable table() {
        return EvaluationParameters.TABLE;
    }

    @Override
    public Trainee<Effort, BoardSnapshot> make(Prepared data, Settings settings, Workers workers) {
        Guests present = guests;
        DataSet train = data.splits().train();
        var models = new ArrayList<>(bundled(train));
        models.addAll(present.on(train));
        var board = new BoardLearner(data.splits(), models, EvaluationParameters.rounds(settings), workers);
        judged = present;
        return Trainee.withoutFile(board);
    }

    private static List<Contender> bundled(DataSet train) {
        return WITH_MODELS.contains(train.name())
                ? BUNDLED.stream().map(it -> Guests.contender(new ModelShelf.Named(it,
                        ModelLibrary.open(Path.of(train.name() + "-" + it.toLowerCase(Locale.ROOT)))), train)).toList()
                : List.of();
    }

    @Override
    public Effort live(Settings settings) {
        return EvaluationParameters.effort(settings);
    }

    @Override
    public String method(Settings settings) {
        return tr("{0} images and samples", settings.show(EvaluationParameters.IMAGES));
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(EvaluationParameters.SEED);
    }
}
