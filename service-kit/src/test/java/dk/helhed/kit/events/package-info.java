/** The way of an event through outbox, Kafka and inbox, on real parts. */
@NullMarked
package dk.helhed.kit.events;

import org.jspecify.annotations.NullMarked;
