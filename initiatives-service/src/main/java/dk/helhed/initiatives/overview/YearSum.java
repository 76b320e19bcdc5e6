package dk.helhed.initiatives.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What falls in one budget year. */
@Schema(name = "YearSum")
record YearSum(@Schema(examples = "2021") int year, FormattedAmount amount) {}
