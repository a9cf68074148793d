/** What keeps the server running well under load and attack: rate limits. */
@NullMarked
package dev.guestwifi.server.ops;

import org.jspecify.annotations.NullMarked;
