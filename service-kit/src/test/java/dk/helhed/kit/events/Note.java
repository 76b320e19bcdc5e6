package dk.helhed.kit.events;

/** The smallest payload. A note that says {@code poison} can never be applied. */
public record Note(String id, String text) {}
