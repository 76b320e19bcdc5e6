package dk.helhed.kit.history;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Things that are made, changed and taken away, as history sees it in any service. */
@Path("/v1/jottings")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Probes")
@RolesAllowed({"editor", "approver"})
class JottingResource {

    private static final String WRITE = """
            insert into jotting as j values (:id, :municipality, :text, 0)
            on conflict (id) do update set text = excluded.text, version = j.version + 1 where j.version = :seen
            returning version""";

    private final Changes changes;

    JottingResource(Changes changes) {
        this.changes = changes;
    }

    @POST
    @Operation(operationId = "createJotting", summary = "Write something down")
    @APIResponseSchema(value = JottingView.class, responseCode = "201")
    public Uni<Response> create(@BeanParam ChangeRequest request, @NotNull @Valid JottingDraft draft) {
        UUID id = Ids.next();
        return changes.once(
                        request,
                        draft,
                        caller -> write(id, caller.requireMunicipality(), draft, 0)
                                .map(view -> Answer.created("/v1/jottings/" + id, view.version(), view)
                                        .published(draft.text().startsWith("open"))))
                .map(Answer::toResponse);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeJotting", summary = "Write something else down")
    @APIResponseSchema(JottingView.class)
    public Uni<Response> change(
            @RestPath UUID id, @BeanParam ChangeRequest request, @NotNull @Valid JottingDraft draft) {
        long seen = request.expectedVersion();
        return changes.once(
                        request,
                        draft,
                        caller -> write(id, caller.requireMunicipality(), draft, seen)
                                .map(view -> Answer.changed(view.version(), view)))
                .map(Answer::toResponse);
    }

    /** Changes two things at once. */
    @POST
    @Path("/{id}/copies")
    @Operation(operationId = "copyJotting", summary = "Write something down twice")
    @APIResponseSchema(JottingView.class)
    public Uni<Response> copy(@RestPath UUID id, @BeanParam ChangeRequest request, @NotNull @Valid JottingDraft draft) {
        UUID copy = Ids.next();
        long seen = request.expectedVersion();
        return changes.once(
                        request,
                        draft,
                        caller -> write(id, caller.requireMunicipality(), draft, seen)
                                .chain(view -> write(copy, caller.requireMunicipality(), draft, 0)
                                        .map(other -> Answer.changed(view.version(), view)
                                                .alsoChanged(new Effect("/v1/jottings/" + copy, 0L, true, other)))))
                .map(Answer::toResponse);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeJotting", summary = "Forget what was written down")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Uni<Response> remove(@RestPath UUID id, @BeanParam ChangeRequest request) {
        return changes.once(
                        request,
                        null,
                        caller -> Panache.getSession()
                                .chain(session -> session.createNativeQuery("delete from jotting where id = :id")
                                        .setParameter("id", id)
                                        .executeUpdate())
                                .map(gone -> new Answer(204, null, null, "", false)))
                .map(Answer::toResponse);
    }

    private static Uni<JottingView> write(UUID id, String municipality, JottingDraft draft, long seen) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITE, Long.class)
                        .setParameter("id", id)
                        .setParameter("municipality", municipality)
                        .setParameter("text", draft.text())
                        .setParameter("seen", seen)
                        .getResultList())
                .map(versions -> {
                    if (versions.isEmpty()) {
                        throw Problem.of(ProblemType.PRECONDITION_FAILED);
                    }
                    return new JottingView(id, draft.text(), draft.text().length(), versions.getFirst());
                });
    }
}
