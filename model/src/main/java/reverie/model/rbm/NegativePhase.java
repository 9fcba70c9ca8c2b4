package reverie.model.rbm;

/** Where the Gibbs chains start that estimate the model's side of the gradient. */
public enum NegativePhase {
    /** At the data of the batch: contrastive divergence (Hinton 2002). */
    CD,
    /** Where the batch before left them: persistent contrastive divergence (Tieleman 2008). */
    PCD,
    /** There as well, and with replicas at higher temperatures with which they exchange states (Desjardins et al. 2010). */
    TEMPERED
}
