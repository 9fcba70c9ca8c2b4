package reverie.app.settings;

/** When a changed parameter begins to matter. */
public enum Effect {
    /** From the next mini-batch on. */
    WHILE_LEARNING,
    /** Only in a new run: it decides what the model is made of. */
    ON_RESTART
}
