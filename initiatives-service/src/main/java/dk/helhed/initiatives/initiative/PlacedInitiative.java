package dk.helhed.initiatives.initiative;

/** An initiative with the frame, theme and track around it. */
public record PlacedInitiative(Initiative initiative, Placement placement) {}
