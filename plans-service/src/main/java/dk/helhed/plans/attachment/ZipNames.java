package dk.helhed.plans.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of a ZIP file's entries, out of its central directory (APPNOTE 4.3.12 and 4.3.16): nothing is inflated, so
 * that a small file cannot become a large one.
 */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    private ZipNames() {}

    /** Empty where the bytes are no ZIP file that can be read. */
    static List<String> of(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(file);
        return end < 0 ? List.of() : names(file, file.getInt(end + 16), Short.toUnsignedInt(file.getShort(end + 10)));
    }

    private static int end(ByteBuffer file) {
        int last = file.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> names(ByteBuffer file, int first, int count) {
        List<String> names = new ArrayList<>();
        int at = first;
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > file.capacity() - ENTRY_LENGTH || file.getInt(at) != ENTRY) {
                return List.of();
            }
            int name = Short.toUnsignedInt(file.getShort(at + 28));
            int rest = Short.toUnsignedInt(file.getShort(at + 30)) + Short.toUnsignedInt(file.getShort(at + 32));
            if (name > file.capacity() - at - ENTRY_LENGTH) {
                return List.of();
            }
            names.add(new String(file.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH + name + rest;
        }
        return names;
    }
}
