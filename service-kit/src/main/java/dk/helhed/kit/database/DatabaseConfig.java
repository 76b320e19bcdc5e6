package dk.helhed.kit.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be at work in the database and wait for it. All transactions together must fit into the pool. */
@ConfigMapping(prefix = "helhed.database")
interface DatabaseConfig {

    /** Transactions of requests that are at work at once. */
    @WithDefault("14")
    int requestsAtOnce();

    /** Transactions of readers, jobs and timers that are at work at once. */
    @WithDefault("4")
    int backgroundAtOnce();

    /** How many of a kind wait at most. */
    @WithDefault("256")
    int waiting();

    /** How long a request waits for its turn and for its connection, both together. */
    @WithDefault("3s")
    Duration patience();

    /** The same for what works in the background and tries again by itself. */
    @WithDefault("30s")
    Duration backgroundPatience();

    /** A transaction that is at work this long is looked at: it may have lost its connection. */
    @WithDefault("10s")
    Duration suspectAfter();

    /** The process calls itself dead when for this long no connection could be had from a database that answers. */
    @WithDefault("1m")
    Duration giveUpAfter();

    /**
     * The pool's own time-out for those who wait for a connection; 0 is none. The reactive client may hand a connection
     * to somebody whose time is over, and then it is lost for good.
     */
    @WithDefault("0s")
    Duration poolTimeout();

    /** Off only to show what the guard guards from. */
    @WithDefault("true")
    boolean guard();
}
