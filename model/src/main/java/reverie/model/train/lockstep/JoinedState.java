package reverie.model.train.lockstep;

import reverie.model.train.State;
import reverie.model.train.Learner;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** One state out of several; another object only when one of these is. */
public final class JoinedState {

    private final SequencedMap<String, Supplier<State>> members;
    private State[] known = {};
    private State joined = State.NOTHING;

    /** @param members by the prefixes of their parts' names */
    public JoinedState(SequencedMap<String, Supplier<State>> members) {
        this.members = new LinkedHashMap<>(members);
    }

    /** Of learners, numbered from 1. */
    public static JoinedState of(List<? extends Learner<?, ?>> learners) {
        var members = new LinkedHashMap<String, Supplier<State>>();
        learners.forEach(it -> members.put(prefix(members.size()), it::state));
        return new JoinedState(members);
    }

    static String prefix(int member) {
        return (member + 1) + ".";
    }

    /** The states of all as they now are. */
    public State get() {
        if (!isKnown(members.values())) {
            known = members.values().stream().map(Supplier::get).toArray(State[]::new);
            var all = State.builder();
            members.forEach((prefix, member) -> all.all(prefix, member.get()));
            joined = all.build();
        }
        return joined;
    }

    private boolean isKnown(Collection<Supplier<State>> present) {
        if (known.length != present.size()) {
            return false;
        }
        int i = 0;
        for (Supplier<State> member : present) {
            if (member.get() != known[i++]) {
                return false;
            }
        }
        return true;
    }
}
