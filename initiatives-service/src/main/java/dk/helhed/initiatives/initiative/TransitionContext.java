package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.LedgerFigures;
import java.time.LocalDate;

/**
 * What is known of an initiative besides its state when it is to move on.
 *
 * @param hasAmount its own, or its track's
 * @param exactFrame the frame must be used to the øre before anything in it is approved
 * @param fullFrame the frame is used to the øre
 * @param heardElsewhere its source states that it was heard before the suite followed it
 * @param figures what the ledger says of it, all years together
 */
record TransitionContext(
        boolean hasAmount,
        boolean exactFrame,
        boolean fullFrame,
        boolean heardElsewhere,
        HearingSummary hearing,
        LedgerFigures figures,
        boolean evaluated,
        LocalDate today) {}
