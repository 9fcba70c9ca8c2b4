package reverie.app.cli;

import picocli.CommandLine;
import reverie.app.text.Texts;
import reverie.model.BadInput;

/** The program's one entry, and the only place that ends the process. */
public final class Main {

    private Main() {
    }

    /** Runs the command that the arguments name and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** All commands, those of all models among them; only what is asked for where the arguments begin with the name of one. */
    static CommandLine commands(ReverieCommand root, String... arguments) {
        var line = new CommandLine(root);
        for (Class<?> type : ReverieCommand.named(arguments.length == 0 ? "" : arguments[0])) {
            // What stands alone at first gets the options that kinds of models bring; what is added as a class does not.
            line.addSubcommand(new CommandLine(type));
        }
        CommandLine train = line.getSubcommands().get("train");
        if (train != null) {
            TrainCommand.addModels(train.getCommandSpec());
        }
        return line;
    }

    /** As {@link #main}, leaving the process alive: 0 done, 1 failed while running, 2 usage or bad input. */
    static int run(String... arguments) {
        var root = new ReverieCommand();
        CommandLine line = commands(root, arguments).setCaseInsensitiveEnumValuesAllowed(true);
        ErrorLine errors = new ErrorLine(root);
        line.setParameterExceptionHandler(errors);
        line.setExecutionExceptionHandler(errors);
        line.setExecutionStrategy(parsed -> {
            checkTexts(line);
            SamePlace.refuse(parsed);
            return new CommandLine.RunLast().execute(parsed);
        });
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            return errors.outOfMemory(line, e);
        }
    }

    private static void checkTexts(CommandLine line) {
        try {
            Texts.check();
            Texts.remark().ifPresent(it -> {
                line.getErr().println("reverie: " + it);
                line.getErr().flush();
            });
        } catch (BadInput e) {
            throw new CommandLine.ExecutionException(line, String.valueOf(e.getMessage()), e);
        }
    }
}
