package reverie.app.room;

/** What a session is doing. */
public enum Activity {
    /** Data are being read and the model made. */
    LOADING,
    /** Ready, and learning nothing at present. */
    PAUSED,
    /** Learns. */
    RUNNING,
    /** The model's numbers ran away. */
    DIVERGED,
    /** The data or settings cannot be used, or an unforeseen error ended the run. */
    FAILED
}
