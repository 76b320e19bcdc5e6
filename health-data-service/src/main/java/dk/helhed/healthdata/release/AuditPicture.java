package dk.helhed.healthdata.release;

import dk.helhed.healthdata.disclosure.AuditSummary;
import java.util.List;
import java.util.Locale;

/** Draws what is hidden of each code as a bar, and writes beside it the narrowest range that is left. */
final class AuditPicture {

    private static final int LINE = 22;
    private static final int WIDTH = 420;
    private static final int LEFT = 220;

    private AuditPicture() {}

    static String of(AuditSummary audit) {
        List<AuditSummary.Share> shares = audit.shares().stream()
                .filter(share -> !share.code().equals("–"))
                .toList();
        StringBuilder svg = new StringBuilder();
        int height = LINE * (shares.size() + 3);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"13\" role=\"img\"><title>%s</title>",
                LEFT + WIDTH + 190,
                height,
                "Share hidden by code"));
        text(svg, 8, LINE, audit.verdict() + ": " + audit.hidden() + " of " + audit.cells() + " counts are hidden");
        int y = 2 * LINE;
        for (AuditSummary.Share share : shares) {
            y += LINE;
            double hidden = (double) share.hidden() / Math.max(1, share.cells());
            text(svg, 8, y, share.dimension() + " " + share.code());
            bar(svg, y, WIDTH, "#e3e7ea");
            bar(svg, y, (int) Math.round(WIDTH * hidden), "#2a6f97");
            String narrowest = share.narrowest() == null ? "" : ", narrowest range " + share.narrowest();
            text(svg, LEFT + WIDTH + 8, y, String.format(Locale.ROOT, "%.1f %%%s", 100 * hidden, narrowest));
        }
        return svg.append("</svg>").toString();
    }

    private static void bar(StringBuilder svg, int y, int width, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" fill=\"%s\"/>",
                LEFT,
                y - 12,
                width,
                colour));
    }

    private static void text(StringBuilder svg, int x, int y, String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;");
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>", x, y, safe));
    }
}
