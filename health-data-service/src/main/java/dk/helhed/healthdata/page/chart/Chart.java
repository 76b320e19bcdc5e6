package dk.helhed.healthdata.page.chart;

import java.util.List;

/**
 * A finished chart.
 *
 * @param id of the element, unique on a page
 * @param title what it shows
 * @param finding the same in one sentence, for those who do not see it
 * @param body its elements
 */
public record Chart(String id, String title, String finding, int width, int height, String body) {

    private static final int LINE = 18;
    private static final int EDGE = 8;

    /** As it stands in a page, which has the title, the finding and the table beside it. */
    public String inline() {
        return opening("", 0, height) + body + "</svg>";
    }

    /** As a file of its own, with its title, its finding and its source in it. */
    public String alone(String source) {
        List<String> titles = lines(title);
        List<String> findings = lines(finding);
        List<String> sources = lines(source);
        int head = LINE * (titles.size() + findings.size()) + 2 * EDGE;
        int foot = LINE * sources.size() + 2 * EDGE;
        Svg around = new Svg();
        around.rect(0, -head, width, head + height + foot, " fill=\"#ffffff\"");
        write(around, titles, LINE - head, Ink.TEXT, true);
        write(around, findings, LINE * (titles.size() + 1) - head, Ink.TEXT, false);
        write(around, sources, height + LINE, Ink.NOTE, false);
        return opening(" xmlns=\"http://www.w3.org/2000/svg\"", -head, head + height + foot) + around + body
                + "</svg>\n";
    }

    private List<String> lines(String text) {
        return Labels.lines(text, width - 2.0 * EDGE);
    }

    private static void write(Svg svg, List<String> lines, int from, Ink ink, boolean isBold) {
        for (int i = 0; i < lines.size(); i++) {
            svg.text(EDGE, from + LINE * i, Svg.Anchor.START, ink, isBold, lines.get(i));
        }
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
