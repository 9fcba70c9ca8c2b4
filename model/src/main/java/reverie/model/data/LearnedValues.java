package reverie.model.data;

import java.util.Optional;

/**
 * What the numbers were that a model has learned from.
 *
 * @param kind    after they were read
 * @param divisor what whole numbers were divided by; empty for others
 */
public record LearnedValues(ValueKind kind, Optional<Float> divisor) {}
