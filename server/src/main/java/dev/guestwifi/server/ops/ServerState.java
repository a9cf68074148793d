package dev.guestwifi.server.ops;

import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.LongSupplier;

/**
 * What the metrics show of the server at the time of a scrape.
 *
 * @param connections that are open
 * @param pendingBytes that wait in memory for clients
 * @param pools of threads that run requests, by name
 * @param workers runs everything that is not done where a request is read
 */
public record ServerState(
        LongSupplier connections,
        LongSupplier pendingBytes,
        Map<String, ThreadPoolExecutor> pools,
        WorkerProbe workers) {}
