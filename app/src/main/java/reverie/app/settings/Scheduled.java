package reverie.app.settings;

import reverie.model.BadInput;
import reverie.model.train.Schedule;

/**
 * A number that may change with the epochs. The slider shows its present value and makes it a constant; the whole is typed.
 *
 * @param now          the range of its values, and its names
 * @param initialValue within that range
 */
public record Scheduled(Real now, Schedule initialValue) implements Parameter<Schedule> {

    /** Constant at first, at the range's initial value. */
    public Scheduled(Real now) {
        this(now, Schedule.constant(now.initialValue()));
    }

    /** @throws IllegalArgumentException if the initial schedule leaves the range */
    public Scheduled {
        if (!initialValue.within(now.least(), now.most())) {
            throw new IllegalArgumentException(now.id() + ", at first " + initialValue);
        }
    }

    @Override
    public About about() {
        return now.about();
    }

    @Override
    public Schedule initial() {
        return initialValue;
    }

    @Override
    public Schedule check(Schedule value) {
        if (!value.within(now.least(), now.most())) {
            throw new BadInput(id(), value.toString(), Numbers.range(now.least(), now.most()));
        }
        return value;
    }

    @Override
    public String show(Schedule value) {
        return value instanceof Schedule.Constant(double always) ? now.show(always) : value.toString();
    }

    @Override
    public String text(Schedule value) {
        return value.toString();
    }

    @Override
    public Object plain(Schedule value) {
        return value.toString();
    }

    @Override
    public Schedule parse(String text) {
        return check(Schedule.parse(id(), text.replace('−', '-')));
    }

    /** The constant at a slider's position from 0 to 1. */
    public Schedule at(double position) {
        return Schedule.constant(now.at(position));
    }

    /** Where the slider stands in a moment of a run, from 0 to 1. */
    public double positionOf(Schedule value, double epoch) {
        return now.positionOf(value.at(epoch));
    }
}
