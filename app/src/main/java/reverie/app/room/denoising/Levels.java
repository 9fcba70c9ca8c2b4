package reverie.app.room.denoising;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import reverie.app.settings.About;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.Parameter;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Settings;

/**
 * How heavily images are corrupted, in one unit: those that are shown and measured, and those from which each of two to four
 * models learns.
 *
 * @param atTest while learning
 * @param first  of the leftmost model
 * @param second of the next
 * @param third  of the next, if there is one
 * @param fourth of the next, if there is one
 */
record Levels(Real atTest, Real first, Real second, OptionalReal third, OptionalReal fourth) {

    private static final double SLIGHTEST = 0.01;

    /**
     * At first 0 and two steps more for three models, and one step for the images that are shown.
     *
     * @param id      begins the names of the four levels in links and files
     * @param idShown the name of the level of images that are shown
     * @param label   begins their names in the window
     * @param unit    what a level is
     * @param most    heaviest level
     * @param step    between two models
     */
    static Levels named(String id, String idShown, String label, String unit, double most, double step) {
        return new Levels(
                new Real(new About(idShown, tr("{0} at test", label),
                        tr("What the images under Reconstructions and those of the errors suffer before they are "
                                + "encoded: {0}. It changes nothing in learning.", unit),
                        Effect.WHILE_LEARNING), 0, most, Scale.LINEAR, step),
                new Real(level(id, label, 1, unit), 0, most, Scale.LINEAR, 0),
                new Real(level(id, label, 2, unit), 0, most, Scale.LINEAR, step),
                new OptionalReal(new Real(level(id, label, 3, unit), SLIGHTEST, most, Scale.LINEAR, 2 * step), true),
                new OptionalReal(new Real(level(id, label, 4, unit), SLIGHTEST, most, Scale.LINEAR, 3 * step), false));
    }

    private static About level(String id, String label, int number, String unit) {
        return new About(id + "-" + number, label + " " + number,
                tr("How heavily the images of one of the models are corrupted in training: {0}. Two models "
                        + "at least; the others may be off.", unit),
                Effect.ON_RESTART);
    }

    /** All of them, as parameters. */
    List<Parameter<?>> parameters() {
        return List.of(atTest, first, second, third, fourth);
    }

    /** Of each model in training, from left to right. */
    List<Double> inTraining(Settings settings) {
        return DoubleStream.concat(DoubleStream.of(settings.get(first), settings.get(second)),
                Stream.of(third, fourth).map(settings::get).flatMapToDouble(OptionalDouble::stream)).boxed().toList();
    }

    /** One level for the images that are shown, and others for the first three models. */
    Settings with(Settings settings, double shown, double one, double two, OptionalDouble three) {
        return settings.with(atTest, shown).with(first, one).with(second, two).with(third, three);
    }
}
