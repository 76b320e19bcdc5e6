/** Staff resources: the roles that a sub-agreement pays for, and their hours. */
@NullMarked
package dk.helhed.plans.staff;

import org.jspecify.annotations.NullMarked;
