package reverie.app.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import reverie.model.BadInput;
import reverie.model.train.Schedule;

/** A value for every parameter of a table. Immutable. */
public final class Settings {

    private final ParameterTable table;
    private final Map<String, Object> values;

    private Settings(ParameterTable table, Map<String, Object> values) {
        this.table = table;
        this.values = values;
    }

    /** The values that a new workspace has. */
    public static Settings initial(ParameterTable table) {
        var values = new LinkedHashMap<String, Object>();
        table.parameters().forEach(parameter -> values.put(parameter.id(), parameter.initial()));
        return new Settings(table, values);
    }

    /**
     * Reads {@code rate=0.05&gibbs-steps=1}; what it does not name keeps its initial value.
     *
     * @throws BadInput if it names what is not in the table, or a value that cannot be used
     */
    public static Settings parse(ParameterTable table, String text) {
        return initial(table).read(text);
    }

    /** The same but for what a text names; see {@link #parse}. */
    public Settings read(String text) {
        Settings settings = this;
        for (String pair : text.isBlank() ? List.<String>of() : List.of(text.strip().split("&"))) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new BadInput("setting", "'" + pair + "'", "NAME=VALUE");
            }
            settings = settings.parsed(table.named(pair.substring(0, equals)), pair.substring(equals + 1));
        }
        return settings;
    }

    /**
     * The same but for one value.
     *
     * @param id   of a parameter of the table
     * @param text as {@link Parameter#parse} reads it
     * @throws BadInput if there is no such parameter, or the value cannot be used
     */
    public Settings with(String id, String text) {
        return parsed(table.named(id), text);
    }

    private <T> Settings parsed(Parameter<T> parameter, String text) {
        return with(parameter, parameter.parse(text));
    }

    /** The parameters that have values here. */
    public ParameterTable table() {
        return table;
    }

    /** The value of a parameter of the table. */
    @SuppressWarnings("unchecked") // `with` and `initial` put values of the parameter's own type only
    public <T> T get(Parameter<T> parameter) {
        return (T) Objects.requireNonNull(values.get(parameter.id()), parameter.id());
    }

    /**
     * The same but for one value.
     *
     * @throws BadInput if it is out of range
     */
    public <T> Settings with(Parameter<T> parameter, T value) {
        table.named(parameter.id());
        var changed = new LinkedHashMap<>(values);
        changed.put(parameter.id(), parameter.check(value));
        return new Settings(table, changed);
    }

    /** The same but for a quantity that is constant from now on. */
    public Settings with(Scheduled parameter, double constant) {
        return with(parameter, Schedule.constant(constant));
    }

    /** The same but for the parameters of one effect, whose values are those of other settings of the same table. */
    public Settings taking(Effect effect, Settings other) {
        return taking(table.with(effect), other);
    }

    /** The same but for some parameters, whose values are those of other settings of the same table. */
    public Settings taking(List<? extends Parameter<?>> some, Settings other) {
        var changed = new LinkedHashMap<>(values);
        some.forEach(parameter -> changed.put(parameter.id(), other.get(parameter)));
        return new Settings(table, changed);
    }

    /**
     * The same but for the parameters in which two other settings of the same table differ: these are as in the second.
     * So what suited one thing gives way to what suits another, and all else stays as it was chosen.
     */
    public Settings following(Settings from, Settings to) {
        return taking(from.differing(to), to);
    }

    /** The parameters whose values differ from those of other settings of the same table. */
    public List<Parameter<?>> differing(Settings other) {
        return table.parameters().stream().filter(it -> !get(it).equals(other.get(it)))
                .<Parameter<?>>map(it -> it).toList();
    }

    /** The parameters of one effect whose values differ from those of other settings of the same table. */
    public List<Parameter<?>> differing(Settings other, Effect effect) {
        return differing(other).stream().filter(table.with(effect)::contains).toList();
    }

    /** The exact values of all parameters; {@link #parse} reads it back. */
    public String text() {
        return table.parameters().stream().map(parameter -> parameter.id() + "=" + text(parameter))
                .collect(Collectors.joining("&"));
    }

    private <T> String text(Parameter<T> parameter) {
        return parameter.text(get(parameter));
    }

    /**
     * What is learned by, as a model file keeps it: the values of all parameters that matter here, by their ids. The seed, which
     * a model file has elsewhere, is left out.
     */
    public SequencedMap<String, Object> plain() {
        var plain = new LinkedHashMap<String, Object>();
        table.learned().stream().filter(parameter -> !(parameter instanceof Seed) && table.matters(parameter, this))
                .forEach(parameter -> plain.put(parameter.id(), plain(parameter)));
        return plain;
    }

    private <T> Object plain(Parameter<T> parameter) {
        return parameter.plain(get(parameter));
    }

    /** One value for people. */
    public <T> String show(Parameter<T> parameter) {
        return parameter.show(get(parameter));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && table.equals(that.table) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
