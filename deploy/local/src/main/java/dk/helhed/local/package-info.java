/** Starts, watches and stops the whole suite on one machine: PostgreSQL, Kafka, Keycloak and the three services. */
@NullMarked
package dk.helhed.local;

import org.jspecify.annotations.NullMarked;
