package reverie.model.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.AdamMoments;
import reverie.model.store.Numbers;

/**
 * All that learning changes, as named arrays: weights, what momentum remembers, chains, counters. It stands for the learner's own
 * arrays. Keeping the last good state, going back to it, saving a run and going on with it are written once for all learners, by
 * copying these arrays.
 */
public final class State {

    /** Nothing that changes. */
    public static final State NOTHING = builder().build();

    private final List<Part> parts;

    /**
     * One array.
     *
     * @param name     unique in the state
     * @param numbers  the array itself
     * @param momentum whether it is a memory of the last steps, which may be what carried the weights away
     */
    public record Part(String name, Numbers numbers, boolean momentum) {}

    private State(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** These arrays, whose names are unique. */
    static State of(List<Part> parts) {
        return new State(parts);
    }

    /** The arrays in their order. */
    public List<Part> parts() {
        return parts;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Names arrays one after another. */
    public static final class Builder {

        private final SequencedMap<String, Part> parts = new LinkedHashMap<>();

        private Builder() {
        }

        private Builder add(String name, Numbers numbers, boolean momentum) {
            if (parts.put(name, new Part(name, numbers, momentum)) != null) {
                throw new IllegalArgumentException("two parts named " + name);
            }
            return this;
        }

        public Builder part(String name, float[] values) {
            return add(name, new Numbers.F32(values), false);
        }

        public Builder part(String name, R032Store values) {
            return part(name, values.data);
        }

        public Builder part(String name, double[] values) {
            return add(name, new Numbers.F64(values), false);
        }

        public Builder part(String name, int[] values) {
            return add(name, new Numbers.I32(values), false);
        }

        public Builder part(String name, long[] values) {
            return add(name, new Numbers.I64(values), false);
        }

        public Builder part(String name, Numbers values) {
            return add(name, values, false);
        }

        /** A memory of the last steps; 0 is none. */
        public Builder momentum(String name, float[] values) {
            return add(name, new Numbers.F32(values), true);
        }

        public Builder momentum(String name, R032Store values) {
            return momentum(name, values.data);
        }

        public Builder momentum(String name, int[] values) {
            return add(name, new Numbers.I32(values), true);
        }

        /** What Adam remembers. */
        public Builder momentum(String name, AdamMoments moments) {
            return momentum(name + ".mean", moments.mean()).momentum(name + ".square", moments.square())
                    .momentum(name + ".steps", moments.steps());
        }

        /** Matrices, numbered from 1. */
        public Builder parts(String name, List<R032Store> matrices) {
            for (int i = 0; i < matrices.size(); i++) {
                part(name + (i + 1), matrices.get(i));
            }
            return this;
        }

        /** All parts of another state, whose names get a prefix. */
        public Builder all(String prefix, State other) {
            other.parts.forEach(it -> add(prefix + it.name(), it.numbers(), it.momentum()));
            return this;
        }

        public State build() {
            return new State(List.copyOf(parts.values()));
        }
    }

    /** The same numbers in arrays of their own. */
    public State copy() {
        return new State(parts.stream().map(it -> new Part(it.name(), it.numbers().copy(), it.momentum())).toList());
    }

    /** The parts whose names begin so, by the rest of their names. */
    public State under(String prefix) {
        var some = new ArrayList<Part>();
        for (Part it : parts) {
            if (it.name().startsWith(prefix)) {
                some.add(new Part(it.name().substring(prefix.length()), it.numbers(), it.momentum()));
            }
        }
        return new State(some);
    }

    /** Whether there is any part whose name begins so. */
    public boolean has(String prefix) {
        return parts.stream().anyMatch(it -> it.name().startsWith(prefix));
    }

    /**
     * The numbers of that name.
     *
     * @throws BadInput where there are none
     */
    public Numbers numbers(String name) {
        return parts.stream().filter(it -> it.name().equals(name)).map(Part::numbers).findFirst()
                .orElseThrow(() -> new BadInput("run", "no part " + name, "a state of this model"));
    }

    /**
     * The first of the whole numbers of that name.
     *
     * @throws BadInput where there are none
     */
    public long count(String name) {
        return switch (numbers(name)) {
            case Numbers.I64(var values) when values.length > 0 -> values[0];
            case Numbers other -> throw new BadInput("run", name + " of " + other.title(), "whole numbers");
        };
    }

    /**
     * Writes these numbers over those of a state that has the same parts in the same order. Allocates nothing.
     *
     * @throws BadInput where the parts are others
     */
    public void writeTo(State other) {
        check(other);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).numbers().writeTo(other.parts.get(i).numbers());
        }
    }

    private void check(State other) {
        if (parts.size() != other.parts.size()) {
            throw new BadInput("run", parts.size() + " parts", other.parts.size() + " as this model has");
        }
        for (int i = 0; i < parts.size(); i++) {
            Part own = parts.get(i);
            Part wanted = other.parts.get(i);
            if (!own.name().equals(wanted.name()) || !own.numbers().isLike(wanted.numbers())) {
                throw new BadInput("run", "part " + own.name() + " of " + own.numbers().title(),
                        "part " + wanted.name() + " of " + wanted.numbers().title());
            }
        }
    }

    /** Forgets the last steps. */
    public void rest() {
        for (Part it : parts) {
            if (it.momentum()) {
                it.numbers().clear();
            }
        }
    }
}
