package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.text.Numbers;
import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.criteria.CriteriaView;
import dk.helhed.healthdata.reading.criteria.Criterion;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of an area's criteria out of what the API answers to everyone. */
final class CriteriaPages {

    private static final String NONE = "–";

    private final Words words;
    private final Language language;
    private final Numbers numbers;

    CriteriaPages(Words words) {
        this.words = words;
        this.language = words.language();
        this.numbers = new Numbers(words);
    }

    /** The newest versions of the datasets that the figures are from. */
    static List<DatasetShape> rests(CriteriaView view, List<DatasetShape> shapes) {
        Set<UUID> used = view.ruleSets().stream()
                .flatMap(rules -> Stream.concat(
                        rules.residents().inputs().stream(),
                        rules.criteria().stream().flatMap(criterion -> criterion.inputs().stream())))
                .map(CriteriaView.Input::datasetId)
                .collect(Collectors.toSet());
        return shapes.stream().filter(shape -> used.contains(shape.dataset())).toList();
    }

    CriteriaPage page(CriteriaView view, String name, boolean isOutdated, Links links) {
        return new CriteriaPage(
                name,
                links.area(view.area()),
                String.valueOf(view.year()),
                language.of(view.notice()),
                view.lists(),
                isOutdated,
                view.ruleSets().stream().map(this::rules).toList());
    }

    private CriteriaPage.Rules rules(CriteriaView.RuleSetResult rules) {
        return new CriteriaPage.Rules(
                rules.code(),
                language.of(rules.title()),
                words.fill(
                        "criteriaResidents",
                        numbers.count(rules.residents().least()),
                        number(rules.residents().observed()),
                        met(rules.residents().met())),
                rules.criteria().stream().map(this::line).toList(),
                rules.categories().stream()
                        .map(category -> new CriteriaPage.Line(
                                language.of(category.title()), "", "", "", "", "", met(category.met()), null))
                        .toList(),
                rules.note() == null ? null : language.of(rules.note()));
    }

    private CriteriaPage.Line line(CriteriaView.CriterionResult criterion) {
        return new CriteriaPage.Line(
                language.of(criterion.title()),
                language.of(criterion.population()),
                criterion.years().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                threshold(criterion),
                "SUPPRESSED".equals(criterion.reason()) ? words.get("hidden") : number(criterion.observed()),
                number(criterion.distance()),
                met(criterion.met()),
                reason(criterion.reason()));
    }

    private String threshold(CriteriaView.CriterionResult criterion) {
        String alone = words.get("operator" + criterion.operator()) + " " + number(criterion.threshold());
        Criterion.Relation relation = criterion.relativeTo();
        return relation == null
                ? alone
                : words.fill((relation.per() == 1 ? "times" : "percentOf") + relation.level(), alone);
    }

    private @Nullable String reason(@Nullable String reason) {
        return reason == null ? null : words.all().getOrDefault("reason" + reason, words.get("reasonOther"));
    }

    private String number(@Nullable BigDecimal number) {
        return number == null
                ? NONE
                : numbers.plain(
                        number.doubleValue(),
                        Math.max(0, number.stripTrailingZeros().scale()));
    }

    private String met(Object met) {
        return words.get(List.of("yes", "no", "cannotTell")
                .get(List.of("TRUE", "FALSE", "INDETERMINATE").indexOf(((Enum<?>) met).name())));
    }
}
