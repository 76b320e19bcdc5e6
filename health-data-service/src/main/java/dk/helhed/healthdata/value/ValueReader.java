package dk.helhed.healthdata.value;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;

/** Reads the values in force. */
@ApplicationScoped
class ValueReader {

    private final Transactions transactions;
    private final HeadlineRepository headlines;
    private final Publications publications;

    ValueReader(Transactions transactions, HeadlineRepository headlines, Publications publications) {
        this.transactions = transactions;
        this.headlines = headlines;
        this.publications = publications;
    }

    /**
     * @param query what was asked for, in full
     * @param has whether the reader has the answer of an entity tag
     */
    Uni<Values> read(String query, ValueFilter filter, PageRequest page, Predicate<String> has) {
        return transactions.read(caller -> publications.count().chain(before -> {
            String etag = etag(query, before);
            return has.test(etag)
                    ? Uni.createFrom().<Values>item(new Values.Unchanged(etag))
                    : readAll(query, before, filter, page);
        }));
    }

    private Uni<Values> readAll(String query, long before, ValueFilter filter, PageRequest page) {
        return headlines
                .page(filter.after(page.after()), page.fetch())
                .map(found -> found.stream().map(Headline::view).toList())
                // The rows were read after the tag: if something was published in between, they are not what it stands
                // for.
                .chain(rows -> publications
                        .count()
                        .map(after -> new Values.Read(after == before ? etag(query, before) : null, rows)));
    }

    private static String etag(String query, long publications) {
        return "\"" + Checksum.ofTexts(query, Long.toString(publications)).substring(0, 32) + "\"";
    }
}
