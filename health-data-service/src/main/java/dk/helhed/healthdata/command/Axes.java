package dk.helhed.healthdata.command;

import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By what all tables together are broken down: the same figure has the same place in each of them, in whatever order its
 * columns stand, whatever a total is called, and whether a table has a dimension or only its sum.
 */
final class Axes {

    /** The one period that a table of a file has: a year is a dimension like any other there. */
    static final String PERIOD = "";

    private final Map<Publication, Map<String, Breakdown>> breakdowns = new HashMap<>();

    private Axes() {}

    /** @param all the table that is to be published first, then those that were */
    static Axes of(List<Publication> all) {
        Axes axes = new Axes();
        Set<String> names = new TreeSet<>(Names.ORDER);
        all.forEach(each -> names.addAll(each.breakdowns().keySet()));
        all.forEach(each -> names.addAll(each.text().about().keySet()));
        Map<String, String> totals = new HashMap<>();
        for (String name : names) {
            for (Publication each : all) {
                Breakdown own = each.breakdowns().get(name);
                if (own != null && own.total() != null) {
                    totals.putIfAbsent(name, own.total());
                }
            }
        }
        for (Publication each : all) {
            Map<String, Breakdown> own = new TreeMap<>(Names.ORDER);
            names.forEach(name -> own.put(name, on(name, each, totals.get(name))));
            axes.breakdowns.put(each, own);
        }
        all.stream().skip(1).forEach(each -> refuseIfRenamed(all.get(0), each));
        return axes;
    }

    private static Breakdown on(String name, Publication of, @Nullable String total) {
        Breakdown own = of.breakdowns().get(name);
        if (own != null) {
            return total == null ? own : own.withTotal(total);
        }
        String about = of.text().about().get(name);
        if (about != null) {
            return Breakdown.single(name, about);
        }
        if (total == null) {
            throw new Refusal(
                    "%s is not broken down by %s, and another table is, without a total. Say in its policy what it is about: \"about\": {\"%s\": \"…\"}."
                            .formatted(of.table().name(), name, name));
        }
        return Breakdown.single(name, total);
    }

    /** The same codes under another name would be taken for other people's. */
    private static void refuseIfRenamed(Publication now, Publication before) {
        for (Breakdown was : before.breakdowns().values()) {
            for (Breakdown is : now.breakdowns().values()) {
                Set<String> both = new HashSet<>(was.finest());
                both.retainAll(is.finest());
                boolean isRenamed = both.size() > 1
                        && !now.breakdowns().containsKey(was.name())
                        && !before.breakdowns().containsKey(is.name());
                if (isRenamed) {
                    throw new Refusal(
                            "The earlier table has the codes %s as %s, this one has them as %s. Give the column the same name in both policies and tables."
                                    .formatted(
                                            Names.list(both.stream()
                                                    .sorted(Names.ORDER)
                                                    .toList()),
                                            was.name(),
                                            is.name()));
                }
            }
        }
    }

    /** In the order that all tables share. */
    List<Breakdown> of(Publication publication) {
        return List.copyOf(breakdowns.getOrDefault(publication, Map.of()).values());
    }

    /** States further sums of a table. */
    void replace(Publication publication, Breakdown breakdown) {
        Map<String, Breakdown> own = breakdowns.getOrDefault(publication, Map.of());
        Map<String, Breakdown> changed = new TreeMap<>(Names.ORDER);
        changed.putAll(own);
        changed.put(breakdown.name(), breakdown);
        breakdowns.put(publication, changed);
    }

    Structure structure(Publication publication) {
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(new Dimension(PERIOD, Role.PERIOD, Breakdown.title(PERIOD), null, null, null));
        of(publication).forEach(each -> dimensions.add(each.dimension()));
        return new Structure(dimensions, Measured.of(publication.text()).measures());
    }

    /** A code as all tables have it. */
    static String common(Publication publication, Breakdown breakdown, String code) {
        Breakdown own = publication.breakdowns().get(breakdown.name());
        boolean isTotal = own != null && code.equals(own.total()) && breakdown.total() != null;
        return isTotal ? String.valueOf(breakdown.total()) : code;
    }
}
