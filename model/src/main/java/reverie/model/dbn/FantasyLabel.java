package reverie.model.dbn;

/** What the chains of a belief net with labels sample. */
public sealed interface FantasyLabel {

    /** The label of one chain among several, or {@link DbnChains#ANYTHING}. */
    int of(int chain, int labels);

    /** Labels come and go as they like. */
    record Anything() implements FantasyLabel {
        @Override
        public int of(int chain, int labels) {
            return DbnChains.ANYTHING;
        }
    }

    /** Each chain keeps to one label, all labels in turn. */
    record Each() implements FantasyLabel {
        @Override
        public int of(int chain, int labels) {
            return labels == 0 ? DbnChains.ANYTHING : chain % labels;
        }
    }

    /**
     * All chains keep to one label.
     *
     * @param label its number, from 0; where there is none of that number, chains sample anything
     */
    record Only(int label) implements FantasyLabel {
        @Override
        public int of(int chain, int labels) {
            return label < labels ? label : DbnChains.ANYTHING;
        }
    }
}
