package dk.helhed.kit.inbox;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What an operator does with a dead letter: replay it, after a fixed consumer was deployed, or discard it. */
@ApplicationScoped
class DeadLetterService {

    private static final Logger LOG = Logger.getLogger(DeadLetterService.class);

    private final Transactions transactions;
    private final DeadLetterTable letters;
    private final Inbox inbox;
    private final List<EventReader<?>> readers;

    DeadLetterService(
            Transactions transactions, DeadLetterTable letters, Inbox inbox, @All List<EventReader<?>> readers) {
        this.transactions = transactions;
        this.letters = letters;
        this.inbox = inbox;
        this.readers = readers;
    }

    /**
     * Settles the letter. A replay is applied first, under the event's own id, and recorded second: killed in between,
     * it can be replayed again and the inbox drops the repetition.
     */
    Uni<DeadLetter> settle(UUID id, long attemptsSeen, DeadLetterSettlement settlement) {
        return transactions
                .read(caller -> letters.get(id))
                .invoke(letter -> expectWaiting(letter, attemptsSeen))
                .call(letter -> settlement.to() == DeadLetterSettlement.To.REPLAYED
                        ? replay(letter)
                        : Uni.createFrom().voidItem())
                .chain(letter -> transactions.change(caller -> record(letter, settlement, caller)));
    }

    private Uni<DeadLetter> record(DeadLetter letter, DeadLetterSettlement settlement, Caller caller) {
        DeadLetter.State state = settlement.to().state();
        return letters.settle(letter, state, caller.client())
                .invoke(settled -> {
                    if (settled == 0) {
                        throw Problem.of(ProblemType.PRECONDITION_FAILED)
                                .with(FieldProblem.header("If-Match", "stale-version"));
                    }
                    LOG.infof("Dead letter %s %s by %s", letter.id(), state, caller.client());
                })
                .chain(settled -> letters.get(letter.id()));
    }

    private static void expectWaiting(DeadLetter letter, long attemptsSeen) {
        if (letter.state() != DeadLetter.State.WAITING) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION).with(FieldProblem.body("/to", "dead-letter-settled"));
        }
        if (letter.attempts() != attemptsSeen) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED)
                    .with(FieldProblem.header("If-Match", "stale-version", letter.attempts()));
        }
    }

    private Uni<Void> replay(DeadLetter letter) {
        EventReader<?> reader = readers.stream()
                .filter(candidate -> candidate.topic().equals(letter.topic()))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.CONFLICT).with(FieldProblem.body("/to", "no-reader")));
        return Uni.createFrom()
                .deferred(() -> inbox.handle(letter.record(), reader))
                .onFailure(RecordFailures::isBadRecord)
                .recoverWithUni(failure -> inVain(letter, RecordFailures.reason(failure)));
    }

    private Uni<Void> inVain(DeadLetter letter, String reason) {
        return transactions
                .change(caller -> letters.triedInVain(letter.id(), reason))
                .chain(ignored -> Uni.createFrom()
                        .failure(Problem.of(ProblemType.RULE_VIOLATED)
                                .with(FieldProblem.body("/to", "still-unreadable"))));
    }
}
