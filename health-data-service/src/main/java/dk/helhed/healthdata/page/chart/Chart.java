package dk.helhed.healthdata.page.chart;

/**
 * A finished chart.
 *
 * @param id of the element, unique on a page
 * @param title what it shows
 * @param finding the same in one sentence, for those who do not see it
 * @param body its elements
 */
public record Chart(String id, String title, String finding, int width, int height, String body) {

    private static final int HEAD = 48;
    private static final int FOOT = 24;

    /** As it stands in a page, which has the title, the finding and the table beside it. */
    public String inline() {
        return opening("", 0, height) + body + "</svg>";
    }

    /** As a file of its own, with its title, its finding and its source in it. */
    public String alone(String source) {
        Svg head = new Svg();
        head.rect(0, -HEAD, width, height + HEAD + FOOT, " fill=\"#ffffff\"");
        head.text(8, -28, Svg.Anchor.START, Ink.TEXT, true, Labels.clipped(title, width - 16));
        head.text(8, -10, Svg.Anchor.START, Ink.TEXT, Labels.clipped(finding, width - 16));
        head.text(8, height + 16.0, Svg.Anchor.START, Ink.NOTE, Labels.clipped(source, width - 16));
        return opening(" xmlns=\"http://www.w3.org/2000/svg\"", -HEAD, height + HEAD + FOOT) + head + body + "</svg>\n";
    }

    private String opening(String namespace, int top, int tall) {
        return "<svg" + namespace + " id=\"" + id + "\" class=\"chart\" role=\"img\" aria-labelledby=\"" + id + "-t "
                + id
                + "-d\" viewBox=\"0 " + top + " " + width + " " + tall + "\" width=\"" + width + "\" height=\"" + tall
                + "\" font-family=\"Arial, sans-serif\" font-size=\"14\"><title id=\"" + id + "-t\">"
                + Svg.escaped(title)
                + "</title><desc id=\"" + id + "-d\">" + Svg.escaped(finding) + "</desc>";
    }
}
