/**
 * The store that keeps everything on the heap: packed, sorted rows; readers work on immutable snapshots and never
 * wait.
 */
@NullMarked
package dev.guestwifi.server.store.memory;

import org.jspecify.annotations.NullMarked;
