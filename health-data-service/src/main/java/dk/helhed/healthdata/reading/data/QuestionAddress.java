package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.format.AnswerFormat;
import dk.helhed.healthdata.reading.http.PublicAddress;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.question.CanonicalQuery;
import java.net.URI;

/** The addresses of one answer: whoever asks the same in the same language and format gets the same ones. */
record QuestionAddress(PublicAddress base, AnswerFormat format, Language language) {

    /** Of the latest version, whichever that will be. */
    URI canonical(Question question) {
        return base.of(path(question) + form());
    }

    /** Of the version that was asked: it always answers the same. */
    URI pinned(Question question) {
        return base.of(path(question) + "&version=" + question.shape().version() + form());
    }

    /** Of another page. */
    URI page(Question question, int limit, String cursor) {
        return URI.create(pinned(question) + "&limit=" + limit + "&cursor=" + cursor);
    }

    /** The whole version as a file. */
    URI bulk(Question question) {
        return base.of("/v1/datasets/" + question.shape().dataset() + "/versions/"
                + question.shape().version() + "/bulk.csv.gz");
    }

    private static String path(Question question) {
        return "/v1/datasets/" + question.shape().dataset() + "/data?" + CanonicalQuery.of(question);
    }

    private String form() {
        return "&lang=" + language.code() + "&format=" + format.name();
    }
}
