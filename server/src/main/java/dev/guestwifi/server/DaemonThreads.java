package dev.guestwifi.server;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the process from ending. */
final class DaemonThreads {
    private DaemonThreads() {}

    /** @param name of each thread */
    static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
