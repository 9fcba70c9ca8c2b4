package reverie.app.settings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import reverie.model.BadInput;

/**
 * All parameters of one experiment, in the order in which they are shown.
 *
 * @param parameters each with an id of its own
 * @param conditions by id, of those that matter only where others have certain values
 */
public record ParameterTable(List<Parameter<?>> parameters, Map<String, Predicate<Settings>> conditions) {

    /** @throws IllegalArgumentException if two parameters have the same id */
    public ParameterTable {
        parameters = List.copyOf(parameters);
        conditions = Map.copyOf(conditions);
        var ids = new HashSet<String>();
        for (Parameter<?> parameter : parameters) {
            if (!ids.add(parameter.id())) {
                throw new IllegalArgumentException("two parameters are called " + parameter.id());
            }
        }
    }

    /** A table of these. */
    public static ParameterTable of(Parameter<?>... parameters) {
        return new ParameterTable(List.of(parameters), Map.of());
    }

    /** The same, where some parameters matter only under a condition; the window hides them otherwise. */
    public ParameterTable when(Predicate<Settings> condition, List<? extends Parameter<?>> some) {
        var more = new HashMap<>(conditions);
        some.forEach(parameter -> more.put(named(parameter.id()).id(), condition));
        return new ParameterTable(parameters, more);
    }

    /** Whether a parameter changes anything where all have these values. */
    public boolean matters(Parameter<?> parameter, Settings settings) {
        Predicate<Settings> condition = conditions.get(parameter.id());
        return condition == null || condition.test(settings);
    }

    /** The parameters that begin to matter at that time. */
    public List<Parameter<?>> with(Effect effect) {
        return parameters.stream().filter(parameter -> parameter.about().effect() == effect).toList();
    }

    /**
     * The parameter of that id.
     *
     * @throws BadInput if there is none
     */
    public Parameter<?> named(String id) {
        return parameters.stream().filter(parameter -> parameter.id().equals(id)).findFirst()
                .orElseThrow(() -> new BadInput("setting", "'" + id + "'", parameters.stream().map(Parameter::id)
                        .collect(Collectors.joining(", ", "one of ", ""))));
    }
}
