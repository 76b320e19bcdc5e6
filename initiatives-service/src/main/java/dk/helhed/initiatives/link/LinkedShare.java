package dk.helhed.initiatives.link;

import dk.helhed.initiatives.budget.AmountShare;
import dk.helhed.initiatives.initiative.InitiativeLink;
import dk.helhed.initiatives.initiative.LinkState;
import java.util.UUID;

/** What a link gives to a plan. */
public record LinkedShare(
        UUID linkId, UUID planId, UUID initiativeId, AmountShare share, boolean isMunicipalShare, LinkState state) {

    static LinkedShare of(PlanLink link) {
        InitiativeLink stated = link.stated();
        return new LinkedShare(
                link.id(),
                link.planId(),
                link.initiativeId(),
                stated.share(),
                stated.countsAsMunicipalShare(),
                stated.state());
    }
}
