package dk.helhed.kit.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its first bytes, whatever it is called. */
final class FileKind {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private FileKind() {}

    static boolean isZip(byte[] start) {
        return startsWith(start, ZIP) && start.length > 3 && start[2] < 9 && start[3] < 9;
    }

    /** An old Excel file, or a workbook with a password: both come in the container that Office used before. */
    static boolean isOle2(byte[] start) {
        return startsWith(start, OLE2);
    }

    static boolean isEncrypted(byte[] file) {
        return count(file, ENCRYPTED) > 0;
    }

    static int count(byte[] file, byte[] wanted) {
        int found = 0;
        for (int i = 0; i <= file.length - wanted.length; i++) {
            if (file[i] == wanted[0] && Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
                found++;
            }
        }
        return found;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
