package dk.helhed.healthdata.submission;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and hashes the bytes of a submission as they stream by, and ends it where there are too many. */
final class SealedStream extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private final long most;
    private long count;

    SealedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            digest.update(into, offset, read);
            count += read;
        }
        if (count > most) {
            throw Problem.of(ProblemType.BODY_TOO_LARGE, "body-too-large", most).withHeader("Connection", "close");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Nothing is closed: the request's own stream is the server's. */
    @Override
    public void close() {}

    /** What nobody reads belongs to the submission too. */
    void drain() throws IOException {
        byte[] rest = new byte[8192];
        while (read(rest, 0, rest.length) >= 0) {
            continue;
        }
    }

    long count() {
        return count;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
