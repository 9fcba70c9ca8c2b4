package reverie.model.train;

/**
 * How dear the things are that a learner does, in multiplications of its matrix products; what is not a product counts as so
 * many. Only their ratios matter. They follow from the sizes alone, so that what is done how often is the same on every machine.
 *
 * @param step    learning from one mini-batch, above 0
 * @param walk    moving the chains once, 0 where there are none
 * @param measure measuring once, 0 or more
 */
public record Cost(double step, double walk, double measure) {

    public Cost {
        if (!(step > 0 && walk >= 0 && measure >= 0)) {
            throw new IllegalArgumentException(step + ", " + walk + ", " + measure);
        }
    }

    /** Of both together. */
    public Cost plus(Cost other) {
        return new Cost(step + other.step, walk + other.walk, measure + other.measure);
    }
}
