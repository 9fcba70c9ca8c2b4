package reverie.app.cli.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import reverie.model.BadInput;
import reverie.model.trained.Chosen;
import reverie.model.trained.ModelFormats;
import reverie.model.trained.ModelOption;

/**
 * The options that a command has because models have them. It shows those of every kind, for at that time nobody knows which model it
 * will be, and hands on those that the model takes.
 */
final class CapabilityOptions {

    private final Class<?> capability;
    private final ModelFormats formats = ModelFormats.provided();

    /** @param capability what the command asks a model for */
    CapabilityOptions(Class<?> capability) {
        this.capability = capability;
    }

    /** Gives the command an option for each choice. */
    CommandSpec addTo(CommandSpec command) {
        formats.options(capability).forEach(option -> command.addOption(spec(option)));
        return command;
    }

    /** Gives the command an option for each number that can be chosen; what is a flag or words, it does not ask for. */
    CommandSpec addNumbersTo(CommandSpec command) {
        numbers().forEach(option -> command.addOption(spec(option)));
        return command;
    }

    private Stream<ModelOption<?>> numbers() {
        return formats.options(capability).stream().filter(it -> it.fallback() instanceof Number);
    }

    /**
     * Of the numbers that were chosen for models of several kinds those that one of them takes.
     *
     * @throws BadInput where the option cannot have that value
     */
    Chosen numbersTaken(ParseResult parsed, String kind) {
        var texts = new LinkedHashMap<String, String>();
        numbers().filter(it -> parsed.hasMatchedOption("--" + it.name()))
                .filter(it -> formats.taking(it, capability).contains(kind))
                .forEach(it -> texts.put(it.name(), parsed.matchedOptionValue("--" + it.name(), "")));
        var chosen = new Chosen(texts);
        numbers().forEach(chosen::of);
        return chosen;
    }

    /** @throws BadInput where a number was chosen that models of none of these kinds take */
    void refuseNumbersOfNone(ParseResult parsed, Collection<String> kinds) {
        numbers().filter(it -> parsed.hasMatchedOption("--" + it.name()))
                .filter(it -> Collections.disjoint(formats.taking(it, capability), kinds)).findFirst().ifPresent(it -> {
                    throw new BadInput(it.name(), "for none of these models",
                            "a model of kind " + String.join(", ", formats.taking(it, capability)));
                });
    }

    private OptionSpec spec(ModelOption<?> option) {
        String fallback = option.fallback() instanceof Number number ? " (default " + number + ")" : "";
        var spec = OptionSpec.builder("--" + option.name()).description(option.help() + fallback + ".");
        return option.isFlag()
                ? spec.type(boolean.class).arity("0").build()
                : spec.type(String.class).paramLabel(option.sign()).build();
    }

    /**
     * What was chosen, as a model of that kind takes it.
     *
     * @throws BadInput where it does not take it, or an option is missing that another needs
     */
    Chosen chosen(ParseResult parsed, String kind) {
        List<ModelOption<?>> taken = formats.options(kind, capability);
        var texts = new LinkedHashMap<String, String>();
        for (ModelOption<?> option : formats.options(capability)) {
            String name = "--" + option.name();
            if (parsed.hasMatchedOption(name)) {
                if (taken.stream().noneMatch(it -> it.name().equals(option.name()))) {
                    throw notTaken(option, kind, taken);
                }
                option.needs().filter(it -> !parsed.hasMatchedOption("--" + it.name())).ifPresent(it -> {
                    throw new BadInput(option.name(), "alone", "--" + it.name() + " as well");
                });
                Object value = parsed.<Object>matchedOptionValue(name, option.name());
                texts.put(option.name(), value.toString());
            }
        }
        var chosen = new Chosen(texts);
        taken.forEach(chosen::of);
        return chosen;
    }

    private BadInput notTaken(ModelOption<?> option, String kind, Collection<ModelOption<?>> taken) {
        String instead = taken.stream().map(it -> "--" + it.name()).collect(Collectors.joining(", "));
        String kinds = "a model of kind " + String.join(", ", formats.taking(option, capability));
        return new BadInput(option.name(), "not for a model of kind " + kind,
                Stream.of(instead, kinds).filter(it -> !it.isEmpty()).collect(Collectors.joining(", or ")));
    }
}
