package reverie.app.settings;

/** When a changed parameter begins to matter. */
public enum Effect {
    /** From the next mini-batch on. */
    WHILE_LEARNING,
    /** Only in a new run: it decides what the model is made of. */
    ON_RESTART,
    /** Only where a run has a planned end, as on the command line; in the window it learns until it is paused. */
    AT_THE_END
}
