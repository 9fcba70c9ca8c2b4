package reverie.model.network;

import java.util.Locale;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.train.Schedule;

/** How parameters follow their gradient. */
public sealed interface Optimizer {

    /**
     * Stochastic gradient descent in which a share of the last change goes on.
     *
     * @param momentum that share, 0 to below 1
     */
    record Sgd(Schedule momentum) implements Optimizer {

        public Sgd {
            momentum.checkMomentum();
        }

        @Override
        public Descent of(R032Store parameters) {
            return new MomentumDescent(momentum, parameters);
        }

        @Override
        public String toString() {
            return "sgd";
        }
    }

    /**
     * Steps of the size of the rate, whatever the size of the gradient (Kingma and Ba 2015).
     *
     * @param beta1 share that the running mean of the gradient keeps, 0 to below 1
     * @param beta2 share that the running mean of its square keeps, 0 to below 1
     */
    record Adam(double beta1, double beta2) implements Optimizer {

        /** As the paper recommends. */
        public static final Adam USUAL = new Adam(0.9, 0.999);

        public Adam {
            check("beta1", beta1);
            check("beta2", beta2);
        }

        private static void check(String name, double beta) {
            if (!(beta >= 0 && beta < 1)) {
                throw new BadInput(name, Double.toString(beta), "0 or more and below 1");
            }
        }

        @Override
        public Descent of(R032Store parameters) {
            return new AdamDescent(this, parameters);
        }

        @Override
        public String toString() {
            return "adam";
        }
    }

    /** The descent of one matrix of parameters; it keeps what it remembers between two steps. */
    Descent of(R032Store parameters);

    /**
     * The optimizer of that name.
     *
     * @param text     {@code sgd} or {@code adam}
     * @param momentum of the former
     * @throws BadInput if there is none
     */
    static Optimizer parse(String text, Schedule momentum) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "sgd" -> new Sgd(momentum);
            case "adam" -> Adam.USUAL;
            default -> throw new BadInput("optimizer", "'" + text + "'", "sgd or adam");
        };
    }
}
