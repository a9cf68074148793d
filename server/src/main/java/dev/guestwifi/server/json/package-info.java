/**
 * The JSON of requests and responses, exactly as the contracts have it.
 */
@NullMarked
package dev.guestwifi.server.json;

import org.jspecify.annotations.NullMarked;
