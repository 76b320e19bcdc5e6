/** What an audit found, for those who approve a release: the report, and the report as a picture. */
@NullMarked
package dk.helhed.healthdata.audit.report;

import org.jspecify.annotations.NullMarked;
