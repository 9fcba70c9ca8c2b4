package reverie.model.sparse;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One search for each thread that is at work on a problem, lent for as long as a range of examples takes. They go with their problem, as what
 * a thread holds on to would not.
 */
final class FeatureSignSearches {

    private final Lasso problem;
    private final Deque<FeatureSignSearch> idle = new ArrayDeque<>();

    FeatureSignSearches(Lasso problem) {
        this.problem = problem;
    }

    synchronized FeatureSignSearch take() {
        FeatureSignSearch search = idle.poll();
        return search == null ? new FeatureSignSearch(problem) : search;
    }

    synchronized void giveBack(FeatureSignSearch search) {
        idle.push(search);
    }
}
