/** What is looked at on a connection before a request of it is one: heads, where bodies end, and how long senders take. */
@NullMarked
package dk.helhed.kit.connection;

import org.jspecify.annotations.NullMarked;
