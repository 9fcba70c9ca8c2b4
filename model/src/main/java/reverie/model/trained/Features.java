package reverie.model.trained;

import reverie.model.evaluate.Encoder;

/** The capability of describing an example by features: probabilities of hidden units, a code, coordinates. */
public interface Features extends Encoder {

    /** F, features of an example. */
    int features();
}
