package reverie.app.settings;

import static reverie.app.text.Texts.tr;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reverie.model.BadInput;

/**
 * All parameters of a model, in the order in which they are shown.
 *
 * @param parameters each with an id of its own
 * @param conditions by id, of those that matter only where others have certain values
 * @param shownOnly  ids of those that change what a room shows and nothing in what is learned
 * @param onsets     by id, of those that change nothing in the first stage of learning: from where on they do
 */
public record ParameterTable(List<Parameter<?>> parameters, Map<String, Condition> conditions,
        Set<String> shownOnly, Map<String, Function<Settings, Onset>> onsets) {

    /**
     * When a parameter matters.
     *
     * @param where in words that go on after "only", such as {@code with units gaussian}
     */
    public record Condition(String where, Predicate<Settings> holds) {}

    /** @throws IllegalArgumentException if two parameters have the same id */
    public ParameterTable {
        parameters = List.copyOf(parameters);
        conditions = Map.copyOf(conditions);
        shownOnly = Set.copyOf(shownOnly);
        onsets = Map.copyOf(onsets);
        var ids = new HashSet<String>();
        for (Parameter<?> parameter : parameters) {
            if (!ids.add(parameter.id())) {
                throw new IllegalArgumentException("two parameters are called " + parameter.id());
            }
        }
    }

    /** A table of these. */
    public static ParameterTable of(Parameter<?>... parameters) {
        return new ParameterTable(List.of(parameters), Map.of(), Set.of(), Map.of());
    }

    /** This table and further parameters behind it. */
    public ParameterTable and(Parameter<?>... more) {
        return new ParameterTable(Stream.concat(parameters.stream(), Stream.of(more)).toList(), conditions, shownOnly,
                onsets);
    }

    /**
     * The same, where some parameters matter only under a condition; the window hides them otherwise.
     *
     * @param where the condition in words that go on after "only"
     */
    public ParameterTable when(String where, Predicate<Settings> condition, List<? extends Parameter<?>> some) {
        var more = new HashMap<>(conditions);
        some.forEach(parameter -> more.put(named(parameter.id()).id(), new Condition(where, condition)));
        return new ParameterTable(parameters, more, shownOnly, onsets);
    }

    /** The same, where some parameters only change what is shown: they are no options of the command line. */
    public ParameterTable showing(Parameter<?>... some) {
        var more = new HashSet<>(shownOnly);
        Stream.of(some).forEach(parameter -> more.add(named(parameter.id()).id()));
        return new ParameterTable(parameters, conditions, more, onsets);
    }

    /**
     * The same, where some parameters act only from a later stage of learning on.
     *
     * @param stage from where on, from 1 as people count, by the other settings
     * @param when  that is, as {@link Onset#when}
     */
    public ParameterTable from(ToIntFunction<Settings> stage, String when, Parameter<?>... some) {
        var more = new HashMap<>(onsets);
        Stream.of(some).forEach(parameter -> more.put(named(parameter.id()).id(),
                settings -> new Onset(stage.applyAsInt(settings), when)));
        return new ParameterTable(parameters, conditions, shownOnly, more);
    }

    /** From which stage of learning on a parameter acts; empty where from the first. */
    public Optional<Onset> onset(Parameter<?> parameter, Settings settings) {
        return Optional.ofNullable(onsets.get(parameter.id())).map(it -> it.apply(settings))
                .filter(it -> it.stage() > 1);
    }

    /** Whether a parameter changes anything where all have these values. */
    public boolean matters(Parameter<?> parameter, Settings settings) {
        return condition(parameter).map(it -> it.holds().test(settings)).orElse(true);
    }

    /** When a parameter matters; empty where always. */
    public Optional<Condition> condition(Parameter<?> parameter) {
        return Optional.ofNullable(conditions.get(parameter.id()));
    }

    /** The parameters that begin to matter at that time. */
    public List<Parameter<?>> with(Effect effect) {
        return parameters.stream().filter(parameter -> parameter.about().effect() == effect).toList();
    }

    /** The parameters that decide what is learned. */
    public List<Parameter<?>> learned() {
        return parameters.stream().filter(parameter -> !shownOnly.contains(parameter.id())).toList();
    }

    /**
     * The parameter of that id.
     *
     * @throws BadInput if there is none
     */
    public Parameter<?> named(String id) {
        return parameters.stream().filter(parameter -> parameter.id().equals(id)).findFirst()
                .orElseThrow(() -> new BadInput("setting", "'" + id + "'", parameters.stream().map(Parameter::id)
                        .collect(Collectors.joining(", ", tr("one of "), ""))));
    }
}
