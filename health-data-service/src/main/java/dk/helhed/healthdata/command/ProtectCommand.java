package dk.helhed.healthdata.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dk.helhed.healthdata.audit.report.AuditPicture;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Verdict;
import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.command.PolicyFile.EarlierText;
import dk.helhed.healthdata.command.PolicyFile.MeasureText;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.disclosure.Outcome;
import dk.helhed.healthdata.disclosure.ProtectionRun;
import dk.helhed.healthdata.disclosure.RepairLoop;
import dk.helhed.healthdata.disclosure.TableDesignCheck;
import dk.helhed.healthdata.protection.Coarsening;
import dk.helhed.healthdata.protection.ProtectionKey;
import dk.helhed.healthdata.protection.TableDesign;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Protects a table in a file as the service would, and has it audited; writes only what passed. */
public final class ProtectCommand {

    private static final String NOTHING = " Nothing was written.";
    private static final long SECONDS_BETWEEN_NEWS = 5;

    private final Arguments arguments;
    private final News news;
    private final Path table;
    private final Path policyFile;
    private final Outputs outputs;
    private final Counts counts;

    private ProtectCommand(Arguments arguments, News news) {
        this.arguments = arguments;
        this.news = news;
        List<String> files = arguments.files();
        Path policy = arguments.option("--policy");
        if (files.size() != 1 || policy == null) {
            throw new Refusal("Give one table, and its policy with --policy. ./helhed protect --help says more.");
        }
        table = arguments.path(files.get(0));
        policyFile = policy;
        Path out = Objects.requireNonNullElse(arguments.option("--out"), arguments.path("protected"));
        Path beside = out.resolveSibling(out.getFileName() + Outputs.SECRET);
        outputs = Outputs.of(out, Objects.requireNonNullElse(arguments.option("--secret"), beside));
        counts = new Counts(arguments.has("--danish"));
    }

    public static void main(String[] words) {
        Path from = Path.of(System.getProperty("helhed.from", "")).toAbsolutePath();
        System.exit(run(List.of(words), from, Arguments.isHelp(words) ? System.out : System.err));
    }

    /** Gives the exit code: 0 when the table was written, 1 when it was refused. */
    static int run(List<String> words, Path from, PrintStream out) {
        return Failures.caught(out, () -> {
            Set<String> options = Set.of("--policy", "--out", "--secret", "--key", "--minutes", "--threads");
            Arguments arguments = Arguments.of(words, options, from);
            if (arguments.has("--help")) {
                out.println(CommandHelp.PROTECT);
                return;
            }
            new ProtectCommand(arguments, new News(out)).run();
        });
    }

    private void run() throws IOException {
        PolicyFile file = policy();
        Policy policy = RulesText.policy(file.rules(), arguments.minutes());
        Publication now = Publication.of(file, policy, Csv.read(table), Set.of(), null);
        List<Publication> all = new ArrayList<>(List.of(now));
        for (EarlierText earlier : file.earlier()) {
            all.add(EarlierTables.read(earlier, file, policy, policyFile, table));
        }
        Axes axes = Axes.of(all);
        Relations relations = Relations.of(now, axes, counts);
        List<String> notes = new ArrayList<>(relations.news());
        Cube cube = relations.cube();
        List<EarlierRelease> earlier = earlier(all, axes, cube, notes);
        notes.forEach(news::line);
        TableDesign design = design(file, cube, policy);
        LinkedCube linked = LinkedCube.of(cube, policy, earlier);
        news.line(
                linked.table().cells() + " cells, " + linked.table().equations().size() + " equations");
        boolean[][] shown = protect(all, axes, cube, policy, earlier, key());
        AttackRun attack = new AttackRun(linked, axes.of(now), news);
        RepairLoop repaired = attack.run(
                linked.table(),
                attack.hidden(shown),
                policy.width(),
                Duration.ofSeconds(policy.mostSeconds()),
                arguments.threads(),
                RepairLoop.MOST_REPAIRS);
        if (!repaired.report().verdict().isPublishable()) {
            boolean isLate = repaired.report().verdict() == Verdict.TIMED_OUT;
            throw new Refusal(AuditTexts.verdict(repaired.report()) + (isLate ? together(all) : "") + NOTHING);
        }
        write(now, axes, cube, attack.shown(repaired.hidden(), shown), design, notes, repaired);
    }

    /** Whatever becomes of this run, what an earlier one wrote is not taken for its result. */
    private PolicyFile policy() throws IOException {
        boolean isKept = false;
        try {
            PolicyFile file = PolicyReader.read(policyFile);
            Path written = outputs.open().resolve(Outputs.TABLE);
            isKept = table.equals(written)
                    || file.earlier().stream()
                            .map(EarlierText::shown)
                            .anyMatch(shown -> policyFile
                                    .resolveSibling(String.valueOf(shown))
                                    .normalize()
                                    .equals(written));
            if (isKept) {
                throw new Refusal(written
                        + " is what this run reads, and would be written over. Give another folder with --out.");
            }
            return file;
        } finally {
            if (!isKept) {
                outputs.moveAside(List.of(Outputs.TABLE), List.of(Outputs.REPORT, Outputs.SUMMARY, Outputs.PICTURE));
            }
        }
    }

    private List<EarlierRelease> earlier(List<Publication> all, Axes axes, Cube cube, List<String> notes) {
        EarlierTables tables = new EarlierTables(counts);
        List<EarlierRelease> releases = new ArrayList<>();
        for (int number = 1; number < all.size(); number++) {
            EarlierRelease release = tables.release(all.get(number), axes);
            tables.compare(all.get(0), cube, all.get(number), release.cube(), axes);
            releases.add(release);
        }
        notes.addAll(tables.news());
        return releases;
    }

    private TableDesign design(PolicyFile file, Cube cube, Policy policy) {
        Set<String> ordered = file.dimensions().stream()
                .filter(DimensionText::ordered)
                .map(DimensionText::name)
                .collect(Collectors.toSet());
        Set<String> fixed = new HashSet<>(file.about().keySet());
        fixed.add(Axes.PERIOD);
        TableDesign design = TableDesignCheck.of(cube, policy, policy.mostPrimaryPercent(), ordered, fixed);
        if (design.isTooFine()) {
            throw new Refusal(tooFine(design, policy));
        }
        return design;
    }

    private static String tooFine(TableDesign design, Policy policy) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "The table is too fine: %d of %d figures would be hidden for themselves alone, more than the %d %% of"
                        + " the rule mostPrimaryPercent. It would do with",
                design.primaries(),
                design.cells(),
                policy.mostPrimaryPercent()));
        for (Coarsening proposal : design.proposals()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n- %s (%d figures, %.1f %% hidden for themselves)",
                    proposal.words(),
                    proposal.cells(),
                    proposal.primaryPercent()));
        }
        return text.append(design.proposals().isEmpty() ? " nothing that was tried." : "")
                .toString();
    }

    private ProtectionKey key() throws IOException {
        Path beside = policyFile.resolveSibling(policyFile.getFileName() + ".key");
        return KeyFile.read(Objects.requireNonNullElse(arguments.option("--key"), beside), news);
    }

    private boolean[][] protect(
            List<Publication> all,
            Axes axes,
            Cube cube,
            Policy policy,
            List<EarlierRelease> earlier,
            ProtectionKey key) {
        Outcome outcome = ProtectionRun.protect(
                cube,
                policy,
                earlier,
                key,
                percent -> news.now(SECONDS_BETWEEN_NEWS, "protecting: " + percent + " % of this round"));
        return switch (outcome) {
            case Outcome.Shown shown -> shown.shown();
            case Outcome.Refused refused -> throw new Refusal(why(refused, all, axes) + NOTHING);
        };
    }

    private static String why(Outcome.Refused refused, List<Publication> all, Axes axes) {
        Publication now = all.get(0);
        return switch (refused.problem()) {
            case "cannot-be-protected" ->
                "Nothing can hide these figures, as too much around them is known: "
                        + refused.cells().stream()
                                .limit(10)
                                .map(cell -> CellNames.of(cell, now, axes.of(now)))
                                .collect(Collectors.joining("; "))
                        + ". Take coarser codes, or leave a breakdown out.";
            case "protection-timed-out" ->
                "The time was up before every small figure was protected. Give it more with --minutes, or take coarser"
                        + " codes." + together(all);
            case "cube-too-large" ->
                "There are more figures than fit into the memory of this machine. Take coarser codes, or one"
                        + " municipality at a time.";
            default -> "It could not be protected (" + refused.problem() + ").";
        };
    }

    /** What is too much together. */
    private static String together(List<Publication> all) {
        return " These are protected as one, because anybody can add them up: "
                + all.stream()
                        .map(each -> (each.shown() == null ? each.table() : each.shown()).name() + " with "
                                + Names.list(each.text().measures().stream()
                                        .map(MeasureText::name)
                                        .toList()))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private void write(
            Publication now,
            Axes axes,
            Cube cube,
            boolean[][] shown,
            TableDesign design,
            List<String> notes,
            RepairLoop repaired)
            throws IOException {
        ShownTable written = new ShownTable(now, axes, cube, arguments.has("--danish"));
        Tally tally = Tally.of(written, shown);
        AuditReport audit = repaired.report();
        Report report = new Report(
                tally.figures(),
                design.primaries(),
                tally.hidden(),
                tally.percent(),
                repaired.repairs(),
                notes,
                now.policy(),
                audit);
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        outputs.writeSecret(Outputs.REPORT, mapper.writeValueAsString(report) + "\n");
        outputs.writeSecret(Outputs.PICTURE, AuditPicture.of(audit));
        outputs.writeSecret(Outputs.SUMMARY, Summary.text(report, tally, news.seconds()));
        if (arguments.has("--argus")) {
            new ArgusWriter(outputs, now, axes, cube, shown).write();
        }
        outputs.write(Outputs.TABLE, written.bytes(shown));
        news.plain(Summary.text(report, tally, news.seconds()));
        news.plain("To publish:  " + outputs.open().resolve(Outputs.TABLE));
        news.plain("For the approver only:  " + outputs.secret());
    }
}
