package dk.helhed.initiatives.frame;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.history.Effect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What others may ask of frames and tracks, in the transaction of the caller. */
@ApplicationScoped
public class FrameRegister {

    private final FrameRepository frames;
    private final ThemeRepository themes;
    private final TrackRepository tracks;

    FrameRegister(FrameRepository frames, ThemeRepository themes, TrackRepository tracks) {
        this.frames = frames;
        this.themes = themes;
        this.tracks = tracks;
    }

    /** Fails with 404 unless the caller may read the track. */
    public Uni<Void> requireReadableTrack(UUID id, Caller caller) {
        return tracks.get(id, caller.readerMunicipality()).replaceWithVoid();
    }

    /** Fails with 404 unless the frame is the municipality's own. */
    public Uni<Void> requireOwn(UUID id, String municipality) {
        return frames.own(id, municipality).replaceWithVoid();
    }

    /** The theme as it is now, for its history. */
    public Effect effect(Theme theme) {
        return new Effect("/v1/themes/" + theme.id(), theme.version(), false, ThemeView.of(theme));
    }

    /** The track as it is now, for its history. */
    public Effect effect(Track track) {
        return new Effect("/v1/tracks/" + track.id(), track.version(), false, TrackView.of(track));
    }

    /** Fails with 404 unless the caller may read the frame. */
    public Uni<FrameParts> parts(UUID frameId, Caller caller) {
        return frames.get(frameId, caller.readerMunicipality())
                .chain(frame -> themes.ofFrame(frameId)
                        .chain(ofFrame -> tracks.ofFrame(frameId).map(found -> new FrameParts(frame, ofFrame, found))));
    }
}
