package dk.helhed.healthdata.audit.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An audit report to look at, as SVG: how wide the ranges are, and of which groups how much is hidden and how tightly. */
public final class AuditPicture {

    /** Of each grouping, those of which most is hidden. */
    private static final int MOST_BARS = 40;

    private static final String SAFE = "#2f6f4f";
    private static final String TIGHT = "#b3541e";
    private static final String LEAK = "#a11d2a";

    private final Facts facts;
    private final Svg svg = new Svg();

    private AuditPicture(Facts facts) {
        this.facts = facts;
    }

    /**
     * What is drawn: counts of cells, no cell.
     *
     * @param secret what says something about the true counts; null in a picture for those who may not know them
     */
    public record Facts(
            Verdict verdict,
            int width,
            int cells,
            int equations,
            int hidden,
            List<HiddenShare> shares,
            @Nullable Secret secret) {

        static Facts of(AuditReport report) {
            AuditSize size = report.size();
            return new Facts(
                    report.verdict(),
                    report.width(),
                    size.cells(),
                    size.equations(),
                    size.hidden(),
                    report.shares(),
                    new Secret(
                            size.primaries(),
                            report.safe(),
                            report.findings().size(),
                            report.undecided().size(),
                            report.narrowest(),
                            report.widths(),
                            report.milliseconds()));
        }
    }

    /** How many must not be found out, and how narrow their ranges are. */
    public record Secret(
            int primaries,
            int safe,
            int leaks,
            int undecided,
            @Nullable Long narrowest,
            Map<Long, Integer> widths,
            long milliseconds) {}

    public static String of(AuditReport report) {
        return of(Facts.of(report));
    }

    public static String of(Facts facts) {
        return new AuditPicture(facts).draw();
    }

    private String draw() {
        svg.heading("Audit: " + facts.verdict());
        svg.line("%d cells, %d equations, %d hidden".formatted(facts.cells(), facts.equations(), facts.hidden()));
        svg.line("Asked: ranges of at least %d.".formatted(facts.width()));
        Secret secret = facts.secret();
        if (secret != null) {
            secret(secret);
        }
        Map<String, List<HiddenShare>> groupings = facts.shares().stream()
                .collect(Collectors.groupingBy(HiddenShare::by, TreeMap::new, Collectors.toList()));
        groupings.forEach(this::shares);
        return svg.end("Audit of a pattern of hidden cells: " + facts.verdict());
    }

    private void secret(Secret secret) {
        svg.line("%d primary: %d safe, %d found out, %d undecided"
                .formatted(secret.primaries(), secret.safe(), secret.leaks(), secret.undecided()));
        svg.line(String.format(
                Locale.ROOT,
                "Narrowest explored: %s. %.1f s.",
                secret.narrowest() == null ? "no primaries" : secret.narrowest(),
                secret.milliseconds() / 1000.0));
        svg.line("Green: every range is wider than asked. Orange: one is just as wide. Red: one is narrower.");
        widths(secret.widths());
    }

    private void widths(Map<Long, Integer> widths) {
        svg.heading("How wide the ranges of safe primaries are, at least");
        long[] ends = {facts.width(), facts.width() + 1L, 10, 20, 50, 100, Long.MAX_VALUE};
        int most = widths.values().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i + 1 < ends.length; i++) {
            long from = ends[i];
            long to = ends[i + 1];
            if (from < to) {
                int count = widths.entrySet().stream()
                        .filter(entry -> entry.getKey() >= from && entry.getKey() < to)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
                String label = to == from + 1
                        ? "" + from
                        : to == Long.MAX_VALUE ? from + " and more" : from + " to " + (to - 1);
                svg.bar(label, (double) count / Math.max(1, most), SAFE, "" + count);
            }
        }
    }

    private void shares(String by, List<HiddenShare> shares) {
        svg.heading(
                "Share hidden, by " + by + (shares.size() > MOST_BARS ? " (the %d highest)".formatted(MOST_BARS) : ""));
        shares.stream()
                .sorted(Comparator.comparingDouble(AuditPicture::hidden)
                        .reversed()
                        .thenComparing(HiddenShare::label))
                .limit(MOST_BARS)
                .forEach(share -> svg.bar(
                        share.label(),
                        hidden(share),
                        colour(share),
                        "%d of %d%s"
                                .formatted(
                                        share.hidden(),
                                        share.cells(),
                                        share.narrowest() == null ? "" : ", narrowest " + share.narrowest())));
    }

    private String colour(HiddenShare share) {
        Long narrowest = share.narrowest();
        if (narrowest == null || narrowest > facts.width()) {
            return SAFE;
        }
        return narrowest < facts.width() ? LEAK : TIGHT;
    }

    private static double hidden(HiddenShare share) {
        return (double) share.hidden() / share.cells();
    }
}
