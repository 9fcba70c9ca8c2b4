package reverie.app.room.completion;

import static reverie.app.text.Texts.tr;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reverie.app.data.choice.AreaAverage;
import reverie.app.data.ModelLibrary;
import reverie.app.data.PictureFile;
import reverie.app.draw.Drawings;
import reverie.app.recipe.Recipe;
import reverie.app.room.Clock;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.ModelShelf;
import reverie.app.room.Room;
import reverie.app.room.RoomServices;
import reverie.app.room.Start;
import reverie.model.trained.ModelFormats;
import reverie.model.trained.TrainedModel;

/** Images of which a part is known, completed by a model that has learned such images beforehand. */
public final class CompletionExperiment implements Experiment {

    /** Bundled data of which a model of the user's own may have learned. */
    private static final Set<String> ALL = Set.of("digits", "small-digits", "fashion", "glyphs");

    @Override
    public String id() {
        return "completion";
    }

    @Override
    public String name() {
        return tr("Completion");
    }

    @Override
    public String title() {
        return tr("Completion");
    }

    @Override
    public Group group() {
        return Group.GENERATIVE_MODELS;
    }

    @Override
    public Clock clock() {
        return Clock.STEPS;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "glyphs");
    }

    @Override
    public Recipe<?, ?> recipe() {
        return new CompletionRecipe(this::model);
    }

    @Override
    public Explanation explanation() {
        return CompletionHelp.EXPLANATION;
    }

    /** The user's own data are completed by what has learned the first of the bundled ones. */
    private TrainedModel model(String data, String kind) {
        String learned = dataSets().contains(data) ? data : dataSets().getFirst();
        return ModelFormats.provided().read(ModelLibrary.open(Path.of(learned + "-" + kind)));
    }

    /** On the data that the model has learned from, where these are bundled. */
    @Override
    public Optional<Start> using(ModelShelf.Named model) {
        OwnModel.of(model.name(), model.file());
        String learned = model.file().provenance().data().name();
        return Optional.of(Start.of(ALL.contains(learned) ? learned : dataSets().getFirst())
                .with(CompletionParameters.MODEL.id() + "=" + CompletionParameters.OWN));
    }

    @Override
    public Room open(Start start, RoomServices services) {
        var recipe = new CompletionRecipe(this::model);
        services.shelf().used().ifPresent(recipe::own);
        var model = new CompletionViewModel(recipe, start, services,
                new CompletionViewModel.Brought(PictureFile::read, AreaAverage::scaled, OwnModel::read),
                services.shelf());
        return Room.of(model.room(),
                Drawings.STANDARD.with(PadDrawing.Partial.class, _ -> new PadDrawing(model.canvas()))
                        .with(HideDrawing.Hiding.class, _ -> new HideDrawing(model, services.files())),
                model::takeWhatCame);
    }
}
