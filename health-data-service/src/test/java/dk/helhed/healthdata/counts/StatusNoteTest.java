package dk.helhed.healthdata.counts;

import static dk.helhed.healthdata.counts.Structures.dimension;
import static dk.helhed.healthdata.counts.Structures.persons;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.counts.StatusNote.Status;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.problem.FieldProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusNoteTest {

    private static final Bilingual TEXT = new Bilingual("Ny opgørelse", "New method");

    @Test
    void each_unknown_code_is_named_by_its_pointer() {
        StatusNote note = new StatusNote(
                Status.BREAK, List.of("NONE_SUCH"), List.of("0751", "0999", "0751"), List.of("2022", "2022"), TEXT);

        assertEquals(
                List.of(
                        "/structure/annotations/0/indicators/0 unknown-indicator",
                        "/structure/annotations/0/areas/1 unknown-code",
                        "/structure/annotations/0/areas/2 duplicate",
                        "/structure/annotations/0/periods/1 duplicate"),
                said(StatusNoteCheck.of(structure(note), "/structure/annotations")));
    }

    @Test
    void a_break_says_when_and_a_period_runs_forwards() {
        assertEquals(
                List.of("/a/0/periods required", "/a/1/periods/0 period-backwards"),
                said(StatusNoteCheck.of(
                        structure(
                                new StatusNote(Status.BREAK, null, null, null, TEXT),
                                new StatusNote(Status.ESTIMATED, null, null, List.of("2022-2021"), TEXT)),
                        "/a")));
    }

    @Test
    void what_is_left_out_holds_for_all() {
        assertEquals(
                List.of(),
                StatusNoteCheck.of(structure(new StatusNote(Status.PROVISIONAL, null, null, null, TEXT)), "/a"));
    }

    @Test
    void a_break_in_use_stays_and_provisional_figures_become_final() {
        StatusNote broken = new StatusNote(Status.BREAK, null, null, List.of("2022"), TEXT);
        StatusNote provisional = new StatusNote(Status.PROVISIONAL, null, null, List.of("2024"), TEXT);

        assertEquals(
                List.of("/structure/annotations annotation-in-use"),
                said(StructureGrowth.check(structure(broken, provisional), structure(provisional))));
        assertEquals(List.of(), StructureGrowth.check(structure(broken, provisional), structure(broken)));
        assertEquals(List.of(), StructureGrowth.check(structure(), structure(broken)));
    }

    private static List<String> said(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
    }

    private static Structure structure(StatusNote... notes) {
        return new Structure(
                List.of(dimension(Role.AREA, null, List.of("0751", "0707"))),
                List.of(persons("POP", null)),
                List.of(notes));
    }
}
