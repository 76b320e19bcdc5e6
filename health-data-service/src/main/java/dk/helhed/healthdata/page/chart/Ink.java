package dk.helhed.healthdata.page.chart;

/**
 * The colours of a chart on white. Texts have at least 4.5:1, marks at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). The pages'
 * stylesheet replaces them by class where a reader's colours are dark or forced.
 */
enum Ink {
    TEXT("t", "#1a1a1a"),
    NOTE("n", "#595959"),
    AXIS("x", "#757575"),
    GRID("g", "#d6d6d6"),
    OWN("o", "#004d91"),
    BAND("b", "#b3cfe8"),
    REFERENCE("f", "#595959"),
    RANGE("r", "#8c8c8c"),
    QUARTILES("q", "#5c5c5c"),
    HATCH("h", "#6e6e6e"),
    BETTER("mb", "#00695c"),
    SIMILAR("ms", "#595959"),
    WORSE("mw", "#b3261e"),
    HIGHER("mh", "#0a5eb0"),
    LOWER("ml", "#a84300");

    private final String type;
    private final String colour;

    Ink(String type, String colour) {
        this.type = type;
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    String fill() {
        return " class=\"" + type + "\" fill=\"" + colour + "\"";
    }

    String stroke(double width) {
        return " class=\"s" + type + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + Svg.number(width)
                + "\"";
    }
}
