/** The pacts of the client with the server, and its behaviour towards any other server. */
@NullMarked
package dev.guestwifi.client;

import org.jspecify.annotations.NullMarked;
