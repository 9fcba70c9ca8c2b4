package reverie.app.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.app.data.DataTraits.Kind;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Choices;
import reverie.app.room.Experiment;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Choice;
import reverie.app.settings.FileName;
import reverie.app.settings.Flag;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.Parameter;
import reverie.app.settings.Real;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Sizes;
import reverie.app.settings.Whole;
import reverie.app.shell.Lab;
import reverie.model.data.ImageShape;
import reverie.model.train.Schedule;

/** Every setting of every room survives its link, whatever the data are; a room that is added is found by itself. */
class LinkContractTest {

    static List<Experiment> experiments() {
        return Lab.experiments();
    }

    private static Stream<?> values(Parameter<?> parameter) {
        return switch (parameter) {
            case Real real -> Stream.of(real.low(), real.high(), real.at(0.7));
            case OptionalReal real ->
                Stream.of(OptionalDouble.empty(), OptionalDouble.of(real.when().at(0.3)), OptionalDouble.of(
                        real.when().high()));
            case Whole whole -> Stream.of(whole.least(), whole.low(), whole.high());
            case Scheduled scheduled -> Stream.of(Schedule.constant(scheduled.now().at(0.4)),
                    Schedule.parse("", scheduled.now().low() + ".." + scheduled.now().high() + "/3.5"),
                    Schedule.parse("", scheduled.now().high() + "," + scheduled.now().low() + "@0.1"));
            case Sizes sizes -> sizes.suggestions().stream().map(Sizes.Suggestion::sizes);
            case Seed _ -> Stream.of(0L, Long.MAX_VALUE);
            case Choice<?> choice -> choice.options().stream().map(Option::value);
            case Flag _ -> Stream.of(true, false);
            case FileName name -> throw new IllegalStateException(name.id() + ", which a link would have to ask about");
        };
    }

    @SuppressWarnings("unchecked") // the values are the parameter's own
    private static <T> Settings with(Settings settings, Parameter<T> parameter, Object value) {
        return settings.with(parameter, (T) value);
    }

    private static void survives(Experiment experiment, DataTraits traits, Settings settings) {
        String text = Link.of(experiment, "digits", traits, settings, Optional.empty()).text();
        LinkedRoom room = LinkedRoom.of(text, Lab.experiments());
        assertThat(room.remark()).as(text).isEmpty();
        assertThat(room.experiment().id()).isEqualTo(experiment.id());
        assertThat(room.start().settings(experiment.recipe(), traits)).as(text).isEqualTo(settings);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyValueOfEverySettingSurvives(Experiment experiment) {
        for (Kind kind : Kind.values()) {
            var traits = new DataTraits(kind, true, 1000, new ImageShape(28, 28));
            Settings usual = Choices.usual(experiment.recipe(), traits);
            var all = new ArrayList<Settings>(List.of(usual));
            for (Parameter<?> parameter : experiment.parameters().parameters()) {
                values(parameter).map(value -> with(usual, parameter, value)).forEach(settings -> {
                    survives(experiment, traits, settings);
                    survives(experiment, traits, Choices.followed(experiment.recipe(), usual, settings));
                    all.add(settings);
                });
            }
            // Several at once: what follows from one may be said expressly by another.
            Settings several = usual;
            for (Settings one : all) {
                several = several.following(usual, one);
                survives(experiment, traits, several);
            }
        }
    }
}
