package dk.helhed.healthdata.page.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The elements of a drawing. No style attributes: the pages' content security policy lets none through. */
final class Svg {

    private final StringBuilder body = new StringBuilder();

    /** Coordinates with one decimal at most, for they are read by eye and counted in bytes. */
    static String number(double value) {
        String text = BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    void rect(double x, double y, double width, double height, String paint) {
        body.append("<rect x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append('"')
                .append(paint)
                .append("/>");
    }

    void path(String outline, String paint) {
        body.append("<path d=\"").append(outline).append('"').append(paint).append("/>");
    }

    void horizontal(double x, double y, double to, String paint) {
        path("M" + number(x) + " " + number(y) + "H" + number(to), paint);
    }

    void vertical(double x, double y, double to, String paint) {
        path("M" + number(x) + " " + number(y) + "V" + number(to), paint);
    }

    void mark(Mark mark, double x, double y, double r) {
        path(mark.path(x, y, r), mark.ink().fill());
    }

    void text(double x, double y, Anchor anchor, Ink ink, String text) {
        text(x, y, anchor, ink, false, text);
    }

    void text(double x, double y, Anchor anchor, Ink ink, boolean isBold, String text) {
        body.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append('"')
                .append(anchor.attribute)
                .append(isBold ? " font-weight=\"bold\"" : "")
                .append(ink.fill())
                .append('>')
                .append(escaped(text))
                .append("</text>");
    }

    /** What stands at the place of a hidden figure. */
    void hatch(String chart, double x, double y, double width, double height) {
        rect(
                x,
                y,
                width,
                height,
                " fill=\"url(#" + chart + "-h)\" class=\"hf\" stroke=\"" + Ink.HATCH.colour()
                        + "\" stroke-dasharray=\"2 2\"");
    }

    Svg hatching(String chart) {
        body.append("<defs><pattern id=\"")
                .append(chart)
                .append("-h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">")
                .append("<path d=\"M-1 1l2 -2M0 6l6 -6M5 7l2 -2\"")
                .append(Ink.HATCH.stroke(1.2))
                .append("/></pattern></defs>");
        return this;
    }

    @Override
    public String toString() {
        return body.toString();
    }

    /** Where a text begins. */
    enum Anchor {
        START(""),
        MIDDLE(" text-anchor=\"middle\""),
        END(" text-anchor=\"end\"");

        private final String attribute;

        Anchor(String attribute) {
            this.attribute = attribute;
        }
    }
}
