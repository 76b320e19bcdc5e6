package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.question.Asked;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Answers questions over HTTP: with their bytes, or with headers alone where no more is wanted. */
@ApplicationScoped
class DataAnswers {

    private final DataReader reader;
    private final AnswerWriter writer;
    private final AnswerCounts counts;

    DataAnswers(DataReader reader, AnswerWriter writer, AnswerCounts counts) {
        this.reader = reader;
        this.writer = writer;
        this.counts = counts;
    }

    /** To GET and HEAD. */
    Uni<Response> get(UUID dataset, Asked asked, Wishes wishes, Request request) {
        return plan(dataset, asked, wishes).chain(plan -> {
            if (Conditional.has(request, plan.etag())) {
                counts.count(plan.format(), "unchanged");
                return Uni.createFrom().item(about(Response.notModified(), plan).build());
            }
            if (wishes.onlyHead()) {
                counts.count(plan.format(), "head");
                return Uni.createFrom().item(head(plan));
            }
            return whole(plan).map(Response.ResponseBuilder::build);
        });
    }

    /** To POST, which no cache keeps: the address of the same answer by GET is in it. */
    Uni<Response> post(UUID dataset, Asked asked, Wishes wishes) {
        return plan(dataset, asked, wishes)
                .chain(plan -> whole(plan)
                        .map(response -> response.header(
                                        HttpHeaders.CONTENT_LOCATION,
                                        plan.address().written(plan.question()))
                                .build()));
    }

    private Uni<AnswerPlan> plan(UUID dataset, Asked asked, Wishes wishes) {
        return reader.plan(dataset, asked, wishes)
                .onFailure(Problem.class)
                .invoke(refusal -> counts.refused((Problem) refusal));
    }

    private Uni<Response.ResponseBuilder> whole(AnswerPlan plan) {
        return writer.body(plan).map(body -> content(about(Response.ok(body), plan), plan));
    }

    /** How long the body is, is known where it was written before. */
    private Response head(AnswerPlan plan) {
        Response.ResponseBuilder head = content(about(Response.ok(), plan), plan);
        byte[] body = writer.kept(plan);
        return (body == null ? head : head.header(HttpHeaders.CONTENT_LENGTH, body.length)).build();
    }

    private static Response.ResponseBuilder about(Response.ResponseBuilder response, AnswerPlan plan) {
        plan.headers().forEach(response::header);
        return response;
    }

    private static Response.ResponseBuilder content(Response.ResponseBuilder response, AnswerPlan plan) {
        plan.contentHeaders().forEach(response::header);
        return response;
    }
}
