package dk.helhed.kit.search;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.search.SearchTable.Found;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finds things by the words in their open texts, the best match first. */
@ApplicationScoped
public class Search {

    private static final int LONGEST = 200;

    private final Transactions transactions;
    private final SearchTable table;

    Search(Transactions transactions, SearchTable table) {
        this.transactions = transactions;
        this.table = table;
    }

    /**
     * All things that hold every word of {@code sought}, or a word that begins or ends with it, in any inflection.
     *
     * @throws Problem 400 when nothing, or more than 200 characters, are sought
     */
    public Uni<RestResponse<Page<Hit>>> find(
            @Nullable String sought, @Nullable String kind, @Nullable String municipality, PageRequest page) {
        if (sought == null || sought.isBlank()) {
            throw refused("required");
        }
        if (sought.length() > LONGEST) {
            throw refused("plain-text", LONGEST);
        }
        Long after = page.afterNumber();
        long skip = after == null ? 0 : after;
        return transactions.read(caller -> table.words(sought)
                .chain(words -> (words.isEmpty()
                                ? Uni.createFrom().item(List.<Found>of())
                                : table.find(words, kind, municipality, skip, page.fetch()))
                        .map(found -> answer(page, found, skip, new Highlight(words)))));
    }

    private static RestResponse<Page<Hit>> answer(PageRequest page, List<Found> found, long skip, Highlight highlight) {
        record Numbered(long number, Found found) {}
        List<Numbered> rows = new ArrayList<>();
        found.forEach(one -> rows.add(new Numbered(skip + rows.size() + 1, one)));
        return Pages.respond(page, rows, row -> Long.toString(row.number()), row -> hit(row.found(), highlight));
    }

    private static Hit hit(Found found, Highlight highlight) {
        return new Hit(
                found.kind(),
                found.id(),
                found.municipality(),
                found.title(),
                highlight.of(found.title(), found.body()),
                "/v1/" + found.kind() + "/" + found.id());
    }

    private static Problem refused(String code, Object... args) {
        return Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.parameter("q", code, args));
    }
}
