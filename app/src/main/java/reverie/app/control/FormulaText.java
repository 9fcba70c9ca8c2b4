package reverie.app.control;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads formulas written as {@code ΔW_{ij} = E_{data}[v_i h_j]}: an underscore lowers the next sign or group, a caret raises
 * it. Letters that stand alone are variables and italic; words such as "log" are upright.
 */
final class FormulaText {

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private FormulaText(String source) {
        this.source = source;
    }

    /** Where a piece stands on the line. */
    enum Height {
        LINE, LOWERED, RAISED
    }

    /** Signs that are set alike. */
    record Piece(String text, Height height, boolean italic) {}

    static List<Piece> parse(String source) {
        var reader = new FormulaText(source);
        reader.read();
        return List.copyOf(reader.pieces);
    }

    private void read() {
        while (at < source.length()) {
            char sign = source.charAt(at);
            if ((sign == '_' || sign == '^') && at + 1 < source.length()) {
                at++;
                split(group(), sign == '_' ? Height.LOWERED : Height.RAISED);
            } else {
                int from = at;
                while (at < source.length() && source.charAt(at) != '_' && source.charAt(at) != '^') {
                    at++;
                }
                split(source.substring(from, Math.max(at, from + 1)), Height.LINE);
                at = Math.max(at, from + 1);
            }
        }
    }

    private String group() {
        if (source.charAt(at) != '{') {
            at++;
            return source.substring(at - 1, at);
        }
        int end = source.indexOf('}', at);
        int from = at + 1;
        int to = end < 0 ? source.length() : end;
        at = Math.min(to + 1, source.length());
        return source.substring(from, to);
    }

    /** Runs of letters are told apart from what lies between them. */
    private void split(String text, Height height) {
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || Character.isLetter(text.charAt(i)) != Character.isLetter(text.charAt(from))) {
                String part = text.substring(from, i);
                pieces.add(new Piece(part, height, isVariable(part)));
                from = i;
            }
        }
    }

    /** Up to two letters, such as the index ij or the product Wh, are variables; three or more are a word. */
    private static boolean isVariable(String part) {
        return Character.isLetter(part.charAt(0)) && part.length() <= 2 && !part.startsWith("Σ");
    }
}
