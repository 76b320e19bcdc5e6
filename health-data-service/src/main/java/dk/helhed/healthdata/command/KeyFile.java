package dk.helhed.healthdata.command;

import dk.helhed.healthdata.protection.ProtectionKey;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret by which it is chosen what is hidden, so that nobody gets the same pattern from a table that only may be the true
 * one. It stays the same for all tables of a policy: two patterns of one table would show more than either.
 */
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /** Makes one where there is none. */
    static ProtectionKey read(Path file, News news) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Path made = Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(made, HexFormat.of().formatHex(secret) + "\n");
            } else {
                Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
            }
            news.line("made a key: " + file
                    + ". Keep it, and keep it secret: it decides what is hidden, today and next year.");
        }
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new Refusal(
                    file + " is no key. It is a line of 64 hexadecimal digits; without the file, one is made.");
        }
        return ProtectionKey.of(HexFormat.of().parseHex(text));
    }
}
