/** A change and its event in one transaction, and the relay that brings the event to Kafka. */
@NullMarked
package dk.helhed.kit.outbox;

import org.jspecify.annotations.NullMarked;
