package reverie.model.nade;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;
import reverie.model.network.Descent;
import reverie.model.network.Optimizer;
import reverie.model.train.State;

/** The fully visible sigmoid belief net: a logistic regression of each pixel on those before it, all at once. */
final class VisibleDescent implements NadeDescent {

    private final VisibleConditionals model;
    private final int[] places;
    private final Weights weights;
    private final R032Store b;
    private final Descent descentOfB;
    private final Descent descentOfU;
    private final State state;
    private final R032Store errors;
    private final Packed packed;

    private final Workers.RangeTask judge = this::judge;
    private final Workers.RangeTask move = this::move;

    // What the workers need to know of the running batch.
    private R032Store images;
    private int examples;
    private double decay;

    /**
     * @param model learns; kept, not copied
     * @param batch B, the most examples of a step
     */
    VisibleDescent(VisibleConditionals model, Optimizer optimizer, int batch) {
        this.model = model;
        places = model.ordering().places();
        weights = new Weights(model.u());
        b = R032Store.wrap(model.b(), 1);
        descentOfB = optimizer.of(b);
        descentOfU = optimizer.of(model.u());
        state = State.builder().part("b", model.b()).part("U", model.u()).all("descent.b.", descentOfB.state())
                .all("descent.U.", descentOfU.state()).build();
        errors = R032Store.FACTORY.make(model.pixels(), batch);
        packed = new Packed(model.pixels(), batch);
        images = errors;
    }

    @Override
    public void step(R032Store batch, int count, NadeRates live, long step, double epoch, Workers workers) {
        images = batch;
        examples = count;
        decay = live.decay();
        double rate = live.rate().at(epoch);
        descentOfB.begin(rate, epoch);
        descentOfU.begin(rate, epoch);
        workers.split(examples, Packed.TILE_COLUMNS, judge);
        workers.split(model.pixels(), Packed.TILE_ROWS, move);
    }

    /** ∂(−log p)/∂(log odds) = p − v of a range of examples. */
    private void judge(int from, int to) {
        weights.down(images, errors, from, to);
        Elementwise.sigmoid(errors, model.b(), from, to);
        int d = model.pixels();
        for (int i = from * d; i < to * d; i++) {
            errors.data[i] -= images.data[i];
        }
        packed.fill(Op.NONE, errors, 0, d, from, to);
    }

    /** What a range of pixels tells others, and their biases. */
    private void move(int from, int to) {
        R032Store target = descentOfU.target();
        packed.multiply(descentOfU.factor() / examples, examples, Op.TRANSPOSE, images, descentOfU.keep(), target,
                from, to);
        int d = model.pixels();
        for (int k = from; k < to; k++) {
            for (int i = 0; i < d; i++) {
                if (places[i] <= places[k]) {
                    target.data[k * d + i] = 0;
                }
            }
        }
        descentOfU.step(decay, from, to);
        weights.changed(from, to);
        descentOfB.follow(errors, examples, from, to);
    }

    /** No weights, and biases by which pixels are at first as often on as they are in the data. */
    static VisibleConditionals first(float[] logOdds, Ordering ordering) {
        return new VisibleConditionals(logOdds, R032Store.FACTORY.make(logOdds.length, logOdds.length), ordering);
    }

    @Override
    public Conditionals conditionals() {
        return model;
    }

    @Override
    public R032Store filters() {
        return model.filters();
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void restored() {
        weights.changed(0, weights.hidden());
    }

    @Override
    public List<R032Store> parameters() {
        return List.of(model.u(), b);
    }

    @Override
    public double cost() {
        return 2.0 * model.u().data.length * errors.getColDim();
    }

    @Override
    public double telling() {
        return ON * model.u().data.length;
    }

    @Override
    public double expecting() {
        return SIGMOID * model.pixels();
    }
}
