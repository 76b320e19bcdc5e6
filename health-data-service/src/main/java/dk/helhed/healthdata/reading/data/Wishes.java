package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.kit.problem.ProblemTexts;
import dk.helhed.kit.request.Compression;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a caller's software says of the answer, beside the question.
 *
 * @param accept as the header says it
 * @param compressed whether it takes gzip
 * @param onlyHead whether it wants the headers alone
 */
record Wishes(@Nullable String accept, Language language, boolean compressed, boolean onlyHead) {

    static Wishes of(RoutingContext context) {
        Locale language = ProblemTexts.language(context.request().getHeader("Accept-Language"));
        return new Wishes(
                AcceptAside.of(context),
                language.getLanguage().equals("da") ? Language.DA : Language.EN,
                Compression.isWanted(context.request()),
                context.request().method().equals(HttpMethod.HEAD));
    }
}
