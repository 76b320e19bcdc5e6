package dk.helhed.plans.cooperation;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.outbox.Outbox;
import dk.helhed.plans.organisation.OrganisationRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Changes of cooperation projects; each method is one transaction. */
@ApplicationScoped
class ProjectService {

    private final Changes changes;
    private final ProjectRepository projects;
    private final OrganisationRegister organisations;
    private final Outbox outbox;
    private final Clock clock;

    ProjectService(
            Changes changes,
            ProjectRepository projects,
            OrganisationRegister organisations,
            Outbox outbox,
            Clock clock) {
        this.changes = changes;
        this.projects = projects;
        this.organisations = organisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Answer> enter(ChangeRequest request, ProjectDraft draft) {
        return changes.create(request, draft)
                .from(
                        projects,
                        caller -> partners(draft, caller.requireMunicipality())
                                .map(known ->
                                        Project.enter(draft, known, caller.requireMunicipality(), clock.instant())))
                .then(project -> outbox.add(ProjectEvent.stated(project)))
                .answer(project -> "/v1/cooperation-projects/" + project.id(), ProjectView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, ProjectDraft draft) {
        return changes.replace(request, draft)
                .of(projects, id)
                .call(project -> partners(draft, project.municipality())
                        .invoke(known -> project.change(draft, known, clock.instant())))
                .then(project -> outbox.add(ProjectEvent.stated(project)))
                .answer(ProjectView::of);
    }

    private Uni<Set<UUID>> partners(ProjectDraft draft, String municipality) {
        return organisations.knownIds(draft.partnerIds(), municipality);
    }
}
