package dk.helhed.healthdata.command;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.StatedCube;
import dk.helhed.healthdata.counts.Sum;
import dk.helhed.healthdata.counts.UnstatedSums;
import dk.helhed.healthdata.counts.UnstatedSums.Found;
import java.util.ArrayList;
import java.util.List;

/**
 * What the figures say of one another that the policy does not: a code that is certainly the sum of others is refused until
 * the policy says so; one that may be by chance is treated as if it were.
 *
 * @param cube with those equations stated
 * @param news what was taken for an equation
 */
record Relations(Cube cube, List<String> news) {

    static Relations of(Publication publication, Axes axes, Counts counts) {
        Cube cube = CubeFile.read(publication, axes, counts);
        List<String> wrong = new ArrayList<>();
        List<String> news = new ArrayList<>();
        for (Found found : UnstatedSums.of(cube)) {
            if (found.dimension() == null) {
                measure(publication, found, wrong, news);
            } else {
                code(publication, axes, found, wrong, news);
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong.stream()
                    .map(each -> publication.table().name() + ": " + each)
                    .toList());
        }
        return new Relations(
                news.isEmpty() ? cube : StatedCube.of(CubeFile.read(publication, axes, counts)), List.copyOf(news));
    }

    private static void measure(Publication publication, Found found, List<String> wrong, List<String> news) {
        boolean isWritten = publication.text().measures().stream()
                .anyMatch(measure -> found.total().equals(measure.name()));
        if (found.isCertain() && isWritten) {
            wrong.add(
                    "In every row %s equals %s. Whoever knows that can subtract. Make these columns the codes of one dimension with the total %s, or leave one of them out."
                            .formatted(found.total(), sum(found), found.total()));
        } else {
            news.add("In every row %s equals %s. It is treated as a sum.".formatted(found.total(), sum(found)));
        }
    }

    private static void code(Publication publication, Axes axes, Found found, List<String> wrong, List<String> news) {
        String name = String.valueOf(found.dimension());
        Breakdown breakdown = axes.of(publication).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String said = "Of %s, %s equals %s in every figure.".formatted(name, found.total(), sum(found));
        if (!found.isCertain()) {
            axes.replace(publication, breakdown.with(List.of(new Sum(found.total(), found.parts(), null))));
            news.add(said + " It may be chance; it is treated as a sum all the same.");
        } else if (found.parts().size() == breakdown.finest().size() - 1
                && found.parts().size() > 1) {
            wrong.add(said
                    + (breakdown.total() == null
                            ? " It is a total, and the policy names none: add \"total\": \"%s\", or leave its rows out."
                                    .formatted(found.total())
                            : " It is a total, and the policy calls the total %s: give both the same name, or leave its rows out."
                                    .formatted(breakdown.total())));
        } else {
            wrong.add(said
                    + " Say so in the policy: \"groups\": {\"%s\": [%s]}. Or leave its rows out."
                            .formatted(
                                    found.total(),
                                    String.join(
                                            ", ",
                                            found.parts().stream()
                                                    .limit(20)
                                                    .map(part -> '"' + part + '"')
                                                    .toList())));
        }
    }

    private static String sum(Found found) {
        return found.parts().size() == 1 ? found.parts().get(0) : "the sum of " + Names.list(found.parts());
    }
}
