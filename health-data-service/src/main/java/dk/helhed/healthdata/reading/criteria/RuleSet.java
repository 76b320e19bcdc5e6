package dk.helhed.healthdata.reading.criteria;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.helhed.healthdata.text.Bilingual;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the law says of housing areas, in one of its versions. */
@Schema(name = "RuleSet")
record RuleSet(
        @Schema(examples = "dk-61a-2018") String code,
        Bilingual title,
        Law law,

        @Schema(description = "The first year that it is used for.", examples = "2018")
        int from,

        @Schema(description = "The last year; null while it is in force.", examples = "2017") @Nullable
        Integer to,

        @Schema(description = "The indicator of the residents on 1 January.", examples = "RESIDENTS")
        String residents,

        @Schema(description = "An area with fewer residents is in no category.", examples = "1000")
        int leastResidents,

        List<Criterion> criteria,
        List<Category> categories,
        @Nullable Bilingual note) {

    /** Where the law stands. */
    @Schema(name = "Law")
    record Law(
            @Schema(examples = "Almenboligloven § 61 a") String citation,

            @Schema(examples = "https://www.retsinformation.dk/eli/lta/2024/1171")
            String url) {}

    boolean isInForce(int year) {
        return from <= year && (to == null || year <= to);
    }

    Criterion criterion(String name) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean restsOnOrigin(Category category) {
        return category.criteria().anyMatch(name -> criterion(name).restsOnOrigin());
    }

    /** Whether no category is left where origin is left out. */
    @JsonIgnore
    boolean isAllOfOrigin() {
        return categories.stream().allMatch(this::restsOnOrigin);
    }

    @JsonIgnore
    Set<String> indicators() {
        Set<String> indicators = new HashSet<>(Set.of(residents));
        criteria.forEach(criterion -> indicators.add(criterion.indicator()));
        return indicators;
    }

    /** How many years before the one that is asked for it looks at. */
    @JsonIgnore
    int reach() {
        int back = categories.stream().mapToInt(Category::years).max().orElse(1);
        return back + criteria.stream().mapToInt(Criterion::years).max().orElse(1) - 2;
    }
}
