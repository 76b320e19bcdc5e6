package dk.helhed.healthdata.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dk.helhed.healthdata.audit.AuditOptions;
import dk.helhed.healthdata.audit.report.AuditPicture;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.disclosure.RepairLoop;
import dk.helhed.healthdata.protection.Coarsening;
import dk.helhed.healthdata.protection.CubeTable;
import dk.helhed.healthdata.protection.DesignRules;
import dk.helhed.healthdata.protection.EarlierRelease;
import dk.helhed.healthdata.protection.Protection;
import dk.helhed.healthdata.protection.ProtectionPolicy;
import dk.helhed.healthdata.protection.Protector;
import dk.helhed.healthdata.protection.TableDesign;
import dk.helhed.healthdata.table.LinkedTable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Protects a table in a file and has it audited; writes only what passed. */
public final class ProtectCommand {

    private final Arguments arguments;
    private final PrintStream news;
    private final long start = System.nanoTime();

    private ProtectCommand(Arguments arguments, PrintStream news) {
        this.arguments = arguments;
        this.news = news;
    }

    public static void main(String[] words) {
        Path from = Path.of(System.getProperty("helhed.from", "")).toAbsolutePath();
        System.exit(run(List.of(words), from, System.err));
    }

    /** Gives the exit code: 0 when the table was written, 1 when it was refused. */
    static int run(List<String> words, Path from, PrintStream news) {
        try {
            new ProtectCommand(Arguments.of(words, from), news).run();
            return 0;
        } catch (IllegalArgumentException | Refusal e) {
            news.println(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            news.println("A file could not be read or written: " + e.getMessage());
        }
        return 1;
    }

    private void run() throws IOException {
        PolicyFile file = PolicyFile.read(arguments.policy());
        ProtectionPolicy policy = file.policy();
        Figures figures = TableFile.read(
                file, Csv.read(arguments.table()), Runtime.getRuntime().maxMemory());
        TableDesign design = design(file, figures, policy);
        List<EarlierRelease> earlier = file.earlier().stream()
                .map(name -> ProtectedFile.earlier(Csv.read(arguments.policy().resolveSibling(name))))
                .toList();
        LinkedTable table = CubeTable.of(figures, policy, earlier);
        print(table.cells() + " cells, " + table.equations().size() + " equations");
        RepairLoop repaired = repair(table, hide(figures, table, policy), policy);
        BitSet hidden = repaired.hidden();
        AuditReport audit = repaired.report();
        int count = (int) hidden.stream().filter(figures::isFigure).count();
        double percent = 100.0 * count / design.cells();
        write(figures, hidden, new Report(design.cells(), design.primaries(), count, percent, policy, design, audit));
        print(count + " of " + design.cells() + " figures are hidden (" + Math.round(percent) + " %)");
    }

    private TableDesign design(PolicyFile file, Figures figures, ProtectionPolicy policy) {
        Set<String> ordered = file.dimensions().stream()
                .filter(PolicyFile.DimensionText::ordered)
                .map(PolicyFile.DimensionText::name)
                .collect(Collectors.toSet());
        TableDesign design = TableDesign.of(figures, DesignRules.of(policy, ordered));
        if (design.isTooFine()) {
            throw new Refusal(tooFine(design, policy));
        }
        return design;
    }

    private static String tooFine(TableDesign design, ProtectionPolicy policy) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "The table is too fine: %d of %d figures would be primary, more than %d %%. It would do with",
                design.primaries(),
                design.cells(),
                policy.mostPrimaryPercent()));
        for (Coarsening proposal : design.proposals()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n- %s (%d figures, %.1f %% primary)",
                    proposal.words(),
                    proposal.cells(),
                    proposal.primaryPercent()));
        }
        return text.append(design.proposals().isEmpty() ? " nothing that was tried." : "")
                .toString();
    }

    private BitSet hide(Figures figures, LinkedTable table, ProtectionPolicy policy) {
        Protection protection = Protector.protect(
                figures.cube(),
                table,
                policy.width(),
                () -> System.nanoTime() - start > arguments.budget().toNanos(),
                progress -> print("protecting, " + progress.stage() + ": " + progress.done() + " of " + progress.of()));
        return switch (protection) {
            case Protection.Safe safe -> safe.hidden();
            case Protection.Unprotectable bare ->
                throw Refusal.of(IntStream.range(0, bare.cells().size())
                        .mapToObj(i ->
                                table.key(bare.cells().get(i)) + ": nothing can hide it; too much around it is known")
                        .toList());
            case Protection.OutOfTime late ->
                throw new Refusal("The time was up when " + late.proved() + " of " + late.primaries()
                        + " primary figures were protected. Nothing was written.");
        };
    }

    private RepairLoop repair(LinkedTable table, BitSet hidden, ProtectionPolicy policy) {
        AuditOptions options = AuditOptions.of(policy.width(), arguments.budget())
                .withThreads(Runtime.getRuntime().availableProcessors());
        RepairLoop repaired = RepairLoop.of(
                table,
                hidden,
                repairs -> options,
                RepairLoop.MOST_REPAIRS,
                progress -> print(
                        "audit, " + progress.attack() + ": " + progress.decided() + " of " + progress.primaries()));
        if (!repaired.report().verdict().isPublishable()) {
            throw new Refusal("The audit says " + repaired.report().verdict() + ". Nothing was written.");
        }
        return repaired;
    }

    private void write(Figures figures, BitSet hidden, Report report) throws IOException {
        Files.createDirectories(arguments.out());
        Files.write(arguments.out().resolve("protected.csv"), ProtectedFile.lines(figures, hidden));
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(arguments.out().resolve("report.json"), mapper.writeValueAsString(report) + "\n");
        Files.writeString(arguments.out().resolve("audit.svg"), AuditPicture.of(report.audit()));
    }

    private void print(String what) {
        news.println(String.format(Locale.ROOT, "%7.1f s  ", (System.nanoTime() - start) / 1e9) + what);
    }
}
