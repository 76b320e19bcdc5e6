/** What every reader and resource of this service shares: filters of lists and conditional answers. */
@NullMarked
package dk.helhed.plans.read;

import org.jspecify.annotations.NullMarked;
