/** What is counted about requests and about the domain, for Prometheus. */
@NullMarked
package dk.helhed.kit.metrics;

import org.jspecify.annotations.NullMarked;
