package reverie.model.rbm;

import reverie.model.BadInput;

/**
 * How far real visible units stray from their means.
 *
 * @param sigma   σ of every unit at first, above 0
 * @param learned whether each unit's σ is learned from there
 */
public record VisibleSigma(double sigma, boolean learned) {

    private static final String EXPECTED = "a standard deviation above 0 or learned";

    public VisibleSigma {
        if (!((float) sigma > 0 && Float.isFinite((float) sigma))) {
            throw new BadInput("sigma", Double.toString(sigma), EXPECTED);
        }
    }

    /**
     * From the command line's notation: a number, or {@code learned}, which begins at 1.
     *
     * @throws BadInput where it is neither
     */
    public static VisibleSigma parse(String text) {
        if (text.equals("learned")) {
            return new VisibleSigma(1, true);
        }
        try {
            return new VisibleSigma(Double.parseDouble(text), false);
        } catch (NumberFormatException _) {
            throw new BadInput("sigma", "'" + text + "'", EXPECTED);
        }
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return learned ? "learned" : Double.toString(sigma);
    }
}
