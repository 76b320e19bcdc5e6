/** The import of a large catalogue as a job of the worker, whose progress its municipality can follow. */
@NullMarked
package dk.helhed.initiatives.catalogue.job;

import org.jspecify.annotations.NullMarked;
