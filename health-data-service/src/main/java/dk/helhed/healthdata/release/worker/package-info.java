/** The work behind a release of a cube: protection, audit, the seal and the end of an embargo, as jobs that any process can take over. */
@NullMarked
package dk.helhed.healthdata.release.worker;

import org.jspecify.annotations.NullMarked;
