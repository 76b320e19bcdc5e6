package dk.helhed.kit.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a CSV. A byte order mark says its encoding; without one, the first letter beyond ASCII does: it is UTF-8, or
 * else what spreadsheets on a Danish Windows write. All of the file must then be in that encoding.
 */
final class SheetText extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_LETTER = 4;

    private final BufferedInputStream in;
    private @Nullable Reader decided;

    private SheetText(BufferedInputStream in) {
        this.in = in;
    }

    static Reader of(BufferedInputStream in) throws IOException {
        in.mark(LONGEST_LETTER);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        in.reset();
        if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
            in.skipNBytes(2);
            return strict(in, first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            in.skipNBytes(3);
            return strict(in, StandardCharsets.UTF_8);
        }
        if (first == 0 || second == 0) {
            throw Refusals.malformed("sheet.not-text");
        }
        return new SheetText(in);
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        Reader rest = decided;
        if (rest != null) {
            return rest.read(into, from, length);
        }
        int read = 0;
        while (read < length) {
            in.mark(LONGEST_LETTER);
            int next = in.read();
            if (next < 0) {
                return read == 0 ? -1 : read;
            }
            if (next >= 0x80) {
                in.reset();
                Reader found = strict(in, isUtf8() ? StandardCharsets.UTF_8 : WINDOWS);
                decided = found;
                return read > 0 ? read : found.read(into, from, length);
            }
            into[from + read] = (char) next;
            read++;
        }
        return read;
    }

    private boolean isUtf8() throws IOException {
        in.mark(LONGEST_LETTER);
        byte[] letter = in.readNBytes(LONGEST_LETTER);
        in.reset();
        int length = Math.max(1, Integer.numberOfLeadingZeros(~(letter[0] << 24)));
        if (length > letter.length) {
            return false;
        }
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(letter, 0, length))
                            .length()
                    > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
