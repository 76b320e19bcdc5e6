/** The replica of the register values that health-data-service publishes, and what an indicator reads out of them. */
@NullMarked
package dk.helhed.plans.registervalue;

import org.jspecify.annotations.NullMarked;
