package dk.helhed.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list, as a cursor keeps it.
 *
 * @param values of the sort keys there, in their order
 */
record SortPosition(List<@Nullable String> values, String id) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String write() {
        List<@Nullable String> all = new ArrayList<>(values);
        all.add(id);
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static SortPosition read(String text) {
        try {
            String[] all = JSON.readValue(text, String[].class);
            if (Stream.of(all).anyMatch(value -> value != null && value.indexOf('\0') >= 0)) {
                throw Cursor.refused("cursor");
            }
            List<@Nullable String> values = Arrays.asList(all).subList(0, all.length - 1);
            return new SortPosition(values, all[all.length - 1]);
        } catch (JsonProcessingException | RuntimeException e) {
            throw Cursor.refused("cursor");
        }
    }
}
