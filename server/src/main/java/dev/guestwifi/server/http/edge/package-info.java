/**
 * Grizzly filters before Jersey: they refuse what cannot be read, collect bodies and sign every answer.
 */
@NullMarked
package dev.guestwifi.server.http.edge;

import org.jspecify.annotations.NullMarked;
