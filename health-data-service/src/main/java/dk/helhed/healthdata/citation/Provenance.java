package dk.helhed.healthdata.citation;

import dk.helhed.healthdata.text.Bilingual;

/**
 * Who publishes figures that belong together, and where they come from.
 *
 * @param source the publisher, where nothing else is said
 * @param synthetic whether they are invented
 */
public record Provenance(Bilingual title, String publisher, String source, boolean synthetic) {}
