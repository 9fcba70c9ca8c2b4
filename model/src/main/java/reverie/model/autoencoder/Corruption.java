package reverie.model.autoencoder;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;

/**
 * What is done to an example before it is encoded, so that its reconstruction cannot merely copy it (Vincent,
 * Larochelle, Bengio and Manzagol 2008). Each value's draw depends on the key and the value's place in the batch alone.
 */
public sealed interface Corruption {

    /** Examples stay as they are. */
    record None() implements Corruption {

        @Override
        public void apply(long key, R032Store clean, R032Store out, R032Store scratch, int from, int to) {
            int rows = clean.getRowDim();
            System.arraycopy(clean.data, from * rows, out.data, from * rows, (to - from) * rows);
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    /**
     * Values become 0.
     *
     * @param share ν, the probability of that, 0 to 1
     */
    record Masking(double share) implements Corruption {

        public Masking {
            checkShare("masking", share);
        }

        @Override
        public void apply(long key, R032Store clean, R032Store out, R032Store scratch, int from, int to) {
            hit(key, share, out, from, to);
            int rows = clean.getRowDim();
            for (int i = from * rows; i < to * rows; i++) {
                out.data[i] = (1 - out.data[i]) * clean.data[i];
            }
        }

        @Override
        public String toString() {
            return "masking:" + share;
        }
    }

    /**
     * Normal noise is added.
     *
     * @param sigma its standard deviation, 0 or more
     */
    record Gaussian(double sigma) implements Corruption {

        public Gaussian {
            if (!(sigma >= 0 && sigma <= Float.MAX_VALUE)) {
                throw new BadInput("corruption", "gaussian:" + sigma, "a standard deviation of 0 or more");
            }
        }

        @Override
        public void apply(long key, R032Store clean, R032Store out, R032Store scratch, int from, int to) {
            Draws.gaussian(key, clean, (float) sigma, out, from, to);
        }

        @Override
        public String toString() {
            return "gaussian:" + sigma;
        }
    }

    /**
     * Values become 0 or 1, either as likely.
     *
     * @param share ν, the probability of that, 0 to 1
     */
    record SaltAndPepper(double share) implements Corruption {

        public SaltAndPepper {
            checkShare("salt-pepper", share);
        }

        @Override
        public void apply(long key, R032Store clean, R032Store out, R032Store scratch, int from, int to) {
            hit(key, share, out, from, to);
            hit(RandomKey.of(key, 1, Purpose.CORRUPTION), 0.5, scratch, from, to);
            int rows = clean.getRowDim();
            for (int i = from * rows; i < to * rows; i++) {
                out.data[i] = out.data[i] * scratch.data[i] + (1 - out.data[i]) * clean.data[i];
            }
        }

        @Override
        public String toString() {
            return "salt-pepper:" + share;
        }
    }

    /**
     * Columns {@code from} to {@code to} of out ← the corrupted examples.
     *
     * @param key     names the draws
     * @param clean   the examples, D×B
     * @param out     receives them, D×B; another matrix than {@code clean}
     * @param scratch overwritten, D×B; a third matrix
     */
    void apply(long key, R032Store clean, R032Store out, R032Store scratch, int from, int to);

    /** The draws' key at a step of a training. */
    static long key(long seed, long step) {
        return RandomKey.of(seed, step, Purpose.CORRUPTION);
    }

    private static void hit(long key, double share, R032Store out, int from, int to) {
        int rows = out.getRowDim();
        Arrays.fill(out.data, from * rows, to * rows, (float) share);
        Draws.bernoulli(key, out, out, from, to);
    }

    private static void checkShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new BadInput("corruption", name + ":" + share, "a share from 0 to 1");
        }
    }

    /**
     * The corruption that a text names; each one's {@link Object#toString} is read back as itself.
     *
     * @param text {@code none}, {@code masking:0.25}, {@code gaussian:0.3} or {@code salt-pepper:0.1}
     * @throws BadInput if it is none of these
     */
    static Corruption parse(String text) {
        if (text.equals("none")) {
            return new None();
        }
        int colon = text.indexOf(':');
        try {
            double level = Double.parseDouble(text.substring(colon + 1));
            switch (text.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT)) {
                case "masking" -> {
                    return new Masking(level);
                }
                case "gaussian" -> {
                    return new Gaussian(level);
                }
                case "salt-pepper" -> {
                    return new SaltAndPepper(level);
                }
                default -> throw unknown(text, null);
            }
        } catch (NumberFormatException e) {
            throw unknown(text, e);
        }
    }

    private static BadInput unknown(String text, @Nullable Throwable cause) {
        String expected = "none, masking:0.25, gaussian:0.3 or salt-pepper:0.1";
        return cause == null ? new BadInput("corruption", "'" + text + "'", expected)
                : new BadInput("corruption", "'" + text + "'", expected, cause);
    }
}
