package dev.guestwifi.server.store;

/**
 * Fills an empty store before its first use: millions of rows. The caller guarantees that ids are unique and references
 * valid, and adds teams before their rows, and venues and customers before what refers to them. Nothing is stored
 * until {@link #build}; closing a builder that has not built gives up what was added.
 */
public interface StoresBuilder extends StoresSink, AutoCloseable {
    /**
     * Stores all rows, or none of them, and returns the filled store. The builder must not be used afterwards; closing
     * it then does nothing.
     */
    Stores build();

    @Override
    default void close() {
        // Nothing to give up.
    }
}
