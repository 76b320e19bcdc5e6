package dk.helhed.initiatives.frame;

import java.util.List;

/** A frame with all that it is divided into; themes in the order of their numbers. */
public record FrameParts(Frame frame, List<Theme> themes, List<Track> tracks) {

    public FrameParts {
        themes = List.copyOf(themes);
        tracks = List.copyOf(tracks);
    }
}
