package dk.helhed.healthdata.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.healthdata.protection.ProtectionPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A user's description of a table: how it is broken down, what it counts, and by which rules it is protected.
 *
 * @param rules those that differ from the default
 * @param earlier tables that this command wrote before and that are public, seen from the policy's folder
 */
record PolicyFile(
        List<DimensionText> dimensions,
        List<MeasureText> measures,
        @Nullable ObjectNode rules,
        List<String> earlier) {

    /**
     * A column of codes.
     *
     * @param parents columns that name the group of each code, the group of each group, and so on
     * @param groups further groups of codes, which may overlap
     * @param total what the sum over all is called
     * @param ordered whether neighbouring codes can be made one, as ages can
     */
    record DimensionText(
            String name,
            List<String> parents,
            Map<String, List<String>> groups,
            @Nullable String total,
            boolean ordered) {

        DimensionText {
            parents = orNone(parents);
            groups = groups == null ? Map.of() : new TreeMap<>(groups);
        }
    }

    /**
     * A column of counts.
     *
     * @param share whether it counts some of those that the denominator counts
     * @param spread for repeat events: by number of events, the column that counts the persons who had so many
     */
    record MeasureText(String name, @Nullable String denominator, boolean share, Map<Integer, String> spread) {

        MeasureText {
            spread = spread == null ? Map.of() : new TreeMap<>(spread);
        }
    }

    PolicyFile {
        dimensions = orNone(dimensions);
        measures = orNone(measures);
        earlier = orNone(earlier);
        if (dimensions.isEmpty() || measures.isEmpty()) {
            throw new IllegalArgumentException("a policy names its dimensions and its measures");
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static PolicyFile read(Path file) {
        try {
            return Objects.requireNonNull(new ObjectMapper().readValue(Files.readString(file), PolicyFile.class));
        } catch (JsonProcessingException e) {
            throw new Refusal(file.getFileName() + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProtectionPolicy policy() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode all = mapper.valueToTree(ProtectionPolicy.DEFAULT);
        if (rules != null) {
            all.setAll(rules);
        }
        try {
            return mapper.treeToValue(all, ProtectionPolicy.class);
        } catch (JsonProcessingException e) {
            throw new Refusal("rules: " + e.getOriginalMessage());
        }
    }
}
