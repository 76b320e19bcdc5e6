package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Sum;
import dk.helhed.healthdata.text.Bilingual;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a column, sorted, and the sums between them.
 *
 * @param finest codes that are no sum of others; rows must have them
 * @param sums parts before the totals that they are in
 */
record Breakdown(
        String name,
        List<String> finest,
        List<Sum> sums,
        @Nullable String total,
        boolean isOrdered) {

    List<String> codes() {
        Set<String> codes = new LinkedHashSet<>(finest);
        sums.forEach(sum -> codes.add(sum.total()));
        return List.copyOf(codes);
    }

    boolean isFinest(String code) {
        return finest.contains(code);
    }

    /** For a dimension of which a table has one code only, or none but the sum of all. */
    static Breakdown single(String name, String code) {
        return new Breakdown(name, List.of(code), List.of(), null, false);
    }

    Breakdown with(Collection<Sum> others) {
        Set<String> added = new HashSet<>();
        others.forEach(sum -> added.add(sum.total()));
        List<String> left =
                finest.stream().filter(code -> !added.contains(code)).toList();
        List<Sum> all = new ArrayList<>(others);
        all.addAll(sums);
        return new Breakdown(name, left, all, total, isOrdered);
    }

    /** With another name for the sum of all. */
    Breakdown withTotal(String other) {
        String own = total;
        if (own == null || own.equals(other)) {
            return this;
        }
        if (codes().contains(other)) {
            throw new Refusal("In one table " + other + " is the total of " + name
                    + ", and in another it is one of its parts." + " Rename one of them.");
        }
        List<Sum> renamed = sums.stream()
                .map(sum -> sum.total().equals(own) ? new Sum(other, sum.parts(), null) : sum)
                .toList();
        return new Breakdown(name, finest, renamed, other, isOrdered);
    }

    Dimension dimension() {
        List<Code> codes =
                codes().stream().map(code -> new Code(code, title(code))).toList();
        return new Dimension(name, isOrdered ? Role.AGE : Role.OTHER, title(name), codes, sums, total);
    }

    static Bilingual title(String text) {
        return new Bilingual(text, text);
    }

    /** What the policy says of a column, and what the table has in it; all that is wrong is added. */
    static Breakdown of(DimensionText text, Csv table, List<String> wrong) {
        return new BreakdownReader(text, table, wrong).read();
    }

    /** The groups of codes, in their order. */
    static List<Sum> sums(Map<String, List<String>> groups) {
        List<Sum> sums = new ArrayList<>();
        groups.forEach((total, parts) -> sums.add(new Sum(total, parts, null)));
        return sums;
    }
}
