package reverie.model.sparse;

/**
 * The exact solution, by feature-sign search (Lee, Battle, Raina & Ng 2007, algorithm 1): guess which coefficients are not
 * 0 and their signs, solve the quadratic problem that remains, and go only as far as the objective falls.
 */
public final class FeatureSign extends LassoSolver {

    private final FeatureSignSearches searches;

    /** For the examples of a problem. */
    public FeatureSign(Lasso problem) {
        super(problem);
        searches = new FeatureSignSearches(problem);
    }

    @Override
    void solve(int from, int to) {
        FeatureSignSearch search = searches.take();
        for (int n = from; n < to; n++) {
            search.run(n);
        }
        searches.giveBack(search);
    }
}
