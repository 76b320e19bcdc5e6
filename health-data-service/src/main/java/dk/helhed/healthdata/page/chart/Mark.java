package dk.helhed.healthdata.page.chart;

/** How a figure stands to its reference, told by a shape first: colours alone are not seen by all. */
public enum Mark {
    BETTER(Ink.BETTER),
    SIMILAR(Ink.SIMILAR),
    WORSE(Ink.WORSE),
    HIGHER(Ink.HIGHER),
    LOWER(Ink.LOWER),
    /** A figure that is compared with nothing. */
    PLAIN(Ink.OWN);

    private final Ink ink;

    Mark(Ink ink) {
        this.ink = ink;
    }

    Ink ink() {
        return ink;
    }

    /** The outline around a middle: a disc, a ring, a diamond, a triangle up, a triangle down, a square. */
    String path(double x, double y, double r) {
        String from = "M" + Svg.number(x) + " ";
        return switch (this) {
            case BETTER -> from + Svg.number(y - r) + disc(r);
            case SIMILAR ->
                from + Svg.number(y - r) + disc(r) + "M" + Svg.number(x) + " " + Svg.number(y - r * .5) + hole(r * .5);
            case WORSE ->
                from + Svg.number(y - r * 1.2) + polygon(r * 1.2, r * 1.2, -r * 1.2, r * 1.2, -r * 1.2, -r * 1.2);
            case HIGHER -> from + Svg.number(y - r * 1.1) + polygon(r * 1.1, r * 2.2, -r * 2.2, 0);
            case LOWER -> from + Svg.number(y + r * 1.1) + polygon(r * 1.1, -r * 2.2, -r * 2.2, 0);
            case PLAIN -> "M" + Svg.number(x - r) + " " + Svg.number(y - r) + polygon(r * 2, 0, 0, r * 2, -r * 2, 0);
        };
    }

    private static String disc(double r) {
        return arc(r, r * 2, 1) + arc(r, -r * 2, 1) + "z";
    }

    private static String hole(double r) {
        return arc(r, r * 2, 0) + arc(r, -r * 2, 0) + "z";
    }

    private static String arc(double r, double down, int turn) {
        return "a" + Svg.number(r) + " " + Svg.number(r) + " 0 0 " + turn + " 0 " + Svg.number(down);
    }

    private static String polygon(double... steps) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < steps.length; i += 2) {
            path.append('l').append(Svg.number(steps[i])).append(' ').append(Svg.number(steps[i + 1]));
        }
        return path.append('z').toString();
    }
}
