/**
 * Grizzly filters before Jersey: they refuse what cannot be read, collect bodies and put the headers on every response.
 */
@NullMarked
package dev.guestwifi.server.http.edge;

import org.jspecify.annotations.NullMarked;
