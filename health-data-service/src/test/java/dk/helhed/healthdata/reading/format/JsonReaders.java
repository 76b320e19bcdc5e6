package dk.helhed.healthdata.reading.format;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.kit.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the formats that are JSON, from their specifications and not with what writes them. */
final class JsonReaders {

    private JsonReaders() {}

    static JsonNode tree(byte[] json) {
        return Json.read(new String(json, StandardCharsets.UTF_8));
    }

    /** JSON-stat: the last dimension runs fastest, and the status is looked up by the flat index. */
    static List<Decoded> jsonStat(byte[] json) {
        JsonNode dataset = tree(json);
        List<String> ids = texts(dataset.get("id"));
        List<List<String>> categories = ids.stream()
                .map(id ->
                        texts(dataset.at("/dimension").get(id).get("category").get("index")))
                .toList();
        JsonNode reasons = dataset.at("/extension/helhed/reasons");
        List<Decoded> cells = new ArrayList<>();
        int[] place = new int[ids.size()];
        int last = ids.size() - 1;
        for (int flat = 0; flat < dataset.get("value").size(); flat++) {
            int rest = flat;
            for (int i = last; i >= 0; i--) {
                place[i] = rest % categories.get(i).size();
                rest /= categories.get(i).size();
            }
            String[] metric = categories.get(last).get(place[last]).split(":");
            Figure figure = metric.length == 1 ? Figure.VALUE : figure(metric[1]);
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < last; i++) {
                codes.add(categories.get(i).get(place[i]));
            }
            codes.add(metric[0]);
            JsonNode status = dataset.get("status").get(Integer.toString(flat));
            String reason = status == null
                    ? null
                    : reasons.get(status.asText()).get("reason").asText();
            if (cells.isEmpty() || !cells.getLast().codes().equals(codes)) {
                cells.add(new Decoded(codes, new LinkedHashMap<>(), status == null ? "A" : status.asText(), reason));
            }
            JsonNode value = dataset.get("value").get(flat);
            cells.getLast().figures().put(figure, value.isNull() ? null : value.doubleValue());
        }
        return cells;
    }

    static List<Decoded> rows(Answer answer, byte[] json) {
        List<Decoded> cells = new ArrayList<>();
        for (JsonNode row : tree(json).get("rows")) {
            List<String> codes = new ArrayList<>();
            AxisNames.of(answer.shape()).forEach(name -> codes.add(row.get(name).asText()));
            codes.add(row.get("indicator").asText());
            Map<Figure, @Nullable Double> figures = new LinkedHashMap<>();
            for (Figure figure : answer.question().figures()) {
                JsonNode number = row.get(figure.code());
                figures.put(figure, number.isNull() ? null : number.doubleValue());
            }
            JsonNode reason = row.get("reason");
            cells.add(
                    new Decoded(codes, figures, row.get("status").asText(), reason.isNull() ? null : reason.asText()));
        }
        return cells;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Figure figure(String code) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
