package dk.helhed.healthdata;

import static dk.helhed.healthdata.Api.bilingual;
import static dk.helhed.healthdata.Api.datasetDraft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Datasets that hold a cube of counts, as a register's supplier describes them. */
public final class Cubes {

    private Cubes() {}

    public static Map<String, @Nullable Object> dimension(
            String code, String role, @Nullable String total, List<String> codes, List<?> sums) {
        Map<String, @Nullable Object> dimension = new HashMap<>();
        dimension.put("code", code);
        dimension.put("role", role);
        dimension.put("title", bilingual(code));
        dimension.put("total", total);
        List<Object> all = new ArrayList<>();
        codes.forEach(each -> all.add(Map.of("code", each, "title", bilingual(each))));
        dimension.put("codes", all.isEmpty() ? null : all);
        dimension.put("sums", sums.isEmpty() ? null : sums);
        return dimension;
    }

    public static Map<String, Object> sum(String total, boolean remainder, String... parts) {
        return Map.of("total", total, "parts", List.of(parts), "remainder", remainder);
    }

    public static Map<String, Object> persons(String code) {
        return new HashMap<>(Map.of("code", code, "title", bilingual(code), "counts", "PERSONS"));
    }

    public static Map<String, Object> share(String code, String denominator, String indicator) {
        Map<String, Object> measure = persons(code);
        measure.put("denominator", denominator);
        measure.put("indicator", indicator);
        return measure;
    }

    /** Residents and who of them has work, by municipality, period, sex and age. */
    public static Map<String, Object> structure(String indicator) {
        return Map.of(
                "dimensions",
                List.of(
                        dimension(
                                "area",
                                "AREA",
                                null,
                                List.of("1082", "0751", "0707", "0615"),
                                List.of(sum("1082", true, "0751", "0707", "0615"))),
                        dimension("period", "PERIOD", null, List.of(), List.of()),
                        dimension("sex", "SEX", "T", List.of("T", "K", "M"), List.of(sum("T", false, "K", "M"))),
                        dimension(
                                "age",
                                "AGE",
                                "T",
                                List.of("T", "18-29", "30-49", "50-64"),
                                List.of(sum("T", false, "18-29", "30-49", "50-64")))),
                "measures",
                List.of(persons("RESIDENTS"), share("EMPLOYED", "RESIDENTS", indicator)));
    }

    public static Map<String, Object> draft(String protection, String indicator) {
        Map<String, Object> draft = datasetDraft(protection, indicator);
        draft.put("structure", structure(indicator));
        return draft;
    }
}
