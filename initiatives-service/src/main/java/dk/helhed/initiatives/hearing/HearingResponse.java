package dk.helhed.initiatives.hearing;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer to a hearing (høringssvar); public once it is published. */
@Entity
@Table(name = "hearing_response")
class HearingResponse extends Versioned {

    @Id
    private UUID id;

    @Column(name = "hearing_id", nullable = false, updatable = false)
    private UUID hearingId;

    @Column(name = "external_id", updatable = false)
    private @Nullable String externalId;

    @Column(nullable = false, updatable = false)
    private String respondent;

    @Column(nullable = false, updatable = false)
    private String text;

    @Column(name = "received_on", nullable = false, updatable = false)
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ResponseState state;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected HearingResponse() {}

    private HearingResponse(Hearing hearing, ResponseDraft draft, Instant now) {
        super(hearing.municipality(), now);
        this.id = Ids.next();
        this.hearingId = hearing.id();
        this.externalId = draft.externalId();
        this.respondent = draft.respondent();
        this.text = draft.text();
        this.receivedOn = draft.receivedOn();
        this.state = ResponseState.RECEIVED;
    }

    /** @throws Problem 422 where it was not received while the hearing was open */
    static HearingResponse to(Hearing hearing, ResponseDraft draft, LocalDate today, Instant now) {
        if (!hearing.isOpen(draft.receivedOn()) || draft.receivedOn().isAfter(today)) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body("/receivedOn", "outside-hearing"));
        }
        return new HearingResponse(hearing, draft, now);
    }

    /** @throws Problem 409 naming every guard that refuses it */
    void move(ResponseTransitionDraft move, Instant now) {
        List<FieldProblem> guards = new ArrayList<>();
        if (move.to() == state || move.to() == ResponseState.RECEIVED) {
            guards.add(FieldProblem.body("/to", "response-is-so", state.name()));
        }
        if (move.to() == ResponseState.WITHHELD && move.reason() == null) {
            guards.add(FieldProblem.body("/reason", "withheld-without-reason"));
        }
        if (!guards.isEmpty()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION).with(guards);
        }
        state = move.to();
        reason = move.reason();
        touch(now);
    }

    boolean isPublished() {
        return state == ResponseState.PUBLISHED;
    }

    UUID id() {
        return id;
    }

    UUID hearingId() {
        return hearingId;
    }

    ResponseView view() {
        return new ResponseView(
                id, externalId, hearingId, respondent, text, receivedOn, state, reason, version(), changedAt());
    }
}
