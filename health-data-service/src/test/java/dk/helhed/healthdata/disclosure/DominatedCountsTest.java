package dk.helhed.healthdata.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import dk.helhed.healthdata.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Where two persons had nearly all events of a group, its count must be able to be so much higher, for all that anyone knows,
 * that they would not have: else whoever knows the others' events knows theirs.
 */
class DominatedCountsTest {

    private static final Bilingual TITLE = new Bilingual("x", "x");
    private static final Policy POLICY = Policy.of(PolicyDraft.NOTHING_SAID);
    private static final List<String> AREAS = List.of("a", "b", "c", "d", "e");
    private static final List<String> SEXES = List.of("K", "M");
    private static final int ADMISSIONS = 1;
    private static final int TABLES = 30;

    @Test
    void what_few_persons_had_is_not_bounded_by_what_little_the_others_had() {
        int dominated = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Cube cube = cube(seed);
            Outcome.Shown outcome = assertInstanceOf(
                    Outcome.Shown.class, ProtectionRun.protect(cube, POLICY, List.of(), percent -> {}));
            AuditRun.Attempt attempt = AuditRun.attack(
                    cube,
                    POLICY,
                    List.of(),
                    outcome.shown(),
                    repairs -> Optional.empty(),
                    RepairLoop.MOST_REPAIRS,
                    percent -> {});
            assertEquals(Verdict.PASSED, attempt.audit().verdict(), "seed " + seed);
            LinkedCube linked = LinkedCube.of(cube, POLICY, List.of());
            for (int at = 0; at < cube.shape().size(); at++) {
                long events = cube.count(ADMISSIONS, at);
                long ofTwo = events - (cube.count(0, at) - 2);
                if (ofTwo * 100 > events * 85) {
                    dominated++;
                    double most = BoundAttack.most(
                            linked.table(), AuditRun.hidden(linked, attempt.shown()), linked.cells()[ADMISSIONS][at]);
                    assertTrue(ofTwo <= 0.85 * most + 1e-6, "seed " + seed + ": at most " + most + " of " + events);
                }
            }
        }
        assertTrue(dominated > TABLES);
    }

    /** Few patients with many admissions here and there; else two a patient. */
    private static Cube cube(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Structure structure = new Structure(
                List.of(
                        dimension("area", Role.AREA, AREAS, null, "0751"),
                        new Dimension("period", Role.PERIOD, TITLE, null, null, null),
                        dimension("sex", Role.SEX, SEXES, "T", "T")),
                List.of(
                        new Measure("PATIENTS", TITLE, Measure.Counts.PERSONS, null, null, null, null, null),
                        new Measure("ADMISSIONS", TITLE, Measure.Counts.EVENTS, null, null, "PATIENTS", null, null)));
        List<CountRow> rows = new ArrayList<>();
        for (int area = 0; area < AREAS.size(); area++) {
            for (int sex = 0; sex < SEXES.size(); sex++) {
                boolean isOften = random.nextInt(6) == 0;
                long patients = isOften ? random.nextInt(6, 9) : random.nextInt(20, 90);
                long admissions = isOften ? random.nextInt(100, 200) : patients + random.nextInt(6, 12);
                rows.add(new CountRow(
                        rows.size() + 1, "2024", new int[] {area, sex}, new long[] {patients, admissions}));
            }
        }
        return CubeAssembly.of(Shape.of(structure, List.of("2024")), rows, fault -> {
            throw new IllegalStateException(fault.toString());
        });
    }

    private static Dimension dimension(String code, Role role, List<String> codes, String total, String all) {
        List<String> names = new ArrayList<>(codes);
        names.add(all);
        return new Dimension(
                code,
                role,
                TITLE,
                names.stream().map(each -> new Code(each, TITLE)).toList(),
                List.of(new Sum(all, codes, null)),
                total);
    }
}
