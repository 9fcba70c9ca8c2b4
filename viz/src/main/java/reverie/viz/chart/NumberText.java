package reverie.viz.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the lab writes them: a true minus sign, thousands apart, powers of ten only where they are needed. */
public final class NumberText {

    private static final int EXACT = 4;
    private static final int BRIEF = 3;
    private static final int SMALLEST_EXPONENT = -4;
    private static final int LARGEST_EXPONENT = 6;

    private NumberText() {
    }

    /** Four significant digits, trailing zeros kept, so that a changing number keeps its width: 0.3120. */
    public static String exact(double value) {
        return text(value, EXACT, false);
    }

    /** At most three significant digits before and after the point, trailing zeros dropped, for axes: 0.31. */
    public static String brief(double value) {
        return text(value, BRIEF, true);
    }

    private static String text(double value, int digits, boolean strip) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String text = exponent < SMALLEST_EXPONENT || exponent > LARGEST_EXPONENT
                ? scientific(rounded, exponent, digits, strip)
                : plain(rounded, Math.max(0, digits - 1 - exponent), strip);
        return text.replace('-', '−');
    }

    private static String scientific(BigDecimal value, int exponent, int digits, boolean strip) {
        return plain(value.movePointLeft(exponent), digits - 1, strip) + "e" + exponent;
    }

    private static String plain(BigDecimal value, int decimals, boolean strip) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return strip && text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** A number and what it counts: 1 epoch, 3 epochs. */
    static String counted(String number, String many) {
        return number + " " + (number.equals("1") && many.endsWith("s") ? many.substring(0, many.length() - 1) : many);
    }
}
