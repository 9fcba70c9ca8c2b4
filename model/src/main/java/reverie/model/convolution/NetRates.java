package reverie.model.convolution;

/**
 * How a convolutional net learns; may change between two batches. Schedules count the epochs of a stage.
 *
 * @param layer    for each layer alone
 * @param together for all together, where they come to that; ε is of a gradient that is the sum over a filter's places by the root of their number
 */
public record NetRates(ConvolutionRates layer, ConvolutionRates together) {

    /** The same for each alone and for all together. */
    public static NetRates same(ConvolutionRates rates) {
        return new NetRates(rates, rates);
    }
}
