package dk.helhed.plans.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of documents that are taken, distinguished by their bytes: what a header or a name says proves nothing. */
enum MediaKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};

    private final String mediaType;
    private final String extension;

    MediaKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    boolean isText() {
        return this == TEXT || this == CSV;
    }

    static String all() {
        return Arrays.stream(values()).map(MediaKind::mediaType).collect(Collectors.joining(", "));
    }

    /** The kind of the bytes, where it is one that is taken; only its declared type distinguishes CSV from other text. */
    static Optional<MediaKind> of(byte[] bytes, @Nullable String declared) {
        if (starts(bytes, PDF_MARK)) {
            return Optional.of(PDF);
        }
        if (starts(bytes, PNG_MARK)) {
            return Optional.of(PNG);
        }
        if (starts(bytes, JPEG_MARK)) {
            return Optional.of(JPEG);
        }
        if (starts(bytes, ZIP_MARK)) {
            return office(ZipNames.of(bytes));
        }
        return isPlainText(bytes) ? Optional.of(CSV.mediaType.equals(declared) ? CSV : TEXT) : Optional.empty();
    }

    private static Optional<MediaKind> office(List<String> names) {
        boolean macros = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("macrosheets/"));
        if (macros || !names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        return names.contains("word/document.xml")
                ? Optional.of(WORD)
                : names.contains("xl/workbook.xml")
                        ? Optional.of(EXCEL)
                        : names.contains("ppt/presentation.xml") ? Optional.of(POWERPOINT) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isPlainText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
