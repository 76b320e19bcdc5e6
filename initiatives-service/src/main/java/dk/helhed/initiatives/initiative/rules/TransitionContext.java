package dk.helhed.initiatives.initiative.rules;

import dk.helhed.initiatives.budget.LedgerFigures;
import java.time.LocalDate;

/**
 * What the guards of a transition need to know of an initiative besides its state.
 *
 * @param hasAmount its own, or its track's
 * @param exactFrame the frame must be used to the øre before anything in it is approved
 * @param fullFrame the frame is used to the øre
 * @param heardElsewhere its source states that it was heard before the suite followed it
 * @param figures what the ledger says of it, all years together
 */
public record TransitionContext(
        boolean hasAmount,
        boolean exactFrame,
        boolean fullFrame,
        boolean heardElsewhere,
        HearingProgress hearing,
        LedgerFigures figures,
        boolean evaluated,
        LocalDate today) {}
