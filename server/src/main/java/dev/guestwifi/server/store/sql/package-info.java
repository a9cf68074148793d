/** The store that keeps everything in a database: SQLite in a file, or PostgreSQL. */
@NullMarked
package dev.guestwifi.server.store.sql;

import org.jspecify.annotations.NullMarked;
