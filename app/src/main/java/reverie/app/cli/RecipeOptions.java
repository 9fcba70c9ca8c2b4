package reverie.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Alias;
import reverie.app.recipe.ModelRecipe;
import reverie.app.settings.Choice;
import reverie.app.settings.FileName;
import reverie.app.settings.Flag;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.Parameter;
import reverie.app.settings.Real;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Sizes;
import reverie.app.settings.Whole;
import reverie.model.BadInput;

/** The options of {@code reverie train} for one model, read from its table; and the settings that somebody asks for by them. */
final class RecipeOptions {

    private static final String PRESET = "--preset";

    private final ModelRecipe<?, ?> recipe;

    RecipeOptions(ModelRecipe<?, ?> recipe) {
        this.recipe = recipe;
    }

    /** Adds them to a command. */
    void addTo(CommandSpec command) {
        recipe.table().learned().forEach(parameter -> command.addOption(option(parameter)));
        recipe.aliases().forEach(alias -> command.addOption(hidden(alias)));
        if (!recipe.presets().isEmpty()) {
            command.addOption(OptionSpec.builder(PRESET).type(String.class).paramLabel("NAME")
                    .description(escaped("Named settings, from which other options depart: " + presets() + "."))
                    .build());
        }
    }

    private String presets() {
        return recipe.presets().entrySet().stream()
                .map(preset -> preset.getKey() + " (" + preset.getValue().replace("&", " ") + ")")
                .collect(Collectors.joining(", "));
    }

    private <T> OptionSpec option(Parameter<T> parameter) {
        var option = OptionSpec.builder("--" + parameter.id()).type(String.class).paramLabel(label(parameter))
                .description(escaped(description(parameter)));
        return parameter instanceof Flag ? option.arity("0..1").fallbackValue("yes").build() : option.build();
    }

    private static OptionSpec hidden(Alias alias) {
        var option = OptionSpec.builder("--" + alias.id()).hidden(true);
        return alias.flag() ? option.type(boolean.class).build() : option.type(String.class).paramLabel("X").build();
    }

    private <T> String description(Parameter<T> parameter) {
        String values = switch (parameter) {
            case Choice<?> choice -> " Given as " + choice.expected() + ".";
            case Scheduled _ -> " A number, FROM..TO/EPOCHS or FIRST,VALUE@EPOCH.";
            default -> "";
        };
        String only = recipe.table().condition(parameter).map(it -> " Only " + it.where() + ".").orElse("");
        String usual = parameter instanceof FileName ? "" : " (default " + parameter.text(parameter.initial()) + ")";
        return parameter.about().help() + values + only + usual;
    }

    private static String label(Parameter<?> parameter) {
        return switch (parameter) {
            case Real _,OptionalReal _ -> "X";
            case Whole _ -> "N";
            case Scheduled _ -> "R";
            case Sizes _ -> "N,...";
            case Seed _ -> "S";
            case Choice<?> _ -> "HOW";
            case Flag _ -> "yes|no";
            case FileName _ -> "FILE";
        };
    }

    /** Texts that picocli formats as they are. */
    private static String escaped(String text) {
        return text.replace("%", "%%").replace("@|", "@ |");
    }

    /**
     * Refuses values that cannot be used whatever the data are.
     *
     * @throws BadInput where there are some
     */
    void check(ParseResult given) {
        asked(Settings.initial(recipe.table()), given);
        preset(Settings.initial(recipe.table()), given);
    }

    /** The same settings, but for those of the preset that was asked for. */
    Settings preset(Settings settings, ParseResult given) {
        String name = given.matchedOptionValue(PRESET, "");
        if (name.isEmpty()) {
            return settings;
        }
        if (!recipe.presets().containsKey(name)) {
            throw new BadInput("preset", "'" + name + "'",
                    "one of " + String.join(", ", recipe.presets().keySet()));
        }
        return settings.read(recipe.presets().get(name));
    }

    /** The same settings, but for those that were given by their names. */
    private Settings asked(Settings settings, ParseResult given) {
        Settings all = settings;
        for (Parameter<?> parameter : named(given)) {
            all = all.with(parameter.id(), given.matchedOptionValue("--" + parameter.id(), ""));
        }
        return all;
    }

    /** The same settings, but for what was asked for, by whatever name. */
    Settings asked(Settings settings, ParseResult given, DataTraits data) {
        Settings all = settings;
        for (Alias alias : recipe.aliases()) {
            if (given.hasMatchedOption("--" + alias.id())) {
                String value = alias.flag() ? "" : given.matchedOptionValue("--" + alias.id(), "");
                all = all.read(alias.meaning().apply(value, data));
            }
        }
        return asked(all, given);
    }

    private List<Parameter<?>> named(ParseResult given) {
        return recipe.table().learned().stream().filter(it -> given.hasMatchedOption("--" + it.id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Options that were given and change nothing, as a line each. */
    List<String> withoutEffect(Settings settings, ParseResult given) {
        return named(given).stream().filter(it -> !settings.table().matters(it, settings)).map(it -> "--" + it.id()
                + ": changes nothing here, it matters only " + where(it).orElse("elsewhere")).toList();
    }

    private Optional<String> where(Parameter<?> parameter) {
        return recipe.table().condition(parameter).map(condition -> condition.where());
    }
}
