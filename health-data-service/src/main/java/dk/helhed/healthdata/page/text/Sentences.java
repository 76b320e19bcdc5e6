package dk.helhed.healthdata.page.text;

import dk.helhed.healthdata.page.text.Fact.Against;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import dk.helhed.healthdata.statistics.Trend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Three to five sentences about an area, by rules: how it stands to its reference in all, what stands out most, and how
 * much is hidden.
 */
public final class Sentences {

    private static final int MOST_FACTS = 3;
    private static final int FEWEST = 3;

    private final Words words;

    public Sentences(Words words) {
        this.words = words;
    }

    /** @param facts in the order of the page */
    public List<Sentence> of(List<Fact> facts) {
        if (facts.isEmpty()) {
            return List.of(new Sentence(words.get("noFigures"), null));
        }
        long hidden = facts.stream().filter(Fact::isHidden).count();
        if (hidden == facts.size()) {
            return List.of(
                    new Sentence(words.get("sentenceAllHidden"), null),
                    newest(facts),
                    new Sentence(words.get("sentenceElsewhere"), null));
        }
        List<Sentence> sentences = new ArrayList<>();
        overview(facts, sentences);
        facts.stream()
                .filter(fact -> fact.value() != null)
                .sorted(Comparator.comparingInt(Fact::weight).reversed())
                .limit(MOST_FACTS)
                .forEach(fact -> sentences.add(new Sentence(sentence(fact), fact.anchor())));
        sentences.add(new Sentence(
                hidden == 0 ? words.get("sentenceNoneHidden") : words.fill("sentenceHidden", hidden, facts.size()),
                null));
        if (sentences.size() < FEWEST) {
            sentences.add(newest(facts));
        }
        return sentences;
    }

    private Sentence newest(List<Fact> facts) {
        String period =
                facts.stream().map(Fact::period).max(Comparator.naturalOrder()).orElseThrow();
        return new Sentence(words.fill("sentenceNewest", period), null);
    }

    private void overview(List<Fact> facts, List<Sentence> sentences) {
        List<Against> judged = facts.stream()
                .map(Fact::against)
                .filter(Objects::nonNull)
                .filter(against ->
                        against.result() != ReferenceComparison.HIGHER && against.result() != ReferenceComparison.LOWER)
                .toList();
        // One figure speaks for itself, and figures that are compared with different places are not counted together.
        if (judged.size() > 1 && judged.stream().map(Against::name).distinct().count() == 1) {
            sentences.add(new Sentence(
                    words.fill(
                            "sentenceOverview",
                            judged.size(),
                            judged.getFirst().name(),
                            count(judged, ReferenceComparison.BETTER),
                            count(judged, ReferenceComparison.SIMILAR),
                            count(judged, ReferenceComparison.WORSE)),
                    null));
        }
    }

    private static long count(List<Against> judged, ReferenceComparison result) {
        return judged.stream().filter(against -> against.result() == result).count();
    }

    private String sentence(Fact fact) {
        Against against = fact.against();
        String key = Stream.of(
                        against != null && fact.hasTrend()
                                ? against.isSimilar() ? "sentenceSimilarTrend" : "sentenceBoth"
                                : "",
                        against == null ? "" : against.isSimilar() ? "sentenceSimilar" : "sentenceAgainst",
                        fact.hasTrend() ? "sentenceTrend" : "sentencePlain")
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseThrow();
        return words.fill(
                key,
                fact.title(),
                String.valueOf(fact.value()),
                fact.period(),
                against == null ? "" : words.get(against.isHigher() ? "higher" : "lower"),
                against == null ? "" : against.name(),
                against == null ? "" : against.value(),
                words.get(fact.direction() == Trend.Direction.INCREASING ? "increasing" : "decreasing"),
                fact.since());
    }
}
