package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.initiatives.catalogue.table.Catalogue;
import dk.helhed.initiatives.catalogue.table.CatalogueColumn;
import dk.helhed.initiatives.frame.Theme;
import dk.helhed.initiatives.frame.Track;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.initiatives.initiative.InitiativeDraft;
import dk.helhed.initiatives.initiative.SavedInitiative;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates and changes what the rows of a catalogue state, without side effects, and collects their problems. */
final class CatalogueMerge {

    private final FrameSnapshot before;
    private final DraftParser drafts;
    private final Instant now;
    private final RowProblems faults;
    private final Map<Integer, Theme> themes = new HashMap<>();
    private final Map<String, Track> tracks = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final List<Object> made = new ArrayList<>();
    private final List<Theme> changedThemes = new ArrayList<>();
    private final List<Track> changedTracks = new ArrayList<>();
    private final List<SavedInitiative> written = new ArrayList<>();
    private ImportCount themeCount = ImportCount.NONE;
    private ImportCount trackCount = ImportCount.NONE;
    private ImportCount initiativeCount = ImportCount.NONE;

    CatalogueMerge(FrameSnapshot before, DraftParser drafts, RowProblems faults, Instant now) {
        this.before = before;
        this.drafts = drafts;
        this.faults = faults;
        this.now = now;
    }

    void take(Catalogue catalogue) {
        catalogue.problems().forEach(faults::add);
        before.parts().themes().forEach(theme -> themes.put(theme.number(), theme));
        before.parts().tracks().forEach(track -> tracks.put(track.number(), track));
        catalogue.themes().forEach(this::theme);
        catalogue.tracks().forEach(this::track);
        catalogue.initiatives().forEach(this::initiative);
    }

    private void theme(Catalogue.ThemeRow row) {
        Theme there = themes.get(row.number());
        drafts.theme(row, there, faults).ifPresent(draft -> {
            if (there == null) {
                Theme theme = Theme.within(before.parts().frame(), draft, now);
                themes.put(row.number(), theme);
                made.add(theme);
                themeCount = themeCount.plusCreated();
            } else if (draft.equals(there.asDraft())) {
                themeCount = themeCount.plusUnchanged();
            } else {
                there.change(draft, now);
                changedThemes.add(there);
                themeCount = themeCount.plusChanged();
            }
        });
    }

    private void track(Catalogue.TrackRow row) {
        String number = row.row().text(CatalogueColumn.TRACK_NUMBER.member());
        Track there = tracks.get(number);
        Theme theme = themes.get(row.theme());
        if (theme == null) {
            // The theme's own row was refused.
            return;
        }
        if (there != null && !there.themeId().equals(theme.id())) {
            faults.add(row.row().line(), CatalogueColumn.TRACK_NUMBER, "track-of-another-theme");
            return;
        }
        drafts.track(row.row(), there, faults).ifPresent(draft -> {
            if (there == null) {
                Track track = Track.within(theme, draft, now);
                tracks.put(number, track);
                faults.isOf(track.id(), row.row().line());
                made.add(track);
                trackCount = trackCount.plusCreated();
            } else if (draft.equals(there.asDraft())) {
                faults.isOf(there.id(), row.row().line());
                trackCount = trackCount.plusUnchanged();
            } else {
                faults.isOf(there.id(), row.row().line());
                faults.attempt(row.row().line(), () -> {
                    before.checkControl(there, draft);
                    there.change(draft, now);
                    changedTracks.add(there);
                    trackCount = trackCount.plusChanged();
                });
            }
        });
    }

    private void initiative(Catalogue.InitiativeRow row) {
        Track track = tracks.get(row.track());
        if (track == null) {
            // The track's own row was refused.
            return;
        }
        int line = row.row().line();
        Initiative there = before.find(track, row.row());
        if (there != null && !there.trackId().equals(track.id())) {
            faults.add(line, CatalogueColumn.TRACK_NUMBER, "initiative-of-another-track");
        } else if (there != null && !seen.add(there.id())) {
            faults.add(line, CatalogueColumn.NAME, "row-twice");
        } else {
            drafts.initiative(row.row(), there, before.parts().frame(), faults)
                    .ifPresent(draft -> faults.attempt(line, () -> initiative(line, track, there, draft)));
        }
    }

    private void initiative(int line, Track track, @Nullable Initiative there, InitiativeDraft draft) {
        boolean open = before.parts().frame().isOpen();
        if (there == null) {
            Initiative initiative = Initiative.within(track, open, draft, now);
            before.refuseTaken(draft);
            before.add(initiative);
            seen.add(initiative.id());
            faults.isOf(initiative.id(), line);
            made.add(initiative);
            written.add(new SavedInitiative(initiative, true, false));
            initiativeCount = initiativeCount.plusCreated();
            return;
        }
        faults.isOf(there.id(), line);
        boolean sameState = draft.recordedAs() == null
                || draft.recordedAs() == there.asDraft().recordedAs();
        if (sameState && there.hasMoneyOf(draft) && there.hasWordsOf(draft)) {
            initiativeCount = initiativeCount.plusUnchanged();
            return;
        }
        before.checkControl(there, draft);
        before.refuseTaken(draft);
        boolean wasPublished = there.isPublished();
        there.change(draft, open, now);
        written.add(new SavedInitiative(there, false, wasPublished));
        initiativeCount = initiativeCount.plusChanged();
    }

    /** In the order in which they can be written. */
    List<Object> made() {
        return List.copyOf(made);
    }

    List<Theme> changedThemes() {
        return List.copyOf(changedThemes);
    }

    List<Track> changedTracks() {
        return List.copyOf(changedTracks);
    }

    List<SavedInitiative> written() {
        return List.copyOf(written);
    }

    RowProblems faults() {
        return faults;
    }

    CatalogueImport.Counts counts() {
        return new CatalogueImport.Counts(themeCount, trackCount, initiativeCount);
    }
}
