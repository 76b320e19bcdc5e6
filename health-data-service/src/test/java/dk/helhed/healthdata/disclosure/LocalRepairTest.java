package dk.helhed.healthdata.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import dk.helhed.healthdata.audit.report.Verdict;
import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.CubeAssembly;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.PolicyDraft;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.counts.Sum;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Patients and their admissions, five places and all of them: twelve counts of which a repair once hid every one. */
class LocalRepairTest {

    private static final int TABLES = 200;
    private static final Bilingual TITLE = new Bilingual("x", "x");
    private static final Policy POLICY = Policy.of(PolicyDraft.NOTHING_SAID);
    private static final List<String> PLACES = List.of("T", "a", "b", "c", "d", "e");
    private static final Structure STRUCTURE = new Structure(
            List.of(
                    new Dimension(
                            "area",
                            Role.AREA,
                            TITLE,
                            PLACES.stream().map(code -> new Code(code, TITLE)).toList(),
                            List.of(new Sum("T", PLACES.subList(1, 6), null)),
                            null),
                    new Dimension("period", Role.PERIOD, TITLE, List.of(), List.of(), null)),
            List.of(
                    new Measure("PATIENTS", TITLE, Measure.Counts.PERSONS, null, null, null, null, null),
                    new Measure("ADMISSIONS", TITLE, Measure.Counts.EVENTS, null, null, "PATIENTS", null, null)));

    @Test
    void no_more_than_twice_as_many_are_hidden_as_must_be_and_no_table_is_wiped_out() {
        Loader.loadNativeLibraries();
        int repaired = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Cube cube = cube(seed);
            LinkedCube linked = LinkedCube.of(cube, POLICY, List.of());
            boolean[][] first = assertInstanceOf(
                            Outcome.Shown.class, ProtectionRun.protect(cube, POLICY, List.of(), percent -> {}))
                    .shown();

            AuditRun.Attempt attempt = AuditRun.attack(
                    cube,
                    POLICY,
                    List.of(),
                    first,
                    repairs -> Optional.empty(),
                    RepairLoop.MOST_REPAIRS,
                    percent -> {});

            assertEquals(Verdict.PASSED, attempt.audit().verdict(), "seed " + seed);
            long hidden = open(linked.table())
                    .filter(AuditRun.hidden(linked, attempt.shown())::get)
                    .count();
            long best = fewest(linked.table());
            assertTrue(hidden <= 2 * best, "seed " + seed + ": " + hidden + " hidden, " + best + " must be");
            assertTrue(hidden < open(linked.table()).count(), "seed " + seed);
            repaired += attempt.audit().repairs() > 0 ? 1 : 0;
        }
        assertTrue(repaired > 0, "nothing was repaired");
    }

    private static Cube cube(int seed) {
        Random random = new Random(seed);
        List<CountRow> rows = new ArrayList<>();
        for (int place = 1; place < PLACES.size(); place++) {
            int patients = random.nextInt(4) == 0 ? random.nextInt(1, 6) : random.nextInt(8, 60);
            int again = random.nextInt(3) == 0 ? 1 : random.nextInt(0, 20);
            rows.add(new CountRow(place, "2020", new int[] {place}, new long[] {patients, patients + again}));
        }
        return CubeAssembly.of(Shape.of(STRUCTURE, List.of("2020")), rows, fault -> {
            throw new IllegalStateException(fault.code());
        });
    }

    private static IntStream open(LinkedTable table) {
        return IntStream.range(0, table.cells()).filter(cell -> table.disclosure(cell) == CellDisclosure.OPEN);
    }

    /** The fewest figures with which every primary has its two tables, all at once, from nothing. */
    private static long fewest(LinkedTable table) {
        CpModel model = new CpModel();
        Literal[] hiding = new Literal[table.cells()];
        IntStream.range(0, hiding.length)
                .forEach(cell -> hiding[cell] = switch (table.disclosure(cell)) {
                    case OPEN -> model.newBoolVar("");
                    case KNOWN -> model.falseLiteral();
                    case WITHHELD -> model.trueLiteral();
                });
        IntStream.range(0, table.cells()).filter(table::isPrimary).forEach(primary -> {
            IntVar[] one = table(model, table, hiding);
            IntVar[] other = table(model, table, hiding);
            model.addGreaterOrEqual(
                    LinearExpr.weightedSum(new IntVar[] {one[primary], other[primary]}, new long[] {1, -1}),
                    POLICY.width());
            model.addGreaterOrEqual(one[primary], table.reach(primary));
            model.addEquality(hiding[primary], 1);
        });
        model.minimize(LinearExpr.sum(open(table).mapToObj(cell -> hiding[cell]).toArray(Literal[]::new)));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxDeterministicTime(20);
        if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("not solved");
        }
        return Math.round(solver.objectiveValue());
    }

    private static IntVar[] table(CpModel model, LinkedTable table, Literal[] hiding) {
        IntVar[] counts = new IntVar[table.cells()];
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] = model.newIntVar(Math.min(table.floor(cell), table.value(cell)), table.value(cell) + 40, "");
            model.addEquality(counts[cell], table.value(cell)).onlyEnforceIf(hiding[cell].not());
        }
        for (LinkedTable.Equation equation : table.equations()) {
            IntVar[] terms = IntStream.of(equation.cells())
                    .mapToObj(cell -> counts[cell])
                    .toArray(IntVar[]::new);
            long[] coefficients =
                    IntStream.of(equation.coefficients()).asLongStream().toArray();
            model.addEquality(LinearExpr.weightedSum(terms, coefficients), 0);
        }
        return counts;
    }
}
