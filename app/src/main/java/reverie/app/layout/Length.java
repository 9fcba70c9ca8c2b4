package reverie.app.layout;

/** How long a panel is to be in one direction, beyond the least that it needs. */
public sealed interface Length {

    /** See {@link Fill}. */
    Length FILL = new Fill();
    /** See {@link Exact}. */
    Length EXACT = new Exact();

    /** Takes what others leave; several of these are equally long. */
    record Fill() implements Length {}

    /** As long as it needs to be, such as a whole number of tiles. */
    record Exact() implements Length {}

    /**
     * A part of what its row or column has.
     *
     * @param share from 0 to 1
     * @param most  units of length
     */
    record Share(double share, double most) implements Length {}

    /**
     * Only as wide as a whole enlargement of its tiles fills at the height that it has: see {@link BestWidth}.
     *
     * @param least share of the row, from 0 to 1, that it has in any case
     */
    record Snug(double least) implements Length {}

    /**
     * As wide as it is high, but for what surrounds the picture.
     *
     * @param most share of the row, from 0 to 1
     */
    record Square(double most) implements Length {}
}
