package reverie.app.settings;

import reverie.model.BadInput;

/** Something that is done or not. */
public record Flag(About about, Side on, Side off, boolean initialValue) implements Parameter<Boolean> {

    private static final String YES = "yes";
    private static final String NO = "no";

    /**
     * One of the two values.
     *
     * @param label its name in the window
     * @param help  what it does to learning
     */
    public record Side(String label, String help) {}

    @Override
    public Boolean initial() {
        return initialValue;
    }

    @Override
    public Boolean check(Boolean value) {
        return value;
    }

    /** What the value is called and does. */
    public Side side(boolean value) {
        return value ? on : off;
    }

    @Override
    public String show(Boolean value) {
        return side(value).label();
    }

    @Override
    public String text(Boolean value) {
        return value ? YES : NO;
    }

    @Override
    public Object plain(Boolean value) {
        return value;
    }

    @Override
    public Boolean parse(String text) {
        return switch (text.strip()) {
            case YES, "true", "on" -> true;
            case NO, "false", "off" -> false;
            default -> throw new BadInput(about.id(), "'" + text.strip() + "'", YES + " or " + NO);
        };
    }
}
