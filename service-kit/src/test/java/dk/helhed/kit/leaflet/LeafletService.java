package dk.helhed.kit.leaflet;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.events.Note;
import dk.helhed.kit.outbox.Outbox;
import dk.helhed.kit.outbox.OutboxEvent;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Creates and replaces leaflets, and publishes each as a note; a title "refused" is refused after the row was written. */
@ApplicationScoped
class LeafletService {

    private final Changes changes;
    private final Transactions transactions;
    private final LeafletRepository leaflets;
    private final Outbox outbox;
    private final Clock clock;
    private final List<String> effects = new CopyOnWriteArrayList<>();

    LeafletService(Changes changes, Transactions transactions, LeafletRepository leaflets, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.transactions = transactions;
        this.leaflets = leaflets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The codes and versions that effects saw. */
    List<String> effects() {
        return effects;
    }

    Uni<LeafletView> get(String code) {
        return transactions.read(caller -> leaflets.readable(code).map(Leaflet::view));
    }

    Uni<Answer> create(ChangeRequest request, LeafletDraft draft) {
        return changes.create(request, draft)
                .of(leaflets, caller -> make(draft, caller))
                .then(this::follow)
                .answer(leaflet -> "/v1/leaflets/" + leaflet.code(), Leaflet::view);
    }

    private Leaflet make(LeafletDraft draft, Caller caller) {
        return new Leaflet(draft, caller.requireMunicipality(), clock.instant());
    }

    Uni<Answer> replace(ChangeRequest request, String code, LeafletDraft draft) {
        return changes.replace(request, draft)
                .of(leaflets, code)
                .apply(leaflet -> leaflet.change(draft, clock.instant()))
                .then(this::follow)
                .answer(Leaflet::view);
    }

    /** Locked, with a step that looks something up, and read by everyone from then on. */
    Uni<Answer> publish(ChangeRequest request, String code, LeafletDraft draft) {
        return changes.replace(request, draft)
                .locking(leaflets, code)
                .call(leaflet -> leaflets.count("code", code)
                        .invoke(found ->
                                leaflet.change(new LeafletDraft(code, draft.title() + " " + found), clock.instant())))
                .published(leaflet -> true)
                .answerWith(leaflet -> Uni.createFrom().item(Answer.changed(leaflet.version(), leaflet.view())));
    }

    private Uni<Void> follow(Leaflet leaflet) {
        LeafletView view = leaflet.view();
        effects.add(view.code() + " " + view.version());
        return view.title().equals("refused")
                ? Uni.createFrom()
                        .failure(Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body("/title", "immutable")))
                : outbox.add(new OutboxEvent(
                        "kit.note.v1",
                        view.code(),
                        "leaflet/" + view.code(),
                        view.version(),
                        leaflet.municipality(),
                        "dk.helhed.kit.note",
                        new Note(view.code(), view.title())));
    }
}
