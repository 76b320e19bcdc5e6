package dk.helhed.initiatives.initiative;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish to move an initiative to another state. */
@Schema(name = "InitiativeTransition")
record Move(
        @Schema(examples = "IN_HEARING") InitiativeState to,

        @PlainText(max = 2000)
        @Schema(
                description = "Why; needed where the hearing is skipped.",
                examples = "The council decided on the budget without a hearing.")
        @Nullable
        String reason) {

    /** Every guard that stands against going there from this state. */
    List<FieldProblem> guards(InitiativeState from, Standing standing) {
        List<FieldProblem> problems = new ArrayList<>();
        if (to.needsLedger()) {
            problems.add(FieldProblem.body("/to", "ledger-missing"));
        } else if (!from.next().contains(to)) {
            String allowed = from.next().stream().map(Enum::name).collect(Collectors.joining(", "));
            problems.add(FieldProblem.body("/to", "not-from-here", from.name(), allowed.isEmpty() ? "-" : allowed));
        }
        if (from == InitiativeState.PRIORITISED && to == InitiativeState.RECOMMENDED && reason == null) {
            problems.add(FieldProblem.body("/reason", "hearing-skipped-without-reason"));
        }
        if (to.isPrioritised() && !to.needsLedger() && !standing.hasAmount()) {
            problems.add(FieldProblem.body("/to", "amount-missing"));
        }
        if (to == InitiativeState.APPROVED && standing.exactFrame() && !standing.fullFrame()) {
            problems.add(FieldProblem.body("/to", "frame-not-exact"));
        }
        return problems;
    }
}
