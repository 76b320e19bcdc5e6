package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.command.PolicyFile.EarlierText;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.UnstatedSums;
import dk.helhed.healthdata.counts.UnstatedSums.Found;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was published before, as the releases that the protector and the attacker know of. */
final class EarlierTables {

    private final Counts counts;
    private final List<String> news = new ArrayList<>();

    EarlierTables(Counts counts) {
        this.counts = counts;
    }

    List<String> news() {
        return news;
    }

    /** Reads the files that an entry of the policy names. */
    static Publication read(EarlierText text, PolicyFile now, Policy rules, Path policy, Path table) {
        Csv shown = Csv.read(policy.resolveSibling(Objects.requireNonNull(text.shown())));
        boolean isOther = text.policy() != null;
        Path ownPolicy = isOther ? policy.resolveSibling(Objects.requireNonNull(text.policy())) : policy;
        PolicyFile own = isOther ? Hrc.resolved(PolicyFile.read(ownPolicy), ownPolicy) : now;
        Path counted = text.table() == null ? table : policy.resolveSibling(text.table());
        Set<String> without = isOther
                ? Set.of()
                : own.dimensions().stream()
                        .map(DimensionText::name)
                        .filter(name -> shown.column(name) < 0)
                        .collect(Collectors.toSet());
        Policy ownRules = isOther ? RulesText.policy(own.rules(), Duration.ofSeconds(rules.mostSeconds())) : rules;
        Publication publication = Publication.of(own, ownRules, Csv.read(counted), without, shown);
        checkColumns(publication, shown);
        return publication;
    }

    private static void checkColumns(Publication of, Csv shown) {
        for (String name : of.breakdowns().keySet()) {
            if (shown.column(name) < 0) {
                throw new Refusal(shown.name() + " has no column " + name + ", by which its policy breaks it down.");
            }
        }
        Set<String> known = new HashSet<>(of.breakdowns().keySet());
        known.addAll(List.of(ShownTable.MEASURE, ShownTable.VALUE));
        for (String column : shown.head()) {
            if (!known.contains(column)) {
                throw new Refusal(
                        "%s has a column %s, and its policy has no such dimension. Name the policy that it was made by: {\"shown\": \"%s\", \"policy\": \"…\", \"table\": \"…\"}."
                                .formatted(shown.name(), column, shown.name()));
            }
        }
    }

    EarlierRelease release(Publication publication, Axes axes) {
        Cube cube = CubeFile.read(publication, axes, counts);
        boolean[][] shown = new boolean[cube.measures()][cube.shape().size()];
        boolean[][] isThere = new boolean[cube.measures()][cube.shape().size()];
        Csv file = Objects.requireNonNull(publication.shown());
        Set<String> unlike = new TreeSet<>();
        for (int row = 0; row < file.rows().size(); row++) {
            int at = at(publication, axes, cube.shape(), file, row);
            int measure = measure(cube, file, row);
            String value = file.cell(row, ShownTable.VALUE);
            isThere[measure][at] = true;
            if (!value.isEmpty()) {
                shown[measure][at] = true;
                if (new Counts(true).read(value).orElse(-1) != cube.count(measure, at)) {
                    unlike.add(String.valueOf(file.numbers().get(row)));
                }
            }
        }
        if (!unlike.isEmpty()) {
            throw new Refusal(
                    "%s shows other figures than %s has (rows %s). Name the table that it was made from: {\"shown\": \"%s\", \"table\": \"…\", \"policy\": \"…\"}."
                            .formatted(
                                    file.name(),
                                    publication.table().name(),
                                    Names.list(
                                            unlike.stream().sorted(Names.ORDER).toList()),
                                    file.name()));
        }
        return new EarlierRelease(cube, publication.policy(), shown);
    }

    private static int at(Publication of, Axes axes, Shape shape, Csv file, int row) {
        List<Breakdown> breakdowns = axes.of(of);
        int[] codes = new int[breakdowns.size()];
        for (int axis = 0; axis < codes.length; axis++) {
            Breakdown breakdown = breakdowns.get(axis);
            if (of.breakdowns().containsKey(breakdown.name())) {
                String code = Axes.common(of, breakdown, file.cell(row, breakdown.name()));
                codes[axis] = breakdown.codes().indexOf(code);
                if (codes[axis] < 0) {
                    throw new Refusal(
                            "%s, row %d, column %s: %s is no code of %s in the policy and table that it was made from. %s If they are others than those of today, name them: {\"shown\": \"%s\", \"policy\": \"…\", \"table\": \"…\"}."
                                    .formatted(
                                            file.name(),
                                            file.numbers().get(row),
                                            breakdown.name(),
                                            file.cell(row, breakdown.name()),
                                            breakdown.name(),
                                            Names.known(code, breakdown.codes()),
                                            file.name()));
                }
            }
        }
        return shape.at(Axes.PERIOD, codes);
    }

    private static int measure(Cube cube, Csv file, int row) {
        String name = file.cell(row, ShownTable.MEASURE);
        int measure = cube.shape().structure().measure(name);
        if (measure < 0) {
            throw new Refusal("%s, row %d, column %s: %s is no measure of the policy that it was made by."
                    .formatted(file.name(), file.numbers().get(row), ShownTable.MEASURE, name));
        }
        return measure;
    }

    /** Refuses what would be the same people under another name, which nobody could protect. */
    void compare(Publication now, Cube cube, Publication before, Cube was, Axes axes) {
        List<int[]> common = common(cube.shape(), was.shape());
        String file = Objects.requireNonNull(before.shown()).name();
        if (common.isEmpty()) {
            news.add(file + " has no figure in common with this table: nothing in it is about the same codes.");
            return;
        }
        measures(cube, was, common, file);
        for (int axis = 0; axis < axes.of(now).size(); axis++) {
            codes(cube, was, axis, axes.of(now).get(axis), axes.of(before).get(axis), file);
        }
    }

    /** The places in both of what has the same codes. */
    private static List<int[]> common(Shape now, Shape before) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < before.size(); at++) {
            places.put(before.key(at), at);
        }
        List<int[]> common = new ArrayList<>();
        for (int at = 0; at < now.size(); at++) {
            Integer same = places.get(now.key(at));
            if (same != null) {
                common.add(new int[] {at, same});
            }
        }
        return common;
    }

    private static void measures(Cube now, Cube before, List<int[]> common, String file) {
        for (int old = 0; old < before.measures(); old++) {
            String was = before.shape().structure().measures().get(old).code();
            for (int measure = 0; measure < now.measures(); measure++) {
                String is = now.shape().structure().measures().get(measure).code();
                String counted = before.shape().structure().measures().get(old).population();
                boolean isLinked = counted != null
                        && counted.equals(
                                now.shape().structure().measures().get(measure).population());
                boolean isNew = !isLinked
                        && before.shape().structure().measure(is) < 0
                        && now.shape().structure().measure(was) < 0;
                int ofNow = measure;
                int ofBefore = old;
                long[][] both = {
                    common.stream().mapToLong(at -> now.count(ofNow, at[0])).toArray(),
                    common.stream()
                            .mapToLong(at -> before.count(ofBefore, at[1]))
                            .toArray()
                };
                if (isNew
                        && UnstatedSums.among(null, List.of(is, was), both).stream()
                                .anyMatch(Found::isCertain)) {
                    throw new Refusal(
                            "%s counts in %s has the same figures as %s here. Give the measure the same name in both policies and tables, or the same population in both policies."
                                    .formatted(was, file, is));
                }
            }
        }
    }

    /** Codes of the one that are sums of codes of the other. */
    private void codes(Cube now, Cube before, int axis, Breakdown is, Breakdown was, String file) {
        Set<String> unknown = new TreeSet<>(Names.ORDER);
        unknown.addAll(was.codes());
        is.codes().forEach(unknown::remove);
        Set<String> added = new TreeSet<>(Names.ORDER);
        added.addAll(is.codes());
        was.codes().forEach(added::remove);
        if (unknown.isEmpty() && added.isEmpty()) {
            return;
        }
        LinkedLines lines = new LinkedLines(now, before, axis);
        for (String code : unknown) {
            lines.found(is.finest(), code, true).ifPresent(found -> {
                throw new Refusal(
                        "%s of %s in %s equals the sum of %s here in every figure. Say so in the policy of this table: \"groups\": {\"%s\": [%s]}."
                                .formatted(code, is.name(), file, Names.list(found.parts()), code, quoted(found)));
            });
        }
        for (String code : added) {
            lines.found(was.finest(), code, false).ifPresent(found -> {
                throw new Refusal(
                        "%s of %s equals the sum of %s in %s in every figure. Say so in the policy of the earlier table: \"groups\": {\"%s\": [%s]}."
                                .formatted(code, is.name(), Names.list(found.parts()), file, code, quoted(found)));
            });
        }
        boolean isOfSums = was.sums().stream().map(sum -> sum.total()).toList().containsAll(unknown);
        if (!unknown.isEmpty() && !isOfSums) {
            news.add(
                    "%s has codes of %s that this table does not have: %s. Nothing here is linked with them but through what both have."
                            .formatted(file, is.name(), Names.list(List.copyOf(unknown))));
        }
    }

    private static String quoted(Found found) {
        return found.parts().stream().map(part -> '"' + part + '"').collect(Collectors.joining(", "));
    }
}
