package reverie.model.boltzmann.belief;

/** What the chains of a belief net with labels dream of. */
public sealed interface Dream {

    /** The label of one chain among several, or {@link BeliefChains#ANYTHING}. */
    int of(int chain, int labels);

    /** Labels come and go as they like. */
    record Anything() implements Dream {
        @Override
        public int of(int chain, int labels) {
            return BeliefChains.ANYTHING;
        }
    }

    /** Each chain keeps to one label, all labels in turn. */
    record Each() implements Dream {
        @Override
        public int of(int chain, int labels) {
            return labels == 0 ? BeliefChains.ANYTHING : chain % labels;
        }
    }

    /**
     * All chains keep to one label.
     *
     * @param label its number, from 0; where there is none of that number, chains dream of anything
     */
    record Only(int label) implements Dream {
        @Override
        public int of(int chain, int labels) {
            return label < labels ? label : BeliefChains.ANYTHING;
        }
    }
}
