package reverie.model.rnade;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.nade.Walk;

/** Keeps what the hidden units of every column have been told, and the mixture of the value that was asked for last. */
final class MixtureWalk implements Walk {

    private final Rnade model;
    private final HiddenSums sums;
    private final R032Store h;
    private final R032Store z;

    MixtureWalk(Rnade model, int columns) {
        this.model = model;
        sums = new HiddenSums(model, columns);
        h = R032Store.FACTORY.make(model.hidden(), columns);
        z = R032Store.FACTORY.make(model.mixture().inputs(), columns);
    }

    @Override
    public void begin(int from, int to) {
        sums.begin(from, to);
    }

    @Override
    public void ask(int i, int column) {
        sums.units(i, h, column, column + 1);
        model.ask(i, h, z, column, column + 1);
    }

    @Override
    public double surprise(float value, int column) {
        return -model.mixture().logDensity(z.data, at(column), value);
    }

    @Override
    public float mean(int column) {
        return (float) model.mixture().mean(z.data, at(column));
    }

    @Override
    public float draw(long key, int i, int column) {
        return (float) model.mixture().draw(z.data, at(column), key, i, column);
    }

    @Override
    public void see(int i, float value, int column) {
        sums.see(i, value, column);
    }

    /** Writes π, μ and σ of the value that was asked for last, K values each. */
    void parameters(int column, float[] out, int to) {
        model.mixture().parameters(z.data, at(column), out, to);
    }

    private int at(int column) {
        return column * model.mixture().inputs();
    }
}
