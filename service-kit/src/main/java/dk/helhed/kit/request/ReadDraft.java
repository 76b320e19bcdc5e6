package dk.helhed.kit.request;

import java.io.InputStream;

/** A body that is read already, in the place of its bytes. */
final class ReadDraft extends InputStream {

    private final Object draft;

    ReadDraft(Object draft) {
        this.draft = draft;
    }

    Object draft() {
        return draft;
    }

    @Override
    public int read() {
        return -1;
    }
}
