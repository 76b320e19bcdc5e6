package dk.helhed.healthdata.audit.report;

import java.util.Locale;

/** A drawing that grows downwards, line by line. */
final class Svg {

    private static final int WIDTH = 760;
    private static final int LABEL = 200;
    private static final int BAR = 360;
    private static final int LINE = 18;

    private final StringBuilder body = new StringBuilder();
    private int y = 10;

    void heading(String text) {
        y += LINE + 10;
        text(12, text, "font-weight=\"bold\"");
    }

    void line(String text) {
        y += LINE;
        text(12, text, "");
    }

    /** A bar from 0 to 1 with a label before it and a note behind. */
    void bar(String label, double share, String colour, String note) {
        y += LINE;
        text(12, label, "");
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"%s\"/>\n",
                LABEL,
                y - 11,
                Math.max(.5, share * BAR),
                colour));
        text(LABEL + 6 + (int) (share * BAR), note, "fill=\"#444\"");
    }

    /** The finished document, with a description of what it shows. */
    String end(String title) {
        int height = y + LINE;
        return """
            <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %d %d" \
            font-family="Arial, sans-serif" font-size="12">
            <title>%s</title>
            <rect width="%d" height="%d" fill="#fff"/>
            %s</svg>
            """.formatted(WIDTH, height, escaped(title), WIDTH, height, body);
    }

    private void text(int x, String text, String style) {
        body.append("<text x=\"%d\" y=\"%d\" %s>%s</text>\n".formatted(x, y, style, escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
