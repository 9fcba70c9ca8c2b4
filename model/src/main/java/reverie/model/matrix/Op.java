package reverie.model.matrix;

/** How a matrix enters a product. */
public enum Op {
    /** As it is. */
    NONE,
    /** Rows and columns exchanged. */
    TRANSPOSE
}
