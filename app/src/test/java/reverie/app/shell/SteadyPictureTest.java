package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import reverie.app.data.DataLibrary;
import reverie.app.data.FewExamples;
import reverie.app.data.Library;
import reverie.app.room.Clock;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;

/** A picture after so many epochs is the same at any number of threads, in every room. */
class SteadyPictureTest {

    /** Small data, in the order of preference. */
    private static final List<String> SMALL = List.of("small-digits", "natural-images");

    private static final Library LIBRARY = FewExamples.of(DataLibrary.library());

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static List<Experiment> experiments() {
        return Lab.experiments();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theNumberOfThreadsLeavesNoTrace(Experiment experiment) throws Exception {
        String data = Stream.concat(SMALL.stream().filter(experiment.dataSets()::contains),
                experiment.dataSets().stream()).findFirst().orElseThrow();
        LabPicture one = picture(experiment, data, 1);
        LabPicture two = picture(experiment, data, 2);
        assertThat(two.argb()).isEqualTo(one.argb());
        assertThat(picture(experiment, data, 1, 1).argb()).as("a picture of what was learned")
                .isNotEqualTo(one.argb());
    }

    @Test
    void aRaceIsTheSamePictureToo() throws Exception {
        Experiment rbm = Lab.experiment("rbm");
        Start start = Start.of("small-digits").with("hidden=30").racing(Optional.of(rbm.race("gibbs-steps=1,4,9")));
        assertThat(picture(rbm, start, 1, 2).argb()).isEqualTo(picture(rbm, start, 1, 1).argb());
    }

    /** Several epochs, at whose ends more is measured; or so many steps. */
    private static LabPicture picture(Experiment experiment, String data, int threads) throws Exception {
        return picture(experiment, data, experiment.clock() == Clock.STEPS ? 10 : 2, threads);
    }

    private static LabPicture picture(Experiment experiment, String data, double epochs, int count)
            throws Exception {
        return picture(experiment, LittleWork.of(experiment, Start.of(data)), epochs, count);
    }

    private static LabPicture picture(Experiment experiment, Start start, double epochs, int count)
            throws Exception {
        try (var threads = new LabThreads(count, LIBRARY, FilePicker.NONE, false)) {
            return LabPicture.of(new LabPicture.Wish(experiment, start,
                    new LabPicture.Length.Epochs(epochs), 1440, 900, 1, Theme.LIGHT), threads);
        }
    }
}
