/** The council's money beside a plan: a read model of what initiatives-service states of its links to plans. */
@NullMarked
package dk.helhed.plans.councilfunding;

import org.jspecify.annotations.NullMarked;
