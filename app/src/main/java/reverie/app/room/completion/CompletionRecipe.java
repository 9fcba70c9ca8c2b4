package reverie.app.room.completion;

import static reverie.app.text.Texts.tr;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.Trainee;
import reverie.app.room.ModelShelf;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.completion.CompletionLearner;
import reverie.model.completion.CompletionRequest;
import reverie.model.completion.CompletionSnapshot;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.train.State;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;
import reverie.model.trained.TrainedModel;

/** Takes the model that has learned the data beforehand, and lets it complete what is on the pad. */
final class CompletionRecipe implements Recipe<CompletionRequest, CompletionSnapshot> {

    private final Models models;
    private volatile Optional<Drawing> pad = Optional.empty();
    private volatile Optional<ModelShelf.Named> own = Optional.empty();
    private final AtomicReference<Optional<Drawing>> kept = new AtomicReference<>(Optional.empty());

    /** Models that have learned beforehand. */
    @FunctionalInterface
    interface Models {

        /**
         * @param data what is to be completed
         * @param kind of the model, such as {@code rbm}
         * @throws BadInput where there is none
         */
        TrainedModel of(String data, String kind);
    }

    CompletionRecipe(Models models) {
        this.models = models;
    }

    /** From now on this is to be completed. */
    void show(Drawing drawing) {
        pad = Optional.of(drawing);
    }

    @Override
    public State brought() {
        return pad.map(Drawing::state).orElse(State.NOTHING);
    }

    @Override
    public void takeUp(State brought) {
        if (!brought.parts().isEmpty()) {
            Drawing drawing = Drawing.of(brought);
            pad = Optional.of(drawing);
            kept.set(pad);
        }
    }

    /** A drawing that was taken up, once. */
    Optional<Drawing> kept() {
        return kept.getAndSet(Optional.empty());
    }

    /** From now on this is the model of the user's own. */
    void own(ModelShelf.Named model) {
        own = Optional.of(model);
    }

    private TrainedModel model(String data, Settings settings) {
        String kind = settings.get(CompletionParameters.MODEL);
        if (kind.equals(CompletionParameters.OWN)) {
            ModelShelf.Named named = own
                    .orElseThrow(() -> new BadInput("model", "none of your own", "one that was opened before"));
            return OwnModel.of(named.name(), named.file()).model();
        }
        return models.of(data, kind);
    }

    @Override
    public ParameterTable table() {
        return CompletionParameters.TABLE;
    }

    @Override
    public Trainee<CompletionRequest, CompletionSnapshot> make(Prepared data, Settings settings, Workers workers) {
        DataSet train = data.splits().train();
        TrainedModel model = model(train.name(), settings);
        if (model.values() != train.values()) {
            throw new BadInput(train.name(), "images of " + train.imageShape(),
                    model.values() + " pixels as the model has");
        }
        Chosen chosen = Chosen.NOTHING.with(ChainWalk.TEMPERING,
                settings.get(CompletionParameters.TEMPERING).temperatures());
        Completer completer = model.can(Completer.class).orElseThrow();
        return Trainee.withoutFile(new CompletionLearner(
                completer.completing(settings.get(CompletionParameters.CHAINS), chosen, workers), train.imageShape(),
                seed(settings), live(settings)));
    }

    @Override
    public CompletionRequest live(Settings settings) {
        Optional<Drawing> drawing = pad;
        return new CompletionRequest(drawing.map(Drawing::image), settings.get(CompletionParameters.HOT),
                drawing.map(Drawing::starts).orElse(0L));
    }

    @Override
    public String method(Settings settings) {
        String replicas = settings.get(CompletionParameters.TEMPERING).temperatures() == 1 ? ""
                : " · " + settings.show(CompletionParameters.TEMPERING);
        return tr("{0} · {1} chains{2}", named(settings), settings.show(CompletionParameters.CHAINS), replicas);
    }

    private String named(Settings settings) {
        return settings.get(CompletionParameters.MODEL).equals(CompletionParameters.OWN)
                ? own.map(ModelShelf.Named::name).orElse(tr("no model"))
                : tr("{0}, bundled", settings.show(CompletionParameters.MODEL));
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(CompletionParameters.SEED);
    }
}
