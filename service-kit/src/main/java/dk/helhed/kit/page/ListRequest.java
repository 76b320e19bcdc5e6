package dk.helhed.kit.page;

import dk.helhed.kit.text.Identifier;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for, where the list can be sorted and kept in sync; a bean parameter. */
public class ListRequest extends PageRequest {

    /** The token before all others: everything was modified since. */
    static final String BEGIN = "0";

    @QueryParam("sort")
    @Size(max = 200)
    @Parameter(
            description =
                    "Keys in their order of weight, a minus before those that go down; what is null comes last. A thing whose key"
                            + " changes while the list is read may come twice or not at all: use modifiedSince for a copy.",
            example = "-changedAt")
    @Nullable
    String sort;

    @QueryParam("modifiedSince")
    @Size(max = 200)
    @Parameter(
            description =
                    "The nextModifiedSince of an earlier answer, or 0 for a first copy: only what was modified since, and"
                            + " under removed what is not here any more.",
            example = "0")
    @Nullable
    @Identifier
    String modifiedSince;

    public ListRequest() {}

    ListRequest(int limit, @Nullable String cursor, UriInfo uri) {
        super(limit, cursor, uri);
    }

    /** Whether the caller keeps a copy of the list. */
    public boolean isOfCopy() {
        return modifiedSince != null;
    }

    /** The same for every run over the list with these filters. */
    String listFingerprint() {
        return Cursor.fingerprint(uri().getPath(), uri().getQueryParameters(), "modifiedSince");
    }
}
