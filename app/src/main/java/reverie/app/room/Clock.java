package reverie.app.room;

import static reverie.app.text.Texts.tr;

import reverie.app.settings.Numbers;
import reverie.model.train.Progress;

/** How the time of a room's run is told, and how it is shared with the pictures. */
public enum Clock {

    /** It learns from mini-batches, and after an epoch has seen all examples. */
    EPOCHS(tr("While learning"), 0.04, Double.POSITIVE_INFINITY) {
        @Override
        public String now(double epoch) {
            return tr("epoch {0}", number(epoch));
        }

        @Override
        public String number(double epoch) {
            return Numbers.fixed(epoch, 1);
        }

        @Override
        public String position(Progress<?> progress) {
            return tr("{0} · batch {1}", now(progress.epoch()), Numbers.grouped(progress.step()));
        }

        @Override
        public String speed(double perSecond) {
            return tr("{0} examples/s", Numbers.restless(perSecond));
        }

        @Override
        public String pace(double perSecond) {
            return tr("How fast to learn; slow motion shows single mini-batches. Now: {0}",
                    perSecond == Double.POSITIVE_INFINITY ? tr("as fast as the machine can")
                            : tr("{0} a second", Numbers.counted(Math.round(perSecond), tr("{0} mini-batch"),
                                    tr("{0} mini-batches"))));
        }
    },

    /** Models that stay as they are take steps; each counts as an epoch. */
    STEPS(tr("While it runs"), 0.5, 60) {
        @Override
        public String now(double epoch) {
            return tr("step {0}", number(epoch));
        }

        @Override
        public String number(double epoch) {
            return Numbers.grouped((long) epoch);
        }

        @Override
        public String position(Progress<?> progress) {
            return now(progress.step());
        }

        @Override
        public String speed(double perSecond) {
            return tr("at most {0} steps/s", Numbers.restless(perSecond));
        }

        @Override
        public String pace(double perSecond) {
            return tr("How fast it takes its steps. Now: {0}", perSecond == Double.POSITIVE_INFINITY
                    ? tr("as fast as the machine can")
                    : tr("{0} a second", Numbers.counted(Math.round(perSecond), tr("{0} step"), tr("{0} steps"))));
        }
    };

    private final String meanwhile;
    private final double pictureShare;
    private final double usualPace;

    Clock(String meanwhile, double pictureShare, double usualPace) {
        this.meanwhile = meanwhile;
        this.pictureShare = pictureShare;
        this.usualPace = usualPace;
    }

    /** Where on its way a run is.
     *
     * @param epoch passes over the data, with their fraction
     */
    public abstract String now(double epoch);

    /** The same where there is no room for the word. */
    public abstract String number(double epoch);

    /** The same, as exactly as it is known. */
    public abstract String position(Progress<?> progress);

    /** @param perSecond examples of which so many could be learned from in a second, if it did nothing else */
    public abstract String speed(double perSecond);

    /** What a speed that somebody chose means.
     *
     * @param perSecond batches or steps at the most; infinity for full speed
     */
    public abstract String pace(double perSecond);

    /** The heading of parameters that take effect at once. */
    public String meanwhile() {
        return meanwhile;
    }

    /** The share of the machine that pictures may take: learning is in a hurry, and a walk waits for its watchers. */
    public double pictureShare() {
        return pictureShare;
    }

    /** Batches or steps a second at the most, until somebody chooses otherwise. */
    public double usualPace() {
        return usualPace;
    }
}
