package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Code lists as τ-ARGUS has them (.hrc): a code on each line, under its group and with one lead sign more than it. Source:
 * τ-ARGUS user's manual, hierarchical code lists.
 */
final class Hrc {

    static final String LEAD = "@";

    private static final int MOST_LEVELS = 20;

    private Hrc() {}

    /** The policy with the groups that its files of code lists state. */
    static PolicyFile resolved(PolicyFile policy, Path file) {
        List<DimensionText> dimensions = new ArrayList<>();
        for (DimensionText dimension : policy.dimensions()) {
            String list = dimension.hrc();
            dimensions.add(list == null ? dimension : withList(dimension, file.resolveSibling(list), LEAD));
        }
        return new PolicyFile(
                dimensions, policy.measures(), policy.about(), policy.missing(), policy.rules(), policy.earlier());
    }

    static DimensionText withList(DimensionText dimension, Path list, String lead) {
        Map<String, List<String>> groups = read(list, lead);
        List<String> top = groups.remove("");
        if (dimension.total() != null && top != null) {
            groups.put(dimension.total(), top);
        }
        groups.putAll(dimension.groups());
        return dimension.withGroups(groups);
    }

    /** Groups with their parts; under the empty name what is in none. */
    static Map<String, List<String>> read(Path file, String lead) {
        Map<String, List<String>> groups = new TreeMap<>();
        List<String> above = new ArrayList<>(List.of(""));
        for (String line : lines(file)) {
            if (line.isBlank()) {
                continue;
            }
            String code = line.strip();
            int level = 0;
            while (code.startsWith(lead)) {
                code = code.substring(lead.length()).strip();
                level++;
            }
            if (level + 1 > above.size() || level > MOST_LEVELS) {
                throw new Refusal(file.getFileName() + ": " + code + " stands " + level
                        + " levels down, and nothing is above it one level higher. Take a lead sign away.");
            }
            groups.computeIfAbsent(above.get(level), key -> new ArrayList<>()).add(code);
            while (above.size() > level + 1) {
                above.remove(above.size() - 1);
            }
            above.add(code);
        }
        return groups;
    }

    private static List<String> lines(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.replace("\uFEFF", "").lines().toList();
        } catch (CharacterCodingException e) {
            return windows(file);
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no file " + file + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> windows(Path file) {
        try {
            return Files.readString(file, Charset.forName("windows-1252"))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A breakdown as such a list; a code that is in two groups is written in the first, and named as left out. */
    static String text(Breakdown breakdown, List<String> leftOut) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        Map<String, String> groupOf = new LinkedHashMap<>();
        breakdown.sums().stream()
                .sorted(Comparator.comparingInt(sum -> Objects.equals(sum.total(), breakdown.total()) ? 1 : 0))
                .filter(sum -> {
                    boolean isTree = !parts.containsKey(sum.total())
                            && sum.parts().stream().noneMatch(groupOf::containsKey);
                    return isTree;
                })
                .forEach(sum -> {
                    parts.put(sum.total(), sum.parts());
                    sum.parts().forEach(part -> groupOf.put(part, sum.total()));
                });
        breakdown.sums().stream()
                .filter(sum -> !sum.parts().equals(parts.get(sum.total())))
                .forEach(sum -> leftOut.add(sum.total()));
        StringBuilder text = new StringBuilder();
        for (String code : breakdown.codes()) {
            @Nullable String group = groupOf.get(code);
            boolean isTop = group == null || group.equals(breakdown.total());
            boolean isSpare = leftOut.contains(code) && !parts.containsKey(code);
            if (isTop && !code.equals(breakdown.total()) && !isSpare) {
                write(text, code, "", parts);
            }
        }
        return text.toString();
    }

    private static void write(StringBuilder text, String code, String lead, Map<String, List<String>> parts) {
        text.append(lead).append(code).append('\n');
        parts.getOrDefault(code, List.of()).forEach(part -> write(text, part, lead + LEAD, parts));
    }
}
