package reverie.model.evaluate;

/** The gradient of a convex function. */
interface Gradient {

    /**
     * @param x where
     * @param g receives the gradient there
     */
    void at(double[] x, double[] g);
}
