package dk.helhed.kit.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, which is a ZIP: each unpacked as it is read, and no more of all of them than is allowed. */
final class Workbook implements AutoCloseable {

    // Of the bytes of one tag, or of the text of one cell with every letter escaped.
    private static final int LONGEST_RUN = 1 << 20;
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final long most;
    private long left;

    private Workbook(ZipFile zip, long most) {
        this.zip = zip;
        this.most = most;
        this.left = most;
    }

    static Workbook of(byte[] file, SheetLimits limits) throws IOException {
        // Before the list of entries is read: each costs memory.
        if (FileKind.count(file, ENTRY) > SheetLimits.PARTS) {
            throw Refusals.tooLarge("sheet.too-many-parts", SheetLimits.PARTS);
        }
        Workbook book = new Workbook(
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get(),
                limits.unpacked());
        try {
            book.list();
            return book;
        } catch (RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private void list() {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory() && parts.put(key(entry.getName()), entry) != null) {
                throw Refusals.malformed("sheet.part-twice");
            }
        }
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Whether it says of itself that it is another kind of file. */
    boolean isOpenDocument() throws IOException {
        ZipArchiveEntry entry = parts.get("mimetype");
        if (entry == null) {
            return false;
        }
        try (InputStream in = open(entry)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII).contains("opendocument");
        }
    }

    /** A part; null where there is none of that name. */
    @Nullable
    XmlPart part(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(key(name));
        return entry == null ? null : XmlPart.of(open(entry));
    }

    private InputStream open(ZipArchiveEntry entry) throws IOException {
        if (!List.of(ZipArchiveEntry.STORED, ZipArchiveEntry.DEFLATED).contains(entry.getMethod())) {
            throw new ZipException("neither stored nor deflated");
        }
        if (entry.getSize() > left) {
            throw Refusals.tooLarge("sheet.unpacks-too-large", most);
        }
        return new Counted(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what is unpacked; and how much of it comes without a tag, so that no name or attribute of a tag grows large. */
    private final class Counted extends FilterInputStream {

        private int sinceTag;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            left -= Math.max(read, 0);
            for (int i = from; i < from + read; i++) {
                sinceTag = into[i] == '<' ? 0 : sinceTag + 1;
                if (sinceTag > LONGEST_RUN) {
                    throw Refusals.tooLarge("sheet.unpacks-too-large", most);
                }
            }
            if (left < 0) {
                throw Refusals.tooLarge("sheet.unpacks-too-large", most);
            }
            return read;
        }
    }
}
