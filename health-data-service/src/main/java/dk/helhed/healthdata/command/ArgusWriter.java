package dk.helhed.healthdata.command;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.DisclosureRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the true table with what is hidden of it as other tools read it: for τ-ARGUS a table with statuses, its metadata
 * and code lists; for R a pattern with the columns that GaussSuppression has.
 */
final class ArgusWriter {

    private final Outputs outputs;
    private final Publication of;
    private final Axes axes;
    private final Cube cube;
    private final boolean[][] shown;

    ArgusWriter(Outputs outputs, Publication of, Axes axes, Cube cube, boolean[][] shown) {
        this.outputs = outputs;
        this.of = of;
        this.axes = axes;
        this.cube = cube;
        this.shown = shown;
    }

    /** One table for each measure, as these tools have it. */
    void write() throws IOException {
        List<String> leftOut = new ArrayList<>();
        for (PolicyFile.DimensionText dimension : of.text().dimensions()) {
            Breakdown breakdown = of.breakdowns().get(dimension.name());
            if (breakdown != null) {
                outputs.writeSecret(file(dimension.name(), "hrc"), Hrc.text(breakdown, leftOut));
            }
        }
        for (PolicyFile.MeasureText measure : of.text().measures()) {
            outputs.writeSecret(file(measure.name(), "rda"), metadata(measure.name()));
            outputs.writeSecret(file(measure.name(), "tab"), table(measure.name()));
            outputs.writeSecret(file(measure.name() + "-pattern", "csv"), pattern(measure.name()));
        }
        if (!leftOut.isEmpty()) {
            outputs.writeSecret(
                    "argus-left-out.txt",
                    "These groups overlap others and are in no .hrc file, as a code list is a tree: "
                            + String.join(", ", leftOut) + ".\n");
        }
    }

    private static String file(String name, String kind) {
        return name.replaceAll("[^\\p{Alnum}_-]", "_") + "." + kind;
    }

    private String metadata(String measure) {
        StringBuilder text = new StringBuilder("   <SEPARATOR> \";\"\n   <SAFE> S\n   <UNSAFE> U\n   <PROTECT> P\n");
        for (PolicyFile.DimensionText dimension : of.text().dimensions()) {
            text.append(dimension.name()).append("\n   <RECODEABLE>\n");
            if (dimension.total() != null) {
                text.append("   <TOTCODE> \"").append(dimension.total()).append("\"\n");
            }
            text.append("   <HIERARCHICAL>\n   <HIERCODELIST> \"")
                    .append(file(dimension.name(), "hrc"))
                    .append("\"\n   <HIERLEADSTRING> \"")
                    .append(Hrc.LEAD)
                    .append("\"\n");
        }
        return text.append(measure)
                .append("\n   <NUMERIC>\n   <DECIMALS> 0\nStatus\n   <STATUS>\n")
                .toString();
    }

    private String table(String measure) {
        DisclosureRules rules = DisclosureRules.of(cube, of.policy(), List.of());
        StringBuilder text = new StringBuilder();
        each(
                measure,
                (at, number, codes) -> text.append(String.join(";", codes))
                        .append(';')
                        .append(cube.count(number, at))
                        .append(';')
                        .append(shown[number][at] ? "S" : rules.isPrimary(number, at) ? "U" : "M")
                        .append('\n'));
        return text.toString();
    }

    private String pattern(String measure) {
        DisclosureRules rules = DisclosureRules.of(cube, of.policy(), List.of());
        StringBuilder text = new StringBuilder();
        of.text().dimensions().forEach(each -> text.append(quoted(each.name())).append(','));
        text.append(quoted(measure)).append(",\"primary\",\"suppressed\"\n");
        each(measure, (at, number, codes) -> {
            codes.forEach(code -> text.append(quoted(code)).append(','));
            text.append(cube.count(number, at))
                    .append(rules.isPrimary(number, at) ? ",TRUE," : ",FALSE,")
                    .append(shown[number][at] ? "FALSE\n" : "TRUE\n");
        });
        return text.toString();
    }

    private void each(String measure, ShownTable.Figure figure) {
        new ShownTable(of, axes, cube, false).each((at, number, codes) -> {
            if (codes.get(codes.size() - 1).equals(measure)) {
                figure.take(at, number, codes.subList(0, codes.size() - 1));
            }
        });
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
