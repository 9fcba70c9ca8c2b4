package reverie.app.recipe.deepautoencoder;

import static reverie.app.text.Texts.tr;

import java.nio.file.Path;
import java.util.List;
import reverie.app.data.Library;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.recipe.autoencoder.NetworkParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.FileName;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.BadInput;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.AutoencoderFile;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.deepautoencoder.Classifier;
import reverie.model.deepautoencoder.ClassifierFile;
import reverie.model.deepautoencoder.ClassifierLearner;
import reverie.model.deepautoencoder.ClassifierRates;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.projection.PreprocessingFile;
import reverie.model.store.ModelFile;

/** A softmax output on the encoder of an autoencoder, all layers of which are fine-tuned on labels. */
public final class ClassifierRecipe implements ModelRecipe<ClassifierRates, Classifier.Scores> {

    private static final double RATE_OF_DESCENT = 0.1;

    private static final FileName FROM = new FileName(new About("from", tr("From"),
            tr("An autoencoder of any depth that was saved, whose encoder is fine-tuned."), Effect.ON_RESTART));
    private static final Choice<Boolean> ADAM = NetworkParameters.adam(true);
    private static final Scheduled MOMENTUM = NetworkParameters.momentum("0.9");
    private static final Scheduled RATE = CommonParameters.rate(0.001);
    private static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(1e-4, false);
    private static final Whole BATCH = CommonParameters.batch("", 100);
    private static final ExampleParameters EXAMPLES = ExampleParameters.whole();
    private static final Whole EPOCHS = CommonParameters.epochs(tr("Passes over the data."), 10);
    private static final Seed SEED = CommonParameters.seed();

    private static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(FROM, RATE, WEIGHT_DECAY, ADAM, MOMENTUM,
            BATCH, EXAMPLES.piece(), EXAMPLES.patches(), EPOCHS, SEED))
            .when(tr("with optimizer sgd"), settings -> !settings.get(ADAM), List.of(MOMENTUM));

    @Override
    public String id() {
        return ClassifierFile.MODEL;
    }

    @Override
    public String summary() {
        return tr(
                "Put a softmax output on the encoder of an autoencoder and fine-tune all layers on labels. Errors are percentages"
                        + " of examples.");
    }

    @Override
    public ParameterTable table() {
        return TABLE;
    }

    @Override
    public Settings consequences(Settings chosen) {
        return chosen.with(RATE, NetworkParameters.rate(chosen.get(ADAM), RATE_OF_DESCENT));
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Trainee<ClassifierRates, Classifier.Scores> make(Prepared data, Settings settings, Workers workers) {
        DataSet train = data.splits().train();
        Labels labels = train.labels()
                .orElseThrow(() -> new BadInput(train.name(), "no labels", "one for each example"));
        var learner = new ClassifierLearner(new Classifier(encoder(settings, train), labels.names()), data.splits(),
                NetworkParameters.optimizer(settings.get(ADAM), settings.get(MOMENTUM)), settings.get(BATCH),
                seed(settings), workers);
        return Trainee.of(learner, provenance -> ClassifierFile.of(learner.model(), provenance));
    }

    private static Autoencoder encoder(Settings settings, DataSet train) {
        Path from = settings.get(FROM)
                .orElseThrow(() -> new BadInput("from", "none", "an autoencoder that was saved"));
        ModelFile file = ModelFile.read(from);
        Autoencoder encoder = AutoencoderFile.autoencoder(file);
        if (PreprocessingFile.preprocessing(file, encoder.visible()).isPresent()) {
            throw new BadInput("from", from.getFileName() + ", a model of preprocessed examples",
                    "one of examples as they are");
        }
        if (encoder.visible() != train.values()) {
            throw new BadInput(train.name(), "examples of " + train.values() + " values",
                    encoder.visible() + " as in " + from.getFileName());
        }
        return encoder;
    }

    @Override
    public ClassifierRates live(Settings settings) {
        return new ClassifierRates(settings.get(RATE), settings.get(WEIGHT_DECAY).orElse(0));
    }

    @Override
    public String method(Settings settings) {
        return settings.show(ADAM);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(SEED);
    }
}
