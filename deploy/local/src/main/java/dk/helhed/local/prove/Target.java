package dk.helhed.local.prove;

import java.net.URI;

/**
 * A service under attack.
 *
 * @param api where callers reach it
 * @param management where operators read its health and its metrics
 * @param list a list that reads one table, by which its other callers notice what happens to it
 * @param table that table
 * @param client who may write
 * @param write a thing that can be changed; its version is never the one that is sent
 */
public record Target(
        String name, URI api, URI management, String list, String table, String client, String write, String body) {}
