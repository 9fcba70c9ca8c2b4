package reverie.app.shell.data;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import reverie.app.data.choice.DataAddress;

/** Data of people's own that every room can learn from: those that were used last, the newest first. On the FX thread only. */
public final class KnownData {

    /** A list of them does not get longer. */
    private static final int MOST = 12;

    private final ObservableList<String> all = FXCollections.observableArrayList();
    private Consumer<List<String>> keeper = _ -> {};

    /** Knows those that were kept. */
    public void takeUp(List<String> kept) {
        kept.stream().filter(it -> !all.contains(it)).limit(MOST).forEach(all::add);
    }

    /**
     * Has them kept.
     *
     * @param keeps is told all of them whenever there are others
     */
    public void keptBy(Consumer<List<String>> keeps) {
        keeper = keeps;
    }

    /**
     * Data were used. The same ones taken otherwise are others.
     *
     * @param address see {@link DataAddress}
     */
    public void add(String address) {
        all.remove(address);
        all.addFirst(address);
        while (all.size() > MOST) {
            all.removeLast();
        }
        keeper.accept(List.copyOf(all));
    }

    /** All of them, each as a {@link DataAddress}. */
    public List<String> all() {
        return List.copyOf(all);
    }
}
