package dk.helhed.initiatives.initiative;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of a track's initiatives looks in the API's document. */
@Schema(name = "TrackInitiativeList")
record InitiativesOfTrackPage(
        List<InitiativePage.Entry> items, @Nullable String nextCursor) {}
