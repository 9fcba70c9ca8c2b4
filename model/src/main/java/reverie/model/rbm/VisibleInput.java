package reverie.model.rbm;

/** How examples whose values are probabilities enter the learning of an RBM. */
public enum VisibleInput {
    /** As they are. */
    MEANS,
    /** As states that are drawn from them, anew for each batch. */
    DRAWS
}
