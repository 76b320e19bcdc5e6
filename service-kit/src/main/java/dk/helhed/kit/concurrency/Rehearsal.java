package dk.helhed.kit.concurrency;

import io.smallrye.mutiny.Uni;

/** Rolls back what was only to be validated, and carries out what it would have made. */
public final class Rehearsal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object result;

    public Rehearsal(Object result) {
        super(null, null, false, false);
        this.result = result;
    }

    public Object result() {
        return result;
    }

    /** The answer of a change that may be a rehearsal: then 200 with its result. */
    public static Uni<Answer> answer(Uni<Answer> change) {
        return change.onFailure(Rehearsal.class)
                .recoverWithItem(failure -> new Answer(200, null, null, ((Rehearsal) failure).result(), false));
    }
}
