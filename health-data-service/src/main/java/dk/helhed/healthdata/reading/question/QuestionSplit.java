package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Question;
import java.util.ArrayList;
import java.util.List;

/** Parts of a question that is too large: each is allowed, and together they ask just for what it asks for. */
public final class QuestionSplit {

    private QuestionSplit() {}

    /** The question alone where it is allowed. */
    public static List<Question> of(Question question, long limit) {
        List<Question> parts = new ArrayList<>();
        split(question, limit, parts);
        return List.copyOf(parts);
    }

    private static void split(Question question, long limit, List<Question> parts) {
        if (question.cells() <= limit) {
            parts.add(question);
            return;
        }
        List<List<?>> sides = new ArrayList<>(question.codes());
        sides.add(question.metrics());
        sides.add(question.figures());
        int longest = 0;
        for (int i = 1; i < sides.size(); i++) {
            longest = sides.get(i).size() > sides.get(longest).size() ? i : longest;
        }
        int size = sides.get(longest).size();
        if (size == 1) {
            parts.add(question);
            return;
        }
        long pieces = Math.min(size, Math.ceilDiv(question.cells(), limit));
        int from = 0;
        for (int piece = 1; piece <= pieces; piece++) {
            int to = (int) (size * (long) piece / pieces);
            split(with(question, longest, sides.get(longest).subList(from, to)), limit, parts);
            from = to;
        }
    }

    private static Question with(Question question, int side, List<?> chosen) {
        List<List<Integer>> codes = new ArrayList<>(question.codes());
        List<Integer> metrics = question.metrics();
        List<Figure> figures = question.figures();
        if (side < codes.size()) {
            codes.set(side, places(chosen));
        } else if (side == codes.size()) {
            metrics = places(chosen);
        } else {
            figures = chosen.stream().map(Figure.class::cast).toList();
        }
        return new Question(
                question.shape(),
                List.copyOf(codes),
                metrics,
                figures,
                question.include(),
                question.compareTo(),
                question.standardised());
    }

    private static List<Integer> places(List<?> chosen) {
        return chosen.stream().map(Integer.class::cast).toList();
    }
}
