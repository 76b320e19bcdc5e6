/** The work behind a release: protection, audit and the seal, done by jobs that another process can take over. */
@NullMarked
package dk.helhed.healthdata.release.worker;

import org.jspecify.annotations.NullMarked;
