package reverie.app.room.evaluation;

import static reverie.app.text.Texts.tr;

import java.util.Map;

/** What rows of the board are called that stand beside models for comparison; models bring their names. */
final class RowNames {

    private static final Map<String, String> SAID = Map.of("held-out images", tr("held-out images"), "copies",
            tr("copies"), "k-means", tr("k-means"), "mixture", tr("mixture"));

    private RowNames() {
    }

    static String of(String name) {
        return SAID.getOrDefault(name, name);
    }
}
