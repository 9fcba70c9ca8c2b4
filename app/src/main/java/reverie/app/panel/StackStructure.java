package reverie.app.panel;

import static reverie.app.text.Texts.tr;

import java.util.List;

/**
 * Layers of units and what joins them.
 *
 * @param sizes  units of each layer, from the pixels up
 * @param labels where there are units for labels
 * @param links  between them, from the pixels up
 */
public record StackStructure(List<Integer> sizes, Labels labels, List<Link> links) {

    public StackStructure {
        sizes = List.copyOf(sizes);
        links = List.copyOf(links);
        if (links.size() != sizes.size() - 1) {
            throw new IllegalArgumentException(links.size() + " links between " + sizes.size() + " layers");
        }
    }

    /** Units that stand for labels. */
    public sealed interface Labels {

        /** There are none. */
        record None() implements Labels {}

        /**
         * They stand beside the last layer but one.
         *
         * @param units how many, 1 or more
         */
        record Beside(int units) implements Labels {}

        /** They are the last layer. */
        record OnTop() implements Labels {}
    }

    /** What joins two layers of units. */
    public enum Link {
        /** Weights that have not begun. */
        WAITING(tr("waits"), tr("begins when the one below has learned")),
        /** Undirected weights that learn. */
        UNDIRECTED(tr("learns"), tr("learns")),
        /** Undirected weights that have learned and will learn again, together with others. */
        RESTING(tr("rests"), tr("waits for the others")),
        /** Directed weights that no longer change. */
        FROZEN(tr("frozen"), tr("frozen")),
        /** Directed weights that learn together with the others. */
        LEARNING(tr("learns"), tr("learns")),
        /** Weights that learn and only lead upwards. */
        UPWARD(tr("learns"), tr("learns"));

        private final String word;
        private final String fact;

        Link(String word, String fact) {
            this.word = word;
            this.fact = fact;
        }

        /** Beside the link. */
        public String word() {
            return word;
        }

        /** Behind the sizes of the layers. */
        public String fact() {
            return fact;
        }

        /** Whether its weights stay as they are for now. */
        public boolean stays() {
            return this == FROZEN || this == RESTING;
        }
    }

    /** Layers of weights. */
    public int depth() {
        return links.size();
    }
}
