/** Organisations and their bodies: who agrees, who decides, who is informed. Roles and names of offices, never of persons. */
@NullMarked
package dk.helhed.plans.organisation;

import org.jspecify.annotations.NullMarked;
