package reverie.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.store.DataOrigin;
import reverie.model.store.Numbers;
import reverie.model.store.Provenance;
import reverie.model.store.RunFile;

/** What every learner owes to its training. */
class LearnerContractTest {

    /** Learners whose numbers cannot run away. */
    private static final Set<String> ALWAYS_GOOD = Set.of("k-means", "completion", "board");

    /** Learners that show what is asked of them with the next batch, or count something within an epoch. */
    private static final Set<String> SHOWS_MORE = Set.of("dbn", "rbm, tempered");

    @TempDir
    Path folder;

    static Stream<Sample<?, ?>> samples() {
        return LearnerSamples.all();
    }

    @Test
    void everyKindOfLearnerIsASample() throws IOException, URISyntaxException {
        Path classes = Path.of(Learner.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            files.map(classes::relativize).map(Path::toString).filter(it -> it.endsWith("Learner.class"))
                    .map(it -> it.substring(0, it.length() - ".class".length()).replace('/', '.').replace('\\', '.'))
                    .map(LearnerContractTest::named)
                    .filter(it -> Learner.class.isAssignableFrom(it) && !Modifier.isAbstract(it.getModifiers()))
                    .forEach(it -> kinds.add(it.getName()));
        }
        try (Workers workers = Workers.of(1)) {
            Set<String> sampled = LearnerSamples.all().map(it -> it.maker().apply(workers).getClass().getName())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(sampled).containsAll(kinds);
            assertThat(kinds).hasSizeGreaterThan(10);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <P, S> Training<P, S> training(Sample<P, S> sample, Learner<P, S> learner) {
        return new Training<>(learner, sample.live(), Runnable::run);
    }

    private static void assertSame(State state, State other) {
        assertThat(values(state)).isEqualTo(values(other));
    }

    private static Map<String, Object> values(State state) {
        return state.parts().stream().collect(Collectors.toMap(State.Part::name, it -> switch (it.numbers()) {
            case Numbers.F32(var values) -> bits(values);
            case Numbers.F64(var values) -> Arrays.toString(values);
            case Numbers.I32(var values) -> Arrays.toString(values);
            case Numbers.I64(var values) -> Arrays.toString(values);
        }));
    }

    private static String bits(float[] values) {
        return Arrays.hashCode(values) + " of " + Arrays.toString(
                Arrays.copyOf(values, Math.min(4, values.length)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    <P, S> void theNumberOfThreadsLeavesNoTrace(Sample<P, S> sample) {
        List<State> states = new ArrayList<>();
        List<MetricHistory> curves = new ArrayList<>();
        List<Long> shown = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                Learner<P, S> learner = sample.maker().apply(workers);
                Training<P, S> training = training(sample, learner);
                training.advance(sample.steps());
                states.add(learner.state().copy());
                curves.add(training.latest().metrics());
                shown.add(Fingerprint.of(training.latest().snapshot()));
            }
        }
        for (int i = 1; i < 3; i++) {
            assertSame(states.get(i), states.getFirst());
            assertThat(curves.get(i)).usingRecursiveComparison().isEqualTo(curves.getFirst());
            assertThat(shown.get(i)).isEqualTo(shown.getFirst());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <P, S> void aSnapshotIsNotMovedByLaterLearningAndMovesNothing(Sample<P, S> sample) {
        try (Workers workers = Workers.of(1)) {
            Learner<P, S> learner = sample.maker().apply(workers);
            Training<P, S> training = training(sample, learner);
            training.advance(3);
            State before = learner.state().copy();
            S snapshot = learner.snapshot();
            learner.measure();
            assertSame(learner.state(), before);
            long then = Fingerprint.of(snapshot);
            assertThat(Fingerprint.of(learner.snapshot())).isEqualTo(then);
            training.advance(sample.steps() - 3);
            learner.walkChains();
            assertThat(Fingerprint.of(snapshot)).isEqualTo(then);
            assertThat(Fingerprint.of(learner.snapshot())).as("a picture of what was learned").isNotEqualTo(then);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <P, S> void aRunThatIsSavedAtAnyStepGoesOnAsIfItHadNotEnded(Sample<P, S> sample) {
        List<RunFile> files = new ArrayList<>();
        try (Workers workers = Workers.of(1)) {
            Learner<P, S> straight = sample.maker().apply(workers);
            Training<P, S> training = training(sample, straight);
            for (int step = 0; step < sample.steps(); step++) {
                if (step % 5 == 0) {
                    training.save(run -> files.add(written(run)));
                }
                training.step();
            }
            for (RunFile file : files) {
                Learner<P, S> again = sample.maker().apply(workers);
                Training<P, S> resumed = new Training<>(again, sample.live(), Runnable::run, SavedRun.of(file));
                long from = file.provenance().steps();
                assertThat(resumed.latest().step()).isEqualTo(from);
                resumed.advance(sample.steps() - from);
                assertSame(again.state(), straight.state());
                assertThat(again.stage()).isEqualTo(straight.stage());
                assertThat(resumed.latest().metrics()).usingRecursiveComparison()
                        .isEqualTo(training.latest().metrics());
                assertThat(Fingerprint.of(again.snapshot())).isEqualTo(Fingerprint.of(straight.snapshot()));
            }
        }
    }

    private RunFile written(SavedRun run) {
        Path file = folder.resolve("run");
        run.file(new Provenance("test", "test", Map.of(), 1,
                new DataOrigin("test", "0".repeat(64), 1, new ImageShape(1, 1)), run.step(), run.step())).write(file);
        return RunFile.read(file);
    }

    @ParameterizedTest
    @MethodSource("samples")
    <P, S> void afterTroubleTheLastGoodStateComesBack(Sample<P, S> sample) {
        try (Workers workers = Workers.of(1)) {
            Learner<P, S> learner = sample.maker().apply(workers);
            for (int good = 4; good < sample.steps(); good += 5) {
                for (int step = 0; step < good; step++) {
                    learner.learn(step, sample.live());
                }
                GoodState state = GoodState.of(learner);
                for (int step = good; step < sample.steps(); step++) {
                    learner.learn(step, sample.live());
                }
                poison(learner);
                assertThat(learner.trouble().isEmpty()).isEqualTo(ALWAYS_GOOD.contains(sample.name()));
                state.back();
                assertThat(learner.trouble()).isEmpty();
                State expected = state.state().copy();
                expected.rest();
                assertSame(learner.state(), expected);
                if (!SHOWS_MORE.contains(sample.name())) {
                    assertShowsAsAnotherWould(learner, expected, sample, workers);
                }
                learner = sample.maker().apply(workers);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <P, S> void twoThatTakeTurnsOnOneThreadLearnAsIfEachWereAlone(Sample<P, S> sample) {
        try (Workers workers = Workers.of(2)) {
            Learner<P, S> alone = sample.maker().apply(workers);
            Learner<P, S> one = sample.maker().apply(workers);
            Learner<P, S> other = sample.maker().apply(workers);
            for (int step = 0; step < sample.steps(); step++) {
                alone.learn(step, sample.live());
            }
            for (int step = 0; step < 2 * sample.steps(); step++) {
                Learner<P, S> now = step % 3 == 0 ? other : one;
                int own = step % 3 == 0 ? step / 3 : step - step / 3 - 1;
                if (own < sample.steps()) {
                    now.learn(own, sample.live());
                }
            }
            assertSame(one.state(), alone.state());
        }
    }

    /** What was learned since the state, and of which nothing is left, is not shown either. */
    private static <P, S> void assertShowsAsAnotherWould(Learner<P, S> learner, State state, Sample<P, S> sample,
            Workers workers) {
        Learner<P, S> other = sample.maker().apply(workers);
        other.adopt(sample.live());
        other.restore(state);
        assertThat(Fingerprint.of(learner.snapshot())).isEqualTo(Fingerprint.of(other.snapshot()));
    }

    /** Weights become no numbers. */
    private static void poison(Learner<?, ?> learner) {
        for (State.Part part : learner.state().parts()) {
            if (!part.momentum() && part.numbers() instanceof Numbers.F32(float[] values)) {
                Arrays.fill(values, Float.NaN);
            }
        }
        learner.restored();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <P, S> void stagesAreToldWhereTheyEnd(Sample<P, S> sample) {
        try (Workers workers = Workers.of(1)) {
            Learner<P, S> learner = sample.maker().apply(workers);
            learner.learn(0, sample.live());
            for (int step = 1; step < sample.steps(); step++) {
                var before = learner.stage();
                learner.learn(step, sample.live());
                assertThat(!learner.stage().equals(before)).as("a stage ends before step " + step)
                        .isEqualTo(learner.endsStage(step));
            }
        }
    }

    /** Code that is not yet compiled keeps vectors as objects, so the test waits for a streak without any allocation. */
    @ParameterizedTest
    @MethodSource("samples")
    <P, S> void oncePiecesAreCompiledAStepAndItsKeepingAllocateNothing(Sample<P, S> sample) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Workers workers = Workers.of(1)) {
            Learner<P, S> learner = sample.maker().apply(workers);
            long step = 0;
            for (; step < sample.steps(); step++) {
                learner.learn(step, sample.live());
            }
            State state = learner.state();
            State good = state.copy();
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int streak = 0;
            while (streak < 20 && System.nanoTime() < deadline) {
                long before = threads.getCurrentThreadAllocatedBytes();
                learner.learn(step++, sample.live());
                state.writeTo(good);
                streak = threads.getCurrentThreadAllocatedBytes() == before ? streak + 1 : 0;
            }
            assertThat(streak).isEqualTo(20);
            assertThat(learner.state()).isSameAs(state);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <P, S> void whatWasRecordedComesBackFromAFileAsItWas(Sample<P, S> sample) throws IOException {
        try (Workers workers = Workers.of(1)) {
            Training<P, S> training = training(sample, sample.maker().apply(workers));
            var recording = new Recording<S>();
            training.record(recording);
            training.advance(sample.steps());
            List<Recorded<S>> before = recording.moments();
            long bytes = Recording.bytes(List.of(recording));
            List<Long> shown = before.stream().map(it -> Fingerprint.of(it.progress())).toList();

            recording.save(training.latest().step(), folder.resolve("saved"));
            Recording<S> saved = Recording.in(folder.resolve("saved"), training.latest().step(), 1e9);
            saved.callBack();
            assertThat(saved.moments().stream().map(it -> Fingerprint.of(it.progress())).toList()).isEqualTo(shown);
            assertThat(saved.stages()).isEqualTo(recording.stages());

            recording.putAway(folder.resolve("moments"));
            assertThat(recording.isAway()).isTrue();
            assertThat(recording.moments()).extracting(Recorded::step).containsExactly(before.getLast().step());
            recording.callBack();

            assertThat(recording.isAway()).isFalse();
            assertThat(recording.moments()).hasSameSizeAs(before);
            assertThat(recording.moments().stream().map(it -> Fingerprint.of(it.progress())).toList()).isEqualTo(shown);
            assertThat(Recording.bytes(List.of(recording))).as("what moments share they share again").isEqualTo(bytes);
            for (int i = 0; i < before.size(); i++) {
                Recorded<S> now = recording.moments().get(i);
                assertThat(now.fixed()).isEqualTo(before.get(i).fixed());
                assertThat(now.state()).isPresent();
                assertSame(now.state().orElseThrow().learner(), before.get(i).state().orElseThrow().learner());
                assertSame(now.state().orElseThrow().curves(), before.get(i).state().orElseThrow().curves());
            }
            assertThat(Files.size(folder.resolve("moments")))
                    .as("weights are there once, without the layouts of products, and everything else whole")
                    .isGreaterThan(sample.name().equals("predictive sparse decomposition") ? bytes / 2 : bytes);
        }
    }
}
