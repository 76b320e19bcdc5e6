package dk.helhed.plans.plan;

import dk.helhed.kit.visibility.Disclosed;
import dk.helhed.plans.read.DigestETag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers with a plan under an entity tag that also follows what neighbours and parts put into the answer. */
@ApplicationScoped
class PlanAnswer {

    private final DigestETag answers;

    PlanAnswer(DigestETag answers) {
        this.answers = answers;
    }

    Response of(Disclosed<PlanDetail> shown, Request request) {
        return switch (shown) {
            case Disclosed.Whole<PlanDetail> whole -> answers.of(whole.version(), whole.view(), request);
            case Disclosed.Closed<PlanDetail> closed -> closed.toResponse(request);
        };
    }

    /** A past state stays as it was; it holds nothing of the neighbours. */
    Response of(PlanAsOf then, Request request) {
        return answers.of(then.version(), then, request);
    }
}
