package dk.helhed.kit.page;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.List;

/**
 * Where a partner is that keeps a copy in sync: behind which mark, and from where it goes on the next time.
 *
 * @param xid the transaction of the last mark that was read; 0 in a first copy, which is read in the order of ids
 * @param id the thing of that mark, or the last one of a first copy; empty at the begin
 * @param next from where to go on when all is read
 */
record SyncPosition(String xid, String id, ModificationLog.Watermark next) {

    // Transactions are numbered from 1.
    private static final String NONE = "0";
    private static final String FORM = "\\d{1,18}";

    /** A step that begins where an earlier one ended. */
    static SyncPosition begin(ListRequest request, String token, ModificationLog.Watermark now) {
        if (token.equals(ListRequest.BEGIN)) {
            return new SyncPosition(NONE, "", now);
        }
        List<String> parts = List.of(key(token, request.listFingerprint()).split(" ", -1));
        boolean known = parts.size() == 2
                && parts.getLast().equals(now.database())
                && parts.getFirst().matches(FORM)
                && !parts.getFirst().equals(NONE)
                && Long.parseLong(parts.getFirst()) <= Long.parseLong(now.next());
        if (!known) {
            throw refused("modified-since");
        }
        return new SyncPosition(parts.getFirst(), "", now);
    }

    private static String key(String token, String fingerprint) {
        try {
            return Cursor.keyOf(token, fingerprint);
        } catch (Problem e) {
            throw refused(
                    e.fields().getFirst().code().equals("cursor-of-another-list")
                            ? "modified-since-of-another-list"
                            : "modified-since");
        }
    }

    private static Problem refused(String code) {
        return Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.parameter("modifiedSince", code));
    }

    static SyncPosition read(String cursor) {
        List<String> parts = List.of(cursor.split(" ", -1));
        if (parts.size() != 4 || !parts.get(0).matches(FORM) || !parts.get(2).matches(FORM)) {
            throw Cursor.refused("cursor");
        }
        return new SyncPosition(
                parts.get(0), parts.get(1), new ModificationLog.Watermark(parts.get(2), "", parts.get(3)));
    }

    /** Whether the partner has nothing yet: it reads the list itself, not what was modified. */
    boolean isFirstCopy() {
        return xid.equals(NONE);
    }

    String after(ModificationLog.Mark mark) {
        return write(mark.xid(), mark.id());
    }

    /** In a first copy: behind a thing of the list. */
    String after(String thing) {
        return write(NONE, thing);
    }

    private String write(String lastXid, String lastId) {
        return String.join(" ", lastXid, lastId, next.xid(), next.database());
    }

    String token(ListRequest request) {
        return new Cursor(request.listFingerprint(), next.xid() + " " + next.database()).encode();
    }
}
