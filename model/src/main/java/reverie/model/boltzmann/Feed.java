package reverie.model.boltzmann;

/** How examples whose values are probabilities enter the learning of an RBM. */
public enum Feed {
    /** As they are. */
    MEANS,
    /** As states that are drawn from them, anew for each batch. */
    DRAWS
}
