/**
 * One reader for the sheets that people upload, under every importer: CSV in the usual encodings and separators, and XLSX.
 * Cells are typed, rows carry their number in the file, and what cannot be read in one way only is refused in the same
 * words everywhere.
 *
 * <p>{@link dk.helhed.kit.sheet.Sheets} is the door: {@code Sheets.of("catalogue", form, SheetLimits.UPLOAD)} and then
 * {@code rows} for those of the one sheet that is meant, or {@code open} for all sheets of a file that streams in; inside
 * {@code Sheets.aside}, so that the event loop is not held. {@code headedBy} says how a header row looks: the separator of a
 * CSV is then the one under which the header is found, and the sheet of a workbook that is meant is the one that has it. {@link
 * dk.helhed.kit.sheet.DanishAmount}, {@link dk.helhed.kit.sheet.DanishNumber} and {@link dk.helhed.kit.sheet.DanishDay}
 * read what a cell says, each with a {@link dk.helhed.kit.sheet.CellResult} that is a value, nothing, or a refusal with its
 * code.
 *
 * <p>Every limit is counted while the file streams in, so that memory is bounded by {@link dk.helhed.kit.sheet.SheetLimits}
 * whatever the file unpacks to, and time grows with the bytes that were sent or the unpacked bytes that are allowed.
 */
@NullMarked
package dk.helhed.kit.sheet;

import org.jspecify.annotations.NullMarked;
