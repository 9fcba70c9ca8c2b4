package reverie.app.room.denoising;

import static reverie.app.text.Texts.tr;

import java.util.OptionalDouble;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.Trainee;
import reverie.app.recipe.autoencoder.NetworkParameters;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.LockstepLearner;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.autoencoder.LockstepSnapshot;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.network.Loss;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;
import reverie.model.train.Schedule;

/** One denoising autoencoder for each level of corruption, from the same first weights and the same batches. */
final class DenoisingComparison implements Recipe<LockstepRates, LockstepSnapshot> {

    private static final double RATE_ON_PHOTOGRAPHS = 0.05;
    private static final double RATE_ON_REAL_VALUES = 0.01;

    @Override
    public ParameterTable table() {
        return DenoisingParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = Settings.initial(table());
        return switch (data.kind()) {
            case PHOTOGRAPHS -> edges(usual);
            case REAL -> usual.with(DenoisingParameters.WHITENING, Whitening.STANDARD)
                    .with(DenoisingParameters.RATE, Schedule.constant(RATE_ON_REAL_VALUES));
            case GREY, BINARY -> usual;
        };
    }

    /** Those by which the contrast between filters with and without noise is soon seen in photographs. */
    private static Settings edges(Settings settings) {
        return DenoisingParameters.NOISE
                .with(DenoisingParameters.EXAMPLES.ofPhotographs(settings), 0.5, 0, 0.5, OptionalDouble.of(1))
                .with(DenoisingParameters.WHITENING, Whitening.ZCA)
                .with(DenoisingParameters.KIND, CorruptionKind.GAUSSIAN)
                .with(DenoisingParameters.RATE, NetworkParameters.rate(false, RATE_ON_PHOTOGRAPHS));
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return DenoisingParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.by(settings.get(DenoisingParameters.WHITENING), raw, workers);
    }

    @Override
    public Trainee<LockstepRates, LockstepSnapshot> make(Prepared data, Settings settings, Workers workers) {
        Splits splits = data.splits();
        return Trainee.withoutFile(new LockstepLearner(splits,
                DenoisingParameters.structure(settings, Loss.suiting(splits.train())),
                DenoisingParameters.corruptions(settings), live(settings), workers));
    }

    @Override
    public LockstepRates live(Settings settings) {
        return DenoisingParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return tr("{0} × SGD", DenoisingParameters.levels(settings).size());
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(DenoisingParameters.SEED);
    }
}
