package dk.helhed.healthdata.command;

import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.HiddenShare;
import dk.helhed.healthdata.audit.report.StageReport;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A run as a person reads it. */
final class Summary {

    private static final int MOST_CODES = 5;

    private Summary() {}

    static String text(Report report, Tally tally, double seconds) {
        StringBuilder text = new StringBuilder();
        text.append(line("%d of %d figures are hidden (%.1f %%).", tally.hidden(), tally.figures(), tally.percent()));
        tally.byMeasure()
                .forEach((measure, of) ->
                        text.append(line("  %s: %d of %d (%.1f %%)", measure, of[1], of[0], 100.0 * of[1] / of[0])));
        text.append(line(
                "%d figures of the table are too small to be shown, or say too much of too few.", report.primaries()));
        text.append(audit(report.audit()));
        if (report.repairs() > 0) {
            text.append(line("More was hidden %d times because the attacker had found something.", report.repairs()));
        }
        text.append(mostHidden(report.audit().shares()));
        report.notes().forEach(note -> text.append(line("Note: %s", note)));
        text.append(line("It took %.1f seconds.", seconds));
        return text.toString();
    }

    static String audit(AuditReport audit) {
        StringBuilder text = new StringBuilder(AuditTexts.verdict(audit)).append('\n');
        text.append(line(
                "  %d cells, %d equations, %d hidden, %d that nobody may learn; each must be able to be %d values"
                        + " apart%s.",
                audit.size().cells(),
                audit.size().equations(),
                audit.size().hidden(),
                audit.size().primaries(),
                audit.width(),
                audit.narrowest() == null ? "" : ", the narrowest is " + audit.narrowest()));
        for (StageReport stage : audit.stages()) {
            text.append(
                    line("  %-18s %d found, %.1f s", stage.attack(), stage.findings(), stage.milliseconds() / 1000.0));
        }
        return text.toString();
    }

    private static String mostHidden(List<HiddenShare> shares) {
        StringBuilder text = new StringBuilder();
        shares.stream().map(HiddenShare::by).distinct().sorted(Names.ORDER).forEach(by -> {
            List<String> most = shares.stream()
                    .filter(share -> share.by().equals(by) && !share.label().equals("–") && share.hidden() > 0)
                    .sorted(Comparator.<HiddenShare>comparingDouble(share -> -(double) share.hidden() / share.cells())
                            .thenComparing(HiddenShare::label, Names.ORDER))
                    .limit(MOST_CODES)
                    .map(share ->
                            "%s %d %%".formatted(share.label(), Math.round(100.0 * share.hidden() / share.cells())))
                    .toList();
            if (!most.isEmpty()) {
                text.append(line("Most is hidden of %s: %s", by, String.join(", ", most)));
            }
        });
        return text.toString();
    }

    private static String line(String format, Object... of) {
        return String.format(Locale.ROOT, format, of) + "\n";
    }
}
