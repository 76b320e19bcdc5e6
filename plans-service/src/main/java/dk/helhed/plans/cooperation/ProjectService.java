package dk.helhed.plans.cooperation;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.outbox.Outbox;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        return changes.once(
                request,
                draft,
                caller -> partners(draft, caller.requireMunicipality())
                        .chain(known -> projects.persist(
                                Project.enter(draft, known, caller.requireMunicipality(), clock.instant())))
                        .call(projects::flush)
                        .call(project -> outbox.add(ProjectEvent.stated(project)))
                        .map(project -> Answer.created(
                                "/v1/cooperation-projects/" + project.id(),
                                project.version(),
                                ProjectView.of(project))));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, ProjectDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> projects.getOwn(id, caller.requireMunicipality())
                        .invoke(project -> project.expect(expected))
                        .call(project -> partners(draft, project.municipality())
                                .invoke(known -> project.change(draft, known, clock.instant())))
                        .call(projects::flush)
                        .call(project -> outbox.add(ProjectEvent.stated(project)))
                        .map(project -> Answer.changed(project.version(), ProjectView.of(project))));
    }

    private Uni<Set<UUID>> partners(ProjectDraft draft, String municipality) {
        return organisations
                .known(draft.partnerIds(), municipality)
                .map(known -> known.stream().map(OrganisationFacts::id).collect(Collectors.toSet()));
    }
}
