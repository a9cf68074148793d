package dev.guestwifi.server.ops;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.LongSupplier;

/**
 * What the metrics show of the server at the time of a scrape.
 *
 * @param connections that are open
 * @param pendingBytes that wait in memory for clients
 * @param longPages runs requests for long pages
 * @param workers runs everything that is not done where a request is read
 */
public record ServerState(
        LongSupplier connections, LongSupplier pendingBytes, ThreadPoolExecutor longPages, WorkerProbe workers) {}
