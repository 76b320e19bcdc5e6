package dk.helhed.kit.caller;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A body that reads a closed item only where the item names it. */
public enum NamedReader {
    LOCAL_BOARD,
    BOARD,
    WORKING_GROUP,
    FUND;

    /** As a column of texts keeps them. */
    public static String[] names(List<NamedReader> readers) {
        return readers.stream().map(NamedReader::name).toArray(String[]::new);
    }

    public static List<NamedReader> of(String[] names) {
        return Arrays.stream(names).map(NamedReader::valueOf).toList();
    }

    /** The role of the clients that act for the body. */
    public String role() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
