package reverie.app.settings;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import reverie.model.BadInput;

/**
 * All parameters of one experiment, in the order in which they are shown.
 *
 * @param parameters each with an id of its own
 */
public record ParameterTable(List<Parameter<?>> parameters) {

    /** @throws IllegalArgumentException if two parameters have the same id */
    public ParameterTable {
        parameters = List.copyOf(parameters);
        var ids = new HashSet<String>();
        for (Parameter<?> parameter : parameters) {
            if (!ids.add(parameter.id())) {
                throw new IllegalArgumentException("two parameters are called " + parameter.id());
            }
        }
    }

    /** A table of these. */
    public static ParameterTable of(Parameter<?>... parameters) {
        return new ParameterTable(List.of(parameters));
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
