package dk.helhed.healthdata.value;

import dk.helhed.kit.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;

/** The seal of a release: SHA-256 over its dataset and its figures, which anyone who reads them can compute again. */
public final class Checksum {

    private Checksum() {}

    /**
     * Hashes UTF-8 lines that each end in a line feed: the dataset's id, {@code synthetic} or {@code real}, and then the
     * figures by key in the order of their code points.
     */
    public static String of(UUID dataset, boolean synthetic, Collection<Figure> figures) {
        MessageDigest digest = Sha256.digest();
        add(digest, dataset.toString());
        add(digest, synthetic ? "synthetic" : "real");
        figures.stream()
                .sorted(Comparator.comparing(Figure::key))
                .map(Figure::canonical)
                .forEach(line -> add(digest, line));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A digest of a few texts, for entity tags. */
    static String ofTexts(String... texts) {
        MessageDigest digest = Sha256.digest();
        for (String text : texts) {
            add(digest, text);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
