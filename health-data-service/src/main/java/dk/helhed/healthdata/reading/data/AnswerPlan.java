package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.format.AnswerFormat;
import dk.helhed.healthdata.reading.http.AnswerTag;
import dk.helhed.healthdata.reading.http.Freshness;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.question.DatasetQuery;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an answer before anything of it is computed.
 *
 * @param window the page; null for all in one
 * @param compressed whether it is sent with gzip
 */
record AnswerPlan(
        DatasetQuery query, QuestionAddress address, Answer.@Nullable Window window, boolean compressed) {

    Question question() {
        return query.question();
    }

    AnswerFormat format() {
        return address.format();
    }

    String etag() {
        return AnswerTag.of(List.of(
                question().shape().sha256(),
                address.pinned(question()).toString(),
                window == null ? "" : window.from() + "+" + window.limit()));
    }

    String cacheControl() {
        return query.pinned() ? Freshness.PINNED : Freshness.LATEST;
    }

    /** As the header {@code Link} has them (RFC 8288). */
    String links() {
        List<String> links = new ArrayList<>();
        links.add(link(address.written(question()), "canonical"));
        links.add(link(address.pinned(question()), "bookmark"));
        if (window != null && window.nextCursor() != null) {
            links.add(link(address.page(question(), window.limit(), window.nextCursor()), "next"));
        }
        if (format().describedBy() != null) {
            links.add(link(address.described(question()), "describedby"));
        }
        return String.join(", ", links);
    }

    private static String link(URI to, String relation) {
        return "<" + to + ">; rel=\"" + relation + "\"";
    }
}
