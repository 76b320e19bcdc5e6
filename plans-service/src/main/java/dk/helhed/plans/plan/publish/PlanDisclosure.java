package dk.helhed.plans.plan.publish;

import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.plans.plan.Plan;
import dk.helhed.plans.read.Closable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what others may know of a plan in step with it: its placeholder where it is closed, and the news of it. */
@ApplicationScoped
public class PlanDisclosure {

    private final RedactedItems redacted;
    private final PlanPublisher news;

    PlanDisclosure(RedactedItems redacted, PlanPublisher news) {
        this.redacted = redacted;
        this.news = news;
    }

    /** In the transaction of the plan's change. */
    public Uni<Void> follow(Plan plan, boolean wasPublished) {
        return redacted.follow(Closable.PLAN, plan.id(), plan.municipality(), null, plan.disclosure(), plan.announced())
                .chain(() -> news.state(plan, wasPublished));
    }
}
