package reverie.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import reverie.app.cli.option.LessonArgument;
import reverie.app.cli.option.ThreadsOption;
import reverie.app.data.DataLibrary;
import reverie.app.data.Library;
import reverie.app.lesson.Lecture;
import reverie.app.lesson.Lesson;
import reverie.app.room.FilePicker;
import reverie.app.shell.Lab;
import reverie.app.shell.LabPicture;
import reverie.app.shell.LabThreads;
import reverie.app.shell.LessonRehearsal;
import reverie.app.shell.OffScreen;
import reverie.app.shell.Theme;
import reverie.model.BadInput;

/** {@code reverie lessons}: what lessons there are, and whether they come to their end. */
@Command(name = "lessons", description = "List all lessons, a line each, in the order of the lecture; or play some to their end, with no display.")
final class LessonsCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final double SECOND = 1e9;

    @Option(names = "--check", description = "Play them: click what each step asks for, and learn until it is done.")
    boolean check;

    @Parameters(arity = "0..*", paramLabel = "NAME|FILE", description = "These instead of all that the program brings. A file is written as docs/lessons.md says.")
    List<String> named = List.of();

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        threads.check();
        PrintWriter out = spec.commandLine().getOut();
        if (!check) {
            lessons().map(Supplier::get)
                    .forEach(it -> out.printf("%-22s %-17s %s: %s%n", it.id(), it.experiment().id(), it.title(),
                            it.point()));
            out.flush();
            return 0;
        }
        var faults = new ArrayList<BadInput>();
        Library library = DataLibrary.library();
        boolean started = false;
        for (Supplier<Lesson> each : lessons().toList()) {
            try {
                Lesson lesson = each.get();
                if (!started) {
                    OffScreen.start();
                    started = true;
                }
                play(lesson, library, out);
            } catch (BadInput e) {
                faults.add(e);
                spec.commandLine().getErr().println("reverie: " + e.getMessage());
                spec.commandLine().getErr().flush();
            }
        }
        return faults.isEmpty() ? 0 : BAD_INPUT;
    }

    /** Those that are named may be none, which is found out one by one. */
    private Stream<Supplier<Lesson>> lessons() {
        return named.isEmpty() ? Lecture.bundled(Lab.experiments()).lessons().stream().map(it -> () -> it)
                : named.stream().map(it -> () -> LessonArgument.of(it));
    }

    private void play(Lesson lesson, Library library, PrintWriter out) throws InterruptedException {
        long begun = System.nanoTime();
        try (var lab = new LabThreads(threads.threads(), library, FilePicker.NONE, false)) {
            var wish = new LabPicture.Wish(lesson.experiment(), lesson.start(), new LabPicture.Length.Epochs(0), WIDTH,
                    HEIGHT, 1, Theme.LIGHT);
            LessonRehearsal.Played<String> played = LessonRehearsal.of(lesson, wish, lesson.steps().size(), lab,
                    _ -> "done");
            out.printf(Locale.ROOT, "%-22s %s: %d steps, %,d mini-batches, %.1f s%n", lesson.id(), played.result(),
                    lesson.steps().size(), played.batches(), (System.nanoTime() - begun) / SECOND);
            out.flush();
        }
    }
}
