/** Servers on a database, over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.guestwifi.server.database;
