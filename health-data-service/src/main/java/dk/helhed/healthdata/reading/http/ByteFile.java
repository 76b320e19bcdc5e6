package dk.helhed.healthdata.reading.http;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file that never changes.
 *
 * @param sha256 of its bytes, as hexadecimal digits
 * @param name for whoever saves it
 */
public record ByteFile(Path path, long size, String sha256, String contentType, String name) {

    /** The digest is the tag: another file is another tag. */
    String etag() {
        return "\"" + sha256 + "\"";
    }

    /** RFC 9530. */
    String digest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}
