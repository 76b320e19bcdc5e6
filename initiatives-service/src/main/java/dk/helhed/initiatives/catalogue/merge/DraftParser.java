package dk.helhed.initiatives.catalogue.merge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.initiatives.catalogue.table.Catalogue;
import dk.helhed.initiatives.catalogue.table.CatalogueRow;
import dk.helhed.initiatives.frame.Frame;
import dk.helhed.initiatives.frame.Theme;
import dk.helhed.initiatives.frame.ThemeDraft;
import dk.helhed.initiatives.frame.Track;
import dk.helhed.initiatives.frame.TrackDraft;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.initiatives.initiative.InitiativeDraft;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.request.StrictJson;
import dk.helhed.kit.visibility.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the drafts that rows state as strictly as every body is read; what a row has no column for is as before. */
@ApplicationScoped
class DraftParser {

    private final StrictJson strict;
    private final ObjectMapper json;

    DraftParser(StrictJson strict, ObjectMapper json) {
        this.strict = strict;
        this.json = json;
    }

    Optional<ThemeDraft> theme(Catalogue.ThemeRow row, @Nullable Theme there, RowProblems faults) {
        ObjectNode draft = there == null ? json.createObjectNode() : json.valueToTree(there.asDraft());
        draft.put("number", row.number()).put("name", row.name());
        return bind(row.line(), draft, ThemeDraft.class, faults);
    }

    Optional<TrackDraft> track(CatalogueRow row, @Nullable Track there, RowProblems faults) {
        ObjectNode draft = there == null ? json.createObjectNode() : json.valueToTree(there.asDraft());
        return bind(row.line(), row.over(draft), TrackDraft.class, faults);
    }

    Optional<InitiativeDraft> initiative(
            CatalogueRow row, @Nullable Initiative there, Frame frame, RowProblems faults) {
        ObjectNode draft = there == null
                ? json.createObjectNode().put("oneOff", frame.isOneOff()).put("visibility", Visibility.OPEN.name())
                : json.valueToTree(there.asDraft());
        return bind(row.line(), row.over(draft), InitiativeDraft.class, faults);
    }

    private <T> Optional<T> bind(int line, ObjectNode draft, Class<T> type, RowProblems faults) {
        try {
            return Optional.of(strict.readPart(draft, type));
        } catch (Problem refused) {
            refused.fields().stream()
                    // Every cell of the table was checked for these already.
                    .filter(problem -> !problem.code().equals("personal-number"))
                    .forEach(problem -> faults.add(line, type == TrackDraft.class, problem));
            return Optional.empty();
        }
    }
}
