package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.citation.PublicAddress;
import dk.helhed.healthdata.reading.format.AnswerFormat;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.question.CanonicalQuery;
import java.net.URI;

/**
 * The addresses of one answer: whoever asks the same in the same language gets the same ones.
 *
 * @param path of the question, which is in most of them and takes long to word
 */
record QuestionAddress(PublicAddress base, AnswerFormat format, Language language, Question question, String path) {

    static QuestionAddress of(PublicAddress base, AnswerFormat format, Language language, Question question) {
        return new QuestionAddress(base, format, language, question, word(question));
    }

    /** Of the latest version, whichever that will be; in the format that the reader's software likes best. */
    URI canonical(Question question) {
        return base.of(path(question) + spoken());
    }

    /** Of the version that was asked: it always answers the same. */
    URI permalink(Question question) {
        return base.of(path(question) + version(question) + spoken());
    }

    /** Of the answer as it is written. */
    URI written(Question question) {
        return base.of(path(question) + spoken() + written());
    }

    /** The same of the version that was asked. */
    URI pinned(Question question) {
        return base.of(path(question) + version(question) + spoken() + written());
    }

    /** Of what describes it, for a format that has no place for that itself. */
    URI described(Question question) {
        return URI.create(permalink(question) + "&format=" + format.describedBy());
    }

    /** Of what the answer costs, of the version that was asked. */
    URI cost(Question question) {
        return base.of("/v1/datasets/" + question.shape().dataset() + "/data/cost?" + CanonicalQuery.of(question)
                + version(question) + spoken());
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

    private String path(Question asked) {
        return asked.equals(question) ? path : word(asked);
    }

    private static String word(Question question) {
        return "/v1/datasets/" + question.shape().dataset() + "/data?" + CanonicalQuery.of(question);
    }

    private static String version(Question question) {
        return "&version=" + question.shape().version();
    }

    private String spoken() {
        return "&lang=" + language.code();
    }

    private String written() {
        return "&format=" + format.name();
    }
}
