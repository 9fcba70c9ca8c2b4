package reverie.app.lesson;

import java.util.Optional;

/**
 * How far somebody was in a lesson, as it is kept while the program does not run.
 *
 * @param lesson   its id
 * @param step     that was shown, from 0
 * @param done     for each step "1" where it had been done, else "0"
 * @param clicked  whether the click of the step that was shown had been made
 * @param from     the epoch in which that step was begun, or its click was made
 * @param fromStep the same in mini-batches
 */
public record Bookmark(String lesson, int step, String done, boolean clicked, double from, long fromStep) {

    private static final int WORDS = 6;

    /** One line, which {@link #of} reads. */
    public String text() {
        return String.join(" ", lesson, Integer.toString(step), done, Boolean.toString(clicked), Double.toString(from),
                Long.toString(fromStep));
    }

    /** What a line says; empty where it says something else, as one of another version might. */
    public static Optional<Bookmark> of(String line) {
        String[] words = line.strip().split(" ", -1);
        if (words.length != WORDS || !words[2].matches("[01]+")) {
            return Optional.empty();
        }
        try {
            var bookmark = new Bookmark(words[0], Integer.parseInt(words[1]), words[2], Boolean.parseBoolean(words[3]),
                    Double.parseDouble(words[4]), Long.parseLong(words[5]));
            return Optional.of(bookmark).filter(it -> it.step >= 0 && it.step < it.done.length());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
