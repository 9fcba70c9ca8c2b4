package reverie.model.tempering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.rbm.Enumeration;
import reverie.model.rbm.GibbsChains;

import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmChains;
import reverie.model.completion.ExactConditional;
import reverie.model.completion.PartialImage;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;

class ReplicaExchangeTest {

    private static final int CHAINS = 10_000;
    private static final int STEPS = 80;
    private static final Ladder LADDER = new Ladder(6, 0.1);

    /** Two modes that are so far apart that a chain stays in the one in which it happens to begin. */
    private final Rbm rbm = TwoModes.rbm();
    private final Enumeration exact = new Enumeration(rbm);

    /** How the exact Gibbs kernel, applied so many times to fair coins, distributes images. */
    private double[] afterGibbs(int steps) {
        int images = 1 << exact.d;
        double[][] kernel = new double[images][images];
        for (int v = 0; v < images; v++) {
            for (int h = 0; h < 1 << exact.f; h++) {
                for (int next = 0; next < images; next++) {
                    kernel[v][next] += exact.pHidden(h, v) * exact.pVisible(next, h);
                }
            }
        }
        double[] p = new double[images];
        Arrays.fill(p, 1.0 / images);
        for (int t = 0; t < steps; t++) {
            double[] next = new double[images];
            for (int v = 0; v < images; v++) {
                for (int to = 0; to < images; to++) {
                    next[to] += p[v] * kernel[v][to];
                }
            }
            p = next;
        }
        return p;
    }

    /** p_β(v), by enumeration. */
    private double[] atTemperature(double beta) {
        return new Enumeration(Enumeration.heated(rbm, beta)).visibleMarginal();
    }

    private GibbsChains walk(Ladder ladder, int threads) {
        try (Workers workers = Workers.of(threads)) {
            var chains = new GibbsChains(rbm, ladder, CHAINS, ClampedUnits.NOTHING, 5, workers);
            chains.walk(STEPS);
            return chains;
        }
    }

    private static boolean fits(R032Store states, double[] p) {
        return exactly(p).fits(states);
    }

    /** The distribution of images of which nothing is known. */
    private static ExactConditional exactly(double[] p) {
        boolean[] hidden = new boolean[TwoModes.D];
        Arrays.fill(hidden, true);
        return new ExactConditional(p, new PartialImage(new ImageShape(3, 2), new float[TwoModes.D], hidden));
    }

    /** Provably: after as many steps of the exact kernel a fifth of all mass still lies in the wrong mode. */
    @Test
    void plainChainsStayInTheModeInWhichTheyBegan() {
        double[] stuck = afterGibbs(STEPS);
        double[] wanted = exact.visibleMarginal();
        double apart = 0;
        for (int v = 0; v < wanted.length; v++) {
            apart += Math.abs(stuck[v] - wanted[v]) / 2;
        }
        assertThat(apart).as("total variation").isGreaterThan(0.2);
        R032Store states = walk(Ladder.NONE, 2).states();
        assertThat(fits(states, stuck)).isTrue();
        assertThat(fits(states, wanted)).isFalse();
    }

    @Test
    void withReplicasTheyReachTheModelsDistributionInAsManySteps() {
        GibbsChains chains = walk(LADDER, 2);
        assertThat(fits(chains.states(), exact.visibleMarginal())).isTrue();
        assertThat(fits(chains.states(), afterGibbs(STEPS))).isFalse();
        assertThat(chains.swaps().arrivals()).as("ways down from the hottest temperature").isGreaterThan(CHAINS);
        exactly(exact.visibleMarginal()).assertPairsAgree(chains.states());
    }

    /** Were energies, exchanges or temperatures wrong, some level would have another distribution than its own. */
    @Test
    void everyLevelHasTheDistributionOfItsTemperature() {
        try (Workers workers = Workers.of(2)) {
            var replicas = new ReplicaExchange<>(LADDER,
                    _ -> new RbmChains(rbm, CHAINS, ClampedUnits.NOTHING, workers));
            replicas.scatter(3, 0);
            for (int step = 1; step <= STEPS; step++) {
                replicas.step(3, step, 1);
            }
            for (int level = 1; level < LADDER.temperatures(); level++) {
                R032Store states = replicas.levels().get(level).states();
                assertThat(fits(states, atTemperature(LADDER.beta(level)))).as("level %d", level).isTrue();
                assertThat(fits(states, atTemperature(LADDER.beta(level - 1)))).isFalse();
            }
        }
    }

    /** At a start that is hotter as a whole, exchanges are weighed with the temperatures that there are. */
    @Test
    void allTemperaturesMayBeScaledTogether() {
        try (Workers workers = Workers.of(2)) {
            var replicas = new ReplicaExchange<>(new Ladder(3, 0.3),
                    _ -> new RbmChains(rbm, CHAINS, ClampedUnits.NOTHING, workers));
            replicas.scatter(3, 0);
            for (int step = 1; step <= STEPS; step++) {
                replicas.step(3, step, 0.4);
            }
            assertThat(fits(replicas.coldest().states(), atTemperature(0.4))).isTrue();
            assertThat(fits(replicas.levels().get(1).states(), atTemperature(0.4 * 0.65))).isTrue();
        }
    }

    /** Σ_s Σ_t p_k(s) p_l(t) min(1, exp((β_k − β_l) (E(s) − E(t)))), over the joint states of all units. */
    private static double exactRate(Rbm rbm, double colderBeta, double hotterBeta) {
        var model = new Enumeration(rbm);
        var colder = new Enumeration(Enumeration.heated(rbm, colderBeta));
        var hotter = new Enumeration(Enumeration.heated(rbm, hotterBeta));
        int hidden = 1 << model.f;
        int states = hidden << model.d;
        double rate = 0;
        for (int s = 0; s < states; s++) {
            for (int t = 0; t < states; t++) {
                double difference = Math.log(model.p(t / hidden, t % hidden) / model.p(s / hidden, s % hidden));
                rate += colder.p(s / hidden, s % hidden) * hotter.p(t / hidden, t % hidden)
                        * Math.min(1, Math.exp((colderBeta - hotterBeta) * difference));
            }
        }
        return rate;
    }

    /** Chains are independent, so one attempt of each is a sample; within 5.5 standard errors. */
    @Test
    void exchangesSucceedAsOftenAsEnumerationSays() {
        Rbm tiny = Enumeration.randomRbm(3, 2, 1.5, 4);
        var ladder = new Ladder(3, 0.2);
        try (Workers workers = Workers.of(2)) {
            var replicas = new ReplicaExchange<>(ladder,
                    _ -> new RbmChains(tiny, CHAINS, ClampedUnits.NOTHING, workers));
            replicas.scatter(2, 0);
            for (int step = 1; step <= 60; step++) {
                replicas.step(2, step, 1);
            }
            replicas.forget();
            replicas.step(2, 61, 1);
            replicas.step(2, 62, 1);
            Swaps swaps = replicas.swaps();
            assertThat(swaps.attempted()).containsExactly(CHAINS, CHAINS);
            for (int k = 0; k < 2; k++) {
                double expected = exactRate(tiny, ladder.beta(k), ladder.beta(k + 1));
                assertThat(expected).isBetween(0.3, 0.95);
                assertThat(Math.abs(swaps.rate(k) - expected)).as("pair %d, exactly %f", k, expected)
                        .isLessThan(5.5 * Math.sqrt(expected * (1 - expected) / CHAINS));
            }
            assertThat(swaps.rate()).isBetween(Math.min(swaps.rate(0), swaps.rate(1)),
                    Math.max(swaps.rate(0), swaps.rate(1)));
        }
    }

    @Test
    void oneTemperatureIsThePlainChains() {
        try (Workers workers = Workers.of(1)) {
            var plain = new RbmChains(rbm, 50, ClampedUnits.NOTHING, workers);
            var replicas = new ReplicaExchange<>(Ladder.NONE,
                    _ -> new RbmChains(rbm, 50, ClampedUnits.NOTHING, workers));
            plain.scatter(8, 0);
            replicas.scatter(8, 0);
            for (int step = 1; step < 20; step++) {
                plain.step(8, step, 1);
                replicas.step(8, step, 1);
            }
            assertThat(replicas.coldest().states().data).isEqualTo(plain.states().data);
            assertThat(replicas.swaps().rate()).isZero();
        }
    }

    @Test
    void anyNumberOfThreadsMakesTheSameBytes() {
        assertThat(walk(LADDER, 2).states().data).isEqualTo(walk(LADDER, 1).states().data);
    }

    /** Chains that stand still and whose states all have one energy, so that every exchange succeeds. */
    private record Still(R032Store state0) implements TemperedChains {

        @Override
        public int chains() {
            return state0.getColDim();
        }

        @Override
        public void scatter(long seed, long step) {
        }

        @Override
        public void step(long seed, long step, double beta) {
        }

        @Override
        public void energies(double[] energies) {
        }

        @Override
        public List<R032Store> state() {
            return List.of(state0);
        }
    }

    /** Pairs take turns: (0, 1) at even steps, (1, 2) at odd ones; state k begins at level k. */
    @ParameterizedTest
    @CsvSource({"2,1,0,2,0", "3,1,2,0,0", "4,2,1,0,1", "5,2,0,1,1", "6,0,2,1,2"})
    void statesTravelBetweenNeighboursInTurn(int last, float cold, float middle, float hot, int arrivals) {
        var replicas = new ReplicaExchange<>(new Ladder(3, 0.5), k -> {
            R032Store state = R032Store.FACTORY.make(2, 4);
            Arrays.fill(state.data, k);
            return new Still(state);
        });
        for (int step = 2; step <= last; step++) {
            replicas.step(1, step, 1);
        }
        assertThat(replicas.levels().get(0).state0().data).containsOnly(cold);
        assertThat(replicas.levels().get(1).state0().data).containsOnly(middle);
        assertThat(replicas.levels().get(2).state0().data).containsOnly(hot);
        assertThat(replicas.swaps().arrivals()).isEqualTo(4L * arrivals);
    }

    @Test
    void aLadderFallsEvenlyFromOne() {
        assertThat(new Ladder(1, 0.2).beta(0)).isEqualTo(1);
        var three = new Ladder(3, 0.25);
        assertThat(List.of(three.beta(0), three.beta(1), three.beta(2))).containsExactly(1.0, 0.625, 0.25);
        assertThat(Ladder.of(5).beta(4)).isEqualTo(0.75);
        assertThat(Ladder.of(20).beta(19)).isEqualTo(0.5);
        assertThatThrownBy(() -> new Ladder(0, 0.5)).isInstanceOf(BadInput.class)
                .hasMessage("tempering: 0, expected 1 or more temperatures");
        assertThatThrownBy(() -> new Ladder(2, 1.5)).isInstanceOf(BadInput.class)
                .hasMessage("hottest: 1.5, expected 0 to 1");
    }
}
