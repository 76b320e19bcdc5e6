package dk.helhed.kit.request;

import dk.helhed.kit.text.CprGuard;
import org.jspecify.annotations.Nullable;

/** A place in a JSON body; written as a JSON Pointer (RFC 6901) only once something is wrong there. */
record Pointer(@Nullable Pointer parent, String token) {

    static final Pointer ROOT = new Pointer(null, "");

    Pointer at(String name) {
        // A name that is itself the offending value must not come back.
        return new Pointer(this, CprGuard.looksLikeCpr(name) ? "…" : name);
    }

    Pointer at(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        // No deeper than the nesting limit, so the recursion is bounded.
        if (parent != null) {
            parent.append(text);
            text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
    }
}
