package dk.helhed.healthdata.submission;

import java.io.IOException;

/** A row whose end or fields cannot be found: what follows it cannot be read either. */
final class UnreadableRowException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableRowException(String code) {
        super(code);
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
