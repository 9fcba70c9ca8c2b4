package reverie.model.board;

import java.util.Arrays;
import java.util.List;

/** Sentences of each of several rows, kept as numbers, which is all that a state is made of. */
final class Words {

    /** Of a row, as UTF-16 units; what is longer is cut off. */
    private static final int LENGTH = 1200;
    private static final String BETWEEN = "\n";

    private final int[] units;

    Words(int rows) {
        units = new int[rows * LENGTH];
    }

    /** For a state. */
    int[] units() {
        return units;
    }

    void write(int row, List<String> sentences) {
        String text = String.join(BETWEEN, sentences);
        Arrays.fill(units, row * LENGTH, (row + 1) * LENGTH, 0);
        for (int i = 0; i < Math.min(LENGTH, text.length()); i++) {
            units[row * LENGTH + i] = text.charAt(i);
        }
    }

    List<String> read(int row) {
        var text = new StringBuilder();
        for (int i = row * LENGTH; i < (row + 1) * LENGTH && units[i] != 0; i++) {
            text.append((char) units[i]);
        }
        return text.isEmpty() ? List.of() : List.of(text.toString().split(BETWEEN, -1));
    }
}
