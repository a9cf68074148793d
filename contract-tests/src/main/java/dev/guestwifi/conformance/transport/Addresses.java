package dev.guestwifi.conformance.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Resolves a host once. Safe for use by many threads. */
final class Addresses {
    private final String host;
    private List<InetAddress> known = List.of();

    Addresses(String host) {
        this.host = host;
    }

    /** At least one address; the one that worked last comes first. */
    synchronized List<InetAddress> get(Duration patience) throws IOException {
        if (known.isEmpty()) {
            known = lookUp(patience);
        }
        return known;
    }

    /** Tries this address first from now on. */
    synchronized void prefer(InetAddress address) {
        if (!known.get(0).equals(address)) {
            List<InetAddress> order = new ArrayList<>(known);
            order.remove(address);
            order.add(0, address);
            known = List.copyOf(order);
        }
    }

    /** On its own thread, since a look-up can neither be limited nor stopped. */
    private List<InetAddress> lookUp(Duration patience) throws IOException {
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
        Thread thread = new Thread(task, "conformance-dns");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnknownHostException("no address is known for the host " + host);
        } catch (TimeoutException e) {
            throw new UnknownHostException("the look-up of the host " + host + " takes too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientClosed();
        }
    }
}
