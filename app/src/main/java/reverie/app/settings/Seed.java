package reverie.app.settings;

import reverie.model.BadInput;

/** Where the random numbers of a run begin: the same seed gives the same run again. */
public record Seed(About about, long initialValue) implements Parameter<Long> {

    @Override
    public Long initial() {
        return initialValue;
    }

    @Override
    public Long check(Long value) {
        if (value < 0) {
            throw new BadInput(about.id(), text(value), "0 or more");
        }
        return value;
    }

    @Override
    public String show(Long value) {
        return Long.toString(value);
    }

    @Override
    public String text(Long value) {
        return Long.toString(value);
    }

    @Override
    public Object plain(Long value) {
        return value;
    }

    @Override
    public Long parse(String text) {
        return check(Numbers.whole(about, text));
    }
}
