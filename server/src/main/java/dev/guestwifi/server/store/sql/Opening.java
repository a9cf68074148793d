package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.UnusableStoreException;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Waits for a database, and makes its schema ready. */
final class Opening {
    private static final long PAUSE_MILLIS = 500;

    private final Dialect dialect;
    private final SqlConfig config;
    private final Consumer<String> progress;

    Opening(Dialect dialect, SqlConfig config, Consumer<String> progress) {
        this.dialect = dialect;
        this.config = config;
        this.progress = progress;
    }

    void run() {
        long start = System.nanoTime();
        boolean isTold = false;
        while (true) {
            try {
                new Migrations(dialect, config.shown()).run();
                return;
            } catch (SQLException e) {
                if (dialect.isHopeless(e)) {
                    throw new UnusableStoreException(
                            "The database " + config.shown() + " cannot be used: " + dialect.reason(e) + ".", e);
                }
                if (System.nanoTime() - start >= config.startWait().toNanos()) {
                    throw new StoreUnavailableException(dialect.reason(e), e);
                }
                if (!isTold) {
                    progress.accept("Waiting up to " + config.startWait().toSeconds() + " s for the database "
                            + config.shown() + ": " + dialect.reason(e) + ".");
                    isTold = true;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("the start was interrupted", e);
        }
    }
}
