package dk.helhed.healthdata.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dk.helhed.healthdata.audit.report.Attack;
import dk.helhed.healthdata.audit.report.AuditPicture;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.command.PolicyFile.EarlierText;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Sum;
import dk.helhed.healthdata.counts.UnstatedSums;
import dk.helhed.healthdata.counts.UnstatedSums.Found;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Attacks a pattern of hidden figures, whichever tool made it. */
public final class AuditCommand {

    static final int HELD = 0;
    static final int REFUSED = 1;
    static final int LEAKS = 3;

    private static final int MOST_EXPLAINED = 20;
    private static final int WIDTH = 3;
    private static final int MIN_FREQUENCY = 5;
    private static final int MOST = 1_000;

    private final Arguments arguments;
    private final News news;
    private final Counts counts;
    private final Path table;
    private final Path pattern;
    private final @Nullable Path policyFile;
    private final Outputs outputs;

    private AuditCommand(Arguments arguments, News news) {
        this.arguments = arguments;
        this.news = news;
        List<String> files = arguments.files();
        if (files.isEmpty() || files.size() > 2) {
            throw new Refusal("Give the table and the pattern. ./helhed audit --help says more.");
        }
        counts = new Counts(arguments.has("--danish"));
        table = arguments.path(files.get(0));
        pattern = arguments.path(files.get(files.size() - 1));
        policyFile = arguments.option("--policy");
        Path out = Objects.requireNonNullElse(arguments.option("--out"), arguments.path("audit" + Outputs.SECRET));
        outputs = new Outputs(out, out);
    }

    public static void main(String[] words) {
        Path from = Path.of(System.getProperty("helhed.from", "")).toAbsolutePath();
        System.exit(run(List.of(words), from, Arguments.isHelp(words) ? System.out : System.err));
    }

    /** Gives the exit code: 0 when the pattern held, 3 when it did not or it is not known, 1 when it was refused. */
    static int run(List<String> words, Path from, PrintStream out) {
        int[] code = {REFUSED};
        int failed = Failures.caught(out, () -> {
            Set<String> options = Set.of("--policy", "--out", "--min-frequency", "--width", "--minutes", "--threads");
            Arguments arguments = Arguments.of(words, options, from);
            if (arguments.has("--help")) {
                out.println(CommandHelp.AUDIT);
                code[0] = HELD;
                return;
            }
            code[0] = new AuditCommand(arguments, new News(out)).run() ? HELD : LEAKS;
        });
        return failed == 0 ? code[0] : REFUSED;
    }

    private boolean run() throws IOException {
        outputs.moveAside(List.of(), List.of(Outputs.REPORT, Outputs.SUMMARY, Outputs.PICTURE, Outputs.PROOFS));
        List<String> notes = new ArrayList<>();
        ArgusMetadata argus =
                policyFile != null && PolicyReader.isArgus(policyFile) ? ArgusMetadata.read(policyFile) : null;
        Csv counted = read(table, argus);
        Csv marked = table.equals(pattern) ? counted : marked(argus);
        PolicyFile file = policyFile == null ? PatternDesign.of(counted, marked, notes) : PolicyReader.read(policyFile);
        Policy policy = RulesText.policy(file.rules(), arguments.minutes());
        Publication publication = Publication.of(file, policy, counted, Set.of(), null);
        List<Publication> all = new ArrayList<>(List.of(publication));
        for (EarlierText earlier : file.earlier()) {
            all.add(EarlierTables.read(earlier, file, policy, Objects.requireNonNull(policyFile), table));
        }
        Axes axes = Axes.of(all);
        Cube cube = cube(publication, axes, notes);
        EarlierTables tables = new EarlierTables(counts);
        List<EarlierRelease> earlier = IntStream.range(1, all.size())
                .mapToObj(number -> tables.release(all.get(number), axes))
                .toList();
        LinkedCube linked = LinkedCube.of(cube, policy, earlier);
        PatternFile marks = PatternFile.of(
                marked,
                file.measures().get(0).name(),
                argus == null ? null : argus.status(),
                argus == null ? Map.of() : argus.statusCodes());
        boolean isByPolicy = policyFile != null && argus == null && !arguments.has("--min-frequency");
        long few = isByPolicy ? 0 : arguments.number("--min-frequency", MIN_FREQUENCY, MOST);
        ForeignPattern foreign = ForeignPattern.of(
                linked,
                marks,
                publication,
                axes,
                few,
                arguments.has("--upper-safe") ? arguments.number("--min-frequency", MIN_FREQUENCY, MOST) : 0,
                counts);
        if (foreign.missing() > 0) {
            notes.add(
                    "The pattern says nothing of %d figures; they are taken for hidden.".formatted(foreign.missing()));
        }
        notes.forEach(news::line);
        return attack(linked, foreign, publication, axes, notes);
    }

    private static Csv read(Path file, @Nullable ArgusMetadata argus) {
        return argus == null ? Csv.read(file) : Csv.headless(file, argus.columns());
    }

    /** A pattern may have a head where the table has none. */
    private Csv marked(@Nullable ArgusMetadata argus) {
        Csv headed = Csv.read(pattern);
        return argus == null || headed.head().containsAll(argus.columns().subList(0, 1))
                ? headed
                : read(pattern, argus);
    }

    /** Whatever the figures show is an equation to the attacker. */
    private Cube cube(Publication publication, Axes axes, List<String> notes) {
        Cube cube = CubeFile.read(publication, axes, counts);
        List<Found> found = UnstatedSums.of(cube).stream()
                .filter(each -> each.dimension() != null)
                .toList();
        for (Found each : found) {
            Breakdown breakdown = axes.of(publication).stream()
                    .filter(axis -> axis.name().equals(each.dimension()))
                    .findFirst()
                    .orElseThrow();
            axes.replace(publication, breakdown.with(List.of(new Sum(each.total(), each.parts(), null))));
            notes.add("Of %s, %s equals %s in every figure; the attacker uses it."
                    .formatted(each.dimension(), each.total(), Names.list(each.parts())));
        }
        return found.isEmpty() ? cube : CubeFile.read(publication, axes, counts);
    }

    private boolean attack(
            LinkedCube linked, ForeignPattern foreign, Publication publication, Axes axes, List<String> notes)
            throws IOException {
        int width = arguments.number("--width", WIDTH, MOST);
        Duration budget = Duration.ofSeconds(publication.policy().mostSeconds());
        AuditReport report = new AttackRun(linked, axes.of(publication), news)
                .run(foreign.table(), foreign.hidden(), width, budget, arguments.threads(), 0)
                .report();
        StringBuilder text = new StringBuilder(Summary.audit(report));
        notes.forEach(note -> text.append("Note: ").append(note).append('\n'));
        StringBuilder proofs = new StringBuilder();
        explain(report, foreign, publication, axes.of(publication), text, proofs);
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        outputs.writeSecret(Outputs.REPORT, mapper.writeValueAsString(report) + "\n");
        outputs.writeSecret(Outputs.PICTURE, AuditPicture.of(report));
        outputs.writeSecret(Outputs.SUMMARY, text.toString());
        if (!proofs.isEmpty()) {
            outputs.writeSecret(Outputs.PROOFS, proofs.toString());
        }
        news.plain(text.toString());
        news.plain("As secret as the counts:  " + outputs.secret());
        return report.verdict().isPublishable();
    }

    /** The narrowest first. */
    private static List<Finding> first(AuditReport report) {
        return report.findings().stream()
                .sorted(Comparator.comparingLong(finding -> finding.greatest() - finding.least()))
                .limit(MOST_EXPLAINED)
                .toList();
    }

    private void explain(
            AuditReport report,
            ForeignPattern foreign,
            Publication publication,
            List<Breakdown> axes,
            StringBuilder shortly,
            StringBuilder whole) {
        List<Finding> first = first(report);
        Optional<Proofs> proofs = first.isEmpty()
                ? Optional.empty()
                : Proofs.of(
                        foreign.table(),
                        foreign.hidden(),
                        cell -> CellNames.of(foreign.table().key(cell), publication, axes));
        for (Finding finding : first) {
            int cell = IntStream.range(0, foreign.table().cells())
                    .filter(each -> foreign.table().key(each).equals(finding.cell()))
                    .findFirst()
                    .orElseThrow();
            String head = "\n%s: it is %d, and %s (%s).\n"
                    .formatted(
                            CellNames.of(finding.cell(), publication, axes),
                            foreign.table().value(cell),
                            finding.attack() == Attack.READING
                                    ? "it is shown"
                                    : finding.least() == finding.greatest()
                                            ? "can only be that"
                                            : "can only be " + finding.least() + " to " + finding.greatest(),
                            finding.attack());
            shortly.append(head);
            whole.append(head);
            proofs.flatMap(each -> each.of(cell)).ifPresent(proof -> {
                proof.lines(Proofs.Bound::shortly)
                        .forEach(line -> shortly.append("  ").append(line).append('\n'));
                proof.lines(Proofs.Bound::whole)
                        .forEach(line -> whole.append("  ").append(line).append('\n'));
            });
        }
        int more = report.findings().size() - first.size();
        shortly.append(more > 0 ? "\n… and " + more + " more, in " + Outputs.REPORT + "\n" : "");
    }
}
