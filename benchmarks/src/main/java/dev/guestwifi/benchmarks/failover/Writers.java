package dev.guestwifi.benchmarks.failover;

import dev.guestwifi.client.GuestWifiClient;
import java.io.IOException;
import java.time.Duration;

/**
 * Who writes vouchers to a cluster, and what they know of them.
 *
 * @param threads how many write at a time
 * @param pause between two vouchers of a thread
 */
record Writers(Cluster cluster, Journal journal, int threads, Duration pause) {
    /** A client through HAProxy with a new API key: a key keeps a bounded number of idempotency records. */
    GuestWifiClient newClient() throws IOException, InterruptedException {
        return GuestWifiClient.builder()
                .baseUrl(cluster.url())
                .apiKey(cluster.newKey())
                .build();
    }

    VoucherLoad load(GuestWifiClient client) {
        return new VoucherLoad(client, journal, threads, pause);
    }
}
