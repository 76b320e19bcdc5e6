package dk.helhed.plans.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class MediaKindTest {

    @Test
    void a_document_is_known_by_its_bytes() {
        assertEquals(Optional.of(MediaKind.PDF), kind("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                Optional.of(MediaKind.PNG), kind(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}));
        assertEquals(Optional.of(MediaKind.JPEG), kind(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}));
        assertEquals(Optional.of(MediaKind.TEXT), kind("Rødgrød med fløde".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.of(MediaKind.CSV), MediaKind.of("a;b".getBytes(StandardCharsets.UTF_8), "text/csv"));
    }

    @Test
    void office_documents_are_taken_without_macros_only() {
        assertEquals(Optional.of(MediaKind.WORD), kind(zip("[Content_Types].xml", "word/document.xml")));
        assertEquals(Optional.of(MediaKind.EXCEL), kind(zip("[Content_Types].xml", "xl/workbook.xml")));
        assertEquals(Optional.empty(), kind(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
        assertEquals(Optional.empty(), kind(zip("setup.exe")));
    }

    @Test
    void what_only_looks_like_a_zip_file_is_not_taken_and_breaks_nothing() {
        byte[] whole = zip("[Content_Types].xml", "word/document.xml");
        for (int length = 4; length < whole.length; length++) {
            assertEquals(Optional.empty(), kind(java.util.Arrays.copyOf(whole, length)));
        }
        for (int at = 4; at < whole.length; at++) {
            byte[] broken = whole.clone();
            broken[at] = (byte) 0xff;
            assertEquals(broken.length, kind(broken).map(found -> broken.length).orElse(broken.length));
        }
    }

    @Test
    void programs_and_other_bytes_are_not_taken() {
        assertEquals(Optional.empty(), kind(new byte[] {'M', 'Z', 0, 1}));
        assertEquals(Optional.empty(), kind(new byte[] {(byte) 0xc3, (byte) 0x28}));
    }

    private static Optional<MediaKind> kind(byte[] bytes) {
        return MediaKind.of(bytes, null);
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
