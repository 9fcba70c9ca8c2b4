package reverie.app.room;

import java.util.Objects;

/** Why something failed, as people read it. */
public final class Reason {

    private Reason() {
    }

    /** In one sentence; never empty. */
    public static String of(Throwable why) {
        return Objects.toString(why.getMessage(), why.getClass().getSimpleName());
    }
}
