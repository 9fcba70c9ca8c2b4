package reverie.app.lesson;

import reverie.model.BadInput;

/** At what time of a run a quantity is meant. */
sealed interface When {

    /** As it is now. */
    record Now() implements When {}

    /** When the step of the lesson was begun, or its click was made. */
    record Start() implements When {}

    /** @param epoch of the run, 0 or more */
    record Epoch(double epoch) implements When {}

    /** The epoch until which measurements count. */
    default double until(Standing standing) {
        return switch (this) {
            case Now() -> Double.POSITIVE_INFINITY;
            case Start() -> standing.from();
            case Epoch(double epoch) -> epoch;
        };
    }

    /** Reads what stands behind an at sign. */
    static When parse(String text) {
        if (text.equals("start")) {
            return new Start();
        }
        try {
            double epoch = Double.parseDouble(text);
            if (epoch >= 0) {
                return new Epoch(epoch);
            }
        } catch (NumberFormatException e) {
            throw new BadInput("time", "'@" + text + "'", "'@start', or '@' and an epoch", e);
        }
        throw new BadInput("time", "'@" + text + "'", "'@start', or '@' and an epoch, 0 or more");
    }
}
